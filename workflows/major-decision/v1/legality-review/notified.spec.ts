import { describe, expect, it } from '@jest/globals';

import { owedIn } from '#libs/procedure';

import { finding } from '../deliberation/probes-meetings.js';
import { effects, notifyConcluded } from '../effects.js';
import type { Facts } from '../facts.js';
import { STARTED } from '../situations.js';
import { givenOn } from '#test/asking';

import type { AdviserOpinion } from './facts.js';
import { reviewing } from './probes-situations.js';
import { legalityReviewStates } from './states.js';

const OPINION: AdviserOpinion = {
  personId: 'sun',
  kind: 'legalAdviser',
  employer: null,
  documentId: 'advice',
  on: '2026-05-08',
};

const { delivered, reviewing: underReview } =
  legalityReviewStates['decision/legalityReview'].states;

const notifiedBy = (command: string): readonly unknown[] =>
  [delivered, underReview]
    .flatMap(({ on = {} }) => on[command]?.then ?? [])
    .filter(({ type }) => type === 'notify')
    .map(({ params }) => params['role']);

const said = (params: typeof notifyConcluded.params, facts: Facts) =>
  effects['notify']?.(params, facts, { payload: {}, given: givenOn('2026-06-01') });

describe('whoever must act in the review', () => {
  it.each([
    ['review.accepted', 'adviser'],
    ['adviser.opined', 'reviewer'],
    ['alternative.foundLawful', 'reviewHead'],
  ])('hears of it: %s tells the %s', (command, role) => {
    expect(notifiedBy(command)).toContain(role);
  });

  it('owes a task: the adviser until an opinion counts, the head once all is found', () => {
    const owing = (facts: Facts): readonly string[] =>
      owedIn(underReview)
        .filter(({ when }) => when?.(facts as never) !== false)
        .map(({ role }) => role);
    expect(owing(reviewing({ advisers: [] }))).toEqual(['reviewer', 'adviser']);
    expect(owing(reviewing({ advisers: [OPINION], findings: [finding()] }))).toEqual([
      'reviewer',
      'reviewHead',
    ]);
  });

  it('is the fair-competition reviewer only where something was concluded', () => {
    expect(said(notifyConcluded.params, STARTED)).toBeNull();
    const concluded: Facts = {
      ...STARTED,
      fairCompetition: { ...STARTED.fairCompetition, conclusion: 'compliant' },
    };
    expect(said(notifyConcluded.params, concluded)).toMatchObject({
      role: 'fairCompetitionReviewer',
    });
  });
});

it('tells nothing of a secret matter but that it is one', () => {
  const facts = { ...STARTED, initiation: { ...STARTED.initiation, secret: true } };
  const notice = said({ role: 'sponsor', zh: '请补充', en: 'Supply' }, facts);
  expect(JSON.stringify(notice)).not.toContain(STARTED.initiation.title);
});
