import type { StateSpec } from '#libs/procedure';

import { adjustingState } from './stages/adjustment.js';
import { approvalStates } from './stages/approval.js';
import { endStates, inForceState } from './stages/closing.js';
import { consultationStates } from './stages/consultation.js';
import { recordSteps } from './stages/record.js';
import { screeningStates } from './stages/screening.js';
import { solicitationStates } from './stages/solicitation.js';

/** A year's catalogue from its solicitation to the close of the year. */
export const catalogueRoot: StateSpec = {
  title: { zh: '年度重大行政决策事项目录', en: 'Annual catalogue of decision matters' },
  stage: 'solicitation',
  basis: '重大行政决策程序暂行条例第3条第三款',
  initial: 'opening',
  on: recordSteps,
  states: {
    ...solicitationStates,
    ...screeningStates,
    ...consultationStates,
    ...approvalStates,
    inForce: inForceState,
    adjusting: adjustingState,
    ...endStates,
  },
};
