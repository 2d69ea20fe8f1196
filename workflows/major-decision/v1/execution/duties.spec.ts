import { describe, expect, it } from '@jest/globals';
import { askingOf, givenOn } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';

const asking = askingOf(majorDecisionV1, '2026-03-10');
const ask = (...asked: Parameters<typeof asking>) => asking(...asked).answer;

const execution = (change: Partial<Facts['execution']>): Facts => ({
  ...initialFacts,
  execution: { ...initialFacts.execution, ...change },
});

describe('the duties of execution', () => {
  it('refuses an assignment that names no unit or no task', () => {
    expect(ask('G38-named', { payload: { units: [], tasks: '修建' } })).toBe('unmet');
    expect(ask('G38-named', { payload: { units: ['u1'], tasks: ' ' } })).toBe('unmet');
  });

  it('lets execution begin on the day of the signing', () => {
    const facts = { ...initialFacts, issue: { ...initialFacts.issue, signedOn: '2026-03-02' } };
    expect(ask('G38-begun', { facts, payload: { on: '2026-03-01' } })).toBe('unmet');
    expect(ask('G38-begun', { facts, payload: { on: '2026-03-02' } })).toBe('met');
  });

  it('has a report in time on the day on which it is due', () => {
    const facts = execution({ assignedOn: '2026-03-05', reportEveryMonths: 6 });
    expect(ask('A34-timely', { facts, given: givenOn('2026-09-05') })).toBe('met');
    expect(ask('A34-timely', { facts, given: givenOn('2026-09-06') })).toBe('unmet');
  });

  it('answers no more opinions than were received', () => {
    const of = (opinionsReceived: number, opinionsAnswered: number) =>
      ask('A35-opinion', { facts: execution({ opinionsReceived, opinionsAnswered }) });
    expect([of(0, 0), of(2, 1), of(2, 2)]).toEqual(['unmet', 'met', 'unmet']);
  });
});
