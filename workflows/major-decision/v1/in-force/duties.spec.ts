import { describe, expect, it } from '@jest/globals';

import type { Answer, AnyRequirement, Given } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { standingRequirements } from './duties.js';

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

const execution = (change: Partial<Facts['execution']>): Partial<Facts> => ({
  execution: { ...initialFacts.execution, ...change },
});
const valid = (validUntil: string | null): Partial<Facts> => ({
  issue: { ...initialFacts.issue, validUntil },
});
const major = (kind: 'adjusts' | 'stops') =>
  execution({ majorAdjustment: { kind, on: '2026-03-01', reason: 'r' } });

interface Asked {
  readonly facts?: Partial<Facts>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly given?: Partial<Given>;
  readonly type?: string;
}

/** Asks one requirement; what is not named is as in a case that remembers nothing. */
function ask(id: string, asked: Asked = {}): Answer['kind'] {
  const all: readonly AnyRequirement<Facts>[] = standingRequirements;
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

describe('requirements of the decision that stands', () => {
  it('lets the head alone suspend only where it is urgent', () => {
    const payload = { cause: 'forceMajeure', urgent: true };
    expect(ask('G39-suspend')).toBe('needs');
    expect(ask('G39-suspend', { payload })).toBe('met');
    expect(ask('G39-suspend', { payload: { ...payload, urgent: false } })).toBe('unmet');
  });

  it('lets the head alone suspend only for a cause of article 35', () => {
    const payload = { cause: 'newLeader', urgent: true };
    expect(ask('G39-suspend', { payload })).toBe('unmet');
  });

  it('wants the review of a suspension after today', () => {
    expect(ask('G40')).toBe('needs');
    expect(ask('G40', { payload: { reviewOn: '2026-03-10' } })).toBe('unmet');
    expect(ask('G40', { payload: { reviewOn: '2026-03-11' } })).toBe('met');
  });

  it('measures the review of an imported suspension from the day it happened', () => {
    const before = { imported: true, occurredOn: '2021-05-01' };
    const on = (reviewOn: string) => ask('G40', { payload: { reviewOn }, given: before });
    expect([on('2021-05-01'), on('2021-05-02')]).toEqual(['unmet', 'met']);
  });

  it.each(['adjusts', 'stops'] as const)('opens no second case while one %s', (kind) => {
    expect(ask('G39')).toBe('met');
    expect(ask('G39', { facts: major(kind) })).toBe('unmet');
  });

  it('drops only a procedure that runs', () => {
    expect(ask('G39-running')).toBe('unmet');
    expect(ask('G39-running', { facts: major('adjusts') })).toBe('met');
  });

  it('wants the determination and the decision of a minor adjustment', () => {
    const payload = { determination: '仅调整完工时间', reference: '保政纪〔2026〕3号' };
    expect(ask('G39-minor')).toBe('needs');
    expect(ask('G39-minor', { payload })).toBe('met');
    expect(ask('G39-minor', { payload: { ...payload, determination: ' ' } })).toBe('unmet');
    expect(ask('G39-minor', { payload: { ...payload, reference: ' ' } })).toBe('unmet');
  });

  it('warns from the second minor adjustment on', () => {
    const minorAdjustments = [{ on: '2026-01-01', summary: '调整' }];
    expect(ask('M9')).toBe('notApplicable');
    expect(ask('M9', { facts: execution({ minorAdjustments }) })).toBe('unmet');
  });

  it('lets a decision expire the day after its last day of validity', () => {
    const on = (occurredOn: string) =>
      ask('A-expiry', { facts: valid('2026-03-10'), given: { occurredOn } });
    expect([on('2026-03-10'), on('2026-03-11')]).toEqual(['unmet', 'met']);
  });

  it('lets no decision expire before the day stated for it, nor without a period', () => {
    const asked = { facts: valid('2026-03-05'), given: { occurredOn: '2026-03-10' } };
    expect(ask('A-expiry', { ...asked, payload: { on: '2026-03-04' } })).toBe('unmet');
    expect(ask('A-expiry', { ...asked, payload: { on: '2026-03-05' } })).toBe('met');
    expect(ask('A-expiry', { facts: valid(null) })).toBe('unmet');
  });
});
