import type { Pool } from 'pg';

import { NOW } from '../sql.js';

/** Work of one kind that stands in the database and waits, or was given up. */
export interface OpenWork {
  readonly kind: 'alarm' | 'effect' | 'effect-failed' | 'delivery' | 'delivery-dead' | 'webhook';
  readonly rows: number;
  /** Seconds that the oldest is late; 0 where there is none. */
  readonly oldestSeconds: number;
}

/** More than this is shown as this: what is behind so far needs no exact count, and costs none. */
const MOST = 100_000;

interface Counted {
  readonly kind: OpenWork['kind'];
  readonly table: string;
  readonly since: string;
  readonly waits: string;
  /** The clock that it is late by; PostgreSQL's unless given. */
  readonly now?: string;
}

const counted = ({ kind, table, since, waits, now = 'clock_timestamp()' }: Counted): string => `
SELECT '${kind}' AS kind, count(*)::integer AS rows,
       greatest(0, coalesce(extract(epoch FROM ${now} - min(since)), 0))::float8 AS "oldestSeconds"
FROM (SELECT ${since} AS since FROM juece.${table} WHERE ${waits} LIMIT ${String(MOST)}) AS waiting`;

/** A message or delivery that may go out now. */
const DUE = `state = 'waiting' AND next_at <= clock_timestamp()`;

const COUNTED: readonly Counted[] = [
  { kind: 'alarm', table: 'deadline', since: 'alarm_at', waits: `alarm_at <= ${NOW}`, now: NOW },
  {
    ...{ kind: 'effect', table: 'outbox', since: 'created_at' },
    waits: 'done_at IS NULL AND failed_at IS NULL',
  },
  { kind: 'effect-failed', table: 'outbox', since: 'failed_at', waits: 'failed_at IS NOT NULL' },
  { kind: 'delivery', table: 'notice_delivery', since: 'next_at', waits: DUE },
  { kind: 'delivery-dead', table: 'notice_delivery', since: 'closed_at', waits: `state = 'dead'` },
  { kind: 'webhook', table: 'webhook_message', since: 'next_at', waits: DUE },
];

const BACKLOG = COUNTED.map(counted).join('\nUNION ALL');

/** What waits to be worked off, by kind. */
export async function openWork(pool: Pool): Promise<readonly OpenWork[]> {
  const { rows } = await pool.query<OpenWork>({ name: 'open-work', text: BACKLOG });
  return rows;
}
