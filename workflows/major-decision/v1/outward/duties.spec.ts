import { describe, expect, it } from '@jest/globals';

import type { Answer, AnyRequirement, FiledDocument, Given } from '#libs/procedure';

import type { OutwardFacts } from './facts.js';
import type { Start } from '../initiation/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { outwardRequirements } from './duties.js';

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

interface Asked {
  readonly facts?: Partial<Facts>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly given?: Partial<Given>;
  readonly type?: string;
}

/** Asks one requirement; what is not named is as in a case that remembers nothing. */
function ask(id: string, asked: Asked = {}): Answer['kind'] {
  const all: readonly AnyRequirement<Facts>[] = outwardRequirements;
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

const sent = { on: '2026-03-11', reference: '保政〔2026〕3号' };
const requested = { ...sent, kind: 'request', result: null } as const;
const reported = { ...sent, kind: 'report', result: null } as const;
const submitted = { ...sent, kind: 'decision', result: null } as const;
const adopted = { ...submitted, result: 'adopted' } as const;

const owing = (
  owed: Partial<Pick<Start, 'congress' | 'superiorApproval'>>,
  outward: Partial<OutwardFacts> = {},
): Partial<Facts> => ({
  initiation: {
    ...initialFacts.initiation,
    start: {
      mode: 'signature',
      on: '2026-01-01',
      reference: 'r',
      leadUnit: 'u1',
      coUnits: [],
      congress: 'none',
      superiorApproval: false,
      ...owed,
    },
  },
  outward: { ...initialFacts.outward, ...outward },
});

describe('the report to the Party committee', () => {
  const party = (facts: OutwardFacts['party']) =>
    ask('G32', { facts: owing({}, { party: facts }) });

  it('a request opens the gate on the reply, whatever of the three it is', () => {
    expect(party(null)).toBe('unmet');
    expect(party(requested)).toBe('unmet');
    expect(party({ ...requested, result: 'agreed' })).toBe('met');
    expect(party({ ...requested, result: 'agreedInPrinciple' })).toBe('met');
    expect(party({ ...requested, result: 'noted' })).toBe('met');
  });

  it('a report opens the gate on sending', () => {
    expect(party(reported)).toBe('met');
  });
});

describe('the Congress', () => {
  it.each([
    ['none', null, 'notApplicable'],
    ['report', null, 'unmet'],
    ['report', reported, 'met'],
    ['report', submitted, 'unmet'],
    ['report', adopted, 'met'],
    ['decision', null, 'unmet'],
    ['decision', reported, 'unmet'],
    ['decision', submitted, 'unmet'],
    ['decision', adopted, 'met'],
  ] as const)('what is owed is %s, on record is %j: %s', (owed, congress, answer) => {
    expect(ask('G33', { facts: owing({ congress: owed }, { congress }) })).toBe(answer);
  });

  it('what the Congress must decide is not merely reported to it', () => {
    expect(ask('G33-kind', { facts: owing({ congress: 'decision' }) })).toBe('unmet');
    expect(ask('G33-kind', { facts: owing({ congress: 'report' }) })).toBe('met');
    expect(ask('G33-kind', { facts: owing({ congress: 'none' }) })).toBe('met');
  });
});

describe('the superior', () => {
  const order = (congress: Start['congress'], outward: Partial<OutwardFacts>) =>
    ask('A31-order', { facts: owing({ congress }, outward) });

  it('comes after the Party committee', () => {
    expect(order('none', {})).toBe('unmet');
    expect(order('none', { party: requested })).toBe('unmet');
    expect(order('none', { party: { ...requested, result: 'agreed' } })).toBe('met');
    expect(order('none', { party: reported })).toBe('met');
  });

  it('comes after the Congress where that is owed', () => {
    expect(order('decision', { party: reported })).toBe('unmet');
    expect(order('decision', { party: reported, congress: submitted })).toBe('unmet');
    expect(order('decision', { party: reported, congress: adopted })).toBe('met');
    expect(order('report', { party: reported, congress: reported })).toBe('met');
  });

  it('approves before the issue where its approval is owed', () => {
    const approved = (superior: OutwardFacts['superior'], superiorApproval = true) =>
      ask('A8-superior', { facts: owing({ superiorApproval }, { superior }) });
    expect(approved(null, false)).toBe('notApplicable');
    expect(approved(null)).toBe('unmet');
    expect(approved({ ...sent, approved: false })).toBe('unmet');
    expect(approved({ ...sent, approved: true })).toBe('met');
  });
});

describe('the issue', () => {
  const filed = (hash: string): FiledDocument => ({
    kind: 'draft',
    title: 'draft',
    hash,
    filedOn: '2026-03-01',
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
    size: 1,
  });
  const decided = (hash: string | null): Partial<Facts> => ({
    documents: { d1: filed('h1'), d2: filed('h2') },
    deliberation: {
      ...initialFacts.deliberation,
      decision: {
        outcome: 'approved',
        alternative: 'A',
        hash,
        on: '2026-03-10',
        by: 'mayor',
        reason: null,
      },
    },
  });
  const issue = (alternative: string, draftDocument: string, facts = decided('h1')) =>
    ask('G20-issue', { facts, payload: { alternative, draftDocument } });

  it('is of the alternative and of the version that were decided on', () => {
    expect(issue('A', 'd1')).toBe('met');
    expect(issue('A', 'd2')).toBe('unmet');
    expect(issue('B', 'd1')).toBe('unmet');
    expect(ask('G20-issue', { facts: decided('h1') })).toBe('needs');
  });

  it('is refused where no version was decided on', () => {
    expect(issue('A', 'd1', decided(null))).toBe('unmet');
    expect(issue('A', 'missing', decided(null))).toBe('unmet');
    expect(issue('A', 'd1', {})).toBe('unmet');
  });

  it.each([
    [null, 'unmet'],
    ['violating', 'unmet'],
    ['compliant', 'met'],
    ['excepted', 'met'],
  ] as const)('with the fair-competition conclusion %s: %s', (conclusion, answer) => {
    const touching = (touched: boolean): Partial<Facts> => ({
      fairCompetition: {
        ...initialFacts.fairCompetition,
        touches: { answer: touched, reason: 'r', on: '2026-01-01' },
        conclusion,
      },
    });
    expect(ask('FC18', { facts: touching(true) })).toBe(answer);
    expect(ask('FC18', { facts: touching(false) })).toBe('notApplicable');
  });
});
