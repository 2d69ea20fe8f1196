import type { Probe } from '#libs/procedure';

import type { Facts } from './facts.js';
import { adjustmentProbes } from './probes/adjustment.js';
import { approvalProbes } from './probes/approval.js';
import { closingProbes } from './probes/closing.js';
import { formProbes } from './probes/forms.js';
import { recordProbes } from './probes/record.js';
import { screeningProbes } from './probes/screening.js';
import { solicitationProbes } from './probes/solicitation.js';

/** How each requirement is breached and mended, for every command that must meet it. */
export const probes: readonly Probe<Facts>[] = [
  ...formProbes,
  ...solicitationProbes,
  ...screeningProbes,
  ...approvalProbes,
  ...adjustmentProbes,
  ...closingProbes,
  ...recordProbes,
];
