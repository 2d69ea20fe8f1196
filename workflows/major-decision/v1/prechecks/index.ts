import { type Stage } from '../vocabulary.js';

import { prechecksPapers } from './papers.js';
import { prechecksRequirements } from './duties.js';
import { prechecksFolds } from './folds.js';
import { prechecksProbes } from './probes.js';
import { prechecksCommands, prechecksRegion } from './stage.js';

export const prechecks: Stage = {
  stage: 'legalityReview',
  commands: prechecksCommands,
  folds: prechecksFolds,
  duties: prechecksRequirements,
  states: { 'decision/forming.prechecks': prechecksRegion },
  papers: prechecksPapers,
  probes: prechecksProbes,
};
