import { describe, expect, it } from '@jest/globals';

import type { FiledDocument, Given, Profile } from '#libs/procedure';

import type { RiskReport } from '../risk/facts.js';
import type { Finding } from '../legality-review/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import type { Seen } from '../rule.js';

import { meetingPackageRequirements } from './duties.js';

const given = (on: string, profile: Profile = {}): Given => ({
  organId: 'city',
  actor: { personId: 'zhao', mandates: [] },
  revision: 1,
  occurredAt: `${on}T01:00:00.000Z`,
  occurredOn: on,
  recordedAt: `${on}T01:00:00.000Z`,
  recordedOn: on,
  units: [],
  people: [],
  profile,
  calendar: { years: {} },
});

function answerOf(id: string, view: Partial<Seen>) {
  const found = meetingPackageRequirements.find((one) => one.id === id);
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
  return found.answer(seen);
}

const ask = (id: string, view: Partial<Seen>): string => answerOf(id, view).kind;

function lacking(facts: Facts): string {
  const answer = answerOf('M3', { facts });
  return answer.kind === 'unmet' ? answer.missing.zh : answer.kind;
}

const filed = (kind: string, hash: string): FiledDocument => ({
  kind,
  title: kind,
  hash,
  filedOn: '2026-03-01',
  fileName: 'a.docx',
  mediaType: 'application/octet-stream',
  size: 1,
});

const finding: Finding = {
  alternative: 'A',
  hash: 'ha',
  conclusion: 'lawful',
  authority: 'x',
  procedure: 'x',
  content: 'x',
  points: [],
  noNationalRule: null,
  legalRisk: null,
  reviewer: 'wang',
};

const yes = { answer: true, reason: 'r', on: '2026-02-01' };

/** A reviewed draft with the public heard; no other procedure was owed. */
const ready: Facts = {
  ...initialFacts,
  documents: { a: filed('draft', 'ha'), opinion: filed('reviewOpinion', 'ho') },
  drafting: {
    ...initialFacts.drafting,
    alternatives: [{ key: 'A', title: 'A', documentId: 'a', hash: 'ha' }],
  },
  participation: { ...initialFacts.participation, adoptionDocument: 'p' },
  review: {
    ...initialFacts.review,
    findings: [finding],
    opinion: { documentId: 'opinion', on: '2026-02-20', by: 'sun' },
  },
};

describe('the package for the meeting', () => {
  it('is complete when every paper that is owed is there', () => {
    expect(lacking(ready)).toBe('met');
  });

  it('holds the draft and the legality opinion', () => {
    expect(lacking({ ...ready, documents: {} })).toBe('缺少：决策草案');
    const review = { ...ready.review, opinion: null };
    expect(lacking({ ...ready, review })).toBe('缺少：合法性审查意见书');
  });

  it('holds the adoption of public opinions unless the matter is lawfully undisclosed', () => {
    const unheard = { ...ready.participation, adoptionDocument: null };
    const undisclosed = { ground: 'g', legalBasis: 'l', approver: 'x', on: '2026-02-01' };
    expect(lacking({ ...ready, participation: unheard })).toBe('缺少：公众意见汇总及采纳情况');
    expect(lacking({ ...ready, participation: { ...unheard, undisclosed } })).toBe('met');
  });

  it('holds the adoption of expert opinions when the matter is technical', () => {
    const experts = { ...ready.experts, technical: yes };
    expect(lacking({ ...ready, experts })).toBe('缺少：专家意见采纳情况');
    expect(lacking({ ...ready, experts: { ...experts, adoptionDocument: 'd' } })).toBe('met');
  });

  it('holds a report for every risk assessed', () => {
    const report = (reportDocument: string | null): RiskReport => ({
      kind: 'environment',
      assessor: 'x',
      level: 'low',
      controllable: true,
      riskPoints: 'x',
      precautions: 'x',
      contingencyPlan: 'x',
      reportDocument,
      reusedFrom: null,
      draftVersion: 1,
    });
    const assessed = (...reports: readonly RiskReport[]) =>
      lacking({ ...ready, risk: { ...ready.risk, likely: yes, reports } });
    expect(assessed()).toBe('缺少：风险评估报告');
    expect(assessed(report('d'), report(null))).toBe('缺少：风险评估报告');
    expect(assessed(report('d'))).toBe('met');
  });

  it('holds the fair-competition conclusion when operators are touched', () => {
    const touching = { ...ready.fairCompetition, touches: yes };
    const documents = { ...ready.documents, f: filed('fairCompetitionConclusion', 'hf') };
    const concluded = { ...touching, conclusion: 'compliant' } as const;
    expect(lacking({ ...ready, fairCompetition: touching, documents })).toBe(
      '缺少：公平竞争审查结论',
    );
    expect(lacking({ ...ready, fairCompetition: concluded })).toBe('缺少：公平竞争审查结论');
    expect(lacking({ ...ready, fairCompetition: concluded, documents })).toBe('met');
  });

  it('holds the dispute statement while a dispute stands', () => {
    const unit = {
      unitId: 'u',
      reply: 'opinion',
      adopted: false,
      coordinatedOn: null,
      dispute: { points: 'p', unitView: 'u', sponsorView: 's' },
    } as const;
    const departments = { ...ready.departments, units: [unit] };
    expect(lacking({ ...ready, departments })).toBe('缺少：分歧说明');
    expect(lacking({ ...ready, departments: { ...departments, disputeDocument: 'd' } })).toBe(
      'met',
    );
  });

  it('answers every point of the review', () => {
    const pointed = (answer: 'awaited' | 'declined') => {
      const points = [{ number: 1, must: false, text: 'p', answer, reason: null }];
      return lacking({
        ...ready,
        review: { ...ready.review, findings: [{ ...finding, points }] },
      });
    };
    expect(pointed('awaited')).toBe('缺少：方案A第1条审查意见的答复');
    expect(pointed('declined')).toBe('met');
  });
});

