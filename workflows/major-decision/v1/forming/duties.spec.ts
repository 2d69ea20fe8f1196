import { describe, expect, it } from '@jest/globals';
import { determinationInForce } from '#libs/procedure';
import type { AnyRequirement, Answer, Given, Words } from '#libs/procedure';

import { revisionFolds } from '../revision/folds.js';
import { initialFacts, type Facts } from '../facts.js';
import { formingRequirements } from './duties.js';

const given = {
  actor: { personId: 'zhang', mandates: [] },
  occurredOn: '2026-03-02',
  revision: 9,
  profile: {},
} as unknown as Given;

function ask(id: string, facts: Partial<Facts>, unsettled: readonly string[] = []): Answer {
  const found = (formingRequirements as readonly AnyRequirement<Facts>[]).find(
    (one) => one.id === id,
  );
  const view = {
    facts: { ...initialFacts, ...facts },
    type: 'forming.completed',
    payload: {},
    given,
    unsettled,
  };
  return found!.applies(view) ? found!.answer(view) : { kind: 'notApplicable' };
}

const missing = (answer: Answer): Words =>
  answer.kind === 'unmet' ? answer.missing : { zh: '', en: '' };

const drafting = (version: number) => ({ ...initialFacts.drafting, version });

describe('the join of the inquiries', () => {
  it('holds while one of them is open and names it', () => {
    const answer = ask('A26-inquiries-settled', {}, ['forming.experts', 'forming.fairCompetition']);
    expect(missing(answer).zh).toBe('尚未结束的程序：专家论证、公平竞争审查');
  });

  it('passes when all are settled, whatever is open elsewhere', () => {
    expect(ask('A26-inquiries-settled', {}).kind).toBe('met');
    expect(ask('A26-inquiries-settled', {}, ['standing.inForce.opinions']).kind).toBe('met');
  });
});

describe('M4: conclusions about an earlier draft', () => {
  const experts = (draftVersion: number) => ({
    experts: { ...initialFacts.experts, draftVersion },
  });
  const report = {
    kind: 'environment',
    assessor: '评估公司',
    level: 'low',
    controllable: true,
    riskPoints: '一',
    precautions: '二',
    contingencyPlan: '三',
    reportDocument: null,
    reusedFrom: null,
  } as const;

  it('are fresh at the draft they are about and stale one version later', () => {
    expect(ask('M4', { drafting: drafting(2), ...experts(2) }).kind).toBe('met');
    expect(missing(ask('M4', { drafting: drafting(3), ...experts(2) })).zh).toContain(
      '专家论证（第2稿）',
    );
  });

  it('are asked of every risk report', () => {
    const reports = [{ ...report, draftVersion: 1 }];
    const risk = { ...initialFacts.risk, reports };
    expect(missing(ask('M4', { drafting: drafting(2), risk })).zh).toContain(
      '生态环境风险评估（第1稿）',
    );
    expect(ask('M4', { drafting: drafting(1), risk }).kind).toBe('met');
  });

  it('are asked of fair competition once it is concluded', () => {
    const submitted = { ...initialFacts.fairCompetition, draftVersion: 1 };
    const concluded = { ...submitted, conclusion: 'compliant' } as const;
    expect(ask('M4', { drafting: drafting(2), fairCompetition: submitted }).kind).toBe('met');
    expect(ask('M4', { drafting: drafting(2), fairCompetition: concluded }).kind).toBe('unmet');
  });

  it('stand for the present draft once it is determined, with one reason for every gate', () => {
    const facts = { ...initialFacts, drafting: drafting(3), ...experts(2) };
    expect(ask('M4', facts).kind).toBe('unmet');
    expect(ask('M4-stale', facts).kind).toBe('met');
    const kept = revisionFolds['conclusions.kept'](facts, {
      payload: { reason: '修改仅调整施行日期' },
      given,
    });
    expect(ask('M4', kept).kind).toBe('met');
    expect(ask('M4-stale', kept).kind).toBe('unmet');
    expect(determinationInForce(kept, 'conclusionsStand')?.reason).toBe('修改仅调整施行日期');
  });

  it('are not touched by what the reviewer found to be wording only', () => {
    const [alternative] = [{ key: 'A', title: '', documentId: 'd2', hash: 'h2' }];
    const review = (wordingOnly: boolean) => ({
      ...initialFacts.review,
      draftVersion: 2,
      confirmations: [{ alternative: 'A', hash: 'h2', wordingOnly, on: '2026-03-02' }],
    });
    const facts = { drafting: { ...drafting(3), alternatives: [alternative] }, ...experts(2) };
    expect(ask('M4', { ...facts, review: review(true) }).kind).toBe('met');
    expect(ask('M4', { ...facts, review: review(false) }).kind).toBe('unmet');
  });
});
