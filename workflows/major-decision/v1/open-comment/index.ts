import { type Stage } from '../vocabulary.js';

import { openCommentPapers } from './papers.js';
import { openCommentQuestions } from './questions.js';
import { openCommentProbes } from './probes.js';
import { openCommentRegion } from './stage.js';

export const openComment: Stage = {
  stage: 'participation',
  states: { 'decision/forming.openComment': openCommentRegion },
  questions: openCommentQuestions,
  papers: openCommentPapers,
  probes: openCommentProbes,
};
