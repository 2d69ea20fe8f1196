import { describe, expect, it } from '@jest/globals';

import { askingOf, givenOn } from '#test/asking';

import type { Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';
import { LEAD, STARTED } from '../situations.js';

import type { ConsultedUnit } from './facts.js';

const ask = askingOf(majorDecisionV1);

const awaited = (unitId: string): ConsultedUnit => ({
  unitId,
  name: unitId,
  requestedOn: '2026-03-02',
  dueOn: '2026-03-10',
  lateOn: null,
  reply: 'awaited',
  adopted: null,
  coordinatedOn: null,
  dispute: null,
});

const consulting = (...units: readonly ConsultedUnit[]): Facts => ({
  ...STARTED,
  departments: {
    ...STARTED.departments,
    requestedOn: '2026-03-02',
    dueOn: '2026-03-10',
    units,
  },
});

describe('the reply of a unit', () => {
  it('is due on the next day at the earliest, counted from the server day', () => {
    const given = givenOn('2026-03-02', { occurredOn: '2026-02-20' });
    const due = (dueOn: string) => ask('A13-due-ahead', { payload: { dueOn }, given }).answer;
    expect(due('2026-03-03')).toBe('met');
    expect(due('2026-03-02')).toBe('unmet');
  });

  it('is entered by the unit itself or by the sponsor', () => {
    const facts = consulting(awaited('a'), awaited('b'));
    const by = (role: string, unitId: string, organId = 'city') => {
      const actor = { personId: 'li', mandates: [{ role, unitId, organId }] };
      const given = givenOn('2026-03-02', { actor });
      return ask('A13-own-reply', { facts, payload: { unitId: 'a' }, given }).answer;
    };
    expect(by('consulted', 'a')).toBe('met');
    expect(by('sponsor', LEAD)).toBe('met');
    expect(by('sponsor', 'a')).toBe('unmet');
    expect(by('consulted', 'a', 'county')).toBe('unmet');
  });

  it('is overdue on the day after the due day, whatever day is stated', () => {
    const facts = consulting(awaited('a'));
    const on = (day: string, occurredOn = day) =>
      ask('A13-silence', { facts, given: givenOn(day, { occurredOn }) }).answer;
    expect(on('2026-03-10')).toBe('unmet');
    expect(on('2026-03-11')).toBe('met');
    expect(on('2026-03-10', '2026-03-11')).toBe('unmet');
  });
});

it('ends only where somebody was consulted and every unit answered', () => {
  const ended = (...units: readonly ConsultedUnit[]) =>
    ask('M1', { facts: consulting(...units) }).answer;
  const answered: ConsultedUnit = { ...awaited('a'), reply: 'noOpinion' };
  expect(ended()).toBe('unmet');
  expect(ended(answered, awaited('b'))).toBe('unmet');
  expect(ended(answered, { ...awaited('b'), reply: 'silent' })).toBe('met');
});
