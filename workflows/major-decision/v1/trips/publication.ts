import type { Trip } from '#libs/procedure';

import type { Facts } from '../facts.js';

export const publicationTrips: readonly Trip<Facts>[] = [];
