import type { Pool, PoolClient } from 'pg';

import { isUniqueViolation } from '../unique-violation.js';
import {
  openCaseRecord,
  recordCommands,
  type CaseOpening,
  type CommandRecord,
} from './record-command.js';

/** Everything that an import writes: the event that opens the case, then those that follow. */
export interface ImportRecord {
  readonly opening: CaseOpening;
  readonly records: readonly [CommandRecord, ...CommandRecord[]];
}

/**
 * Writes a case with its course so far, whole or not at all.
 *
 * @returns `not-listed` when its catalogue item is not one of the organ, `taken` when the case or
 * the key was there already; then nothing was written.
 */
export async function recordImport(
  pool: Pool,
  record: ImportRecord,
): Promise<'recorded' | 'not-listed' | 'taken'> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const written = await writeAll(client, record);
    await client.query(written ? 'COMMIT' : 'ROLLBACK');
    return written ? 'recorded' : 'not-listed';
  } catch (error) {
    await client.query('ROLLBACK');
    if (!isUniqueViolation(error)) {
      throw error;
    }
    return 'taken';
  } finally {
    client.release();
  }
}

/** Only the opening can find nothing to write: the rest stands on what it wrote. */
async function writeAll(
  client: PoolClient,
  { opening, records: [first, ...others] }: ImportRecord,
): Promise<boolean> {
  const { rowCount } = await client.query(openCaseRecord(first, opening));
  if (rowCount === 0) {
    return false;
  }
  for (const record of others) {
    await client.query(recordCommands([record]));
  }
  return true;
}
