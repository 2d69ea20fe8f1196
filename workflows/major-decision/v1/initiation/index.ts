import { below, type Stage } from '../vocabulary.js';
import { decisionRoot } from '../states.js';

import { initiationPapers } from './papers.js';
import { initiationQuestions } from './questions.js';
import { initiationRequirements } from './duties.js';
import { initiationFolds } from './folds.js';
import { initiationProbes } from './probes.js';
import { initiationCommands, initiationStates } from './stage.js';

export const initiation: Stage = {
  stage: 'initiation',
  commands: initiationCommands,
  folds: initiationFolds,
  duties: initiationRequirements,
  states: { 'decision/': decisionRoot, ...below(initiationStates) },
  questions: initiationQuestions,
  papers: initiationPapers,
  probes: initiationProbes,
};
