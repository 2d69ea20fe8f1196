import { owes, type StateText } from '#libs/procedure';

import { notify } from '../effects.js';
import type { Facts } from '../facts.js';

/** The meeting, and its states until the session opens. */
export const conveningStates: Readonly<Record<string, StateText>> = {
  'meeting/': {
    title: { zh: '决策机关会议', en: 'Meeting of the decision organ' },
    basis: '重大行政决策程序暂行条例第30条',
    initial: 'opening',
  },
  'meeting/opening': {
    title: { zh: '提出召开会议', en: 'Opening' },
    basis: '条例第30条第一款',
    duty: owes('office', '筹备召开会议', 'Convene the meeting'),
    on: {
      'meeting.convened': {
        requires: [
          'G27',
          'G27-outside',
          'MT-planned',
          'MT-paper-days',
          'MT-one-head',
          'MT-mandated',
        ],
        to: 'convened',
      },
    },
  },
  'meeting/convened': {
    title: { zh: '筹备会议', en: 'Preparing the meeting' },
    basis: '条例第30条第一款',
    duty: [
      owes('office', '安排议题，通知会议组成人员', 'Set the agenda and send the notice'),
      owes('adviser', '列席会议', 'Attend the meeting', {
        when: ({ notice }: Facts) => notice !== null,
      }),
      owes(
        'reviewHead',
        '核对不属于重大行政决策的认定',
        'Check what is said to be no major decision',
        {
          when: ({ items }: Facts) =>
            items.some(
              (one) => one.stands === 'tabled' && one.notMajor !== null && one.foundMajor === null,
            ),
        },
      ),
    ],
    on: {
      'members.listed': { requires: ['MT-one-head', 'MT-mandated'] },
      'meeting.rescheduled': {
        requires: ['MT-planned', 'MT-paper-days'],
        then: [notify('member', '会议已改期', 'The meeting is rescheduled')],
      },
      'notice.sent': {
        then: [
          notify('member', '会议通知已发出', 'The notice of the meeting is sent'),
          notify('adviser', '会议通知已发出，请列席', 'The notice is sent; attend the meeting'),
        ],
      },
      'meeting.cancelled': {
        to: 'cancelled',
        then: [notify('member', '会议已取消', 'The meeting is cancelled')],
      },
    },
  },
  'meeting/cancelled': {
    title: { zh: '会议已取消', en: 'Cancelled' },
    basis: '条例第30条第一款',
    tags: ['ended'],
  },
};
