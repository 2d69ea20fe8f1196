import type { Steps } from '#libs/procedure';

import { remindOfDeadline } from '../effects.js';

/**
 * What is possible in every state, also after the case has ended: papers arrive late, defects are
 * found late, and a clock may run out after the end.
 */
export const fileSteps: Steps = {
  'document.filed': { requires: ['D-new-document', 'G47-document', 'G37', 'G37-made'] },
  'restatement.confirmed': { requires: ['A39-restated'] },
  'defect.foundUnfounded': { requires: ['D-known', 'A39-other-unit', 'A39-original'] },
  'defect.carried': { requires: ['D-known', 'A39-competent', 'A39-not-own', 'A39-bars'] },
  'defect.carriedForFiling': { requires: ['D-known', 'A33-filing-approver', 'A39-approver'] },
  'inventory.approved': {
    requires: ['A39-inventory', 'A39-inventory-approver', 'A39-approver'],
  },
  'gap.foundBroken': { requires: ['A38-gap'] },
  'deadline.elapsed': { then: [remindOfDeadline] },
};