describe('the legality opinion before the meeting', () => {
  const without = { ...ready, review: { ...ready.review, opinion: null } };

  it('exists and is about the texts submitted', () => {
    expect(ask('G18', { facts: ready })).toBe('met');
    expect(ask('G18', { facts: without })).toBe('unmet');
    const alternatives = [{ key: 'A', title: 'A', documentId: 'a', hash: 'later' }];
    const changed = { ...ready, drafting: { ...ready.drafting, alternatives } };
    expect(ask('G18', { facts: changed })).toBe('unmet');
  });

  it('is not a reply to a consultation', () => {
    const documents = { ...ready.documents, opinion: filed('consultationReply', 'ho') };
    expect(ask('G19', { facts: ready })).toBe('met');
    expect(ask('G19', { facts: without })).toBe('unmet');
    expect(ask('G19', { facts: { ...ready, documents } })).toBe('unmet');
  });
});

describe('a decision that must be made', () => {
  const startedOn = (on: string): Facts => ({
    ...initialFacts,
    initiation: {
      ...initialFacts.initiation,
      start: {
        mode: 'meeting',
        on,
        reference: 'r',
        leadUnit: 'u',
        coUnits: [],
        congress: 'none',
        superiorApproval: false,
      },
    },
  });
  const within = (verified: boolean): Profile => ({
    'decision.maxDays': { value: 60, layer: 'l', article: 'a', source: 's', verified },
  });
  it.each([
    ['2026-01-01', 'met'],
    ['2025-12-31', 'unmet'],
  ])('is not dragged on beyond a verified number of days from %s: %s', (on, answer) => {
    const view = { facts: startedOn(on), given: given('2026-03-02', within(true)) };
    expect(ask('G43', view)).toBe(answer);
  });

  it('rests on a rule that sets a number of days; there is none by statute', () => {
    const found = meetingPackageRequirements.find(({ id }) => id === 'G43');
    expect(found?.restsOn).toBe('decision.maxDays');
  });
});

describe('the agenda', () => {
  const lawful = (verified: boolean): Profile => ({
    'meeting.lawfulTypes': { value: ['bureau'], layer: 'l', article: 'a', source: 's', verified },
  });
  const type = (meetingType: string, profile: Profile = {}) =>
    ask('G27-type', { payload: { meetingType }, given: given('2026-03-02', profile) });

  it.each([
    ['standing', 'met'],
    ['plenary', 'met'],
    ['mayorOffice', 'unmet'],
    ['special', 'unmet'],
    ['partyCommittee', 'unmet'],
  ])('of a government takes %s: %s', (meetingType, answer) => {
    expect(type(meetingType)).toBe(answer);
  });

  it('of another level takes the meetings of its verified rule', () => {
    expect(type('bureau', lawful(true))).toBe('met');
    expect(type('standing', lawful(true))).toBe('unmet');
    expect(type('bureau', lawful(false))).toBe('unmet');
    expect(type('standing', lawful(false))).toBe('met');
    expect(ask('G27-type', {})).toBe('needs');
  });

  it('plans the meeting for the day of the approval or later', () => {
    const planned = (plannedOn: string) => ask('A30-planned', { payload: { plannedOn } });
    expect(planned('2026-03-01')).toBe('unmet');
    expect(planned('2026-03-02')).toBe('met');
    expect(ask('A30-planned', {})).toBe('needs');
  });
});
