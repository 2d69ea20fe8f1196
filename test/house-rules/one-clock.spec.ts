import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Where the clock of statements is made; everybody else asks it. */
const CLOCK = 'libs/case-store/src/sql.ts';
const FILES = globSync('{apps,libs}/**/*.{ts,sql}', {
  cwd: ROOT,
  exclude: (name) => name === 'node_modules',
}).filter((path) => path !== CLOCK && !/\.spec\.ts$/.test(path));

/** What reads a day, or a zone, from the session instead: there today is another day for eight hours. */
const OTHER_CLOCKS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['current_date and its kin', /\b(?:current_(?:date|time|timestamp)|localtime(?:stamp)?)\b/i],
  [
    'the day of a moment of the database',
    /\b(?:now|(?:clock|statement|transaction)_timestamp)\(\)[^,;`]{0,40}(?:::\s*(?:date|time)\b|AT TIME ZONE)/i,
  ],
  ["the word 'today' as a date", /'(?:today|now|tomorrow|yesterday)'\s*::/i],
  [
    'a cast of the moment to a day',
    /\b(?:date|date_trunc\('day',)\s*\(?\s*(?:now|clock_timestamp)\(\)/i,
  ],
  ['the term of a mandate, which isHeld compares', /\b(?:starts_on|ends_on)\s*(?:<|>|IS NULL)/],
];

function otherClocks(text: string): readonly string[] {
  return OTHER_CLOCKS.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
}

describe('one clock', () => {
  it('lets no statement read a day but from the clock of libs/case-store', () => {
    const found = FILES.flatMap((path) =>
      otherClocks(readFileSync(join(ROOT, path), 'utf8')).map((what) => `${path}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'WHERE due_on < current_date',
    'WHERE due_on < CURRENT_DATE',
    'SELECT now()::date',
    'SELECT clock_timestamp()::date',
    "SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date",
    "SELECT 'today'::date",
    'SELECT date(now())',
    'SELECT localtimestamp',
    'AND m.ends_on IS NULL',
  ])('finds %s', (text) => {
    expect(otherClocks(text)).not.toEqual([]);
  });

  it.each(['created_at timestamptz DEFAULT now()', 'SET queued_at = clock_timestamp()'])(
    'leaves %s, which is a moment and no day',
    (text) => {
      expect(otherClocks(text)).toEqual([]);
    },
  );
});
