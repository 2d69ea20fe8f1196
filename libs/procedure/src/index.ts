export {
  commands,
  type CommandSpec,
  type CommandSpecs,
  type Nature,
  type Payloads,
  type RoleSpec,
} from './command.js';
export {
  choice,
  count,
  day,
  document,
  flag,
  group,
  instant,
  list,
  optional,
  person,
  referencesIn,
  text,
  unit,
  type Field,
  type Fields,
  type PayloadOf,
  type Reference,
} from './fields.js';
export type {
  Command,
  CoreFacts,
  Defect,
  FiledDocument,
  Given,
  Mandate,
  Profile,
  ProfileValue,
} from './given.js';
export {
  decide,
  type Accepted,
  type Asked,
  type Effect,
  type Refused,
  type RefusalCode,
} from './decide.js';
export { houseRuleBreaches } from './house-rules.js';
export { IMPORT_ROLE, SYSTEM_ROLE } from './permission.js';
export { possibilities, type Possibility } from './preview.js';
export {
  defineProcedure,
  type MissingDocument,
  type Entry,
  type Procedure,
  type ProcedureSpec,
  type RecordFact,
  type ResolveEffect,
} from './procedure.js';
export {
  holds,
  met,
  needs,
  notApplicable,
  unmet,
  type Answer,
  type AnyRequirement,
  type Checked,
  type Level,
  type Remedy,
  type Requirement,
  type View,
} from './requirement.js';
export { activeStates, blankSnapshot, type EntryMark, type Snapshot } from './snapshot.js';
export {
  activePaths,
  allStates,
  AS_IT_WAS,
  stateAt,
  type Duty,
  type EffectCall,
  type StateSpec,
  type StateValue,
  type Step,
} from './state.js';
export type { Json, JsonObject, Words } from './words.js';
