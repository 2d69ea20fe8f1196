import { NONE, UNKNOWN, type Field, type Fields } from '#libs/procedure';

/** A JSON Schema 2020-12 of a payload, as OpenAPI 3.1 wants it. */
export type Schema = Readonly<Record<string, unknown>>;

const EXAMPLE_ID = '01936b7e-5c00-7000-8000-000000000001';

const SAYS_NONE = { const: NONE, title: '无', description: 'There is none' };
const SAYS_UNKNOWN = { const: UNKNOWN, title: '不详', description: 'Not known any more' };

/** The schema of a command's payload. */
export function payloadSchema(fields: Fields): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(fields).filter((name) => fields[name]?.optional !== true),
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]),
    ),
  };
}

function fieldSchema(field: Field): Schema {
  const schema = knownSchema(field);
  const { title, description } = schema;
  const words = [
    ...(field.none === true ? [SAYS_NONE] : []),
    ...(field.unknown === true ? [SAYS_UNKNOWN] : []),
  ];
  return words.length === 0 ? schema : { title, description, anyOf: [schema, ...words] };
}

function knownSchema(field: Field): Schema {
  const described = { title: field.label.zh, description: field.label.en };
  switch (field.kind) {
    case 'text':
      return { ...described, type: 'string', minLength: 1, maxLength: field.max };
    case 'day':
      return { ...described, type: 'string', format: 'date' };
    case 'flag':
      return { ...described, type: 'boolean' };
    case 'count':
      return { ...described, type: 'integer', minimum: field.min, maximum: field.max };
    case 'choice':
      return {
        ...described,
        oneOf: Object.entries(field.values).map(([value, { zh, en }]) => ({
          const: value,
          title: zh,
          description: en,
        })),
      };
    case 'document':
      return { ...described, type: 'string', format: 'uuid', 'x-document-kinds': field.kinds };
    case 'decision':
      return { ...described, type: 'string', format: 'uuid', 'x-names': field.kind };
    case 'unit':
    case 'person':
      return { ...described, type: 'string', maxLength: 100, 'x-names': field.kind };
    case 'list':
      return {
        ...described,
        type: 'array',
        items: fieldSchema(field.of),
        minItems: field.min,
        maxItems: field.max,
      };
    case 'group':
      return { ...described, ...payloadSchema(field.fields) };
  }
}

/** An example payload with every field that is not optional. */
export function payloadExample(fields: Fields): Schema {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.optional !== true)
      .map(([name, field]) => [name, fieldExample(field)]),
  );
}

function fieldExample(field: Field): unknown {
  switch (field.kind) {
    case 'text':
      return field.label.zh.slice(0, field.max);
    case 'day':
      return '2026-03-31';
    case 'flag':
      return true;
    case 'count':
      return field.min;
    case 'choice':
      return Object.keys(field.values)[0];
    case 'document':
    case 'decision':
      return EXAMPLE_ID;
    case 'unit':
      return 'baoding.ecology';
    case 'person':
      return 'baoding.head';
    case 'list':
      return Array.from({ length: Math.max(1, field.min) }, () => fieldExample(field.of));
    case 'group':
      return payloadExample(field.fields);
  }
}
