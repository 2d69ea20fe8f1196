import { type Stage } from '../vocabulary.js';

import { riskPapers } from './papers.js';
import { riskQuestions } from './questions.js';
import { riskRequirements } from './duties.js';
import { riskFolds } from './folds.js';
import { riskProbes } from './probes.js';
import { riskCommands, riskRegion } from './stage.js';

export const risk: Stage = {
  stage: 'riskAssessment',
  commands: riskCommands,
  folds: riskFolds,
  duties: riskRequirements,
  states: { 'decision/forming.risk': riskRegion },
  questions: riskQuestions,
  papers: riskPapers,
  probes: riskProbes,
};
