import type { Words } from '#libs/procedure';

import type { ProfileSpec } from './profile.js';

/** What is wrong with the form of a profile, and where. */
export interface FormFault {
  /** JSON pointer. */
  readonly pointer: string;
  readonly says: Words;
}

/** A profile as an administrator hands it in: its layers lie over those of the profile `on`. */
export interface ProfileOrder extends ProfileSpec {
  readonly on?: string;
}

type Check = (value: unknown) => boolean;

interface Form {
  readonly check: Check;
  readonly says: Words;
  readonly optional?: boolean;
}

const MOST_LAYERS = 20;
const MOST_VALUES = 100;
const ID = /^[a-z][a-z0-9-]{0,63}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TEXT_MAX = 500;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText: Check = (value) =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= TEXT_MAX &&
  value.isWellFormed() &&
  !value.includes('\u0000');

const isDay: Check = (value) => {
  if (typeof value !== 'string' || !DAY.test(value)) {
    return false;
  }
  const at = Date.parse(`${value}T00:00:00.000Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
};

const text: Form = {
  check: isText,
  says: { zh: `应当是1至${String(TEXT_MAX)}字的文本`, en: 'It is a text' },
};
const id: Form = {
  check: (value) => typeof value === 'string' && ID.test(value),
  says: { zh: '应当是小写字母、数字、连字符组成的编号', en: 'It is an id in lower case' },
};
const day: Form = {
  check: isDay,
  says: { zh: '应当是日期，如2026-03-31', en: 'It is a day such as 2026-03-31' },
};
const flag: Form = {
  check: (value) => typeof value === 'boolean',
  says: { zh: '应当是true或者false', en: 'It is true or false' },
};
const any: Form = {
  check: (value) => value !== undefined,
  says: { zh: '应当有值', en: 'It has a value' },
};
const oneOf = (...values: readonly string[]): Form => ({
  check: (value) => typeof value === 'string' && values.includes(value),
  says: { zh: `应当是${values.join('、')}之一`, en: `It is one of ${values.join(', ')}` },
});
const optional = (form: Form): Form => ({ ...form, optional: true });
const held: Form = { check: isObject, says: { zh: '应当是对象', en: 'It is an object' } };
const layersForm: Form = {
  check: (value) => Array.isArray(value) && value.length >= 1 && value.length <= MOST_LAYERS,
  says: {
    zh: `应当是1至${String(MOST_LAYERS)}层`,
    en: `It is a list of 1 to ${String(MOST_LAYERS)} layers`,
  },
};
const valuesForm: Form = {
  check: (value) => isObject(value) && Object.keys(value).length <= MOST_VALUES,
  says: { zh: '应当是参数及其值', en: 'It maps parameters to values' },
};

const TITLE = { zh: text, en: text };
const PROFILE = { id, title: held, on: optional(id), layers: layersForm };
const LAYER = {
  id,
  title: held,
  kind: oneOf('national', 'replaces', 'details'),
  rank: oneOf(
    'law',
    'administrativeRegulation',
    'localRegulation',
    'rule',
    'normativeDocument',
    'practice',
  ),
  jurisdiction: text,
  from: day,
  until: optional(day),
  source: text,
  values: valuesForm,
};
const VALUE = {
  value: any,
  unit: optional(text),
  article: text,
  source: optional(text),
  verified: flag,
};

/** Reads a profile out of JSON, or says what its form lacks. */
export function profileFrom(
  json: unknown,
):
  | { readonly profile: ProfileOrder; readonly faults?: never }
  | { readonly profile?: never; readonly faults: readonly FormFault[] } {
  const faults = faultsOf(json);
  return faults.length > 0 ? { faults } : { profile: json as ProfileOrder };
}

function faultsOf(json: unknown): readonly FormFault[] {
  const own = formFaults('', json, PROFILE);
  if (own.length > 0 || !isObject(json)) {
    return own;
  }
  const layers = json['layers'] as readonly unknown[];
  return [
    ...formFaults('/title', json['title'], TITLE),
    ...layers.flatMap((layer, index) => layerFaults(`/layers/${String(index)}`, layer)),
  ];
}

function layerFaults(at: string, layer: unknown): readonly FormFault[] {
  const own = formFaults(at, layer, LAYER);
  if (own.length > 0 || !isObject(layer)) {
    return own;
  }
  const values = layer['values'] as Readonly<Record<string, unknown>>;
  return [
    ...formFaults(`${at}/title`, layer['title'], TITLE),
    ...Object.entries(values).flatMap(([key, value]) =>
      formFaults(`${at}/values/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, value, VALUE),
    ),
  ];
}

/** Compares an object with the form of its fields; what the form does not name is refused. */
function formFaults(
  at: string,
  value: unknown,
  forms: Readonly<Record<string, Form>>,
): readonly FormFault[] {
  if (!isObject(value)) {
    return [{ pointer: at, says: held.says }];
  }
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(forms, name))
    .map((name) => ({
      pointer: `${at}/${name}`,
      says: { zh: '没有这一项', en: 'There is no such field' },
    }));
  const wrong = Object.entries(forms)
    .filter(([name, form]) => {
      const held = Object.hasOwn(value, name) ? value[name] : undefined;
      return !(held === undefined && form.optional === true) && !form.check(held);
    })
    .map(([name, { says }]) => ({ pointer: `${at}/${name}`, says }));
  return [...unknown, ...wrong];
}
