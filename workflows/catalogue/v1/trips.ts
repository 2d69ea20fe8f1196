import type { Trip } from '#libs/procedure';

import type { Facts } from './facts.js';
import { adjustmentTrips } from './trips/adjustment.js';
import { approvalTrips } from './trips/approval.js';
import { closingTrips } from './trips/closing.js';
import { formTrips } from './trips/forms.js';
import { recordTrips } from './trips/record.js';
import { screeningTrips } from './trips/screening.js';
import { solicitationTrips } from './trips/solicitation.js';

/** How each requirement is tripped and mended, for every command that must meet it. */
export const trips: readonly Trip<Facts>[] = [
  ...formTrips,
  ...solicitationTrips,
  ...screeningTrips,
  ...approvalTrips,
  ...adjustmentTrips,
  ...closingTrips,
  ...recordTrips,
];
