import { onDay, type Deadlines } from '../counted.js';

/** The terms that run here, and how each is counted. */
export const inForceDeadlines = {
  suspensionReview: {
    zh: '中止执行复查',
    en: 'review of the suspension',
    compute: (facts, { given }) =>
      onDay(
        {
          nature: 'ceiling',
          article: '条例第37条',
          role: 'head',
          remind: [3, 1],
          escalate: ['office'],
        },
        given.recordedOn,
        facts.execution.suspension?.reviewOn,
      ),
  },
  validity: {
    zh: '决策有效期',
    en: 'validity of the decision',
    compute: (facts, { given }) =>
      facts.issue.validUntil === null
        ? null
        : onDay(
            {
              nature: 'lapse',
              article: '决策文件规定的有效期',
              role: 'office',
              remind: [60, 20, 7],
              escalate: [],
            },
            given.recordedOn,
            facts.issue.validUntil,
          ),
  },
} satisfies Deadlines;
