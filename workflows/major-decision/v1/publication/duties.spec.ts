import { describe, expect, it } from '@jest/globals';

import { askingOf } from '#test/asking';

import { initialFacts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';

const ask = askingOf(majorDecisionV1);

describe('publication', () => {
  it('is due on the twentieth working day from the signing', () => {
    const facts = { ...initialFacts, issue: { ...initialFacts.issue, signedOn: '2026-03-02' } };
    expect(ask('G34-days', { facts, payload: { on: '2026-03-30' } }).answer).toBe('met');
    expect(ask('G34-days', { facts, payload: { on: '2026-03-31' } }).answer).toBe('unmet');
  });

  it('asks nothing of the conclusion where no review is on record', () => {
    expect(ask('G34-conclusion', { type: 'decision.withheld' }).answer).toBe('notApplicable');
  });
});
