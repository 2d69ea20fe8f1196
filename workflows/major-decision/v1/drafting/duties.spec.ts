import { describe, expect, it } from '@jest/globals';

import type { Given } from '#libs/procedure';

import type { ConsultedUnit } from './facts.js';
import { initialFacts, type Facts } from '../facts.js';
import type { Seen } from '../rule.js';

import { draftingRequirements } from './duties.js';

const given = (on: string, more: Partial<Given> = {}): Given => ({
  organId: 'city',
  actor: { personId: 'wang', mandates: [] },
  revision: 1,
  occurredAt: `${on}T01:00:00.000Z`,
  occurredOn: on,
  recordedAt: `${on}T01:00:00.000Z`,
  recordedOn: on,
  units: [],
  people: [],
  profile: {},
  calendar: { years: {} },
  ...more,
});

function ask(id: string, view: Partial<Seen>): string {
  const found = draftingRequirements.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`No requirement ${id}`);
  }
  const seen = {
    facts: initialFacts,
    type: 'any',
    payload: {},
    given: given('2026-03-02'),
    unsettled: [],
    ...view,
  };
  return found.applies(seen) ? found.answer(seen).kind : 'notApplicable';
}

const unitOf = (unitId: string, more: Partial<ConsultedUnit> = {}): ConsultedUnit => ({
  unitId,
  reply: 'awaited',
  adopted: null,
  coordinatedOn: null,
  dispute: null,
  ...more,
});

const consulting = (...units: readonly ConsultedUnit[]): Facts => ({
  ...initialFacts,
  initiation: {
    ...initialFacts.initiation,
    start: {
      mode: 'meeting',
      on: '2026-02-01',
      reference: '1',
      leadUnit: 'lead',
      coUnits: ['co'],
      congress: 'none',
      superiorApproval: false,
    },
  },
  departments: {
    ...initialFacts.departments,
    requestedOn: '2026-03-02',
    dueOn: '2026-03-10',
    units,
  },
});

const withTexts = (...hashes: readonly string[]): Facts => ({
  ...initialFacts,
  documents: Object.fromEntries(
    hashes.map((hash, index) => [
      `d${String(index)}`,
      {
        kind: 'draft',
        title: '草案',
        hash,
        filedOn: '2026-03-01',
        fileName: 'a.docx',
        mediaType: 'application/octet-stream',
        size: 1,
      },
    ]),
  ),
});

const twoAlternatives = {
  alternatives: [
    { key: 'A', title: 'A', document: 'd0' },
    { key: 'B', title: 'B', document: 'd1' },
  ],
};

describe('drafting', () => {
  it('asks for the list of bases', () => {
    expect(ask('A12-basis', {})).toBe('needs');
    expect(ask('A12-basis', { payload: { basisDocument: 'd' } })).toBe('met');
  });

  it('takes alternatives that differ and refuses one text under two keys', () => {
    const about = (facts: Facts) =>
      ask('A12-alternatives-distinct', { facts, payload: twoAlternatives });
    expect(about(withTexts('x', 'y'))).toBe('met');
    expect(about(withTexts('x', 'x'))).toBe('unmet');
    expect(ask('A12-alternatives-distinct', {})).toBe('needs');
  });

  it('refuses two alternatives under one key', () => {
    const alternatives = twoAlternatives.alternatives.map((one) => ({ ...one, key: 'A' }));
    const facts = withTexts('x', 'y');
    expect(ask('A12-alternatives-distinct', { facts, payload: { alternatives } })).toBe('unmet');
  });
});

