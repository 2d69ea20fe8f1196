import { NONE, type Given, type Probe } from '#libs/procedure';

import type { Expert } from '../experts/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { LEAD, STARTED } from '../situations.js';
import { adjusting, problem, decisionInForce } from '../in-force/situations.js';

const deciding = {
  trigger: 'organDecides',
  evaluator: '燕赵公共政策研究院',
  commissioned: true,
  people: ['赵研究员'],
  affiliated: false,
  affiliationReason: '查询工商登记，无股权和隶属关系',
};
const reporting = { document: 'report', summary: '总体达到预期目标' };

const expert: Expert = {
  key: 'E1',
  name: '钱教授',
  institution: '冀中大学',
  interest: null,
  opinion: null,
  earlierOpinions: [],
  disqualifiedBecause: null,
};

/** Argued by an expert of one institution, and in an earlier round assessed by another. */
const argued = decisionInForce({
  more: {
    experts: {
      ...initialFacts.experts,
      experts: [expert],
      reportBy: '冀北工程咨询公司',
      earlierMain: ['河北研究院'],
    },
    risk: { ...initialFacts.risk, earlierAssessors: ['冀中风险评估咨询有限公司'] },
  },
});

const decided = (requirement: string, more: object, right: object = {}): Probe<Facts> => ({
  requirement,
  command: 'evaluation.decided',
  facts: argued,
  payload: { ...deciding, ...more },
  given: {
    units: [
      { id: 'baoding.ecology', organId: 'organ' },
      { id: 'other.unit', organId: 'elsewhere' },
    ],
  },
  mended: { payload: { ...deciding, ...right } },
});

const SPARING = {
  institution: '河北研究院',
  reason: '仅提供数据测算，报告由冀北工程咨询公司撰写',
  document: 'paper',
};

/** The organ determined that it did not do the main work. */
const spared = (institution: string): Facts => ({
  ...argued,
  evaluation: {
    ...argued.evaluation,
    notMain: [{ institution, reason: '', by: 'head', on: '2026-05-01', documentId: 'paper' }],
  },
});

const inUnit = (unitId: string): Given['actor'] => ({
  personId: 'li',
  mandates: [{ role: 'office', organId: 'organ', unitId }],
});

const all = ['deputies', 'cppcc', 'groups', 'grassRoots', 'social'];

/** How each duty is breached and mended. */
export const evaluationProbes: readonly Probe<Facts>[] = [
  // However its name is typed: other widths, brackets, or its form for short.
  ...['冀北工程咨询公司', '冀北工程咨询有限责任公司', '《冀北工程咨询》（公司）'].map((evaluator) =>
    decided('G41', { evaluator }),
  ),
  decided('G41', { evaluator: NONE }),
  decided(
    'G41-own',
    { commissioned: false, evaluatorUnit: 'baoding.ecology' },
    { commissioned: false, evaluatorUnit: 'baoding.ecology', evaluator: NONE },
  ),
  decided('G41-own', { evaluatorUnit: 'baoding.ecology' }, { evaluatorUnit: NONE }),
  {
    // Who argued in a panel did no main work, though a commissioned one did.
    ...decided('G41', { evaluator: '冀中大学' }),
    facts: decisionInForce({
      more: {
        experts: { ...initialFacts.experts, form: 'commissioned', experts: [expert] },
        risk: { ...initialFacts.risk, assessor: '评估公司' },
      },
    }),
    mended: { facts: argued },
  },
  {
    ...decided('G41', { evaluator: '河北研究院' }),
    mended: { facts: spared('河北研究院') },
  },
  decided(
    'G41-own',
    { commissioned: false, evaluatorUnit: 'other.unit', evaluator: NONE },
    { commissioned: false, evaluatorUnit: 'baoding.ecology', evaluator: NONE },
  ),
  decided('G41-affiliated', { affiliationReason: undefined }),
  {
    requirement: 'A36-main',
    command: 'evaluation.foundNotMain',
    facts: argued,
    payload: { ...SPARING, institution: '燕赵公共政策研究院' },
    mended: { payload: SPARING },
  },
  {
    requirement: 'A36-organ',
    command: 'evaluation.foundNotMain',
    facts: { ...argued, initiation: STARTED.initiation },
    payload: SPARING,
    given: { actor: inUnit(LEAD) },
    mended: { given: { actor: inUnit('baoding.office') } },
  },
  decided('G41', { evaluator: '河北研究院' }),
  decided('G41', { evaluator: '冀中风险评估咨询 有限公司' }),
  decided('G41-affiliated', { affiliated: true }),
  decided('G41-people', { people: ['钱教授'] }),
  {
    requirement: 'G42-triggers',
    command: 'evaluation.notTriggered',
    facts: decisionInForce({ execution: { problems: [problem('2026-05-02')] } }),
    payload: { reason: '实施效果符合预期' },
    mended: { facts: decisionInForce() },
  },
  {
    requirement: 'G42-triggers',
    command: 'evaluation.notTriggered',
    facts: decisionInForce({ execution: { opinionsReceived: 3 } }),
    payload: { reason: '实施效果符合预期' },
    mended: { facts: decisionInForce() },
  },
  {
    requirement: 'G42',
    command: 'evaluation.reported',
    facts: decisionInForce(),
    payload: reporting,
    mended: { facts: decisionInForce({ evaluation: { publicHeard: true } }) },
  },
  {
    requirement: 'A36-joined',
    command: 'evaluation.reported',
    facts: decisionInForce({ evaluation: { publicHeard: true, joined: all.slice(1) } }),
    payload: reporting,
    mended: { facts: decisionInForce({ evaluation: { publicHeard: true, joined: all } }) },
  },
  ...['evaluation.ledToAdjustment', 'evaluation.ledToTermination'].map((command) => ({
    requirement: 'G39',
    command,
    facts: adjusting,
    payload: { reason: '明显未达到预期效果' },
    mended: { facts: decisionInForce() },
  })),
];
