import { describe, expect, it } from '@jest/globals';
import { askingOf } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';

const ask = askingOf(majorDecisionV1);

const assessed = (assessor: string): Facts => ({
  ...initialFacts,
  risk: { ...initialFacts.risk, earlierAssessors: [assessor] },
});

describe('the duties of evaluation', () => {
  it('know a barred name in other brackets and with spaces', () => {
    const of = (evaluator: string) =>
      ask('G41', { facts: assessed('甲大学（保定）'), payload: { evaluator, commissioned: true } })
        .answer;
    expect(of('甲大学 (保定)')).toBe('unmet');
    expect(of('甲大学')).toBe('met');
  });

  it('leave the sponsor free to evaluate by itself, whoever assessed before', () => {
    const own = (evaluator: string) =>
      ask('G41', { facts: assessed('市水利局'), payload: { evaluator, commissioned: false } });
    expect(own('市水利局').answer).toBe('notApplicable');
  });

  it('hold completion while an evaluation runs, whatever came of earlier ones', () => {
    const running = {
      trigger: 'organDecides',
      evaluator: '乙院',
      on: '2026-03-01',
      unitId: null,
      employs: [],
    } as const;
    const outcomes = [{ outcome: 'continue', on: '2026-02-01' }] as const;
    const evaluation = { ...initialFacts.evaluation, outcomes, running };
    const facts = { ...initialFacts, evaluation };
    expect(ask('G42-evaluation', { facts }).answer).toBe('unmet');
  });
});
