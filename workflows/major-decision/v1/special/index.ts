import type { Stage } from '../vocabulary.js';

import { specialCommands } from './commands.js';
import { specialDuties } from './duties.js';
import { specialFolds, specialOnRecord } from './folds.js';
import { specialPapers } from './papers.js';
import { specialProbes } from './probes.js';
import { specialQuestions } from './questions.js';
import { specialStates, specialSteps } from './states.js';

/** The rules that a matter brings with it: they displace the step that they regulate (art. 3¶2). */
export const special: Stage = {
  stage: 'initiation',
  commands: specialCommands,
  folds: specialFolds,
  onRecord: specialOnRecord,
  duties: specialDuties,
  questions: specialQuestions,
  states: specialStates,
  steps: specialSteps,
  papers: specialPapers,
  probes: specialProbes,
};
