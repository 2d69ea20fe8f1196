import { owes, type StateText, type Steps } from '#libs/procedure';

import { notify } from '../effects.js';
import type { Facts } from '../facts.js';
import { termination } from '../initiation/states.js';

const scheduled: StateText = {
  title: { zh: '待召开会议', en: 'Meeting scheduled' },
  basis: '条例第30条第一款',
  duty: owes('office', '组织召开会议集体讨论', 'Hold the meeting'),
  on: {
    'meeting.held': {
      requires: [
        'A30-one-meeting',
        'G18-meeting',
        'G20-meeting',
        'G27',
        'G28',
        'G28-counted',
        'M6',
        'A30-adviser',
      ],
      to: 'deliberation.held',
    },
    'meeting.postponed': {
      then: [notify('sponsor', '审议本事项的会议已改期', 'The meeting has been postponed')],
    },
  },
};

/** What the organ found, and what was found about its members, until the head decides. */
const findings: Steps = {
  'meeting.controllabilityFound': {
    requires: ['A30-one-meeting', 'G16-at-meeting'],
  },
  'meeting.interestFound': { requires: ['M6'] },
};

const held: StateText = {
  title: { zh: '会议已召开', en: 'Meeting held' },
  basis: '条例第30条第二款、第三款',
  duty: owes('office', '如实记录集体讨论决定情况', 'Record the discussion truthfully'),
  on: {
    'meeting.speechRecorded': { requires: ['A30-one-meeting', 'A30-sequence'] },
    'meeting.stanceRecorded': { requires: ['A30-one-meeting', 'A30-present'] },
    ...findings,
    'meeting.recorded': {
      requires: ['A30-one-meeting', 'A30-members', 'G29', 'G31', 'G31-dissent'],
      to: 'deliberation.recorded',
      then: [
        notify(
          'head',
          '集体讨论情况已记录，请在集体讨论的基础上作出决定',
          'The discussion is on record; decide on its basis',
        ),
      ],
    },
  },
};

/** The meeting from its day on the agenda until the head decides. */
export const deliberationStates: Readonly<Record<string, StateText>> = {
  'decision/deliberation': {
    title: { zh: '集体讨论决定', en: 'Collective discussion and decision' },
    basis: '条例第30条',
    initial: 'scheduled',
    on: termination,
    states: {
      scheduled,
      held,
      recorded: {
        title: { zh: '待行政首长决定', en: 'Awaiting the head’s decision' },
        basis: '条例第30条第一款、第二款',
        duty: [
          owes('head', '在集体讨论的基础上作出决定', 'Decide on the basis of the discussion'),
          owes('office', '会议有程序瑕疵的，依法处理或者重新召开会议', 'Deal with its defects', {
            when: ({ defects }: Facts) =>
              defects.some(({ state, stage }) => state === 'open' && stage === 'deliberation'),
          }),
        ],
        on: { ...findings, 'meeting.reconvened': { to: 'deliberation.scheduled' } },
      },
    },
  },
};

/** That a meeting discussed the matter out of its turn can happen at any time, after the end too. */
export const deliberationSteps: Readonly<Record<string, Steps>> = {
  'decision/': {
    'meeting.noted': {
      requires: ['A30-one-meeting', 'A25-noted', 'A30-noted'],
      then: [
        notify(
          'sponsor',
          '会议讨论了本事项，但不在会议环节，讨论不发生效力',
          'A meeting discussed the matter out of its turn; it has no effect',
        ),
      ],
    },
  },
};
