export { canonicalText, chainHash, sha256 } from './canonical.js';
export { elapseDeadline } from './elapse-deadline.js';
export type { Engine } from './engine.js';
export { currentOf, openEngine, procedureOf } from './engine.js';
export type { EventBody } from './event-body.js';
export {
  executeCommand,
  type CaseCommand,
  type CaseRefusal,
  type Recorded,
} from './execute-command.js';
export { SYSTEM, type Caller, type StatedTime } from './given.js';
export { assertMayImport, importCase, type ImportedStep } from './import-case.js';
export { openCase } from './open-case.js';
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
export { possibleCommands } from './possible-commands.js';
export type { Receipt } from './record-of.js';
export { refusalProblem } from './refusal-problem.js';
export { Rules } from './rules.js';
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
