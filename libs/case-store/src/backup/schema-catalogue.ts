import type { ClientBase } from 'pg';

import type { SequenceState } from './backup-format.js';

/** Stands in the schema from the first moment of a restore until its rows are in, whole. */
export const UNFINISHED_RESTORE = 'juece.unfinished_restore';

/** Tables that no backup holds: migrations make their rows anew, and the mark of a restore is none of them. */
const LEFT_OUT = ['migration', 'unfinished_restore'];

/** A table with the columns that are stored; what is computed from others is computed again. */
export interface StoredTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The tables of the schema, from PostgreSQL's catalogue: one that a migration adds is among them. */
export async function storedTables(client: ClientBase): Promise<readonly StoredTable[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'juece'::regnamespace AND c.relkind = 'r'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        AND c.relname <> ALL ($1)
      GROUP BY c.relname ORDER BY c.relname`,
    [LEFT_OUT],
  );
  return rows;
}

/** Where the sequences of the schema stand, but that of the migrations. */
export async function sequenceStates(client: ClientBase): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'juece'::regnamespace AND relkind = 'S' AND relname <> 'migration_id_seq'
      ORDER BY 1`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const found = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM juece.${quoted(name)}`,
    );
    states.push(...found.rows.map((state) => ({ name, ...state })));
  }
  return states;
}

/** Statements that take something off while rows are loaded, and put it back as it was. */
export interface Detour {
  readonly off: string;
  readonly on: string;
}

/**
 * References between tables: cases name cases and items, which name cases, so there is no order in
 * which each row finds the rows that it names. Putting them back checks every row.
 */
export async function references(client: ClientBase): Promise<readonly Detour[]> {
  const { rows } = await client.query<{ off: string; on: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS off,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
                   pg_get_constraintdef(oid)) AS on
       FROM pg_constraint
      WHERE connamespace = 'juece'::regnamespace AND contype = 'f' AND conparentid = 0
      ORDER BY conrelid::regclass::text, conname`,
  );
  return rows;
}

const ENABLE = `CASE tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END`;

/** Triggers that a row that comes would set off: they did their work when it came first. */
export async function insertTriggers(client: ClientBase): Promise<readonly Detour[]> {
  const INSERTS = 4;
  const { rows } = await client.query<{ off: string; on: string }>(
    `SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS off,
            format('ALTER TABLE %s %s TRIGGER %I', tgrelid::regclass, ${ENABLE}, tgname) AS on
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = 'juece'::regnamespace AND NOT tgisinternal
        AND tgenabled <> 'D' AND (tgtype & ${String(INSERTS)}) <> 0
      ORDER BY tgrelid::regclass::text, tgname`,
  );
  return rows;
}

/** A name of the database as it stands in a statement. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Sets how values are written as text, the same for writing and reading whatever the server's settings are. */
export const PLAIN_TEXT = [
  `SET client_encoding = 'UTF8'`,
  `SET DateStyle = 'ISO'`,
  `SET IntervalStyle = 'postgres'`,
  `SET TimeZone = 'UTC'`,
  `SET bytea_output = 'hex'`,
  'SET extra_float_digits = 1',
  // It may take long, and a row that a policy hides must be an error and not be left out.
  'SET statement_timeout = 0',
  'SET lock_timeout = 0',
  'SET idle_in_transaction_session_timeout = 0',
  'SET row_security = off',
];
