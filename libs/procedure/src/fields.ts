import { normalIssueNumber } from './issue-number.js';
import type { TextUse } from './wording.js';
import type { Json, JsonObject, Words } from './words.js';

/**
 * What a command carries, described as data.
 *
 * The edge derives its validation, its OpenAPI schema and its forms from these descriptions, the
 * procedure derives its types from them: a command is written down once.
 */
export type Field =
  | TextField
  | DayField
  | FlagField
  | CountField
  | ChoiceField
  | DocumentField
  | UnitField
  | PersonField
  | DecisionField
  | ListField
  | GroupField;

interface FieldBase {
  readonly label: Words;
  /** It may be left out. */
  readonly optional?: boolean;
  /** Why leaving it out is lawful where a breach would show if it were stated. */
  readonly absence?: Absence;
  /** It must be stated, if need be as `UNKNOWN` (不详). */
  readonly unknown?: boolean;
  /** It must be stated, if need be as `NONE` (无). */
  readonly none?: boolean;
}

/** Which provision allows that nothing is said, and why. */
export interface Absence extends Words {
  readonly article: string;
}

/** A text of 1 to `max` characters; `wording.ts` says how each use of it may read. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly max: number;
  /** It names a citizen, or says how to reach him: the record holds a digest, and the text can be erased. */
  readonly personal?: true;
  readonly use?: TextUse;
  /** It is a document number (发文字号): other cases that bear it are looked up. */
  readonly issueNumber?: true;
}

/**
 * What a stated day is the day of. What happened lies in its stage, and is entered late with a reason; a
 * paper keeps its day, however old; neither lies ahead. Only what is planned may.
 */
export type DayOf = 'happening' | 'paper' | 'plan';

/** A calendar day at the authority, `YYYY-MM-DD`; `stated-days.ts` holds it to what it is the day of. */
export interface DayField extends FieldBase {
  readonly kind: 'day';
  readonly of: DayOf;
}

export interface FlagField extends FieldBase {
  readonly kind: 'flag';
}

/** A whole number from `min` to `max`. */
export interface CountField extends FieldBase {
  readonly kind: 'count';
  readonly min: number;
  readonly max: number;
}

/** One of a closed list of values; each value has the words that a user reads. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly values: Readonly<Record<string, Words>>;
}

/** The id of a document version filed to this case, of one of the `kinds` (any kind when empty). */
export interface DocumentField extends FieldBase {
  readonly kind: 'document';
  readonly kinds: readonly string[];
}

/** The id of a unit of any organ known to the system. */
export interface UnitField extends FieldBase {
  readonly kind: 'unit';
}

/** The id of a person known to the system. */
export interface PersonField extends FieldBase {
  readonly kind: 'person';
  /** He is named as who approved or reviewed: `approvers.ts` asks whether he could. */
  readonly competence?: Competence;
}

/** By which roles somebody is competent, on the day of the act and in the organ of the case. */
export interface Competence {
  readonly roles: Readonly<Record<string, Words>>;
  /** He may enter by himself what he did: a reviewer does, an approver never. */
  readonly entersHimself: boolean;
}

/** The id of another decision of the same organ. */
export interface DecisionField extends FieldBase {
  readonly kind: 'decision';
}

/** `min` to `max` items of the same form. */
export interface ListField extends FieldBase {
  readonly kind: 'list';
  readonly of: Field;
  readonly min: number;
  readonly max: number;
}

