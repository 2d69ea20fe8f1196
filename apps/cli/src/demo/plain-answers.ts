import { NONE, type Field, type Fields, type Json, type JsonObject } from '#libs/procedure';
import { registry } from '#workflows/procedures';

/**
 * Completes what a clerk sends for an ordinary matter: where a command asks whether there is
 * something, and he names nothing, the answer is no, none or an empty list.
 *
 * The API asks for every such answer; a demonstration that wrote each of them down would hide what
 * its matters are about.
 */
export function withPlainAnswers(type: string, payload: JsonObject): JsonObject {
  const spec = [...registry.current.values()]
    .map((procedure) => procedure.command(type))
    .find((one) => one !== undefined);
  return spec === undefined ? payload : answered(spec.fields, payload);
}

/** The command that opens a case of the collection. */
export function openingOf(collection: string): string {
  const found = [...registry.current.values()].find((one) => one.cases.collection === collection);
  if (found === undefined) {
    throw new TypeError(`There is no collection "${collection}".`);
  }
  return found.opening;
}

function answered(fields: Fields, payload: JsonObject): JsonObject {
  const plain = Object.entries(fields).flatMap(([name, field]) => {
    const said = payload[name];
    const value = said === undefined ? plainOf(field) : within(field, said);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...payload, ...Object.fromEntries(plain) };
}

function plainOf(field: Field): Json | undefined {
  if (field.optional === true) {
    return undefined;
  }
  if (field.none === true) {
    return NONE;
  }
  if (field.kind === 'flag') {
    return false;
  }
  return field.kind === 'list' && field.min === 0 ? [] : undefined;
}

function within(field: Field, value: Json): Json {
  if (field.kind === 'group' && isObject(value)) {
    return answered(field.fields, value);
  }
  return field.kind === 'list' && Array.isArray(value)
    ? value.map((item: Json) => within(field.of, item))
    : value;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
