import { describe, expect, it } from '@jest/globals';

import type { Answer, AnyRequirement, Given } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { executionRequirements } from './duties.js';

const given: Given = {
  organId: 'organ',
  actor: { personId: 'li', mandates: [] },
  revision: 1,
  occurredAt: '2026-03-10T02:00:00.000Z',
  occurredOn: '2026-03-10',
  recordedAt: '2026-03-10T02:00:00.000Z',
  recordedOn: '2026-03-10',
  units: [],
  people: [],
  profile: {},
  calendar: { years: {} },
};

const issued = (signedOn: string | null): Partial<Facts> => ({
  issue: { ...initialFacts.issue, signedOn },
});
const execution = (change: Partial<Facts['execution']>): Partial<Facts> => ({
  execution: { ...initialFacts.execution, ...change },
});

interface Asked {
  readonly facts?: Partial<Facts>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly given?: Partial<Given>;
  readonly type?: string;
}

/** Asks one requirement; what is not named is as in a case that remembers nothing. */
function ask(id: string, asked: Asked = {}): Answer['kind'] {
  const all: readonly AnyRequirement<Facts>[] = executionRequirements;
  const requirement = all.find((one) => one.id === id);
  if (requirement === undefined) {
    throw new TypeError(`No requirement ${id}.`);
  }
  const view = {
    facts: { ...initialFacts, ...asked.facts },
    type: asked.type ?? '',
    payload: asked.payload ?? {},
    given: { ...given, ...asked.given },
    unsettled: [],
  };
  return requirement.applies(view) ? requirement.answer(view).kind : 'notApplicable';
}

describe('requirements of execution', () => {
  it('refuses an assignment that names no unit or no task', () => {
    expect(ask('G38-named')).toBe('needs');
    expect(ask('G38-named', { payload: { units: [], tasks: '修建' } })).toBe('unmet');
    expect(ask('G38-named', { payload: { units: ['u1'], tasks: ' ' } })).toBe('unmet');
    expect(ask('G38-named', { payload: { units: ['u1', 'u2'], tasks: '修建' } })).toBe('met');
  });

  it('refuses an assignment that names a unit twice', () => {
    expect(ask('G38-named', { payload: { units: ['u1', 'u1'], tasks: '修建' } })).toBe('unmet');
  });

  it('finds a defect in a beginning the day before the signing, none on the day itself', () => {
    const facts = issued('2026-03-02');
    expect(ask('G38-begun', { facts })).toBe('needs');
    expect(ask('G38-begun', { facts, payload: { on: '2026-03-01' } })).toBe('unmet');
    expect(ask('G38-begun', { facts, payload: { on: '2026-03-02' } })).toBe('met');
  });

  it('finds a defect in a beginning without any signing', () => {
    const asked = { facts: issued(null), payload: { on: '2026-03-02' } };
    expect(ask('G38-begun', asked)).toBe('unmet');
  });

  it('records an early beginning and never refuses it', () => {
    const begun = executionRequirements.find((one) => one.id === 'G38-begun');
    expect(begun?.level).toBe('defect');
  });

  it('refuses completion before the executing unit reports accomplishment', () => {
    expect(ask('A34-accomplished')).toBe('unmet');
    const facts = execution({ accomplishedOn: '2026-03-09' });
    expect(ask('A34-accomplished', { facts })).toBe('met');
  });

  it('takes reports only between the assignment and the accomplishment', () => {
    const assigned = { assignedOn: '2026-03-03' };
    expect(ask('A34-executing')).toBe('unmet');
    expect(ask('A34-executing', { facts: execution(assigned) })).toBe('met');
    const facts = execution({ ...assigned, accomplishedOn: '2026-03-09' });
    expect(ask('A34-executing', { facts })).toBe('unmet');
  });

  it('answers no more opinions than were received', () => {
    const of = (opinionsReceived: number, opinionsAnswered: number) =>
      ask('A35-opinion', { facts: execution({ opinionsReceived, opinionsAnswered }) });
    expect([of(0, 0), of(2, 1), of(2, 2)]).toEqual(['unmet', 'met', 'unmet']);
  });
});
