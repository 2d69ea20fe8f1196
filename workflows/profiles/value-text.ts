import type { Json } from '#libs/procedure';

/** A value as text; parts of a list are joined. */
export function valueText(value: Json): string {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map(valueText).join('、');
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
