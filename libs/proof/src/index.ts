export { probeAnswers, recordedAnswers, withoutWords, type Answers } from './answers.js';
export { judge, mutantsOf, survives, type Judgement } from './mutants.js';
export { unknownNames } from './names.js';
export { reach } from './reach.js';
export { recordAmended } from './record-amended.js';
export { searchBreach, type StepShown } from './safety.js';
export type { Invariant, ProofSubject, StepTaken, StructuralTruth } from './subject.js';
export { touchedBy } from './touched.js';
export {
  givenOf,
  passingStates,
  replayCase,
  outcomesOf,
  type Replayed,
  witnessed,
  type RecordedCase,
  type RecordedEvent,
  type RecordedRules,
} from './witness.js';
