export { amend, type Amendment } from './amend.js';
export { registryBreaches, procedureRegistry, type ProcedureRegistry } from './registry.js';
export { organQuestionOf } from './approvers.js';
export {
  caseFileCommands,
  caseFileDuties,
  caseFileFolds,
  clockCommands,
  clockFolds,
} from './case-file.js';
export {
  act,
  commands,
  fact,
  type CommandSpec,
  type CommandTexts,
  type RoleSpec,
} from './command.js';
export {
  approver,
  checker,
  choice,
  count,
  day,
  decision,
  document,
  flag,
  group,
  issueNumber,
  issueNumbersIn,
  leavesOf,
  list,
  NONE,
  optional,
  orNone,
  timeOfDay,
  orUnknown,
  paperDay,
  person,
  personal,
  plannedDay,
  received,
  referencesIn,
  saysNothing,
  text,
  unit,
  UNKNOWN,
  why,
  withPersonal,
  type Field,
  type Fields,
  type PayloadOf,
} from './fields.js';
export { BEFORE_STAGE, BEFORE_SYSTEM } from './core-duties.js';
export { fieldFaults } from './field-faults.js';
export { isDay } from './stated-days.js';
export { minuteOf } from './time-of-day.js';
export { shown, wordingFault, type Wording } from './wording.js';
export { isIssueNumber, normalIssueNumber } from './issue-number.js';
export { determinationInForce, withDetermination, type Determined } from './determination.js';
export { nameOf } from './given.js';
export type {
  Command,
  ConveyedStep,
  CoreFacts,
  Determination,
  DoneBy,
  FiledDocument,
  Foreseen,
  Given,
  Mandate,
  NamesThen,
  OrganQuestion,
  Profile,
  ProfileValue,
  Question,
} from './given.js';
export { settledAs } from './defect-course.js';
export { aDefect, carriedDefect, isUnsettled, type Defect, type DefectState } from './defect.js';
export { settlingProbes } from './defect-probes.js';
export { dutiesOf, either } from './duty.js';
export { decide, type Accepted, type Asked, type Effect, type Refused } from './decide.js';
export type { MissingDocument, QuestionSpec } from './file-and-questions.js';
export { differencesOf, PARTS, type Part } from './differences.js';
export { houseRuleBreaches } from './house-rules.js';
export {
  deadlineRoles,
  MIGRATED,
  MIGRATION,
  planMigration,
  unknownDeadline,
  type MigrationObstacle,
} from './migration.js';
export {
  IMPORT_ROLE,
  permitsMigration,
  RULE_ADMINISTRATOR_ROLE,
  SYSTEM_ROLE,
} from './permission.js';
export { possibilities, type Possibility } from './preview.js';
export {
  defineProcedure,
  type CorrectionNoted,
  type Procedure,
  type ProcedureSpec,
  type ResolveEffect,
} from './procedure.js';
export type { Entry, Fold } from './entry.js';
export {
  check,
  holds,
  levelUnder,
  met,
  orGap,
  needs,
  notApplicable,
  unmet,
  type Answer,
  type AnyRequirement,
  type AskedLevel,
  type Checked,
  type OnlyRemains,
  type Remedy,
  type Requirement,
  type RestingOn,
  type View,
} from './requirement.js';
export { underOwnRules } from './own-rules.js';
export { activeStates, blankSnapshot, hasEnded, type Snapshot } from './snapshot.js';
export {
  allStates,
  AS_IT_WAS,
  owedIn,
  owes,
  stateAt,
  type EffectCall,
  type StateSpec,
  type Step,
} from './state.js';
export {
  decidedIn,
  demandsOf,
  possibleIn,
  probeOf,
  situated,
  type Demand,
  type Probe,
} from './probe.js';
export {
  fromStages,
  into,
  probesOf,
  type Folds,
  type Frame,
  type OnRecordOf,
  type Stage,
  type StateText,
  type Steps,
} from './stage.js';
export { waysFrom, type Way, type Ways } from './way.js';
export type { Fault, Json, JsonObject, Words } from './words.js';
export { CALENDAR_ADOPTED, RULE_EVENTS } from './rule-events.js';
