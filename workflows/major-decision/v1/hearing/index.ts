import type { Stage } from '../vocabulary.js';

import { hearingCommands } from './commands.js';
import { hearingDuties } from './duties.js';
import { hearingFolds, hearingOnRecord } from './folds.js';
import { hearingPapers } from './papers.js';
import { hearingNumbersProbes } from './probes-numbers.js';
import { hearingProbes } from './probes.js';
import { hearingQuestions } from './questions.js';
import { hearingRegion } from './states.js';

/** The hearing (听证会, arts 16 and 17), from its announcement to its report. */
export const hearing: Stage = {
  stage: 'participation',
  commands: hearingCommands,
  folds: hearingFolds,
  onRecord: hearingOnRecord,
  duties: hearingDuties,
  states: { 'decision/forming.hearing': hearingRegion },
  questions: hearingQuestions,
  papers: hearingPapers,
  probes: [...hearingProbes, ...hearingNumbersProbes],
};
