import { onDay, type Deadlines } from '../counted.js';

/** When an exclusion ends that rests on an emergency response. */
export const initiationDeadlines = {
  responseEnd: {
    zh: '登记应急响应终止',
    en: 'record of the end of the emergency response',
    compute: (facts, { given }) => {
      const expected = facts.initiation.exclusion?.expectedEndsOn ?? null;
      return expected === null
        ? null
        : onDay(
            {
              nature: 'ceiling',
              article: '条例第3条第二款',
              role: 'office',
              remind: [1],
              escalate: ['head'],
            },
            given.recordedOn,
            expected,
          );
    },
  },
} satisfies Deadlines;
