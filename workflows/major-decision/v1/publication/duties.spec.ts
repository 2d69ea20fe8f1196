import { describe, expect, it } from '@jest/globals';

import { withDetermination, type Answer, type AnyRequirement, type Given } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { publicationRequirements } from './duties.js';

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

const reviewed = (disclosure: Facts['publication']['disclosure']): Partial<Facts> => ({
  publication: {
    ...initialFacts.publication,
    disclosureReviewedOn: '2026-03-01',
    disclosure,
  },
});
const technical = (answer: boolean): Partial<Facts> => ({
  experts: { ...initialFacts.experts, technical: { answer, reason: 'r', on: '2026-01-05' } },
});
const concern = (answer: boolean): Partial<Facts> =>
  withDetermination(initialFacts, { question: 'wideConcern', answer, reason: 'r' }, given);

interface Asked {
  readonly facts?: Partial<Facts>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly given?: Partial<Given>;
  readonly type?: string;
}

/** Asks one requirement; what is not named is as in a case that remembers nothing. */
function ask(id: string, asked: Asked = {}): Answer['kind'] {
  const all: readonly AnyRequirement<Facts>[] = publicationRequirements;
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

describe('requirements of publication', () => {
  it('refuses publication before the disclosure review', () => {
    expect(ask('G34')).toBe('unmet');
    expect(ask('G34', { facts: reviewed('public') })).toBe('met');
  });

  it.each([
    ['public', 'decision.published', 'met'],
    ['partly', 'decision.published', 'met'],
    ['undisclosed', 'decision.published', 'unmet'],
    ['public', 'decision.withheld', 'unmet'],
    ['partly', 'decision.withheld', 'unmet'],
    ['undisclosed', 'decision.withheld', 'met'],
  ] as const)('after the finding %s, %s is %s', (found, type, answer) => {
    expect(ask('G34-conclusion', { facts: reviewed(found), type })).toBe(answer);
  });

  it('asks nothing of the conclusion where no review is on record', () => {
    expect(ask('G34-conclusion', { type: 'decision.withheld' })).toBe('notApplicable');
  });

  it('refuses when a technical matter is published without the adoption of opinions', () => {
    const facts = technical(true);
    expect(ask('A32-explain', { facts })).toBe('needs');
    expect(ask('A32-explain', { facts, payload: { explainsAdoption: false } })).toBe('unmet');
    expect(ask('A32-explain', { facts, payload: { explainsAdoption: true } })).toBe('met');
  });

  it('refuses to keep quiet about opinions on what was determined to be of wide concern', () => {
    const payload = { explainsAdoption: false };
    expect(ask('A32-explain', { facts: concern(true), payload })).toBe('unmet');
    expect(ask('A32-interpret', { facts: concern(true), payload })).toBe('unmet');
    expect(ask('A32-explain', { facts: concern(false), payload })).toBe('notApplicable');
    expect(ask('A32-concern')).toBe('unmet');
    expect(ask('A32-concern', { facts: concern(false) })).toBe('met');
  });

  it.each([
    ['2026-03-30', 'met'],
    ['2026-03-31', 'unmet'],
  ] as const)('counts twenty working days from the signing: %s is %s', (on, answer) => {
    const facts = { issue: { ...initialFacts.issue, signedOn: '2026-03-02' } };
    expect(ask('G34-days', { facts, payload: { on } })).toBe(answer);
  });

  it('publishes nothing and withholds nothing while disclosure is undetermined', () => {
    for (const type of ['decision.published', 'decision.withheld']) {
      expect(ask('G34-conclusion', { facts: reviewed('undetermined'), type })).toBe('unmet');
    }
  });

  it('owes no explanation where the matter is neither technical nor of public concern', () => {
    const payload = { explainsAdoption: false };
    expect(ask('A32-explain', { facts: technical(false), payload })).toBe('notApplicable');
  });

  it('refuses to withhold without a ground, its basis and an approver', () => {
    const payload = { ground: 'stateSecret', basis: '定密文件', approver: '王某' };
    expect(ask('G35')).toBe('needs');
    expect(ask('G35', { payload: { ...payload, approver: undefined } })).toBe('needs');
    expect(ask('G35', { payload: { ...payload, approver: ' ' } })).toBe('unmet');
    expect(ask('G35', { payload })).toBe('met');
  });
});
