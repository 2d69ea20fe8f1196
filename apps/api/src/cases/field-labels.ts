import type { CommandSpec, Field, Fields, Words } from '#libs/procedure';

import type { NameField } from '../http/fault-words.js';

const CITES = /（[^（）]*第[^（）]+条[^（）]*）$/u;

/** Names the fields of a command as its procedure does, by their place in the request. */
export const labelsOf =
  ({ fields, article }: Pick<CommandSpec, 'fields' | 'article'>): NameField =>
  (pointer) => {
    const [root, ...path] = pointer.split('/').slice(1);
    const label = root === 'payload' ? labelAt(fields, path) : undefined;
    // A label that names its own provision is the more exact one.
    const zh =
      label !== undefined && CITES.test(label.zh) ? label.zh : `${label?.zh ?? ''}（${article}）`;
    return label && { zh, en: `${label.en} (${article})` };
  };

/** The label of a field, led in by what it stands in. */
function labelAt(fields: Fields, [name = '', ...rest]: readonly string[]): Words | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field?.kind !== 'list') {
    return field && within(field, '', rest);
  }
  const [item, ...further] = rest;
  return within({ ...field.of, label: field.label }, placeOf(item), further);
}

const placeOf = (item: string | undefined): string =>
  item === undefined ? '' : String(Number(item) + 1);

function within(field: Field, place: string, path: readonly string[]): Words {
  const { zh, en } = field.label;
  const inner = field.kind === 'group' && path.length > 0 ? labelAt(field.fields, path) : undefined;
  return inner === undefined
    ? field.label
    : {
        zh: `${zh}${place === '' ? '' : `第${place}项`}的${inner.zh}`,
        en: `${inner.en} of ${en} ${place}`.trim(),
      };
}
