import { DUTY, verifiedTerm, type Deadlines } from '../counted.js';

export const headDecisionDeadlines = {
  deferralLapse: {
    zh: '暂缓决策',
    en: 'deferral',
    compute: (_facts, { given }) =>
      verifiedTerm(
        { nature: 'lapse', role: 'office', remind: [20, ...DUTY], escalate: [] },
        given.occurredOn,
        { key: 'meeting.shelveExpiryMonths', given },
      ),
  },
} satisfies Deadlines;
