import { type Stage } from '../vocabulary.js';

import { expertsPapers } from './papers.js';
import { expertsQuestions } from './questions.js';
import { expertsRequirements } from './duties.js';
import { expertsFolds } from './folds.js';
import { expertsProbes } from './probes.js';
import { expertsCommands, expertsRegion, expertsSteps } from './stage.js';

export const experts: Stage = {
  stage: 'expertReview',
  commands: expertsCommands,
  folds: expertsFolds,
  duties: expertsRequirements,
  states: { 'decision/forming.experts': expertsRegion },
  steps: { 'decision/': expertsSteps },
  questions: expertsQuestions,
  papers: expertsPapers,
  probes: expertsProbes,
};
