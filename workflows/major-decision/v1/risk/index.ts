import type { Stage } from '../vocabulary.js';

import { riskCommands } from './commands.js';
import { riskDuties } from './duties.js';
import { riskFolds } from './folds.js';
import { riskPapers } from './papers.js';
import { riskProbes } from './probes.js';
import { riskQuestions } from './questions.js';
import { riskStates } from './states.js';

/** What the decision may do to society, safety and the environment is assessed (arts 22 to 24). */
export const risk: Stage = {
  stage: 'riskAssessment',
  commands: riskCommands,
  folds: riskFolds,
  duties: riskDuties,
  states: riskStates,
  questions: riskQuestions,
  papers: riskPapers,
  probes: riskProbes,
};
