export { admitApplication, closeToOthers, LoginError, loginFindings } from './application-login.js';
export { APPLICATION_ROLE, openCommandPool } from './command-pool.js';
export {
  dataSourceOptions,
  migrate,
  SchemaError,
  schemaFinding,
  schemaFindingAt,
} from './prepare-database.js';
export { readinessOf, type Readiness } from './readiness.js';
export { CaseRow } from './rows/case.row.js';
export { EventRow } from './rows/event.row.js';
export type {
  ComputedDeadline,
  OpenDeadlineState,
  StartedDeadline,
  StoredDeadline,
} from './rows/deadline.js';
export {
  listAlarms,
  notifyAtAlarms,
  readForAlarms,
  type Alarm,
  type AlarmNotice,
  type AlarmPage,
  type AlarmRead,
  type AskedAlarm,
  type DeadlineAt,
  type RingingDeadline,
} from './statements/alarms.js';
export { readForCommands, type ReadRequest, type ReadRow } from './statements/read-for-command.js';
export { readOrgan, type OrganRequest, type OrganRow } from './statements/read-organ.js';
export {
  openCaseRecord,
  recordCommands,
  type CaseOpening,
  type CaseProjection,
  type CommandRecord,
  type DeadlineEnd,
  type OutboxEntry,
  type PersonalContent,
  type TaskOpening,
} from './statements/record-command.js';
export { recordImport } from './statements/record-import.js';
export { isHeld } from './sql.js';
export { isUniqueViolation } from './unique-violation.js';
export {
  findCase,
  listCases,
  listEvents,
  listLinkedCases,
  unitNamesOf,
  type CaseFilter,
} from './queries/cases.js';
export {
  createCalendarFeed,
  findCalendarFeed,
  listCalendarFeeds,
  revokeCalendarFeed,
  type CalendarFeed,
} from './queries/calendar-feeds.js';
export {
  acknowledgeOverdue,
  listAcknowledgements,
  listDeadlines,
  listDeadlinesAcross,
  listEventsNaming,
  openDeadlines,
  organOfUnit,
  type Acknowledgement,
  type DeadlineFilter,
  type ListedDeadline,
  type NamingEvent,
} from './queries/deadlines.js';
export { erasePersonal, personalOf, personalUnder } from './queries/personal.js';
export { enterLiveDay, liveDaysOf, type LiveDay } from './rules/live-day.js';
export { importedCases, type ImportedCase } from './queries/imported-cases.js';
export { namedThen, type NamedThen } from './queries/named-then.js';
export { recordedNames } from './queries/recorded-names.js';
export { catalogueFigures, listCatalogue } from './queries/catalogue.js';
export { listOrgans, listTasks } from './queries/work.js';
export { insertNotices, type NoticeKind, type Notification } from './statements/insert-notices.js';
/** The read side's connection; the token by which apps are given it. */
export { DataSource as ReadSource } from 'typeorm';
export {
  calendarInForce,
  casesToAdopt,
  hasCalendar,
  noteAdopted,
  recordCalendar,
} from './rules/calendars.js';
export {
  assignProfile,
  profileAssignments,
  profileInForce,
  profileOn,
  profilesInForce,
  recordProfile,
  rulesInForce,
} from './rules/profiles.js';
export { findRulesText } from './rules/rules-text.js';
export { openWork } from './queries/backlog.js';
export { isQuiet, nextAlarm, readClock, setClock, startClock } from './queries/clock.js';
export { organsWithoutRules, timesHeld, versionsInUse } from './queries/consistency.js';
export {
  caseIdsAfter,
  casesToMigrate,
  eventsUpTo,
  openLinkingCases,
  readPosition,
} from './queries/records.js';
export {
  readEvidence,
  type CaseEvidence,
  type PlainRow,
  type ReadContents,
} from './queries/evidence.js';
export {
  claimOutbox,
  closeOutbox,
  closeOutboxWithNotices,
  failOutbox,
  failOutboxWithNotices,
  noteOutboxFault,
  readOutbox,
  releaseOutbox,
  type ClaimedEffect,
  type OutboxRow,
} from './statements/outbox.js';
export {
  closeOutboxWithItems,
  seedCatalogue,
  type CatalogueSeed,
  type ListedItem,
} from './statements/catalogue-items.js';
export { openOwnerPool } from './command-pool.js';
export { REMOVED_KINDS, removeOld, type RemovedKind } from './statements/remove-old.js';
export { notesSeals, recordSeal, sealsHeld, type HeldSeal } from './queries/procedure-seals.js';
export { dumpSchema } from './dump-schema.js';
export { BackupError } from './backup/backup-format.js';
export { checkBackup, restoreBackup, type Restored } from './backup/restore-backup.js';
export { takeBackup } from './backup/take-backup.js';
