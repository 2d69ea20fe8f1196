import { describe, expect, it } from '@jest/globals';
import { askingOf, givenOn } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';

import { fairCompetitionFolds } from './folds.js';

const ask = askingOf(majorDecisionV1);
const imported = givenOn('2026-03-02', { imported: true });

const drafted = (facts: Facts, version: number): Facts => ({
  ...facts,
  drafting: { ...facts.drafting, version, draftedBy: ['wang'] },
});

describe('an imported conclusion', () => {
  it('is not shown without its paper', () => {
    expect(ask('G26').answer).toBe('needs');
    expect(ask('G26', { given: imported }).answer).toBe('needs');
  });

  it('is asked of whoever concluded then, and is a gap where nobody knows him or his unit', () => {
    const facts = drafted(initialFacts, 1);
    expect(ask('G44-fair-competition', { facts }).answer).toBe('unmet');
    expect(ask('G44-fair-competition', { facts, given: imported }).answer).toBe('unmet');
    const actor = { personId: 'unknown@1', mandates: [] };
    const unknown = { ...imported, actor };
    expect(ask('G44-fair-competition', { facts, given: unknown }).answer).toBe('needs');
    expect(ask('G26-organ', { facts }).answer).toBe('unmet');
    expect(ask('G26-organ', { facts, given: unknown }).answer).toBe('needs');
  });
});

describe('a conclusion', () => {
  it('is pinned to the draft that was submitted, not to one made meanwhile', () => {
    const given = givenOn('2026-03-02');
    const sent = fairCompetitionFolds['fairCompetition.submitted'](drafted(initialFacts, 2), {
      payload: { preliminary: 'p1', publicInterest: false },
      given,
    });
    const found = fairCompetitionFolds['fairCompetition.foundCompliant'](drafted(sent, 3), {
      payload: { document: 'c1' },
      given,
    });
    expect(found.fairCompetition).toMatchObject({ conclusion: 'compliant', draftVersion: 2 });
  });
});
