import { describe, expect, it } from '@jest/globals';
import type { Given, Profile } from '#libs/procedure';
import { askingOf, givenOn } from '#test/asking';

import { majorDecisionV1 } from '../index.js';

import { initialReview } from './facts.js';
import { legalityReviewFolds, newRound } from './folds.js';
import { foundAs, lawChanged, OPINED } from './probes-situations.js';

const ask = askingOf(majorDecisionV1);

const years = (...holidays: readonly string[]) => ({
  years: { '2026': { notice: 'n', holidays, workdays: [] } },
});

const monday = (more: Partial<Given> = {}): Given =>
  givenOn('2026-03-02', { calendar: years(), ...more });

describe('the time for the review', () => {
  // From Monday 2 March 2026 the seventh working day is Wednesday 11 March.
  const demanding = (demandedBy: string, more: Partial<Given> = {}) =>
    ask('G23', { payload: { request: 'r', demandedBy }, given: monday(more) }).answer;

  it('counts from the server day; for an import, from the stated day', () => {
    const occurredOn = '2026-02-27';
    expect(demanding('2026-03-10', { occurredOn })).toBe('unmet');
    expect(demanding('2026-03-10', { occurredOn, imported: true })).toBe('met');
  });

  it('leaves holidays out', () => {
    const calendar = years('2026-03-05');
    expect(demanding('2026-03-11', { calendar })).toBe('unmet');
    expect(demanding('2026-03-12', { calendar })).toBe('met');
  });

  it('leaves an unverified number out', () => {
    const profile: Profile = {
      'legality.minWorkingDays': {
        value: 8,
        layer: 'l',
        article: 'a',
        source: 's',
        verified: false,
      },
    };
    expect(demanding('2026-03-11', { profile })).toBe('met');
  });

  it('is whole when no day is demanded', () => {
    expect(ask('G23', { payload: { request: 'r' } }).answer).toBe('met');
    expect(ask('G23').answer).toBe('needs');
  });
});

describe('a change of the law after the opinion', () => {
  it('holds the file from the day it is in force', () => {
    const facts = lawChanged(OPINED, null);
    expect(ask('M5', { facts, given: givenOn('2026-05-31') }).answer).toBe('met');
    expect(ask('M5', { facts, given: givenOn('2026-06-01') }).answer).toBe('unmet');
  });
});

describe('an importer', () => {
  it.each(['G44-review', 'G44-adviser'])('is not asked %s: whoever acted then is', (id) => {
    const facts = { ...OPINED, drafting: { ...OPINED.drafting, draftedBy: ['wang'] } };
    const then = (personId: string, known: boolean) =>
      monday({
        imported: true,
        actor: { personId, mandates: [] },
        doneBy: known ? { personId } : {},
      });
    expect(ask(id, { facts, given: then('wang', true) }).answer).toBe('unmet');
    expect(ask(id, { facts, given: then('li', true) }).answer).toBe('met');
    expect(ask(id, { facts, given: then('unknown@1', false) }).answer).toBe('needs');
  });
});

describe('the events of the review', () => {
  it('pin a finding to the present text and replace an earlier one', () => {
    const { findings } = legalityReviewFolds['alternative.foundRevisable'](
      foundAs({ hash: 'hash-earlier' }),
      {
        payload: {
          alternative: 'A',
          authority: 'x',
          authorityOf: 'own',
          procedure: 'x',
          content: 'x',
          points: [
            { text: 'p', must: true },
            { text: 'q', must: false },
          ],
        },
        given: monday(),
      },
    ).review;
    expect(findings.map((one) => [one.alternative, one.hash])).toEqual([['A', 'hash-first']]);
    expect(findings[0]?.points.map((one) => [one.number, one.must, one.answer])).toEqual([
      [1, true, 'awaited'],
      [2, false, 'awaited'],
    ]);
  });

  it('set the opinion of a conflicted adviser aside', () => {
    const { review } = legalityReviewFolds['adviser.opined'](OPINED, {
      payload: { kind: 'legalAdviser', conflict: true, document: 'd' },
      given: monday(),
    });
    expect([review.advisers.length, review.conflictedAdvisers.length]).toEqual([0, 1]);
  });

  it('keep the day of the first delivery of a returned file, not of a later round', () => {
    const first = { ...initialReview, round: 1, deliveredOn: '2026-02-02' };
    const opinion = { documentId: 'd', on: '2026-02-20', by: 'zhao' };
    expect(newRound(first, monday()).deliveredOn).toBe('2026-02-02');
    const again = newRound({ ...first, opinion }, monday());
    expect([again.deliveredOn, again.round, again.opinion]).toEqual(['2026-03-02', 2, null]);
  });
});
