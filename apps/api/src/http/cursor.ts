import { ProblemError } from '#libs/problems';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MODERN = /^[12]\d{3}-/;

/** A part of a cursor that the database reads as an id. */
export const isId = (part: string): boolean => UUID.test(part);

/** A part of a cursor that the database reads as an instant: exactly as `toISOString` writes it. */
export function isMoment(part: string): boolean {
  const at = new Date(part);
  return MODERN.test(part) && !Number.isNaN(at.getTime()) && at.toISOString() === part;
}

/** Hides where the next page begins; the form may change, so callers only pass it back. */
export function cursorOf(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws ProblemError `cursor-invalid` when it is not one of ours. */
export function readCursor(
  cursor: string,
  parts: number,
  valid: (part: string, index: number) => boolean = () => true,
): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(parsed) &&
      parsed.length === parts &&
      parsed.every((part, index) => typeof part === 'string' && isText(part) && valid(part, index))
    ) {
      return parsed as string[];
    }
  } catch {
    // Not base64url of JSON: falls through to the same answer.
  }
  throw new ProblemError('cursor-invalid', {
    zh: '请原样使用上一页给出的分页游标（next）',
    en: 'Pass back the "next" of the page before, unchanged.',
  });
}

function isText(part: string): boolean {
  return part.isWellFormed() && !part.includes('\u0000');
}

/** Cuts a list that was read one row too long into a page and the cursor of the next. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  partsOf: (last: Row) => readonly string[],
) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? cursorOf(partsOf(last)) : null;
  return { items, next };
}
