import { describe, expect, it } from '@jest/globals';
import { askingOf, givenOn } from '#test/asking';

import { initialFacts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';

const ask = askingOf(majorDecisionV1, '2026-03-10');

describe('the duties of a decision in force', () => {
  it('measure the review of an imported suspension from the day it happened', () => {
    const given = { ...givenOn('2026-03-10', { imported: true }), occurredOn: '2021-05-01' };
    const on = (reviewOn: string) => ask('G40', { payload: { reviewOn }, given }).answer;
    expect([on('2021-05-01'), on('2021-05-02')]).toEqual(['unmet', 'met']);
  });

  it('want the decision of a minor adjustment', () => {
    const payload = { determination: '仅调整完工时间', reference: ' ' };
    expect(ask('G39-minor', { payload }).answer).toBe('unmet');
  });

  it('let no decision expire before the day stated for it', () => {
    const issue = { ...initialFacts.issue, validUntil: '2026-03-05' };
    const on = (day: string) =>
      ask('A-expiry', { facts: { ...initialFacts, issue }, payload: { on: day } }).answer;
    expect([on('2026-03-04'), on('2026-03-05')]).toEqual(['unmet', 'met']);
  });
});
