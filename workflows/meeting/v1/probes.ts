import type { Probe } from '#libs/procedure';

import type { Facts } from './facts.js';
import { conveningProbes } from './probes/convening.js';
import { discussionProbes } from './probes/discussion.js';
import { headDecisionProbes } from './probes/head-decision.js';
import { minutesProbes, recordProbes } from './probes/minutes.js';
import { sessionProbes } from './probes/session.js';

/** How each requirement is breached and mended, for every command that must meet it. */
export const probes: readonly Probe<Facts>[] = [
  ...conveningProbes,
  ...sessionProbes,
  ...discussionProbes,
  ...headDecisionProbes,
  ...minutesProbes,
  ...recordProbes,
];
