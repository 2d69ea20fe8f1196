import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { CONNECT_TIMEOUT_MS, PREPARE_LOCK } from '../prepare-database.js';
import { instant } from '../sql.js';
import { BACKUP_FORMAT, BackupError, type BackupHeader } from './backup-format.js';
import { BackupWriter } from './backup-writer.js';
import {
  PLAIN_TEXT,
  quoted,
  sequenceStates,
  storedTables,
  UNFINISHED_RESTORE,
  type StoredTable,
} from './schema-catalogue.js';

/** What is backed up, and where to. */
export interface BackupOrder {
  /** The database, as its owner. */
  readonly url: string;
  /** The file, which is not there yet. */
  readonly path: string;
  readonly program: string;
  readonly say: (line: string) => void;
}

/** A backup that was taken. */
export interface Backup {
  readonly header: BackupHeader;
  readonly sections: number;
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Backs a database up while it is in use: one snapshot, so what was acknowledged before its moment is
 * inside and nothing that came later. Waits for a migration that runs, and holds up the next one.
 *
 * @throws BackupError when there is nothing to back up, or the file cannot be written.
 */
export async function takeBackup(order: BackupOrder): Promise<Backup> {
  const client = new Client({
    connectionString: order.url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'juece-backup',
  });
  // A server that goes away is heard of by the statement that is under way.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await takenOver(client, order);
  } catch (error) {
    throw error instanceof BackupError
      ? error
      : new BackupError(`The backup was not taken: ${(error as Error).message}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function takenOver(client: Client, order: BackupOrder): Promise<Backup> {
  for (const setting of PLAIN_TEXT) {
    await client.query(setting);
  }
  await client.query(`SELECT pg_advisory_lock_shared(${PREPARE_LOCK})`);
  await assertBackable(client);
  // Asked before the snapshot: whatever was acknowledged by then is in it.
  const moment = await momentOf(client);
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = await storedTables(client);
  await client.query(
    `LOCK TABLE ${tables.map(({ table }) => `juece.${quoted(table)}`).join(', ')} IN ACCESS SHARE MODE`,
  );
  const header = { ...moment, ...(await headerOf(client, order.program)) };
  const writer = await BackupWriter.begin(order.path, header);
  try {
    for (const one of tables) {
      const { rows } = await writer.section(one, rowsOf(client, one));
      order.say(`${one.table}: ${String(rows)}`);
    }
    await client.query('COMMIT');
    return { header, ...(await writer.end()) };
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

async function assertBackable(client: Client): Promise<void> {
  const { rows } = await client.query<{ empty: boolean; unfinished: boolean }>(
    `SELECT to_regclass('juece.migration') IS NULL AS empty,
            to_regclass('${UNFINISHED_RESTORE}') IS NOT NULL AS unfinished`,
  );
  if (rows[0]?.unfinished === true) {
    throw new BackupError(
      'The database holds an unfinished restore, and nothing that could be backed up.',
    );
  }
  if (rows[0]?.empty !== false) {
    throw new BackupError('The database holds nothing of juece: there is nothing to back up.');
  }
}

type Moment = Pick<BackupHeader, 'takenAt' | 'walPosition'>;

async function momentOf(client: Client): Promise<Moment> {
  const { rows } = await client.query<Moment>(
    `SELECT ${instant('clock_timestamp()')} AS "takenAt",
            CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_lsn()::text END AS "walPosition"`,
  );
  const [moment] = rows;
  if (moment === undefined) {
    throw new TypeError('A query without a table has one row.');
  }
  return moment;
}

async function headerOf(
  client: Client,
  program: string,
): Promise<Omit<BackupHeader, keyof Moment>> {
  const clock = await client.query('SELECT FROM juece.simulation_clock');
  const migrations = await client.query<{ name: string }>(
    'SELECT name FROM juece.migration ORDER BY id',
  );
  return {
    ...{ product: 'juece', format: BACKUP_FORMAT, program },
    simulated: clock.rowCount !== 0,
    migrations: migrations.rows.map(({ name }) => name),
    sequences: await sequenceStates(client),
  };
}

function rowsOf(client: Client, { table, columns }: StoredTable): AsyncIterable<Buffer> {
  const list = columns.map(quoted).join(', ');
  return client.query(copyTo(`COPY juece.${quoted(table)} (${list}) TO STDOUT`));
}
