export { adoptCalendar } from './adopt-calendar.js';
export { canonicalText, chainHash, sha256 } from './canonical.js';
export type { ComplianceItem, ComplianceReport, ComplianceStatus } from './compliance-report.js';
export { readCompliance } from './read-compliance.js';
export { answerAlarms } from './answer-alarms.js';
export { AlarmSweep } from './alarm-sweep.js';
export type {
  Alarm,
  AlarmPage,
  AlarmRead,
  CommandStore,
  DeadlineAt,
  Opening,
} from './command-store.js';
export type { CommandEngine, Engine } from './engine.js';
export { currentOf, engineOn, openEngine, procedureOf } from './engine.js';
export type { EventBody } from './event-body.js';
export {
  executeCommand,
  tryCommand,
  type CaseCommand,
  type CaseRefusal,
  type Recorded,
} from './execute-command.js';
export { SYSTEM, type Caller, type StatedTime } from './given.js';
export type { OpenState } from './open-deadlines.js';
export { HandedOn } from './handed-on.js';
export { assertMayImport, importCase, type ImportedStep } from './import-case.js';
export { migrateCase, type MigrationOrder } from './migrate-case.js';
export { DEADLINE_RULES, type DeadlineRule, type RunningDeadline } from './migrate-deadlines.js';
export { openCase } from './open-case.js';
export { changesNothing, planCaseMigration, type CaseMigration } from './plan-migration.js';
export { possibleCommands } from './possible-commands.js';
export { putCalendarInForce, recordPeriods } from './record-rules.js';
export type { DeadlineValues, Receipt } from './record-of.js';
export type { Reminder } from './remind-of-deadline.js';
export { verifyRecord } from './replay.js';
export { refusalProblem } from './refusal-problem.js';
export { ringDeadline } from './ring-deadline.js';
export { Rules, type PinnedRules, type RulesSource } from './rules.js';
export { advanceClock } from './simulation-clock.js';
export { assertConsistent, InconsistentSystemError } from './start-up.js';
export { verifyCase } from './verify-case.js';
