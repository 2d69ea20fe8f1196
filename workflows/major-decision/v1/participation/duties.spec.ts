import { describe, expect, it } from '@jest/globals';

import type { Given } from '#libs/procedure';
import { askingOf, givenOn } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';
import { aHearing } from '../hearing/probes.js';
import { majorDecisionV1 } from '../index.js';
import { STARTED } from '../situations.js';

import type { ParticipationFacts, PublicOpinion } from './facts.js';
import { COMMENT } from './probes.js';

const ask = askingOf(majorDecisionV1);

const having = (change: Partial<ParticipationFacts>): Facts => ({
  ...initialFacts,
  participation: { ...initialFacts.participation, ...change },
});

const opinion = (more: Partial<PublicOpinion> = {}): PublicOpinion => ({
  key: '1',
  source: 'openComment',
  summary: '意见',
  voices: 1,
  disposition: 'awaited',
  reason: null,
  ...more,
});

describe('public participation', () => {
  it('is hardly left out once a hearing on the draft was announced', () => {
    expect(ask('M10').answer).toBe('met');
    expect(ask('M10', { facts: aHearing() }).answer).toBe('unmet');
  });

  it('registers as many voices as comments came in, and counts none of another source', () => {
    const registered = (commentsReceived: number, ...opinions: readonly PublicOpinion[]) => {
      const facts = having({ openComment: { ...COMMENT, commentsReceived }, opinions });
      return ask('A18-registered', { facts }).answer;
    };
    expect(registered(0)).toBe('met');
    expect(registered(2, opinion(), opinion({ key: '2' }))).toBe('met');
    expect(registered(2, opinion(), opinion({ key: '2', source: 'symposium' }))).toBe('unmet');
  });

  it('takes a blank for no reason of a rejection', () => {
    const rejected = (reason: string) =>
      ask('G06', { facts: having({ opinions: [opinion({ disposition: 'rejected', reason })] }) });
    expect(rejected(' ').answer).toBe('unmet');
    expect(rejected('无依据').answer).toBe('met');
  });

  it('gives each of the opinions that come together its own key', () => {
    const about = (...keys: readonly string[]) =>
      ask('A18-new-keys', { payload: { opinions: keys.map((key) => ({ key })) } }).answer;
    expect(about('2', '3')).toBe('met');
    expect(about('2', '2')).toBe('unmet');
  });

  it('begins on the day of the decision to start, not before it', () => {
    const heard = (on: string) =>
      ask('A14-after-start', { facts: STARTED, payload: { on } }).answer;
    expect(heard('2026-03-02')).toBe('met');
    expect(heard('2026-03-01')).toBe('unmet');
  });
});

describe('a fact of an earlier day', () => {
  const stated = (on: string, more: Partial<Given> = {}) =>
    ask('A39-late-reason', { payload: { on }, given: givenOn('2026-03-02', more) }).answer;

  it('is entered with the reason why it is late, but for an imported one', () => {
    expect(stated('2026-03-02')).toBe('met');
    expect(stated('2026-03-01')).toBe('unmet');
    expect(stated('2026-03-01', { imported: true })).toBe('notApplicable');
  });
});
