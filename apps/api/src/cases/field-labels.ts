import type { CommandSpec, Field, Fields } from '#libs/procedure';

import type { NameField } from '../http/fault-words.js';

/** Names the fields of a command as its procedure does, by their place in the request. */
export const labelsOf =
  ({ fields, article }: Pick<CommandSpec, 'fields' | 'article'>): NameField =>
  (pointer) => {
    const [root, ...path] = pointer.split('/').slice(1);
    const field = root === 'payload' ? fieldAt(fields, path) : undefined;
    return field === undefined
      ? undefined
      : { zh: `${field.label.zh}（${article}）`, en: `${field.label.en} (${article})` };
  };

function fieldAt(fields: Fields, [name = '', ...rest]: readonly string[]): Field | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const inner = field?.kind === 'list' ? field.of : field;
  const further = field?.kind === 'list' ? rest.slice(1) : rest;
  return inner?.kind === 'group' && further.length > 0 ? fieldAt(inner.fields, further) : field;
}
