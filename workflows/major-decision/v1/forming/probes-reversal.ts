import type { Given, JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';

import { determined, STARTED } from '../situations.js';

const REASON = { reason: '审查认为原认定依据不足' };

const as = (role: string): Given['actor'] => ({
  personId: 'li',
  mandates: [{ role, organId: 'organ', unitId: 'baoding.justice' }],
});

/** While the review runs, only the reviewer reverses. */
const duringReview = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A27-reversed-by-reviewer',
  command,
  facts: STARTED,
  payload,
  given: { actor: as('office') },
  mended: { given: { actor: as('reviewer') } },
});

/** Only what was determined is reversed. */
const known = (
  requirement: string,
  command: string,
  { question, payload }: { readonly question: string; readonly payload: JsonObject },
): Probe<Facts> => ({
  requirement,
  command,
  facts: STARTED,
  payload,
  mended: { facts: determined(STARTED, question, true) },
});

const GROUP = { question: 'specificGroup', ...REASON };
const HEARING = { question: 'vitalInterest', ...REASON };

/** How the duties of a reversal are breached and mended. */
export const reversalProbes: readonly Probe<Facts>[] = [
  known('A14-determined', 'participation.determinationReversed', {
    question: 'undisclosed',
    payload: { question: 'undisclosed', ...REASON },
  }),
  {
    requirement: 'A14-group-named',
    command: 'participation.determinationReversed',
    facts: determined(STARTED, 'specificGroup', false),
    payload: GROUP,
    mended: { payload: { ...GROUP, specificGroup: '货车司机' } },
  },
  known('A15-determined', 'openComment.determinationReversed', {
    question: 'urgentComment',
    payload: REASON,
  }),
  known('A16-determined', 'hearing.determinationReversed', {
    question: 'vitalInterest',
    payload: HEARING,
  }),
  known('A27-determined', 'experts.determinationReversed', {
    question: 'technical',
    payload: REASON,
  }),
  known('A27-determined', 'risk.determinationReversed', {
    question: 'adverseImpact',
    payload: REASON,
  }),
  known('A27-determined', 'fairCompetition.determinationReversed', {
    question: 'operators',
    payload: REASON,
  }),
  known('A27-determined', 'fairCompetition.organReversed', {
    question: 'marketSupervision',
    payload: REASON,
  }),
  known('A27-determined', 'exploratory.determinationReversed', {
    question: 'noNationalRule',
    payload: REASON,
  }),
  duringReview('departments.determinationReversed', REASON),
  duringReview('participation.determinationReversed', GROUP),
  duringReview('openComment.determinationReversed', REASON),
  duringReview('openComment.correctionReversed', REASON),
  duringReview('hearing.determinationReversed', HEARING),
];
