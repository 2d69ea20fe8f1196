import { describe, expect, it } from '@jest/globals';
import type { AnyRequirement, Answer, Given, Words } from '#libs/procedure';

import type { RiskFacts, RiskReport } from './facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { riskFolds } from './folds.js';
import { riskRequirements } from './duties.js';

const given: Given = {
  organId: 'city',
  actor: { personId: 'zhang', mandates: [] },
  revision: 1,
  occurredAt: '2026-03-02T01:00:00.000Z',
  occurredOn: '2026-03-02',
  recordedAt: '2026-03-02T01:00:00.000Z',
  recordedOn: '2026-03-02',
  units: [],
  people: [],
  profile: {},
  calendar: {},
};

const document = (kind: string) => ({
  kind,
  title: '',
  hash: '',
  filedOn: '2026-03-01',
  fileName: '',
  mediaType: '',
  size: 1,
});

const documents = { r1: document('riskReport'), d1: document('draft') };

function ask(id: string, risk: Partial<RiskFacts> = {}, payload: object = {}): Answer {
  const found = (riskRequirements as readonly AnyRequirement<Facts>[]).find((one) => one.id === id);
  const facts = { ...initialFacts, documents, risk: { ...initialFacts.risk, ...risk } };
  const view = { facts, type: 'risk', payload, given, unsettled: [] };
  return found!.applies(view) ? found!.answer(view) : { kind: 'notApplicable' };
}

const missing = (answer: Answer): Words =>
  answer.kind === 'unmet' ? answer.missing : { zh: '', en: '' };

const likely = (answer: boolean) => ({ answer, reason: '理由', on: '2026-02-01' });

const report = (kind: RiskReport['kind']): RiskReport => ({
  kind,
  assessor: '评估公司',
  level: 'low',
  controllable: true,
  riskPoints: '一',
  precautions: '二',
  contingencyPlan: '三',
  reportDocument: 'r1',
  reusedFrom: null,
  draftVersion: 1,
});

describe('the determination', () => {
  it('is demanded before an assessment is left out', () => {
    expect(missing(ask('G14-determined')).zh).toContain('尚未认定');
    expect(missing(ask('G14-determined', { likely: likely(true) })).zh).toContain('2026-02-01');
    expect(ask('G14-determined', { likely: likely(false) }).kind).toBe('met');
  });

  it('is not contradicted by an assessment', () => {
    expect(ask('A22-not-excluded').kind).toBe('met');
    expect(ask('A22-not-excluded', { likely: likely(true) }).kind).toBe('met');
    expect(ask('A22-not-excluded', { likely: likely(false) }).kind).toBe('unmet');
  });

  it('binds the kinds of risk that are assessed', () => {
    const risk = { likely: likely(true), kinds: ['socialStability', 'environment'] } as const;
    expect(ask('A22-kinds', { likely: likely(true) }).kind).toBe('notApplicable');
    expect(ask('A22-kinds', risk).kind).toBe('needs');
    expect(
      ask('A22-kinds', risk, { kinds: ['environment', 'socialStability', 'legal'] }).kind,
    ).toBe('met');
    expect(missing(ask('A22-kinds', risk, { kinds: ['environment'] })).zh).toContain('社会稳定');
  });
});

describe('a report', () => {
  const risk = { kinds: ['socialStability'] } as const;
  const whole = {
    kind: 'socialStability',
    riskPoints: '征收补偿',
    precautions: '入户说明',
    contingencyPlan: '分级响应',
    document: 'r1',
  };

  it('is about a kind being assessed', () => {
    expect(ask('A23-kind', risk).kind).toBe('needs');
    expect(ask('A23-kind', risk, whole).kind).toBe('met');
    expect(missing(ask('A23-kind', risk, { kind: 'legal' })).zh).toContain('法律');
  });

  it('has all three parts, and the refusal names the one that is missing', () => {
    expect(ask('G15', risk).kind).toBe('needs');
    expect(ask('G15', risk, whole).kind).toBe('met');
    const without = (part: string) => missing(ask('G15', risk, { ...whole, [part]: ' ' })).zh;
    expect(without('riskPoints')).toBe('风险评估报告缺少风险点');
    expect(without('precautions')).toBe('风险评估报告缺少风险防范措施');
    expect(without('contingencyPlan')).toBe('风险评估报告缺少处置预案');
    expect(missing(ask('G15', risk, { kind: 'legal' })).zh).toContain(
      '风险点、风险防范措施、处置预案',
    );
  });

  it('is on file as a risk report', () => {
    expect(ask('G14', risk).kind).toBe('needs');
    expect(ask('G14', risk, whole).kind).toBe('met');
    expect(ask('G14', risk, { ...whole, document: 'd1' }).kind).toBe('unmet');
    expect(ask('G14', risk, { kind: 'socialStability' }).kind).toBe('unmet');
  });
});

describe('an earlier assessment', () => {
  const risk = { kinds: ['environment'] } as const;
  const earlier = { kind: 'environment', scope: '本项目全部用地', assessedOn: '2025-06-01' };
  const kindOf = (change: object) => ask('G17', risk, { ...earlier, ...change }).kind;

  it('is relied on for a kind being assessed only', () => {
    expect(ask('G17', risk).kind).toBe('needs');
    expect(kindOf({})).toBe('met');
    expect(kindOf({ kind: 'economy' })).toBe('unmet');
  });

  it('is valid on its last day and no longer on the day after', () => {
    expect(kindOf({ validUntil: '2026-03-02' })).toBe('met');
    expect(missing(ask('G17', risk, { ...earlier, validUntil: '2026-03-01' })).zh).toContain(
      '2026-03-01',
    );
  });

  it('is not later than the day on which it is relied on', () => {
    expect(kindOf({ assessedOn: '2026-03-02' })).toBe('met');
    expect(kindOf({ assessedOn: '2026-03-03' })).toBe('unmet');
  });

  it('states what it covers', () => {
    expect(kindOf({ scope: ' ' })).toBe('unmet');
  });
});

describe('the conclusion', () => {
  it('has a report on every kind', () => {
    const kinds = ['socialStability', 'environment'] as const;
    const reports = [report('socialStability'), report('environment')];
    expect(ask('A23-complete', { kinds, reports }).kind).toBe('met');
    expect(missing(ask('A23-complete', { kinds, reports: reports.slice(0, 1) })).zh).toContain(
      '生态环境',
    );
    expect(ask('A23-complete').kind).toBe('unmet');
  });

  it('gives way to a new round that keeps only who assessed', () => {
    const facts = {
      ...initialFacts,
      risk: { ...initialFacts.risk, kinds: ['legal'], reports: [report('legal')] },
    } satisfies Facts;
    const again = riskFolds['risk.reopened'](facts, { payload: { reason: '草案修改' }, given });
    expect(again.risk).toMatchObject({ reports: [], earlierAssessors: ['评估公司'] });
  });
});
