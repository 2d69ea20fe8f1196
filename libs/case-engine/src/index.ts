export { canonicalText, CHAIN_START, chainHash, HASH_ALGORITHM, sha256 } from './canonical.js';
export { elapseDeadline, type Elapsing } from './elapse-deadline.js';
export type { Engine, ProcedureCatalogue } from './engine.js';
export { openEngine, procedureOf } from './engine.js';
export type { EventBody } from './event-body.js';
export { executeCommand, type CaseCommand, type Recorded } from './execute-command.js';
export { callerId, SYSTEM, type Caller, type StatedTime } from './given.js';
export { importCase, type ImportedStep, type ImportOrder } from './import-case.js';
export { openCase, type OpeningCommand } from './open-case.js';
export {
  claimOutbox,
  closeOutbox,
  closeOutboxWithNotices,
  failOutbox,
  noteOutboxFault,
  readOutbox,
  readStanding,
  releaseOutbox,
  type OutboxRow,
} from './outbox.js';
export { possibleCommands, type PossibleCommand } from './possible-commands.js';
export type { Receipt } from './record-of.js';
export { explain, refusalProblem, type UnmetRequirement } from './refusal-problem.js';
export { verifyRecord, type StoredEvent, type Verification } from './replay.js';
export { Rules, type PinnedRules } from './rules.js';
export {
  advanceClock,
  isQuiet,
  listDue,
  nextDue,
  readClock,
  setClock,
  startClock,
  type DueDeadline,
} from './simulation-clock.js';
export { assertConsistent, InconsistentSystemError } from './start-up.js';
export { verifyCase } from './verify-case.js';
