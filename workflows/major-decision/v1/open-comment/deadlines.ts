import { onDay, type Deadlines } from '../counted.js';
import { commentOpenUntil } from '../floors.js';

/** The period of open comment, ended by itself. */
export const openCommentDeadlines = {
  openComment: {
    zh: '公开征求意见',
    en: 'open comment',
    compute: (facts, { given }) => {
      const { day, provisional, trail } = commentOpenUntil(facts, given);
      return {
        ...onDay(
          { nature: 'floor', article: '条例第15条', role: 'sponsor', remind: [1], escalate: [] },
          given.recordedOn,
          day,
        ),
        provisional,
        trail,
      };
    },
  },
} satisfies Deadlines;
