import { onDay, owed, type Deadlines } from '../counted.js';

/** Until when the units reply, and how long the public is heard. */
export const consultationDeadlines = {
  consultationReply: {
    zh: '会商单位反馈意见',
    en: 'replies of consulted units',
    compute: (facts, entry) => onDay(owed('consulted', 'office'), entry, facts.consultation.dueOn),
  },
  publicComment: {
    zh: '目录公开征求意见',
    en: 'open comment on the list',
    compute: (facts, entry) =>
      onDay(
        { nature: 'floor', role: 'office', remind: [1], escalate: [] },
        entry,
        facts.comment?.endsOn,
      ),
  },
} satisfies Deadlines;
