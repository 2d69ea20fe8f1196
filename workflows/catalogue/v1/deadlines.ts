import { consultationDeadlines } from './consultation/deadlines.js';
import { solicitationDeadlines } from './solicitation/deadlines.js';

/** The deadlines of the procedure, by kind. */
export const deadlines = { ...solicitationDeadlines, ...consultationDeadlines };

/** The kinds of deadlines that the procedure counts. */
export type DeadlineKind = keyof typeof deadlines;