export interface GroupField extends FieldBase {
  readonly kind: 'group';
  readonly fields: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

/** The TypeScript type of a value of the field. */
export type ValueOf<F extends Field> = F extends { kind: 'flag' }
  ? boolean
  : F extends { kind: 'count' }
    ? number
    : F extends { kind: 'choice'; values: infer V }
      ? keyof V & string
      : F extends { kind: 'list'; of: infer Item extends Field }
        ? readonly ValueOf<Item>[]
        : F extends { kind: 'group'; fields: infer G extends Fields }
          ? PayloadOf<G>
          : string;

type OptionalKeys<Fs extends Fields> = {
  [K in keyof Fs]: Fs[K] extends { optional: true } | { unknown: true } | { none: true }
    ? K
    : never;
}[keyof Fs];

/** The TypeScript type of the payload that the fields describe. */
export type PayloadOf<Fs extends Fields> = {
  readonly [K in Exclude<keyof Fs, OptionalKeys<Fs>>]: ValueOf<Fs[K]>;
} & { readonly [K in OptionalKeys<Fs>]?: ValueOf<Fs[K]> };

const TEXT_MAX = 4000;
const LIST_MAX = 200;

export const text = (zh: string, en: string, max = TEXT_MAX) =>
  ({ kind: 'text', label: { zh, en }, max }) as const;
/** A text that names a citizen, or says how to reach him. */
export const personal = (zh: string, en: string, max: number) =>
  ({ ...text(zh, en, max), personal: true }) as const;
export const issueNumber = (zh: string, en: string) =>
  ({ kind: 'text', label: { zh, en }, max: 100, issueNumber: true }) as const;
/** Why something is done: it must say something. */
export const why = (zh: string, en: string, max = TEXT_MAX) =>
  ({ kind: 'text', label: { zh, en }, max, use: 'reason' }) as const;
/** The words of somebody outside, kept as they came. */
export const received = (zh: string, en: string, max = TEXT_MAX) =>
  ({ kind: 'text', label: { zh, en }, max, use: 'received' }) as const;
/** A time of day, `hh:mm`. */
export const timeOfDay = (zh: string, en: string) =>
  ({ kind: 'text', label: { zh, en }, max: 5, use: 'time' }) as const;
/** The name of a file, without a path. */
export const fileName = (zh: string, en: string, max: number) =>
  ({ kind: 'text', label: { zh, en }, max, use: 'fileName' }) as const;

/** The day on which something happened. */
export const day = (zh: string, en: string) =>
  ({ kind: 'day', label: { zh, en }, of: 'happening' }) as const;
/** The day that a paper bears, or of which it speaks. */
export const paperDay = (zh: string, en: string) =>
  ({ kind: 'day', label: { zh, en }, of: 'paper' }) as const;
/** A day for which something is planned, or until which it lasts. */
export const plannedDay = (zh: string, en: string) =>
  ({ kind: 'day', label: { zh, en }, of: 'plan' }) as const;
export const flag = (zh: string, en: string) => ({ kind: 'flag', label: { zh, en } }) as const;
export const count = (zh: string, en: string, range: { min?: number; max?: number } = {}) =>
  ({
    kind: 'count',
    label: { zh, en },
    min: range.min ?? 0,
    max: range.max ?? 100_000_000,
  }) as const;
export const choice = <const V extends Readonly<Record<string, Words>>>(
  zh: string,
  en: string,
  values: V,
) => ({ kind: 'choice', label: { zh, en }, values }) as const;
export const document = (zh: string, en: string, ...kinds: readonly string[]) =>
  ({ kind: 'document', label: { zh, en }, kinds }) as const;
export const unit = (zh: string, en: string) => ({ kind: 'unit', label: { zh, en } }) as const;
export const person = (zh: string, en: string) => ({ kind: 'person', label: { zh, en } }) as const;
/** A person who approved what another files: competent by one of the roles, never who files it. */
export const approver = (zh: string, en: string, roles: Competence['roles']) =>
  ({ ...person(zh, en), competence: { roles, entersHimself: false } }) as const;
/** A person who reviewed or checked by his own office, which is one of the roles. */
export const checker = (zh: string, en: string, roles: Competence['roles']) =>
  ({ ...person(zh, en), competence: { roles, entersHimself: true } }) as const;
export const decision = (zh: string, en: string) =>
  ({ kind: 'decision', label: { zh, en } }) as const;
export const list = <const F extends Field>(
  of: F,
  range: { readonly min?: number; readonly max?: number } = {},
) =>
  ({
    kind: 'list',
    label: of.label,
    of,
    min: range.min ?? 1,
    max: range.max ?? LIST_MAX,
  }) as const;
export const group = <const Fs extends Fields>(zh: string, en: string, fields: Fs) =>
  ({ kind: 'group', label: { zh, en }, fields }) as const;
export const optional = <const F extends Field>(field: F, absence?: Absence) =>
  ({ ...field, optional: true, ...(absence === undefined ? {} : { absence }) }) as const;

/** The value of a field of which nobody can tell any more what it was (不详). */
export const UNKNOWN = 'unknown';

/**
 * A field of a fact that must be stated, and may be stated to be unknown (不详).
 *
 * Duties and folds find nothing there then, and a duty that turns on it counts as not shown.
 */
export const orUnknown = <const F extends Field>(field: F) =>
  ({ ...field, unknown: true }) as const;

/** The payload with every personal text replaced; `replaced` is asked for each in turn. */
export function withPersonal(
  fields: Fields,
  payload: JsonObject,
  replaced: (text: string) => string,
): JsonObject {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      const isKept = field === undefined || value === undefined;
      return [name, isKept ? value : personalValue(field, value, replaced)];
    }),
  );
}

