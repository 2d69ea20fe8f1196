import type {
  Alarm,
  AlarmNotice,
  AlarmPage,
  AlarmRead,
  AskedAlarm,
  CaseOpening,
  CommandRecord,
  ComputedDeadline,
  OpenDeadlineState,
  PersonalContent,
  OrganRequest,
  OrganRow,
  ReadRequest,
  ReadRow,
} from '#libs/case-store';

/** What became of the one write that opens a case. */
export type Opening = 'opened' | 'taken' | 'catalogue-exists' | 'not-listed';

/**
 * What the engine reads and writes on the path of a command. PostgreSQL in every process; the
 * simulator has one in memory, held to the same answers by one suite.
 */
export interface CommandStore {
  /** The one read of a command. */
  read(request: ReadRequest): Promise<ReadRow>;
  /** What of the organ a command is decided by, for the few that ask. */
  readOrgan(request: OrganRequest): Promise<OrganRow>;
  /**
   * The one write of commands, each of another case: of each every row or none. For each in turn,
   * false when somebody was faster or the key was used.
   */
  record(records: readonly CommandRecord[]): Promise<readonly boolean[]>;
  /** The one write that opens a case. */
  open(record: CommandRecord, opening: CaseOpening): Promise<Opening>;
  /** The personal texts that a case keeps and that were not erased; asked for only where a command brings some. */
  personalOf(caseId: string): Promise<readonly PersonalContent[]>;
  /** The one read of alarms; those of revisions that are open and whose alarm has come. */
  readAlarms(asked: readonly AskedAlarm[]): Promise<readonly AlarmRead[]>;
  /** The deadlines of a case that are open and in one of the states. */
  openDeadlines(
    caseId: string,
    states: readonly OpenDeadlineState[],
  ): Promise<readonly ComputedDeadline[]>;
  /**
   * Notifies everyone concerned and sets the next alarms, of each both or neither. For each in turn,
   * false when this alarm was answered already.
   */
  notify(notices: readonly AlarmNotice[]): Promise<readonly boolean[]>;
  /** The alarms that have come by the server's clock, or come soon, earliest first. */
  listAlarms(page: AlarmPage): Promise<readonly Alarm[]>;
}
