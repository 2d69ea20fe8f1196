import { owes, type StateText, type Steps } from '#libs/procedure';

import type { Facts } from '../facts.js';

/** The meeting once it is held, and its session until it closes. */
export const sessionStates: Readonly<Record<string, StateText>> = {
  'meeting/held': {
    title: { zh: '会议已召开', en: 'Held' },
    basis: '条例第30条',
    duty: owes('head', '在集体讨论的基础上对议题作出决定', 'Decide on the items discussed', {
      when: ({ items }: Facts) =>
        items.some((one) => one.stands === 'closed' && one.decision === null),
    }),
    initial: 'session',
  },
  'meeting/held.session': {
    title: { zh: '会议进行中', en: 'In session' },
    basis: '条例第30条',
    initial: 'betweenItems',
    on: { 'attendance.changed': { requires: ['MT-moving', 'MT-times'] } },
    states: {
      betweenItems: {
        title: { zh: '待审议下一议题', en: 'Between items' },
        basis: '条例第30条',
        duty: owes('recorder', '逐项记录会议议题', 'Record item by item'),
        on: { 'session.closed': { requires: ['MT-settled', 'MT-times'], to: 'held.recording' } },
      },
    },
  },
};

/** A convened meeting is held when its session opens. */
export const sessionSteps: Readonly<Record<string, Steps>> = {
  'meeting/convened': {
    'session.opened': {
      requires: [
        'MT-attendance',
        'MT-proxy',
        'MT-decisions',
        'A25-scheduled',
        'G28',
        'A30-head',
        'MT-members-day',
        'MT-notice',
        'MT-adviser',
      ],
      to: 'held.session',
    },
  },
};
