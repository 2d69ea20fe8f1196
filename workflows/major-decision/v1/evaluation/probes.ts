import type { Probe } from '#libs/procedure';

import type { Expert } from '../experts/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { statedDay } from '../common-probes.js';
import { adjusting, problem, decisionInForce } from '../in-force/situations.js';

const deciding = {
  trigger: 'organDecides',
  evaluator: '燕赵公共政策研究院',
  people: ['赵研究员'],
  affiliated: false,
  affiliationReason: '查询工商登记，无股权和隶属关系',
};
const hearing = { on: '2026-06-01', how: '问卷、座谈' };
const reporting = { document: 'report', summary: '总体达到预期目标' };

const expert: Expert = {
  key: 'E1',
  name: '钱教授',
  institution: '冀中大学',
  interest: null,
  opinion: null,
  disqualifiedBecause: null,
};

/** Argued by an expert of one institution, and in an earlier round assessed by another. */
const argued = decisionInForce({
  more: {
    experts: { ...initialFacts.experts, experts: [expert], earlierInstitutions: ['河北研究院'] },
    risk: { ...initialFacts.risk, earlierAssessors: ['冀中风险评估咨询有限公司'] },
  },
});

const decided = (requirement: string, more: object): Probe<Facts> => ({
  requirement,
  command: 'evaluation.decided',
  facts: argued,
  payload: { ...deciding, ...more },
  mended: { payload: deciding },
});

const all = ['deputies', 'cppcc', 'groups', 'grassRoots', 'social'];

/** How each duty is breached and mended. */
export const evaluationProbes: readonly Probe<Facts>[] = [
  decided('G41', { evaluator: '冀中大学' }),
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
  statedDay('evaluation.heard', hearing, decisionInForce()),
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
