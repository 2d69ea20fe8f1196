import { remindOfDeadline } from '../effects.js';
import type { StepsElsewhere } from '../vocabulary.js';

/**
 * What is possible in every state, also after the case has ended: papers arrive late, defects are
 * found late, and a clock may run out after the end.
 */
export const caseFileSteps: StepsElsewhere = {
  'catalogue/': {
    'document.filed': { requires: ['D-new-document'] },
    'defect.cured': { requires: ['D-known'] },
    'defect.carried': { requires: ['D-known'] },
    'deadline.elapsed': { then: [remindOfDeadline] },
  },
};
