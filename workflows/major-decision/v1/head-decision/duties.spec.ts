import { describe, expect, it } from '@jest/globals';

import type { Answer, AnyRequirement, FiledDocument, Given, Json } from '#libs/procedure';

import type { Meeting, Stance } from '../deliberation/facts.js';
import type { RiskKind, RiskReport } from '../risk/facts.js';
import type { ReviewConclusion } from '../legality-review/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { headDecisionRequirements } from './duties.js';

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
  const all: readonly AnyRequirement<Facts>[] = headDecisionRequirements;
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

const held: Meeting = {
  type: 'standing',
  heldOn: '2026-03-10',
  chair: 'mayor',
  entrustment: null,
  members: ['mayor', 'wang', 'zhao'],
  absent: [],
  attendants: '',
  adviserAttended: true,
  proxies: [],
  interested: [],
  riskFinding: null,
  alternatives: [{ key: 'A', hash: 'h1' }],
  speeches: [],
  stances: [],
  recordDocument: null,
  minutesDocument: null,
};

const afterMeeting = (meeting: Partial<Meeting>): Partial<Facts> => ({
  deliberation: { ...initialFacts.deliberation, meeting: { ...held, ...meeting } },
});

const parameterOf = (key: string, value: Json, verified = true): Partial<Given> => ({
  profile: { [key]: { value, layer: 'city', article: 'a', source: 's', verified } },
});

const filed = (hash: string): FiledDocument => ({
  kind: 'draft',
  title: 'draft',
  hash,
  filedOn: '2026-03-01',
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  size: 1,
});

/** Alternative A was reviewed in the version `h1`; the opinion is of 9 March. */
const reviewed = (conclusion: ReviewConclusion = 'lawful'): Partial<Facts> => ({
  documents: { d1: filed('h1'), d2: filed('h2') },
  drafting: {
    ...initialFacts.drafting,
    alternatives: [{ key: 'A', title: 'A', documentId: 'd1', hash: 'h1' }],
    version: 1,
  },
  review: {
    ...initialFacts.review,
    findings: [
      {
        alternative: 'A',
        hash: 'h1',
        conclusion,
        authority: 'a',
        procedure: 'p',
        content: 'c',
        points: [],
        noNationalRule: null,
        legalRisk: null,
        reviewer: 'sun',
      },
    ],
    opinion: { documentId: 'o1', on: '2026-03-09', by: 'sun' },
  },
});

describe('what the head may decide on', () => {
  it.each([
    ['standing', 'met'],
    ['plenary', 'met'],
    ['mayorOffice', 'unmet'],
    ['partyCommittee', 'unmet'],
  ] as const)('after a %s meeting: %s', (type, answer) => {
    expect(ask('G27-held', { facts: afterMeeting({ type }) })).toBe(answer);
  });

  it('nothing is decided without a meeting', () => {
    expect(ask('G27-held')).toBe('unmet');
  });

  it('a department decides after its own meeting where its verified rule says so', () => {
    const asked = {
      facts: afterMeeting({ type: 'bureau' }),
      given: parameterOf('meeting.lawfulTypes', ['bureau']),
    };
    expect(ask('G27-held', asked)).toBe('met');
  });

  it.each([
    ['lawful', 'met'],
    ['exploratory', 'met'],
    ['defective', 'unmet'],
    ['unlawful', 'unmet'],
  ] as const)('what was found %s: %s', (conclusion, answer) => {
    const payload = { alternative: 'A' };
    expect(ask('G18-decision', { facts: reviewed(conclusion), payload })).toBe(answer);
  });

  it('what was not reviewed is not decided upon', () => {
    expect(ask('G18-decision', { payload: { alternative: 'A' } })).toBe('unmet');
    expect(ask('G18-decision', { facts: reviewed(), payload: { alternative: 'B' } })).toBe('unmet');
    expect(ask('G18-decision', { facts: reviewed() })).toBe('needs');
  });

  it('the alternative was discussed in the version that was reviewed', () => {
    const facts = (hash: string) => ({
      ...reviewed(),
      ...afterMeeting({ alternatives: [{ key: 'A', hash }] }),
    });
    const payload = { alternative: 'A' };
    expect(ask('G20-decision', { facts: facts('h1'), payload })).toBe('met');
    expect(ask('G20-decision', { facts: facts('h2'), payload })).toBe('unmet');
    expect(ask('G20-decision', { facts: facts('h1'), payload: { alternative: 'B' } })).toBe(
      'unmet',
    );
    expect(ask('G20-decision', { facts: facts('h1') })).toBe('needs');
  });
});

describe('controllability of the risk', () => {
  const report = (kind: RiskKind, controllable: boolean): RiskReport => ({
    kind,
    assessor: 'a',
    level: 'high',
    controllable,
    riskPoints: 'r',
    precautions: 'p',
    contingencyPlan: 'c',
    reportDocument: 'd',
    reusedFrom: null,
    draftVersion: 1,
  });
  const risk = (likely: boolean, ...reports: readonly RiskReport[]): Partial<Facts> => ({
    risk: {
      ...initialFacts.risk,
      likely: { answer: likely, reason: 'r', on: '2026-01-01' },
      kinds: ['socialStability', 'environment'],
      reports,
    },
  });

  const found = (controllable: boolean) =>
    afterMeeting({ riskFinding: { controllable, reason: 'r', on: '2026-03-10' } });

  it('the organ itself finds at its meeting whether the risk is controllable', () => {
    const good = risk(true, report('socialStability', true));
    expect(ask('G16', { facts: good })).toBe('unmet');
    expect(ask('G16', { facts: { ...good, ...found(false) } })).toBe('unmet');
    expect(ask('G16', { facts: { ...good, ...found(true) } })).toBe('met');
    expect(ask('G16', { facts: risk(false, report('environment', false)) })).toBe('notApplicable');
  });

  it('to find against a required report takes a reason', () => {
    expect(ask('G16-report', { facts: risk(true, report('environment', false)) })).toBe('unmet');
    expect(ask('G16-report', { facts: risk(true, report('legal', false)) })).toBe('met');
  });
});

