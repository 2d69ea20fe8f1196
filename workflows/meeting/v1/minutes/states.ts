import { owes, type StateText, type Steps } from '#libs/procedure';

import { conveyItem, notify } from '../effects.js';

/** What remains to be done once the session has closed. */
export const minutesStates: Readonly<Record<string, StateText>> = {
  'meeting/held.recording': {
    title: { zh: '整理会议记录', en: 'Writing up the record' },
    basis: '条例第30条第三款',
    duty: owes('recorder', '整理会议记录并送请签署', 'Write up the record and have it signed'),
    on: {
      'record.signed': { requires: ['A30-signed'], to: 'held.minuting' },
    },
  },
  'meeting/held.minuting': {
    title: { zh: '印发会议纪要', en: 'Filing the minutes' },
    basis: '条例第30条第三款',
    duty: owes('office', '依据会议记录形成会议纪要', 'Draw up the minutes from the record'),
    on: {
      'minutes.filed': { requires: ['G31-minutes'] },
      'meeting.concluded': {
        requires: ['MT-minutes', 'MT-minutes-true', 'MT-decided'],
        to: 'concluded',
        then: [
          conveyItem,
          notify('member', '会议已办结，纪要已归集', 'The meeting is concluded; see the minutes'),
        ],
      },
    },
  },
  'meeting/concluded': {
    title: { zh: '会议已办结', en: 'Concluded' },
    basis: '条例第30条第三款、第33条',
    tags: ['ended'],
  },
};

/** A signed record is corrected at any time, also after the end. */
export const minutesSteps: Readonly<Record<string, Steps>> = {
  'meeting/': { 'record.corrected': { requires: ['MT-signed'] } },
};
