import { onDay, owed, type Deadlines } from '../counted.js';

/** Until when the units asked submit their items. */
export const solicitationDeadlines = {
  submission: {
    zh: '申报目录事项',
    en: 'submission of items',
    compute: (facts, entry) =>
      onDay(owed('sponsor', 'sponsorHead', 'office'), entry, facts.solicitation.dueOn),
  },
} satisfies Deadlines;