describe('the request to other units', () => {
  it('goes to units other than the sponsors', () => {
    const about = (units: readonly string[]) =>
      ask('A13-other-units', { facts: consulting(), payload: { units } });
    expect(about(['a'])).toBe('met');
    expect(about(['a', 'co'])).toBe('unmet');
    expect(ask('A13-other-units', {})).toBe('needs');
  });

  it('is due on the next day at the earliest, counted from the server day', () => {
    const late = given('2026-03-02', { occurredOn: '2026-02-20' });
    expect(ask('A13-due-ahead', { payload: { dueOn: '2026-03-03' }, given: late })).toBe('met');
    expect(ask('A13-due-ahead', { payload: { dueOn: '2026-03-02' }, given: late })).toBe('unmet');
    expect(ask('A13-due-ahead', {})).toBe('needs');
  });

  it('rules out a determination that no other unit is concerned', () => {
    expect(ask('A13-untouched', { facts: consulting() })).toBe('met');
    expect(ask('A13-untouched', { facts: consulting(unitOf('a')) })).toBe('unmet');
  });
});

describe('the reply of a unit', () => {
  it('comes from a unit that was consulted', () => {
    const facts = consulting(unitOf('a'));
    expect(ask('A13-consulted', { facts, payload: { unitId: 'a' } })).toBe('met');
    expect(ask('A13-consulted', { facts, payload: { unitId: 'b' } })).toBe('unmet');
    expect(ask('A13-consulted', { facts })).toBe('needs');
  });

  it('is entered by the unit itself or by the sponsor', () => {
    const facts = consulting(unitOf('a'), unitOf('b'));
    const by = (role: string, unitId: string, organId = 'city') =>
      ask('A13-own-reply', {
        facts,
        payload: { unitId: 'a' },
        given: given('2026-03-02', {
          actor: { personId: 'li', mandates: [{ role, unitId, organId }] },
        }),
      });
    expect(by('consulted', 'a')).toBe('met');
    expect(by('consulted', 'b')).toBe('unmet');
    expect(by('sponsor', 'lead')).toBe('met');
    expect(by('sponsor', 'a')).toBe('unmet');
    expect(by('consulted', 'a', 'county')).toBe('unmet');
  });

  it('keeps the unit from being called silent', () => {
    const payload = { unitId: 'a' };
    expect(ask('A13-unanswered', { facts: consulting(unitOf('a')), payload })).toBe('met');
    const replied = consulting(unitOf('a', { reply: 'noOpinion' }));
    expect(ask('A13-unanswered', { facts: replied, payload })).toBe('unmet');
  });

  it('is overdue on the day after the due day, not on it', () => {
    const facts = consulting(unitOf('a'));
    expect(ask('A13-silence', { facts, given: given('2026-03-10') })).toBe('unmet');
    expect(ask('A13-silence', { facts, given: given('2026-03-11') })).toBe('met');
    const stated = given('2026-03-10', { occurredOn: '2026-03-11' });
    expect(ask('A13-silence', { facts, given: stated })).toBe('unmet');
  });

  it('carries an opinion before anything is agreed upon or disputed', () => {
    const payload = { unitId: 'a' };
    const opinion = consulting(unitOf('a', { reply: 'opinion' }));
    expect(ask('A13-has-opinion', { facts: opinion, payload })).toBe('met');
    expect(ask('A13-has-opinion', { facts: consulting(unitOf('a')), payload })).toBe('unmet');
  });
});

describe('the end of the consultation', () => {
  const concluded = (...units: readonly ConsultedUnit[]) =>
    ask('M1', { facts: consulting(...units) });

  it('waits for every unit', () => {
    expect(concluded()).toBe('unmet');
    expect(concluded(unitOf('a', { reply: 'noOpinion' }), unitOf('b'))).toBe('unmet');
    expect(concluded(unitOf('a', { reply: 'noOpinion' }), unitOf('b', { reply: 'silent' }))).toBe(
      'met',
    );
  });

  it('leaves no opinion open', () => {
    const opinion = unitOf('a', { reply: 'opinion', adopted: false });
    expect(concluded(opinion)).toBe('unmet');
    expect(concluded({ ...opinion, adopted: null })).toBe('unmet');
    expect(concluded({ ...opinion, adopted: true })).toBe('met');
    expect(concluded({ ...opinion, coordinatedOn: '2026-03-05' })).toBe('met');
    const dispute = { points: '1', unitView: '2', sponsorView: '3' };
    expect(concluded({ ...opinion, dispute })).toBe('met');
  });
});
