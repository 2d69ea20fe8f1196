import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { closeToOthers } from '../application-login.js';
import {
  createSchemaAndRole,
  isUnfinished,
  knownMigrations,
  runMigrations,
  whilePreparing,
} from '../prepare-database.js';
import { BackupError, linesIn, type BackupHeader, type SequenceState } from './backup-format.js';
import { inspectBackup, openBackup, type BackupSection } from './backup-reader.js';
import {
  insertTriggers,
  PLAIN_TEXT,
  quoted,
  references,
  storedTables,
  UNFINISHED_RESTORE,
} from './schema-catalogue.js';

/** What is restored, and where to. */
export interface RestoreOrder {
  readonly path: string;
  /** The database, as its owner; it holds nothing. */
  readonly url: string;
  readonly say: (line: string) => void;
}

/** A backup that was restored. */
export interface Restored {
  readonly header: BackupHeader;
  readonly rows: number;
  /** The migrations of this program that the backup did not have yet. */
  readonly upgradedBy: readonly string[];
}

/**
 * Looks through a backup before anything is done with it.
 *
 * @throws BackupError when it is damaged, or the program that took it is newer than this one.
 */
export async function checkBackup(path: string): Promise<BackupHeader> {
  const { header } = await openedHeader(path);
  const known = knownMigrations();
  const unknown = header.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new BackupError(
      `The backup ${path} was taken by a newer program (${header.program}; this one lacks ${unknown.join(', ')}): restore it with that one.`,
    );
  }
  await inspectBackup(path);
  return header;
}

async function openedHeader(path: string): Promise<{ readonly header: BackupHeader }> {
  const { header, sections } = await openBackup(path);
  await sections.return({ sections: 0, rows: 0, sha256: '' });
  return { header };
}

/**
 * Restores a backup into a database that holds nothing: the schema as it was, the rows in one
 * transaction, then the later migrations of this program. What is interrupted leaves a mark that
 * nothing starts on, and is begun anew by the next restore.
 *
 * @throws BackupError when the backup may not be restored, or the database holds anything.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const header = await checkBackup(order.path);
  const rows = await whilePreparing(order.url, async (client) => {
    client.on('error', () => undefined);
    await makeRoom(client);
    try {
      await client.query('CREATE SCHEMA IF NOT EXISTS juece');
      await client.query(`CREATE TABLE ${UNFINISHED_RESTORE} (began_at timestamptz NOT NULL)`);
      await client.query(`INSERT INTO ${UNFINISHED_RESTORE} VALUES (clock_timestamp())`);
      await createSchemaAndRole(client);
      await runMigrations(order.url, header.migrations);
      return await load(client, order);
    } catch (error) {
      // Where this fails too, the mark stays.
      await client.query('ROLLBACK').catch(() => undefined);
      await client.query('DROP SCHEMA juece CASCADE').catch(() => undefined);
      throw error instanceof BackupError
        ? error
        : new BackupError(`The backup was not restored: ${(error as Error).message}.`);
    }
  });
  const upgradedBy = await whilePreparing(order.url, () => runMigrations(order.url));
  await closeToOthers(order.url);
  return { header, rows, upgradedBy };
}

/** Makes sure that nothing is there; what an interrupted restore left is cleared away. */
async function makeRoom(client: Client): Promise<void> {
  if (await isUnfinished(client)) {
    await client.query('DROP SCHEMA juece CASCADE');
  }
  const { rows } = await client.query<{ name: string | null; encoding: string }>(
    `SELECT current_setting('server_encoding') AS encoding,
       (SELECT min(c.oid::regclass::text) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind <> 'i' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
           AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')) AS name`,
  );
  const [found] = rows;
  if (typeof found?.name === 'string') {
    throw new BackupError(
      `The database is not empty (it holds ${found.name}): a backup is restored into an empty one.`,
    );
  }
  if (found?.encoding !== 'UTF8') {
    throw new BackupError('The database is not in UTF8: create one that is.');
  }
}

/** Loads every row in one transaction; with it goes the mark. The number of rows. */
async function load(client: Client, order: RestoreOrder): Promise<number> {
  for (const setting of PLAIN_TEXT) {
    await client.query(setting);
  }
  const { header, sections } = await openBackup(order.path);
  await client.query('BEGIN');
  const detours = [...(await references(client)), ...(await insertTriggers(client))];
  await inTurn(detours, ({ off }) => client.query(off));
  await emptyTables(client);
  let total = 0;
  for (;;) {
    const next = await sections.next();
    if (next.done === true) {
      break;
    }
    const count = await loadSection(client, order, next.value);
    total += count;
  }
  await inTurn(header.sequences, (sequence) => setSequence(client, sequence));
  order.say('checking the references between the rows');
  await inTurn([...detours].reverse(), ({ on }) => client.query(on));
  await client.query(`DROP TABLE ${UNFINISHED_RESTORE}`);
  await client.query('COMMIT');
  await inTurn(await storedTables(client), ({ table }) =>
    client.query(`ANALYZE juece.${quoted(table)}`),
  );
  return total;
}

async function loadSection(
  client: Client,
  order: RestoreOrder,
  { head, rows }: BackupSection,
): Promise<number> {
  const list = head.columns.map(quoted).join(', ');
  const target = client.query(copyFrom(`COPY juece.${quoted(head.table)} (${list}) FROM STDIN`));
  let count = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of rows) {
      count += linesIn(piece);
      yield piece;
    }
  };
  await pipeline(Readable.from(counted(), { objectMode: false }), target);
  if (target.rowCount !== count) {
    throw new BackupError(
      `${head.table} took ${String(target.rowCount)} rows of ${String(count)}: nothing was restored.`,
    );
  }
  order.say(`${head.table}: ${String(count)}`);
  return count;
}

/** What a migration puts into an empty schema is in the backup as well. */
async function emptyTables(client: Client): Promise<void> {
  await inTurn(await storedTables(client), async ({ table }) => {
    const name = `juece.${quoted(table)}`;
    const { rowCount } = await client.query(`SELECT FROM ${name} LIMIT 1`);
    if (rowCount !== 0) {
      await client.query(`DELETE FROM ${name}`);
    }
  });
}

async function setSequence(client: Client, { name, last, called }: SequenceState): Promise<void> {
  await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
    `juece.${quoted(name)}`,
    last,
    called,
  ]);
}

async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (const one of all) {
    await work(one);
  }
}
