import { describe, expect, it } from '@jest/globals';

import type { Checked } from '#libs/procedure';
import { askingOf } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';

const ask = askingOf(majorDecisionV1);

describe('the join of the inquiries', () => {
  const join = (unsettled: readonly string[]) => ask('A26-inquiries-settled', { unsettled });

  it('names the inquiries of forming that are open, and no other region', () => {
    const open = ['forming.experts', 'forming.fairCompetition', 'standing.inForce.opinions'];
    expect(join(open).missing?.zh).toBe('尚未结束的程序：专家论证、公平竞争审查');
    expect(join(open.slice(2)).answer).toBe('met');
  });
});

describe('M4: conclusions about an earlier draft', () => {
  /** The draft at a version, with what was concluded. */
  const at = (version: number, concluded: Partial<Facts>): Facts => ({
    ...initialFacts,
    drafting: { ...initialFacts.drafting, version },
    ...concluded,
  });
  const fresh = (facts: Facts): Checked => ask('M4', { facts });
  const experts = { ...initialFacts.experts, draftVersion: 2 };

  it('names each kind of risk with the draft that its report is about', () => {
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
      scope: '全部',
      whole: true,
      earlier: [],
      changedSince: null,
      draftVersion: 1,
    } as const;
    const risk = { ...initialFacts.risk, reports: [report] };
    expect(fresh(at(1, { risk })).answer).toBe('met');
    expect(fresh(at(2, { risk })).missing?.zh).toContain('生态环境风险评估（第1稿）');
  });

  it('asks of fair competition once it is concluded', () => {
    const submitted = { ...initialFacts.fairCompetition, draftVersion: 1 };
    const concluded = { ...submitted, conclusion: 'compliant' } as const;
    const answer = (fairCompetition: Facts['fairCompetition']) =>
      ask('M4-fair', { facts: at(2, { fairCompetition }) }).answer;
    expect(answer(submitted)).toBe('met');
    expect(answer(concluded)).toBe('unmet');
  });

  it('are not touched by what the reviewer found to be wording only', () => {
    const revised = at(3, { experts });
    const worded = (wordingOnly: boolean): Facts => ({
      ...revised,
      drafting: {
        ...revised.drafting,
        alternatives: [{ key: 'A', title: '', documentId: 'd2', hash: 'h2' }],
      },
      review: {
        ...revised.review,
        draftVersion: 2,
        confirmations: [
          { alternative: 'A', hash: 'h2', wordingOnly, on: '2026-03-02', version: 3 },
        ],
      },
    });
    expect(fresh(worded(true)).answer).toBe('met');
    expect(fresh(worded(false)).answer).toBe('unmet');
  });
});
