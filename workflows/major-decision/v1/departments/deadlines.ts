import { onDay, type Deadlines } from '../counted.js';

/** How the term of a reply is counted. */
export const departmentsDeadlines = {
  consultationReply: {
    zh: '部门反馈意见',
    en: 'replies of consulted units',
    compute: (facts, { given }) =>
      onDay(
        {
          nature: 'ceiling',
          article: '条例第13条',
          role: 'consulted',
          remind: [3, 1],
          escalate: ['sponsor', 'office'],
        },
        given.recordedOn,
        facts.departments.dueOn,
      ),
  },
} satisfies Deadlines;
