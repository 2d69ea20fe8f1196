import { DUTY, verifiedTerm, type Deadlines } from '../counted.js';

/** How long a deferred matter may rest, where a local rule says so. */
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
