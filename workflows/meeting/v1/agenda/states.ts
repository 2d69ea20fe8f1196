import type { Steps } from '#libs/procedure';

const withdrawing: Steps = { 'item.withdrawn': { requires: ['MT-withdrawable'] } };

/** Items are tabled until the session opens, and taken off until they are discussed. */
export const agendaSteps: Readonly<Record<string, Steps>> = {
  'meeting/convened': {
    'item.tabled': {
      requires: ['MT-new-item', 'A25-tabled', 'G20-presented', 'MT-cutoff', 'A13-coordinated'],
    },
    ...withdrawing,
  },
  'meeting/held.session.betweenItems': withdrawing,
};
