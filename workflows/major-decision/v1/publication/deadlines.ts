import { DUTY, ruledTerm, type Deadlines } from '../counted.js';

/** The working days of 政府信息公开条例第26条, where no rule sets another number. */
export const STATUTORY_WORKING_DAYS = 20;

/** By when the decision is published. */
export const publicationDeadlines = {
  publication: {
    zh: '决策公布',
    en: 'publication',
    compute: (facts, { given }) =>
      ruledTerm(
        {
          nature: 'ceiling',
          article: '政府信息公开条例第26条',
          role: 'office',
          remind: DUTY,
          escalate: ['head'],
        },
        facts.issue.signedOn ?? given.occurredOn,
        {
          key: 'publication.maxWorkingDays',
          count: STATUTORY_WORKING_DAYS,
          unit: 'workingDay',
          given,
        },
      ),
  },
} satisfies Deadlines;
