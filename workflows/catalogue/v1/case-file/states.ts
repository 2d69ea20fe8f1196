import { remindOfDeadline } from '../effects.js';
import type { StepsElsewhere } from '../vocabulary.js';

/**
 * What is possible in every state, also after the case has ended: papers arrive late, defects are
 * found late, and a clock may run out after the end.
 */
export const fileSteps: StepsElsewhere = {
  'catalogue/': {
    'document.filed': { requires: ['D-new-document'] },
    'restatement.confirmed': { requires: ['A39-restated'] },
    'defect.foundUnfounded': { requires: ['D-known', 'A39-other-unit', 'A39-original'] },
    'defect.carried': { requires: ['D-known', 'A39-competent', 'A39-not-own', 'A39-bars'] },
    'defect.carriedForFiling': { requires: ['D-known', 'A33-filing-approver', 'A39-approver'] },
    'deadline.elapsed': { then: [remindOfDeadline] },
  },
};
