import type { StateSpec } from '#libs/procedure';

import { conveningStates } from './stages/convening.js';
import { headDecisionSteps } from './stages/head-decision.js';
import { concludedState, minutesStates } from './stages/minutes.js';
import { recordSteps } from './stages/record.js';
import { sessionState } from './stages/session.js';

/** A meeting from its convening to its filed minutes. */
export const meetingRoot: StateSpec = {
  title: { zh: '决策机关会议', en: 'Meeting of the decision organ' },
  stage: 'convening',
  basis: '重大行政决策程序暂行条例第30条',
  initial: 'opening',
  on: recordSteps,
  states: {
    ...conveningStates,
    held: {
      title: { zh: '会议已召开', en: 'Held' },
      stage: 'session',
      basis: '条例第30条',
      initial: 'session',
      on: headDecisionSteps,
      states: { session: sessionState, ...minutesStates },
    },
    concluded: concludedState,
  },
};
