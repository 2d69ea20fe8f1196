import {
  isUniqueViolation,
  listAlarms,
  notifyAtAlarms,
  openCaseRecord,
  readForAlarms,
  readForCommands,
  readOrgan,
  recordCommands,
  openDeadlines,
  personalOf,
  type Alarm,
  type AlarmNotice,
  type AlarmRead,
  type CaseOpening,
  type CommandRecord,
  type OrganRow,
  type ReadRequest,
  type ReadRow,
} from '#libs/case-store';
import type { ProblemError } from '#libs/problems';
import { inSpan, traceparent } from '#libs/telemetry';
import { DatabaseError, type Pool } from 'pg';

import { Batched } from './batched.js';
import type { CommandStore, Opening } from './command-store.js';
import { recordDamaged } from './damaged.js';

/**
 * So many reads, and so many writes, are under way at once; what comes meanwhile goes together.
 * Measured with two: smaller batches, and a tenth to a quarter fewer commands a second.
 */
const IN_FLIGHT = 1;
/** So many commands share a statement at most. */
const TOGETHER = 64;

/** The store of every process. */
export function postgresStore(pool: Pool): CommandStore {
  const reads = new Batched({
    run: (requests: readonly ReadRequest[]) => read(pool, requests),
    ...{ inFlight: IN_FLIGHT, most: TOGETHER, isOfOne: isAnswered },
    // Which organ a case belongs to is what the read tells.
    groupOf: () => '',
    needs: () => [],
  });
  const writes = new Batched({
    run: (records: readonly CommandRecord[]) => record(pool, records),
    ...{ inFlight: IN_FLIGHT, most: TOGETHER, isOfOne: isAnswered },
    groupOf: ({ organId }) => organId,
    needs: ({ caseId, idempotency: { caller, key } }) => [caseId, JSON.stringify([caller, key])],
  });
  return {
    read: (request) => inSpan('postgresql read', {}, () => reads.call(request)),
    readOrgan: async (request) => {
      const { rows } = await pool.query<OrganRow>(readOrgan(request));
      return rows[0] ?? { holders: null, matters: null };
    },
    record: (records) =>
      inSpan('postgresql record', {}, () =>
        allOf(records.map((one) => writes.call({ ...one, trace: traceparent() }))),
      ),
    open: (record, opening) =>
      inSpan('postgresql record', {}, () =>
        open(pool, { ...record, trace: traceparent() }, opening),
      ),
    personalOf: (caseId) => personalOf(pool, caseId),
    readAlarms: async (asked) => (await pool.query<AlarmRead>(readForAlarms(asked))).rows,
    openDeadlines: (caseId, states) => openDeadlines(pool, caseId, states),
    notify: (notices) => notify(pool, notices),
    listAlarms: async (page) => (await pool.query<Alarm>(listAlarms(page))).rows,
  };
}

/** The SQLSTATE classes with which a connection or the server itself goes away. */
const GONE = /^(?:08|53|57P|58)/;

/** Whether the server refused a statement and goes on: then it may do so because of one row. */
function isAnswered(error: unknown): boolean {
  return error instanceof DatabaseError && !GONE.test(error.code ?? '');
}

/** Waits for all, though one fails: nothing is under way any more when the caller goes on. */
async function allOf<T>(calls: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(calls);
  return Promise.all(calls);
}

async function read(pool: Pool, requests: readonly ReadRequest[]): Promise<readonly ReadRow[]> {
  const { rows } = await pool.query<ReadRow>(readForCommands(requests));
  if (rows.length !== requests.length) {
    throw new TypeError('The read of commands gives one row for each.');
  }
  return rows;
}

async function record(pool: Pool, records: readonly CommandRecord[]): Promise<readonly boolean[]> {
  try {
    const { rows } = await pool.query<{ id: string }>(recordCommands(records));
    const moved = new Set(rows.map(({ id }) => id));
    return records.map(({ caseId }) => moved.has(caseId));
  } catch (error) {
    // A key that stands there already; which of several it is, each finds out by itself.
    if (records.length === 1 && isUniqueViolation(error)) {
      return [false];
    }
    throw records.length === 1 && isOutOfLine(error) ? headLost(records) : error;
  }
}

/** What the database says of an event that does not follow the last one. */
const isOutOfLine = (error: unknown): boolean =>
  error instanceof DatabaseError &&
  ['case_event_follows', 'decision_case_follows'].includes(error.constraint ?? '');

function headLost([record]: readonly CommandRecord[]): ProblemError {
  const at = String(record?.expectedRevision);
  return recordDamaged({
    zh: `案件停在第${at}版，但其最后一项记录与此不符`,
    en: `The case stands at revision ${at}, and its last event is another or missing`,
  });
}

/** The next alarm and its notices are one statement: notified and moved on, or neither. */
async function notify(pool: Pool, notices: readonly AlarmNotice[]): Promise<readonly boolean[]> {
  const { rows } = await pool.query<{ id: string }>(notifyAtAlarms(notices));
  return notices.map((notice) => rows.some(({ id }) => id === notice.id));
}

/** The index that keeps an organ to one catalogue a year; a terminated one does not count. */
const ONE_A_YEAR = 'catalogue_of_year';

async function open(pool: Pool, record: CommandRecord, opening: CaseOpening): Promise<Opening> {
  try {
    const { rowCount } = await pool.query(openCaseRecord(record, opening));
    return rowCount === 0 ? 'not-listed' : 'opened';
  } catch (error) {
    if (!isUniqueViolation(error)) {
      throw error;
    }
    return isUniqueViolation(error, ONE_A_YEAR) ? 'catalogue-exists' : 'taken';
  }
}
