import type { Stage } from '../vocabulary.js';

import { openCommentCommands } from './commands.js';
import { openCommentDuties } from './duties.js';
import { openCommentFolds } from './folds.js';
import { openCommentPapers } from './papers.js';
import { openCommentProbes } from './probes.js';
import { openCommentQuestions } from './questions.js';
import { openCommentRegion, openCommentSteps } from './states.js';

/** Open comment (向社会公开征求意见, art. 15). */
export const openComment: Stage = {
  stage: 'participation',
  commands: openCommentCommands,
  folds: openCommentFolds,
  duties: openCommentDuties,
  states: { 'decision/forming.openComment': openCommentRegion },
  steps: openCommentSteps,
  questions: openCommentQuestions,
  papers: openCommentPapers,
  probes: openCommentProbes,
};
