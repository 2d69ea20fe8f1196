import { describe, expect, it } from '@jest/globals';

import type { Answer, AnyRequirement, Given } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { evaluationRequirements } from './duties.js';

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

const expert = (institution: string): Partial<Facts> => ({
  experts: {
    ...initialFacts.experts,
    experts: [
      {
        key: 'e1',
        name: '张某',
        institution,
        interest: null,
        opinion: null,
        disqualifiedBecause: null,
      },
    ],
  },
});
const assessor = (name: string): Partial<Facts> => ({
  risk: {
    ...initialFacts.risk,
    reports: [
      {
        kind: 'socialStability',
        assessor: name,
        level: 'low',
        controllable: true,
        riskPoints: '风险点',
        precautions: '防范措施',
        contingencyPlan: '处置预案',
        reportDocument: null,
        reusedFrom: null,
        draftVersion: 1,
      },
    ],
  },
});
const evaluation = (change: Partial<Facts['evaluation']>): Partial<Facts> => ({
  evaluation: { ...initialFacts.evaluation, ...change },
});
const running = { trigger: 'organDecides', evaluator: '乙院', on: '2026-03-01' } as const;

interface Asked {
  readonly facts?: Partial<Facts>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly given?: Partial<Given>;
  readonly type?: string;
}

/** Asks one requirement; what is not named is as in a case that remembers nothing. */
function ask(id: string, asked: Asked = {}): Answer['kind'] {
  const all: readonly AnyRequirement<Facts>[] = evaluationRequirements;
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

describe('requirements of evaluation', () => {
  it('bars the institution of an expert who argued before the decision', () => {
    const facts = expert('甲大学（保定）');
    expect(ask('G41', { facts })).toBe('needs');
    expect(ask('G41', { facts, payload: { evaluator: '甲大学（保定）' } })).toBe('unmet');
    expect(ask('G41', { facts, payload: { evaluator: '乙研究院' } })).toBe('met');
  });

  it('bars the assessor of a risk report', () => {
    const facts = assessor('丙咨询公司');
    expect(ask('G41', { facts, payload: { evaluator: '丙咨询公司' } })).toBe('unmet');
    expect(ask('G41', { facts, payload: { evaluator: '丁咨询公司' } })).toBe('met');
  });

  it('knows a barred name in other brackets and with spaces', () => {
    const facts = expert('甲大学（保定）');
    expect(ask('G41', { facts, payload: { evaluator: '甲大学 （保定）' } })).toBe('unmet');
  });

  it('refuses the report of an evaluation that did not hear the public', () => {
    expect(ask('G42', { facts: evaluation({ running }) })).toBe('unmet');
    expect(ask('G42', { facts: evaluation({ running, publicHeard: true }) })).toBe('met');
  });

  it('refuses completion while an evaluation runs, whatever came of earlier ones', () => {
    const outcomes = [{ outcome: 'continue', on: '2026-02-01' }] as const;
    expect(ask('G42-evaluation', { facts: evaluation({ running, outcomes }) })).toBe('unmet');
    expect(ask('G42-evaluation', { facts: evaluation({ outcomes }) })).toBe('met');
  });

  it('refuses completion with neither an outcome nor a reason for no evaluation', () => {
    expect(ask('G42-evaluation')).toBe('unmet');
    const facts = evaluation({ notTriggeredBecause: '未出现评估情形' });
    expect(ask('G42-evaluation', { facts })).toBe('met');
  });
});
