export { adoptCalendar } from './deadlines/adopt-calendar.js';
export { canonicalText, chainHash, sha256 } from './record/canonical.js';
export type {
  ComplianceItem,
  ComplianceReport,
  ComplianceStatus,
} from './compliance/compliance-report.js';
export {
  complianceUnder,
  readCompliance,
  type ComplianceAsked,
} from './compliance/read-compliance.js';
export { answerAlarms } from './deadlines/answer-alarms.js';
export { AlarmSweep } from './deadlines/alarm-sweep.js';
export type { CommandStore, Opening } from './command-store.js';
export type { CommandEngine, Engine } from './engine.js';
export { currentOf, engineOn, openEngine, poolState, procedureOf } from './engine.js';
export { eventIn, type EventBody } from './record/event-body.js';
export { recordDamaged } from './damaged.js';
export {
  draftOn,
  earlierAnswer,
  executeCommand,
  executeOn,
  readOne,
  versionOf,
  type CaseCommand,
  type CaseRefusal,
  type Recorded,
} from './execute-command.js';
export { SYSTEM, type Caller, type StatedTime } from './given.js';
export { HandedOn } from './deadlines/handed-on.js';
export { assertMayImport, importCase, type ImportedStep } from './import-case.js';
export { migrateCase, type MigrationOrder } from './migration/migrate-case.js';
export { DEADLINE_RULES, type DeadlineRule } from './deadlines/move-deadline.js';
export { openCase } from './open-case.js';
export {
  changesNothing,
  planCaseMigration,
  type CaseMigration,
} from './migration/plan-migration.js';
export { possibleCommands } from './possible-commands.js';
export { assertSealed, bindSeals, lawHash, SealError, type Enactments } from './procedure-seals.js';
export { putCalendarInForce, recordPeriods } from './rules/record-rules.js';
export { PERSONAL_MARK } from './record/personal.js';
export type { Receipt } from './record/record-of.js';
export { inEnglish, type Finding } from './record/finding.js';
export { noticeWords } from './record/notice-words.js';
export { COLUMNS } from './record/columns.js';
export { replayRecord } from './record/replay.js';
export type { StoredRecord } from './record/chain-findings.js';
export { refusalWords } from './refusals/refusal-words.js';
export { fieldProblem, notPermitted, refusalProblem } from './refusals/refusal-problem.js';
export { reminderInstants } from './deadlines/reminder-instants.js';
export { ringDeadline } from './deadlines/ring-deadline.js';
export { Rules, type PinnedRules, type RulesSource } from './rules/rules.js';
export { advanceClock } from './simulation-clock.js';
export { assertConsistent, InconsistentSystemError } from './start-up.js';
export { snapshotIn } from './stored-case.js';
export { whileOvertaken } from './while-overtaken.js';
export { workOff } from './work-off.js';
export { verifyCase } from './record/verify-case.js';
