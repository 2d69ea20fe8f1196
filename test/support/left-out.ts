import {
  UNKNOWN,
  type Accepted,
  type Field,
  type Fields,
  type JsonObject,
  type Refused,
} from '#libs/procedure';

/** A payload of which one field was left out, or said to be unknown (不详). */
export interface LeftOut {
  /** The field, by its names from the payload down. */
  readonly at: string;
  readonly field: Field;
  readonly payload: JsonObject;
}

/**
 * Leaves out, one by one, every field of a payload that may be left out or unknown.
 *
 * What must be stated, if only as none (无), is not among them: the form asks for it.
 */
export function leavingOut(fields: Fields, payload: JsonObject, at = ''): readonly LeftOut[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = payload[name];
    if (value === undefined) {
      return [];
    }
    const { [name]: _left, ...rest } = payload;
    const here = { at: `${at}${name}`, field };
    const instead = (inner: LeftOut, now: JsonObject[string]): LeftOut => ({
      ...inner,
      payload: { ...payload, [name]: now },
    });
    return [
      ...(field.optional === true || field.unknown === true ? [{ ...here, payload: rest }] : []),
      ...(field.unknown === true ? [{ ...here, payload: { ...rest, [name]: UNKNOWN } }] : []),
      ...(field.kind === 'group' && isObject(value)
        ? leavingOut(field.fields, value, `${here.at}.`).map((one) => instead(one, one.payload))
        : []),
      ...(field.kind === 'list' && field.of.kind === 'group' && Array.isArray(value)
        ? inEach(field.of.fields, value as readonly JsonObject[], `${here.at}.`).map(
            ([one, items]) => instead(one, items),
          )
        : []),
    ];
  });
}

function inEach(
  fields: Fields,
  items: readonly JsonObject[],
  at: string,
): readonly (readonly [LeftOut, readonly JsonObject[]])[] {
  return items.flatMap((item, index) =>
    leavingOut(fields, item, at).map((one) => [one, items.with(index, one.payload)] as const),
  );
}

const isObject = (value: JsonObject[string]): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The requirements that the answer says are not met, or wait for an answer; advice aside. */
function heldBy({ checked }: Accepted | Refused): ReadonlySet<string> {
  return new Set(
    checked
      .filter(({ answer, level }) => level !== 'advise' && ['unmet', 'needs'].includes(answer))
      .map(({ id }) => id),
  );
}

/** The requirements that nothing is held by any more once the field is left out; none where another holds instead. */
export function freedBy(was: Accepted | Refused, now: Accepted | Refused): readonly string[] {
  if (now.kind === 'refused' && now.code !== 'event-not-allowed') {
    return [];
  }
  const [before, after] = [heldBy(was), heldBy(now)];
  return [...after].some((id) => !before.has(id)) ? [] : [...before].filter((id) => !after.has(id));
}
