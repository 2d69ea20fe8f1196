import type { AssumedStep } from '../now.js';
import { decidingSteps } from './deciding.js';
import { hearingSteps } from './hearing.js';
import { initiationSteps } from './initiation.js';
import { inquirySteps } from './inquiries.js';
import { outwardSteps } from './outward.js';
import { participationSteps } from './participation.js';
import { reviewSteps } from './review.js';
import { inForceSteps } from './in-force.js';

/** Everything that may happen next, what runs side by side first, what joins it after. */
export const ASSUMED_STEPS: readonly AssumedStep[] = [
  ...initiationSteps,
  ...participationSteps,
  ...hearingSteps,
  ...inquirySteps,
  ...reviewSteps,
  ...decidingSteps,
  ...outwardSteps,
  ...inForceSteps,
];
