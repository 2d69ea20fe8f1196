import { aDefect, type Probe } from '#libs/procedure';

import { aCase } from '../common-probes.js';
import type { Facts } from '../facts.js';

import { initialReview, type DefectAnswer } from './facts.js';

const LATE = aDefect({
  id: 'G08-31',
  requirement: 'G08',
  article: '条例第16条第三款',
  what: { zh: '听证会材料未在7日前送达', en: 'The papers came late' },
  stage: 'participation',
});

const having = (...defectAnswers: readonly DefectAnswer[]): Facts =>
  aCase({ defects: [LATE], review: { ...initialReview, defectAnswers } });

const answered = (effect: DefectAnswer['effect']): DefectAnswer => ({
  defectId: LATE.id,
  effect,
  says: '参加人均已充分发表意见',
  by: 'reviewer',
  on: '2026-05-25',
});

const SUBMITTING = { request: 'request', statement: 'statement' };

const GIVING = {
  'review.issued': { document: 'opinion' },
  'package.submitted': { request: 'request', procedureReport: 'report' },
  'agenda.approved': { meetingType: 'standing', plannedOn: '2026-06-10' },
} as const;

const PACKAGE = ['package.submitted', 'agenda.approved'] as const;

/** How the defects of the forming are set out and found upon, breached and mended. */
export const reviewDefectProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A26-defects',
    command: 'review.submitted',
    facts: having(),
    payload: { ...SUBMITTING, defects: [] },
    mended: { payload: { ...SUBMITTING, defects: [LATE.id] } },
  },
  {
    requirement: 'A26-defects',
    command: 'review.submitted',
    facts: having(),
    payload: SUBMITTING,
    mended: { facts: aCase({ defects: [{ ...LATE, state: 'unfounded' }] }) },
  },
  {
    requirement: 'A27-defect',
    command: 'defect.answered',
    facts: having(),
    payload: { defectId: 'G08-32', effect: 'harmless', says: '理由' },
    mended: { payload: { defectId: LATE.id, effect: 'harmless', says: '理由' } },
  },
  ...Object.entries(GIVING).map(([command, payload]) => ({
    requirement: 'A27-defects',
    command,
    facts: having(),
    payload,
    mended: { facts: having(answered('mendFirst')) },
  })),
  ...PACKAGE.map((command) => ({
    requirement: 'A27-mend-first',
    command,
    facts: having(answered('mendFirst')),
    payload: GIVING[command],
    mended: { facts: having(answered('harmless')) },
  })),
];
