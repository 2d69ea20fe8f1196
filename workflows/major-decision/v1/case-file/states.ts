import type { Steps } from '#libs/procedure';

import { remindOfDeadline } from '../effects.js';

/**
 * What is possible in every state, also after the case has ended: papers arrive late, defects are
 * found late, and a clock may run out after the end.
 */
export const fileSteps: Steps = {
  'document.filed': { requires: ['D-new-document', 'G47-document', 'G37'] },
  'defect.cured': { requires: ['D-known'] },
  'defect.carried': { requires: ['D-known'] },
  'deadline.elapsed': { then: [remindOfDeadline] },
};
