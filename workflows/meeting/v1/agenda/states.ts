import type { Steps } from '#libs/procedure';

import { notify } from '../effects.js';

const tabling = ['MT-new-item', 'MT-cutoff', 'A13-coordinated'] as const;
const withdrawing: Steps = { 'item.withdrawn': { requires: ['MT-withdrawable'] } };

/** What the review department is shown: it may find that the item is a major decision after all. */
const shown = notify(
  'reviewHead',
  '会议列有认定不属于重大行政决策的议题，请核对第3条和目录',
  'An item is tabled as no major decision; check it against art. 3 and the catalogue',
);

const raising: Steps = {
  'item.raised': {
    requires: ['MT-new-item', 'MT-raised', 'A25-raised', 'A25-raised-text', 'A3-raised'],
    then: [shown],
  },
};

/**
 * Items are tabled until the session opens, raised while it lasts, and taken off until they are
 * discussed.
 */
export const agendaSteps: Readonly<Record<string, Steps>> = {
  'meeting/': {
    'item.foundMajor': {
      requires: ['A3-other'],
      then: [notify('office', '议题被认定属于重大行政决策', 'An item is found a major decision')],
    },
  },
  'meeting/convened': {
    'item.tabled': { requires: [...tabling, 'A25-tabled', 'G20-presented', 'A25-presented'] },
    'item.tabledOther': { requires: [...tabling, 'A3-listed'], then: [shown] },
    ...withdrawing,
  },
  'meeting/held.session.betweenItems': { ...withdrawing, ...raising },
};
