import { describe, expect, it } from '@jest/globals';

import type { Given } from '#libs/procedure';

import type { AuthorityHolder } from './facts.js';
import type { Start } from '../initiation/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import type { Seen } from '../rule.js';

import { basisRequirements } from './duties-basis.js';

const given: Given = {
  organId: 'city',
  actor: { personId: 'wang', mandates: [] },
  revision: 1,
  occurredAt: '2026-03-02T01:00:00.000Z',
  occurredOn: '2026-03-02',
  recordedAt: '2026-03-02T01:00:00.000Z',
  recordedOn: '2026-03-02',
  units: [],
  people: [],
  profile: {},
  calendar: { years: {} },
};

function ask(id: string, view: Partial<Seen>): string {
  const found = basisRequirements.find((one) => one.id === id);
  const seen = { facts: initialFacts, type: 'any', payload: {}, given, unsettled: [], ...view };
  return found!.answer(seen).kind;
}

const startedWith = (more: Partial<Start>): Facts => ({
  ...initialFacts,
  initiation: {
    ...initialFacts.initiation,
    start: {
      mode: 'meeting',
      on: '2026-01-05',
      reference: 'r',
      leadUnit: 'u',
      coUnits: [],
      congress: 'none',
      superiorApproval: false,
      ...more,
    },
  },
});

describe('the authority to decide', () => {
  const of = (authorityOf: AuthorityHolder | undefined, facts: Facts) =>
    ask('M12', { facts, payload: { alternative: 'A', authorityOf } });
  const brought = startedWith({ congress: 'decision', superiorApproval: true });

  it('is the organ’s own where the reviewer names no other', () => {
    expect(of(undefined, startedWith({}))).toBe('met');
    expect(of('own', startedWith({}))).toBe('met');
    expect(ask('M12', {})).toBe('needs');
  });

  it.each(['superior', 'congress'] as const)('of the %s goes on once it is before it', (holder) => {
    expect(of(holder, startedWith({}))).toBe('unmet');
    expect(of(holder, brought)).toBe('met');
  });

  it.each(['subordinate', 'other'] as const)('of a %s organ never goes on', (holder) => {
    expect(of(holder, brought)).toBe('unmet');
  });
});

describe('a change of the law after the opinion', () => {
  const changed = (effectiveOn: string, answeredOn: string | null) => {
    const change = { what: 'w', effectiveOn, on: '2026-02-20', answeredOn };
    const review = { ...initialFacts.review, basisChanges: [change] };
    return ask('M5', { facts: { ...initialFacts, review } });
  };

  it('holds the file from the day it is in force until the reviewer answers it', () => {
    expect(changed('2026-03-03', null)).toBe('met');
    expect(changed('2026-03-02', null)).toBe('unmet');
    expect(changed('2026-03-02', '2026-03-01')).toBe('met');
  });
});
