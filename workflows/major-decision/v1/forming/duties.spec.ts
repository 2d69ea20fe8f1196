import { describe, expect, it } from '@jest/globals';

import { determinationInForce } from '#libs/procedure';
import { askingOf, givenOn, type Situation } from '#test/asking';

import type { Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';
import { revisionFolds } from '../revision/folds.js';
import { STARTED } from '../situations.js';

const ask = askingOf(majorDecisionV1);

const missing = (id: string, situation: Situation<Facts>) => ask(id, situation).missing?.zh;

/** The draft is at a version; what else is known of it is added. */
const drafted = (version: number, more: Partial<Facts> = {}): Facts => ({
  ...STARTED,
  drafting: { ...STARTED.drafting, version },
  ...more,
});

describe('the join of the inquiries', () => {
  it('names those that are open and looks at none elsewhere', () => {
    const unsettled = ['forming.experts', 'forming.fairCompetition', 'standing.inForce.opinions'];
    expect(missing('A26-inquiries-settled', { unsettled })).toBe(
      '尚未结束的程序：专家论证、公平竞争审查',
    );
    expect(ask('A26-inquiries-settled', { unsettled: unsettled.slice(2) }).answer).toBe('met');
  });
});

describe('a conclusion about an earlier draft', () => {
  const argued = { experts: { ...STARTED.experts, draftVersion: 2 } };
  const about = (facts: Facts) => ask('M4', { facts }).answer;

  it('is found in every risk report', () => {
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
      draftVersion: 1,
    } as const;
    const risk = { ...STARTED.risk, reports: [report] };
    expect(about(drafted(1, { risk }))).toBe('met');
    expect(missing('M4', { facts: drafted(2, { risk }) })).toContain('生态环境风险评估（第1稿）');
  });

  it('is one on fair competition only once that is concluded', () => {
    const fairCompetition = { ...STARTED.fairCompetition, draftVersion: 1 };
    expect(about(drafted(2, { fairCompetition }))).toBe('met');
    expect(
      about(drafted(2, { fairCompetition: { ...fairCompetition, conclusion: 'compliant' } })),
    ).toBe('unmet');
  });

  it('stands for the present draft once it is determined, with one reason for every gate', () => {
    const facts = drafted(3, argued);
    expect(about(facts)).toBe('unmet');
    expect(ask('M4-stale', { facts }).answer).toBe('met');
    const kept = revisionFolds['conclusions.kept'](facts, {
      payload: { reason: '修改仅调整施行日期' },
      given: givenOn('2026-03-02'),
    });
    expect(about(kept)).toBe('met');
    expect(ask('M4-stale', { facts: kept }).answer).toBe('unmet');
    expect(determinationInForce(kept, 'conclusionsStand')?.reason).toBe('修改仅调整施行日期');
  });

  it('is not touched by what the reviewer found to be wording only', () => {
    const facts = drafted(3, argued);
    const alternatives = [{ key: 'A', title: '', documentId: 'd2', hash: 'h2' }];
    const confirmed = (wordingOnly: boolean): Facts => ({
      ...facts,
      drafting: { ...facts.drafting, alternatives },
      review: {
        ...facts.review,
        draftVersion: 2,
        confirmations: [{ alternative: 'A', hash: 'h2', wordingOnly, on: '2026-03-02' }],
      },
    });
    expect(about(confirmed(true))).toBe('met');
    expect(about(confirmed(false))).toBe('unmet');
  });
});
