import { describe, expect, it } from '@jest/globals';

import { askingOf, givenOn } from '#test/asking';

import { discussed } from '../deliberation/probes-meetings.js';
import type { MemberStance, Stance } from '../deliberation/facts.js';
import { majorDecisionV1 } from '../index.js';

const ask = askingOf(majorDecisionV1);

describe('the head and the majority', () => {
  it.each([
    [['agree', 'agreeWithAmendment', 'disagree'], 'met', 'unmet'],
    [['agree', 'disagree', 'disagree'], 'unmet', 'met'],
    [['agree', 'disagree', 'abstain', 'notExpressed'], 'met', 'met'],
    [['disagree', 'abstain', 'abstain', 'notExpressed'], 'unmet', 'met'],
    [[], 'met', 'met'],
  ] as const)('with the stances %j, approval is %s and rejection is %s', (taken, yes, no) => {
    const stances = taken.map((stance: Stance, index): MemberStance => {
      return { personId: String(index), stance, reason: null };
    });
    const facts = discussed({ stances });
    expect(ask('G30', { facts, type: 'head.approved' }).answer).toBe(yes);
    expect(ask('G30', { facts, type: 'head.approvedInPrinciple' }).answer).toBe(yes);
    expect(ask('G30', { facts, type: 'head.rejected' }).answer).toBe(no);
  });
});

describe('the lapse of a deferred matter', () => {
  const facts = discussed();
  const deferred = { ...facts, deliberation: { ...facts.deliberation, deferredOn: '2025-08-31' } };
  const lapse = (recordedOn: string, { statedOn = recordedOn, verified = true } = {}) => {
    const term = { value: 6, layer: 'city', article: 'a', source: 's', verified };
    const profile = { 'meeting.shelveExpiryMonths': term };
    const given = givenOn(statedOn, { recordedOn, profile });
    return ask('A-lapse', { facts: deferred, given }).answer;
  };

  it('comes on the day after the term, not on its last day', () => {
    expect(lapse('2026-02-28')).toBe('unmet');
    expect(lapse('2026-03-01')).toBe('met');
  });

  it('does not come earlier by a day that is stated', () => {
    expect(lapse('2026-02-28', { statedOn: '2026-03-01' })).toBe('unmet');
  });

  it('never comes by an unverified rule', () => {
    expect(lapse('2030-01-01', { verified: false })).toBe('unmet');
  });
});
