import { describe, expect, it } from '@jest/globals';
import type { AnyRequirement, Answer, Given, Words } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { formingRequirements } from './forming.js';

const given = { occurredOn: '2026-03-02', profile: {} } as unknown as Given;

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

  it('pass with a recorded reason', () => {
    expect(formingRequirements.find((one) => one.id === 'M4')?.level).toBe('warn');
  });
});
