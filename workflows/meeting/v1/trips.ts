import type { Trip } from '#libs/procedure';

import type { Facts } from './facts.js';
import { conveningTrips } from './trips/convening.js';
import { discussionTrips } from './trips/discussion.js';
import { headDecisionTrips } from './trips/head-decision.js';
import { minutesTrips, recordTrips } from './trips/minutes.js';
import { sessionTrips } from './trips/session.js';

/** How each requirement is tripped and mended, for every command that must meet it. */
export const trips: readonly Trip<Facts>[] = [
  ...conveningTrips,
  ...sessionTrips,
  ...discussionTrips,
  ...headDecisionTrips,
  ...minutesTrips,
  ...recordTrips,
];
