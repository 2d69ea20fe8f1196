import { archivingDeadlines } from './archiving/deadlines.js';
import { departmentsDeadlines } from './departments/deadlines.js';
import { evaluationDeadlines } from './evaluation/deadlines.js';
import { executionDeadlines } from './execution/deadlines.js';
import { headDecisionDeadlines } from './head-decision/deadlines.js';
import { hearingDeadlines } from './hearing/deadlines.js';
import { inForceDeadlines } from './in-force/deadlines.js';
import { initiationDeadlines } from './initiation/deadlines.js';
import { legalityReviewDeadlines } from './legality-review/deadlines.js';
import { openCommentDeadlines } from './open-comment/deadlines.js';
import { publicationDeadlines } from './publication/deadlines.js';

/** The deadlines of the procedure, by kind. */
export const deadlines = {
  ...initiationDeadlines,
  ...departmentsDeadlines,
  ...openCommentDeadlines,
  ...hearingDeadlines,
  ...legalityReviewDeadlines,
  ...headDecisionDeadlines,
  ...publicationDeadlines,
  ...executionDeadlines,
  ...inForceDeadlines,
  ...evaluationDeadlines,
  ...archivingDeadlines,
};

export type DeadlineKind = keyof typeof deadlines;
