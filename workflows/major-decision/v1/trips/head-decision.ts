import type { Trip } from '#libs/procedure';

import type { Facts } from '../facts.js';

export const headDecisionTrips: readonly Trip<Facts>[] = [];
