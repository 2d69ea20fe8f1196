import { describe, expect, it } from '@jest/globals';

import type { Given, Profile } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';

import { sponsorApprovalRequirements } from './duties.js';

const given = (profile: Profile): Given => ({
  organId: 'city',
  actor: { personId: 'wang', mandates: [] },
  revision: 1,
  occurredAt: '2026-03-02T01:00:00.000Z',
  occurredOn: '2026-03-02',
  recordedAt: '2026-03-02T01:00:00.000Z',
  recordedOn: '2026-03-02',
  units: [],
  people: [],
  profile,
  calendar: { years: {} },
});

const internalLegal = (verified: boolean, value = true): Profile => ({
  'sponsor.internalLegal': { value, layer: 'city', article: 'a', source: 's', verified },
});

const checkedAt = (checkedVersion: number | null, version: number): Facts => ({
  ...initialFacts,
  drafting: { ...initialFacts.drafting, version },
  sponsorApproval: {
    ...initialFacts.sponsorApproval,
    checkDocument: checkedVersion === null ? null : 'd',
    checkedVersion,
  },
});

function ask(profile: Profile, facts: Facts): string {
  const [found] = sponsorApprovalRequirements;
  if (found === undefined) {
    throw new Error('No requirement');
  }
  const seen = { facts, type: 'any', payload: {}, given: given(profile), unsettled: [] };
  return found.applies(seen) ? found.answer(seen).kind : 'notApplicable';
}

describe('the sponsor’s own check', () => {
  it('is asked where a rule demands it, an unverified one for advice', () => {
    const unchecked = checkedAt(null, 1);
    expect(ask(internalLegal(true), unchecked)).toBe('unmet');
    expect(ask(internalLegal(true, false), unchecked)).toBe('notApplicable');
    expect(ask(internalLegal(false), unchecked)).toBe('unmet');
  });

  it('is about the draft as it stands', () => {
    expect(ask(internalLegal(true), checkedAt(2, 2))).toBe('met');
    expect(ask(internalLegal(true), checkedAt(1, 2))).toBe('unmet');
  });
});