describe('the head and the majority', () => {
  const voted = (stances: readonly Stance[], more: Partial<Meeting> = {}) =>
    afterMeeting({
      stances: stances.map((stance, index) => ({
        personId: String(index),
        stance,
        reason: null,
      })),
      ...more,
    });
  const said = (capacity: 'head' | 'member', explainsMajority: boolean): Partial<Meeting> => ({
    speeches: [
      {
        sequence: 1,
        personId: 'mayor',
        capacity,
        kind: 'opinion',
        summary: 's',
        explainsMajority,
        saidOn: '2026-03-10',
      },
    ],
  });

  it.each([
    [['agree', 'agreeWithAmendment', 'disagree'], 'met', 'unmet'],
    [['agree', 'disagree', 'disagree'], 'unmet', 'met'],
    [['agree', 'disagree', 'abstain', 'notExpressed'], 'met', 'met'],
    [['disagree', 'abstain', 'abstain', 'notExpressed'], 'unmet', 'met'],
    [[], 'met', 'met'],
  ] as const)('with the stances %j, approval is %s and rejection is %s', (stances, yes, no) => {
    const facts = voted(stances);
    expect(ask('G30', { facts, type: 'head.approved' })).toBe(yes);
    expect(ask('G30', { facts, type: 'head.approvedInPrinciple' })).toBe(yes);
    expect(ask('G30', { facts, type: 'head.rejected' })).toBe(no);
  });

  it('a head who explained himself at the meeting may differ', () => {
    const stances: readonly Stance[] = ['disagree', 'disagree', 'agree'];
    const type = 'head.approved';
    expect(ask('G30', { facts: voted(stances, said('head', true)), type })).toBe('met');
    expect(ask('G30', { facts: voted(stances, said('head', false)), type })).toBe('unmet');
    expect(ask('G30', { facts: voted(stances, said('member', true)), type })).toBe('unmet');
    const later = { ...voted(stances, { ...said('head', true), heldOn: '2026-03-09' }) };
    expect(ask('G30', { facts: later, type })).toBe('unmet');
  });
});

describe('deferral and wording', () => {
  const deferred: Partial<Facts> = {
    deliberation: { ...initialFacts.deliberation, deferredOn: '2025-08-31' },
  };
  const lapse = (recordedOn: string, verified = true) =>
    ask('A-lapse', {
      facts: deferred,
      given: {
        ...parameterOf('meeting.shelveExpiryMonths', 6, verified),
        occurredOn: recordedOn,
        recordedOn,
      },
    });

  it('a deferred matter lapses on the day after the term, not on its last day', () => {
    expect(lapse('2026-02-27')).toBe('unmet');
    expect(lapse('2026-02-28')).toBe('unmet');
    expect(lapse('2026-03-01')).toBe('met');
  });

  it('a deferred matter never lapses by an unverified rule, or by none', () => {
    expect(lapse('2030-01-01', false)).toBe('unmet');
    expect(ask('A-lapse', { facts: deferred })).toBe('unmet');
  });

  it('a stated day does not shorten the term', () => {
    const stated = {
      ...parameterOf('meeting.shelveExpiryMonths', 6),
      occurredOn: '2026-03-01',
      recordedOn: '2026-02-28',
    };
    expect(ask('A-lapse', { facts: deferred, given: stated })).toBe('unmet');
  });

  const inPrinciple = (wording: Facts['deliberation']['wording']): Partial<Facts> => ({
    deliberation: {
      ...initialFacts.deliberation,
      decision: {
        outcome: 'approvedInPrinciple',
        alternative: 'A',
        hash: 'h1',
        on: '2026-03-10',
        by: 'mayor',
        reason: 'r',
      },
      wording,
    },
  });

  it('only the alternative approved in principle is reworded', () => {
    const facts = inPrinciple(null);
    expect(ask('G20-worded', { facts })).toBe('needs');
    expect(ask('G20-worded', { facts, payload: { alternative: 'A' } })).toBe('met');
    expect(ask('G20-worded', { facts, payload: { alternative: 'B' } })).toBe('unmet');
  });

  it('the reviewer has a reworded draft before him', () => {
    const wording = { alternative: 'A', documentId: 'd2', hash: 'h2' };
    expect(ask('G20-wording', { facts: inPrinciple(null) })).toBe('unmet');
    expect(ask('G20-wording', { facts: inPrinciple(wording) })).toBe('met');
  });

  it('who drafted does not confirm the wording', () => {
    const drafting = { ...initialFacts.drafting, draftedBy: ['li'] };
    expect(ask('G44-wording')).toBe('met');
    expect(ask('G44-wording', { facts: { drafting } })).toBe('unmet');
  });
});
