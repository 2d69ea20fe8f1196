import type {
  AlarmColumns,
  AskedAlarm,
  CaseOpening,
  CommandRecord,
  ReadRequest,
  ReadRow,
} from '#libs/case-store';

import type { RunningDeadline } from './deadlines/move-deadline.js';
import type { OpenState } from './deadlines/open-deadlines.js';
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
