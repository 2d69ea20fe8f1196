import { owes, type StateText, type Steps } from '#libs/procedure';

/** One item at a time is discussed. */
export const discussionStates: Readonly<Record<string, StateText>> = {
  'meeting/held.session.onItem': {
    title: { zh: '正在审议议题', en: 'An item is discussed' },
    basis: '条例第30条第二款、第三款',
    duty: owes('recorder', '如实记录发言和意见', 'Record speeches and stances truthfully'),
    on: {
      'interest.declared': { requires: ['M6-member', 'M6-took-part'] },
      'interest.determined': { requires: ['M6-self', 'M6-declared', 'M6-took-part'] },
      'member.withdrew': { requires: ['M6-declared'] },
      'speech.recorded': { requires: ['A30-sequence', 'A30-speaker', 'A30-time'] },
      'stance.recorded': { requires: ['A30-present', 'M6-took-part'] },
      'controllability.found': {},
      'item.closed': {
        requires: ['MT-under-discussion', 'M6', 'G28', 'G29', 'G31', 'G31-dissent'],
        to: 'held.session.betweenItems',
      },
    },
  },
};

/** The items are taken up one after the other. */
export const discussionSteps: Readonly<Record<string, Steps>> = {
  'meeting/held.session.betweenItems': {
    'item.opened': { requires: ['MT-on-agenda', 'A3-opened', 'G28'], to: 'held.session.onItem' },
  },
};
