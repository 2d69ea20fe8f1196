import { owes, type StateText, type Steps } from '#libs/procedure';

import { closeDeadline, endDeadline, meetDeadline, notify, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';

const settled: Steps = {
  'hearing.announced': {
    requires: ['A14-planned', 'A15-explanation', 'A16-advance', 'A16-notice'],
    to: 'forming.hearing.announced',
    then: [startDeadline('hearingMaterials')],
  },
  'hearing.determinationReversed': {
    requires: ['A16-determined'],
    to: backToForming('participation'),
  },
};

const signing: Steps = { 'hearing.signed': { requires: ['A16-participant'] } };

/** The region of a hearing while the draft is formed. */
export const hearingRegion: StateText = {
  title: { zh: '听证会', en: 'Hearing' },
  basis: '条例第16条、第17条',
  initial: 'none',
  states: {
    none: {
      title: { zh: '未召开听证会', en: 'No hearing' },
      basis: '条例第16条第一款',
      tags: ['settled'],
      on: { ...settled, 'hearing.needDetermined': {} },
    },
    announced: {
      title: { zh: '已公告听证会', en: 'Announced' },
      basis: '条例第16条第二款、第三款',
      duty: owes(
        'sponsor',
        '公布听证参加人名单，于召开听证会7日前送达材料',
        'Publish the list and deliver the papers 7 days before',
      ),
      on: {
        'hearing.listed': {
          requires: [
            'A16-participants',
            'A16-left-out',
            'A16-list-ahead',
            'G07',
            'G07-civil-servants',
            'M11',
            'A16-number',
            'A16-interested',
          ],
          then: [startDeadline('hearingMaterials'), meetDeadline('hearingMaterials')],
        },
        'hearing.delivered': {
          requires: ['A16-participant', 'A16-refused', 'G08-clear'],
          then: [meetDeadline('hearingMaterials')],
        },
        'hearing.withdrew': {
          requires: ['A16-participant'],
          then: [meetDeadline('hearingMaterials')],
        },
        'hearing.textReplaced': {
          requires: ['A15-explanation', 'A16-text-ahead'],
          then: [startDeadline('hearingMaterials')],
        },
        'hearing.postponed': {
          requires: ['A16-later', 'A16-papers-ahead', 'A16-notice-anew'],
          then: [startDeadline('hearingMaterials')],
        },
        'hearing.held': {
          requires: [
            'A16-as-announced',
            'A16-list',
            'A16-all-sides',
            'G08',
            'A17-order',
            'A17-public',
            'A17-quorum',
          ],
          to: 'forming.hearing.held',
          then: [
            closeDeadline('hearingMaterials'),
            notify('sponsor', '请办理听证笔录签字并形成听证报告', 'Have the record signed; report'),
          ],
        },
        'hearing.cancelled': {
          to: 'forming.hearing.none',
          then: [endDeadline('hearingMaterials', 'cancelled')],
        },
      },
    },
    held: {
      title: { zh: '听证会已举行', en: 'Held' },
      basis: '条例第17条',
      duty: owes('sponsor', '由听证参加人签字，形成听证报告', 'Have the record signed, and report'),
      on: { ...signing, 'hearing.reported': { requires: ['G09'], to: 'forming.hearing.reported' } },
    },
    reported: {
      title: { zh: '听证结束', en: 'Reported' },
      basis: '条例第17条、第18条',
      tags: ['settled'],
      // Who signs late mends what the report lacked.
      on: { ...settled, ...signing },
    },
  },
};
