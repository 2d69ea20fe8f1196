import { setTimeout as pause } from 'node:timers/promises';

import type { Pool } from 'pg';

import { dataSourceOptions } from './prepare-database.js';

const TIMEOUT_MS = 2_000;
const KEPT_MS = 500;
/** How many migrations this program knows. */
const KNOWN = Object.keys(dataSourceOptions('').migrations ?? []).length;

/** Whether the database can be worked with, or what stands in the way. */
export type Readiness = 'ready' | 'database-silent' | 'schema-behind';

/**
 * Asks whether the database answers within two seconds and its schema is not behind. One question is
 * under way at a time and its answer is kept for half a second: anybody may ask as often as he likes.
 */
export function readinessOf(pool: Pool): () => Promise<Readiness> {
  let last: { readonly answer: Promise<Readiness>; until: number } | undefined;
  return () => {
    if (last === undefined || performance.now() > last.until) {
      const asked = { answer: withinTime(ask(pool)), until: Infinity };
      last = asked;
      void asked.answer.then(() => {
        asked.until = performance.now() + KEPT_MS;
      });
    }
    return last.answer;
  };
}

async function ask(pool: Pool): Promise<Readiness> {
  try {
    const { rows } = await pool.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM juece.migration',
    );
    return (rows[0]?.count ?? 0) < KNOWN ? 'schema-behind' : 'ready';
  } catch (error) {
    return isMissing(error) ? 'schema-behind' : 'database-silent';
  }
}

/** A database where the table is not there, or not for us. */
function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return ['3F000', '42P01', '42501'].includes(String(code));
}

async function withinTime(answer: Promise<Readiness>): Promise<Readiness> {
  const inTime = new AbortController();
  const overdue = pause(TIMEOUT_MS, 'database-silent' as const, { signal: inTime.signal });
  try {
    return await Promise.race([answer, overdue]);
  } finally {
    inTime.abort();
    overdue.catch(() => undefined);
  }
}
