import { verifiedTerm, type Deadlines } from '../counted.js';

/** The terms that run here, and how each is counted. */
export const evaluationDeadlines = {
  evaluation: {
    zh: '决策后评估',
    en: 'evaluation',
    compute: (_facts, { given }) =>
      verifiedTerm(
        { nature: 'long', role: 'office', remind: [60, 20, 7], escalate: ['head'] },
        given.occurredOn,
        { key: 'evaluation.afterMonths', given },
      ),
  },
} satisfies Deadlines;
