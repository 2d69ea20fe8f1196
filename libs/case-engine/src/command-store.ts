import {
  isUniqueViolation,
  listAlarms,
  noticeInsertion,
  openCaseRecord,
  readForAlarms,
  readForCommand,
  recordCommands,
  type AlarmColumns,
  type AskedAlarm,
  type CaseOpening,
  type CommandRecord,
  type ReadRequest,
  type ReadRow,
} from '#libs/case-store';
import type { Pool } from 'pg';

import type { RunningDeadline } from './deadlines/move-deadline.js';
import { openDeadlines, type OpenState } from './deadlines/open-deadlines.js';
import type { Reminder } from './deadlines/reminder.js';

/** What became of the one write that opens a case. */
export type Opening = 'opened' | 'taken' | 'catalogue-exists' | 'not-listed';

/** A deadline as it is read before its alarm is answered, with its case. */
export interface AlarmRead extends ReadRow {
  /** Its place among those asked for, from one. */
  readonly place: number;
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
  /**
   * The one write of commands, each of another case: of each every row or none. For each in turn,
   * false when somebody was faster or the key was used.
   */
  record(records: readonly CommandRecord[]): Promise<readonly boolean[]>;
  /** The one write that opens a case. */
  open(record: CommandRecord, opening: CaseOpening): Promise<Opening>;
  /** The one read of alarms; those of revisions that are open and whose alarm has come. */
  readAlarms(asked: readonly AskedAlarm[]): Promise<readonly AlarmRead[]>;
  /** The deadlines of a case that are open and in one of the states. */
  openDeadlines(caseId: string, states: readonly OpenState[]): Promise<readonly RunningDeadline[]>;
  /**
   * Tells everyone concerned and sets the next alarms, of each both or neither. For each in turn,
   * false when this round was answered already.
   */
  remind(reminders: readonly Reminder[]): Promise<readonly boolean[]>;
  /** The alarms that have come by the server's clock, or come soon, earliest first. */
  listAlarms(page: AlarmPage): Promise<readonly Alarm[]>;
}

/** The store of every process. */
export function postgresStore(pool: Pool): CommandStore {
  return {
    read: async (request) => oneRow(await pool.query<ReadRow>(readForCommand(request))),
    record: (records) => record(pool, records),
    open: (record, opening) => open(pool, record, opening),
    readAlarms: async (asked) => (await pool.query<AlarmRead>(readForAlarms(asked))).rows,
    openDeadlines: (caseId, states) => openDeadlines(pool, caseId, states),
    remind: (reminders) => remind(pool, reminders),
    listAlarms: async (page) => (await pool.query<Alarm>(listAlarms(page))).rows,
  };
}

async function record(pool: Pool, records: readonly CommandRecord[]): Promise<readonly boolean[]> {
  try {
    const { rows } = await pool.query<{ id: string }>(recordCommands(records));
    return records.map(({ caseId }) => rows.some(({ id }) => id === caseId));
  } catch (error) {
    if (!isUniqueViolation(error)) {
      throw error;
    }
  }
  // A key was used. One that stands alone is known by that; of several each is tried by itself.
  const recorded: boolean[] = [];
  for (const one of records.length > 1 ? records : []) {
    recorded.push(...(await record(pool, [one])));
  }
  return records.length > 1 ? recorded : [false];
}

const REMIND = `
WITH given AS MATERIALIZED (
  SELECT * FROM json_to_recordset($1::json)
    AS g (id uuid, revision integer, alarm_at timestamptz, reminders timestamptz[], next_at timestamptz, source text,
          kind text, words_zh text, words_en text, roles json)),
rung AS (
  UPDATE juece.deadline d
  SET reminders = coalesce(g.reminders, d.reminders), overdue_next_at = g.next_at,
      overdue_rounds = d.overdue_rounds + CASE WHEN g.next_at IS NULL THEN 0 ELSE 1 END
  FROM given g WHERE d.id = g.id AND d.revision = g.revision AND d.alarm_at = g.alarm_at
  RETURNING d.id, d.case_id),
told AS (
  SELECT g.source, g.kind, true AS statutory, false AS inbox_only, rung.case_id, n.role, n.units,
         g.words_zh, g.words_en
  FROM rung JOIN given g ON g.id = rung.id, json_to_recordset(g.roles) AS n (role text, units text[])),
written AS (${noticeInsertion('told')})
SELECT id FROM rung`;

/** Reminders and their notices are one statement: told and moved on, or neither. */
async function remind(pool: Pool, reminders: readonly Reminder[]): Promise<readonly boolean[]> {
  const given = reminders.map(({ id, revision, alarmAt, ...reminder }) => ({
    ...{ id, revision, alarm_at: alarmAt, reminders: reminder.reminders },
    next_at: reminder.overdueNextAt,
    source: `deadline-${id}-${String(revision)}-${alarmAt}`,
    kind: reminder.kind,
    words_zh: reminder.words.zh.toWellFormed(),
    words_en: reminder.words.en.toWellFormed(),
    roles: reminder.roles,
  }));
  const { rows } = await pool.query<{ id: string }>({
    name: 'remind',
    text: REMIND,
    values: [JSON.stringify(given)],
  });
  return reminders.map((reminder) => rows.some(({ id }) => id === reminder.id));
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
