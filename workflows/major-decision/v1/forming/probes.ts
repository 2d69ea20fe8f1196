import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { STARTED, withDefect } from '../situations.js';

import { reversalProbes } from './probes-reversal.js';

/** An argumentation that was concluded on a version of the draft, which is at its second. */
const arguedOn = (draftVersion: number): Facts => ({
  ...STARTED,
  drafting: { ...STARTED.drafting, version: 2 },
  experts: { ...STARTED.experts, draftVersion },
});

const feedback = (adoptionPublishedOn: string | null): Facts => ({
  ...STARTED,
  participation: { ...STARTED.participation, marketEntities: true, adoptionPublishedOn },
});

const completing = (
  requirement: string,
  facts: Facts,
  mended: Probe<Facts>['mended'],
): Probe<Facts> => ({ requirement, command: 'forming.completed', facts, payload: {}, mended });

/** How each duty of the forming, and of what is reversed in it, is breached and mended. */
export const formingProbes: readonly Probe<Facts>[] = [
  completing('A26-inquiries-settled', STARTED, { settled: true }),
  completing('M4', arguedOn(1), { facts: arguedOn(2) }),
  completing('A15-feedback', feedback(null), { facts: feedback('2026-05-20') }),
  completing('A39-defects', withDefect(STARTED), { facts: STARTED }),
  ...reversalProbes,
];
