import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';

import { STARTED, withDefect } from '../situations.js';

/** An argumentation that was concluded on a version of the draft, which is at its second. */
const arguedOn = (draftVersion: number): Facts => ({
  ...STARTED,
  drafting: { ...STARTED.drafting, version: 2 },
  experts: { ...STARTED.experts, draftVersion },
});

const concludedOn = (draftVersion: number): Facts => ({
  ...STARTED,
  drafting: { ...STARTED.drafting, version: 2 },
  fairCompetition: { ...STARTED.fairCompetition, conclusion: 'compliant', draftVersion },
});

const feedback = (adoptionPublishedOn: string | null): Facts => ({
  ...STARTED,
  participation: { ...STARTED.participation, marketEntities: true, adoptionPublishedOn },
});

/** How each duty of the join is breached and mended. */
export const formingProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A26-inquiries-settled',
    command: 'forming.completed',
    facts: STARTED,
    payload: {},
    mended: { settled: true },
  },
  {
    requirement: 'M4',
    command: 'forming.completed',
    facts: arguedOn(1),
    payload: {},
    mended: { facts: arguedOn(2) },
  },
  {
    requirement: 'M4-fair',
    command: 'forming.completed',
    facts: concludedOn(1),
    payload: {},
    mended: { facts: concludedOn(2) },
  },
  {
    requirement: 'A15-feedback',
    command: 'forming.completed',
    facts: feedback(null),
    payload: {},
    mended: { facts: feedback('2026-05-20') },
  },
  {
    requirement: 'A39-defects',
    command: 'forming.completed',
    facts: withDefect(STARTED),
    payload: {},
    mended: { facts: STARTED },
  },
];
