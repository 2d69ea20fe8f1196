import {
  listAlarms,
  noticeInsertion,
  openCaseRecord,
  readForAlarm,
  readForCommand,
  recordCommand,
  type AlarmColumns,
  type CaseOpening,
  type CommandRecord,
  type ReadRequest,
  type ReadRow,
} from '#libs/case-store';
import type { Pool } from 'pg';

import type { RunningDeadline } from './migrate-deadlines.js';
import { openDeadlines, type OpenState } from './open-deadlines.js';
import type { Reminder } from './remind-of-deadline.js';
import { isUniqueViolation } from './unique-violation.js';

/** What became of the one write that opens a case. */
export type Opening = 'opened' | 'taken' | 'catalogue-exists' | 'not-listed';

/** A deadline as it is read before its alarm is answered, with its case. */
export interface AlarmRead extends ReadRow {
  readonly deadline: AlarmColumns;
}

/** A deadline revision, as the queue names it. */
export interface DeadlineAt {
  readonly id: string;
  readonly revision: number;
}

/** An alarm that has come: a reminder, the end of a deadline, or that it is still overdue. */
export interface Alarm extends DeadlineAt {
  /** UTC instant at which it was to ring. */
  readonly alarmAt: string;
  /** Milliseconds until then by the server's clock; negative when it has come. */
  readonly inMs: number;
}

/** Alarms in their order, after one that was seen. */
export interface AlarmPage {
  readonly after?: Alarm;
  readonly limit: number;
  /** How far ahead to look; simulated time is never looked ahead of. */
  readonly withinMs?: number;
}

/**
 * What the engine reads and writes on the path of a command. PostgreSQL in every process; the
 * simulator has one in memory, held to the same answers by one suite.
 */
export interface CommandStore {
  /** The one read of a command. */
  read(request: ReadRequest): Promise<ReadRow>;
  /** The one write: every row or none; false when somebody was faster or the key was used. */
  record(record: CommandRecord): Promise<boolean>;
  /** The one write that opens a case. */
  open(record: CommandRecord, opening: CaseOpening): Promise<Opening>;
  /** The one read of an alarm; `undefined` unless the revision is open and its alarm has come. */
  readAlarm(at: DeadlineAt, idempotencyKey: string): Promise<AlarmRead | undefined>;
  /** The deadlines of a case that are open and in one of the states. */
  openDeadlines(caseId: string, states: readonly OpenState[]): Promise<readonly RunningDeadline[]>;
  /** Tells everyone concerned and sets the next alarm; false when this round was answered already. */
  remind(reminder: Reminder): Promise<boolean>;
  /** The alarms that have come by the server's clock, or come soon, earliest first. */
  listAlarms(page: AlarmPage): Promise<readonly Alarm[]>;
}

/** The store of every process. */
export function postgresStore(pool: Pool): CommandStore {
  return {
    read: async (request) => oneRow(await pool.query<ReadRow>(readForCommand(request))),
    record: async (record) => {
      try {
        const { rowCount } = await pool.query(recordCommand(record));
        return rowCount === 1;
      } catch (error) {
        if (isUniqueViolation(error)) {
          return false;
        }
        throw error;
      }
    },
    open: (record, opening) => open(pool, record, opening),
    readAlarm: async ({ id, revision }, idempotencyKey) => {
      const { rows } = await pool.query<AlarmRead>(readForAlarm({ id, revision, idempotencyKey }));
      return rows[0];
    },
    openDeadlines: (caseId, states) => openDeadlines(pool, caseId, states),
    remind: (reminder) => remind(pool, reminder),
    listAlarms: async (page) => (await pool.query<Alarm>(listAlarms(page))).rows,
  };
}

const REMIND = `
WITH rung AS (
  UPDATE juece.deadline
  SET reminders = coalesce($4::timestamptz[], reminders), overdue_next_at = $5,
      overdue_rounds = overdue_rounds + CASE WHEN $5::timestamptz IS NULL THEN 0 ELSE 1 END
  WHERE id = $1 AND revision = $2 AND alarm_at = $3 RETURNING case_id),
told AS (
  SELECT $6 AS source, $7 AS kind, true AS statutory, false AS inbox_only, rung.case_id, n.role, n.units,
         $8 AS words_zh, $9 AS words_en
  FROM rung, jsonb_to_recordset($10::jsonb) AS n (role text, units text[])),
written AS (${noticeInsertion('told')})
SELECT (SELECT count(*) FROM rung)::integer AS rung`;

/** A reminder and its notices are one statement: told and moved on, or neither. */
async function remind(pool: Pool, reminder: Reminder): Promise<boolean> {
  const { id, revision, alarmAt, reminders, overdueNextAt, kind, words, roles } = reminder;
  const { rows } = await pool.query<{ rung: number }>({
    name: 'remind',
    text: REMIND,
    values: [
      ...[id, revision, alarmAt, reminders, overdueNextAt],
      ...[`deadline-${id}-${String(revision)}-${alarmAt}`, kind, words.zh, words.en],
      JSON.stringify(roles),
    ],
  });
  return rows[0]?.rung === 1;
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

function oneRow({ rows }: { readonly rows: readonly ReadRow[] }): ReadRow {
  const [row] = rows;
  if (row === undefined) {
    throw new TypeError('The read of a command always gives one row.');
  }
  return row;
}
