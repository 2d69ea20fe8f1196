import type { Move } from '../now.js';
import { decidingMoves } from './deciding.js';
import { hearingMoves } from './hearing.js';
import { initiationMoves } from './initiation.js';
import { inquiryMoves } from './inquiries.js';
import { outwardMoves } from './outward.js';
import { participationMoves } from './participation.js';
import { reviewMoves } from './review.js';
import { standingMoves } from './standing.js';

/** Everything that may happen next, what runs side by side first, what joins it after. */
export const MOVES: readonly Move[] = [
  ...initiationMoves,
  ...participationMoves,
  ...hearingMoves,
  ...inquiryMoves,
  ...reviewMoves,
  ...decidingMoves,
  ...outwardMoves,
  ...standingMoves,
];
