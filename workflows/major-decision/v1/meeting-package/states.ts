import { owes, type StateText } from '#libs/procedure';

import { notify } from '../effects.js';
import { opinionAnswers } from '../departments/states.js';
import { termination } from '../initiation/states.js';
import { partyBeforeMeeting } from '../outward/states.js';

/** What keeps an unreviewed or unlawful text from the meeting (art. 25). */
const reviewed = [
  'G18',
  'G19',
  'G21',
  'G20-review',
  'M5',
  'A39-defects',
  'A27-defects',
  'A27-mend-first',
] as const;

/** From the reviewed draft to the agenda of a meeting. */
export const meetingPackageStates: Readonly<Record<string, StateText>> = {
  'decision/meetingPackage': {
    title: { zh: '准备提请审议材料', en: 'Preparing the package' },
    basis: '条例第29条',
    duty: owes('sponsor', '报送提请决策机关讨论的材料', 'Submit the papers for discussion'),
    on: {
      'package.submitted': {
        requires: ['M3', 'A25-risk-shown', ...reviewed],
        to: 'agenda',
        then: [
          notify(
            'office',
            '收到提请审议材料，请安排议题',
            'A package has arrived; see to the agenda',
          ),
        ],
      },
      'package.reworked': { to: 'revision' },
      ...opinionAnswers,
      ...termination,
    },
  },
  'decision/agenda': {
    title: { zh: '待列入会议议题', en: 'Awaiting the agenda' },
    basis: '条例第29条、第30条第一款',
    duty: owes('office', '审核材料并安排会议议题', 'Check the package and set the agenda'),
    on: {
      'agenda.approved': {
        requires: [
          ...reviewed,
          'A8-owed',
          'G27-type',
          'A30-planned',
          'A30-papers',
          'G23-agenda',
          'G23-agenda-strict',
          'G43',
          'A31-before',
        ],
        to: 'deliberation.scheduled',
        then: [
          notify('sponsor', '本事项已列入会议议题', 'The matter is on the agenda'),
          notify('reviewer', '经审查的事项已列入会议议题', 'A reviewed matter is on the agenda'),
        ],
      },
      'agenda.returned': {
        to: 'meetingPackage',
        then: [notify('sponsor', '提请审议材料被退回', 'The package was returned')],
      },
      ...partyBeforeMeeting,
      ...opinionAnswers,
      ...termination,
    },
  },
};
