import { addMonths } from '#libs/legal-time';

import { DUTY, onDay, type Deadlines } from '../counted.js';

/** The terms that run here, and how each is counted. */
export const executionDeadlines = {
  executionReport: {
    zh: '报告执行情况',
    en: 'report on execution',
    compute: (facts, { given }) => {
      const from = facts.execution.lastReportOn ?? given.occurredOn;
      const months = facts.execution.reportEveryMonths ?? 0;
      return {
        ...onDay(
          {
            nature: 'periodic',
            article: '条例第34条',
            role: 'executor',
            remind: DUTY,
            escalate: ['office', 'head'],
          },
          from,
          addMonths(from, months),
        ),
        unit: 'month',
        count: months,
      };
    },
  },
} satisfies Deadlines;
