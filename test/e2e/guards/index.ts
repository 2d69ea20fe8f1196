import { reviewWalks } from './review.walks.js';
import type { GuardWalk } from './walk.js';

/** The walks of all guards. */
export const guardWalks: readonly GuardWalk[] = [...reviewWalks];