function personalValue(field: Field, value: Json, replaced: (text: string) => string): Json {
  if (saysNothing(field, value)) {
    return value;
  }
  if (field.kind === 'text' && field.personal === true && typeof value === 'string') {
    return replaced(value);
  }
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.map((item: Json) => personalValue(field.of, item, replaced));
  }
  return field.kind === 'group' && isGroup(value)
    ? withPersonal(field.fields, value, replaced)
    : value;
}

const isGroup = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value of a field of which there is nothing to state (无). */
export const NONE = 'none';

/**
 * A field that must be stated, and may be stated to be none (无): whoever leaves it out is asked.
 *
 * Duties and folds find nothing there then.
 */
export const orNone = <const F extends Field>(field: F) => ({ ...field, none: true }) as const;

/** Whether the value says that there is nothing to state, or that nobody knows it. */
export const saysNothing = (field: Field | undefined, value: unknown): boolean =>
  (field?.unknown === true && value === UNKNOWN) || (field?.none === true && value === NONE);

/** Lists the document numbers that a payload gives, each in its one form. */
export const issueNumbersIn = (
  fields: Fields,
  payload: Readonly<Record<string, unknown>>,
): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = payload[name];
    const isOne = field.kind === 'text' && field.issueNumber === true;
    return isOne && typeof value === 'string' ? [normalIssueNumber(value)] : [];
  });

/** A value in a payload that names something outside it. */
export interface Reference {
  readonly kind: 'document' | 'unit' | 'person' | 'decision';
  readonly id: string;
  /** JSON pointer into the payload. */
  readonly pointer: string;
  readonly kinds: readonly string[];
}

/** One value of a payload that is no list and no group, with the field that describes it. */
export interface Leaf {
  readonly field: Exclude<Field, ListField | GroupField>;
  readonly value: unknown;
  /** JSON pointer into the payload. */
  readonly pointer: string;
}

/** Lists every document, unit and person that a valid payload names. */
export function referencesIn(fields: Fields, payload: unknown): readonly Reference[] {
  return leavesOf(fields, payload).flatMap(({ field, value, pointer }): readonly Reference[] => {
    if (typeof value !== 'string') {
      return [];
    }
    switch (field.kind) {
      case 'document':
        return [{ kind: field.kind, id: value, pointer, kinds: field.kinds }];
      case 'unit':
      case 'person':
      case 'decision':
        return [{ kind: field.kind, id: value, pointer, kinds: [] }];
      case 'text':
      case 'day':
      case 'flag':
      case 'count':
      case 'choice':
        return [];
    }
  });
}

/** Lists what a payload holds by its fields; what no field describes is passed over. */
export function leavesOf(fields: Fields, payload: unknown, at = ''): readonly Leaf[] {
  if (typeof payload !== 'object' || payload === null) {
    return [];
  }
  const values = payload as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([name, field]) =>
    leavesIn(field, values[name], `${at}/${name}`),
  );
}

function leavesIn(field: Field, value: unknown, pointer: string): readonly Leaf[] {
  if (saysNothing(field, value)) {
    return [];
  }
  switch (field.kind) {
    case 'group':
      return leavesOf(field.fields, value, pointer);
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item: unknown, index) =>
            leavesIn(field.of, item, `${pointer}/${String(index)}`),
          )
        : [];
    default:
      return value === undefined ? [] : [{ field, value, pointer }];
  }
}
