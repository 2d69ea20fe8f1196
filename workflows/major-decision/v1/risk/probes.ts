import type { JsonObject, Probe } from '#libs/procedure';

import type { RiskFacts, RiskReport } from './facts.js';
import type { Facts } from '../facts.js';
import { cityRule } from '../common-probes.js';
import { STARTED, TODAY, withDefect } from '../situations.js';

const REPORT: RiskReport = {
  kind: 'socialStability',
  assessor: '冀中风险评估咨询有限公司',
  level: 'low',
  controllable: true,
  riskPoints: '部分群众对补偿标准有疑虑',
  precautions: '公开标准，逐户走访',
  contingencyPlan: '成立工作专班，建立快速响应机制',
  reportDocument: 'report',
  reusedFrom: null,
  scope: '全部征收范围',
  whole: true,
  earlier: [],
  changedSince: null,
  draftVersion: 1,
};

const risk = (change: Partial<RiskFacts> = {}): Facts => ({
  ...STARTED,
  risk: { ...STARTED.risk, kinds: ['socialStability'], ...change },
});

const likely = (answer: boolean): Pick<RiskFacts, 'likely'> => ({
  likely: { answer, reason: '涉及较大范围群众利益调整', on: '2026-05-06' },
});

const REPORTING: JsonObject = {
  kind: 'socialStability',
  assessor: REPORT.assessor,
  level: 'low',
  controllable: true,
  riskPoints: REPORT.riskPoints,
  precautions: REPORT.precautions,
  contingencyPlan: REPORT.contingencyPlan,
  departmentsHeard: '已听取公安、信访、财政等部门意见',
  document: 'report',
  scope: '全部征收范围',
  whole: true,
};

const { document: _report, ...WITHOUT_PAPER } = REPORTING;

/** A report that lacks something, and the same report complete. */
const reporting = (requirement: string, lacking: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'risk.reported',
  facts: risk(),
  payload: { ...REPORTING, ...lacking },
  mended: { payload: REPORTING },
});

const REUSING: JsonObject = {
  kind: 'socialStability',
  rule: '《重大固定资产投资项目社会稳定风险评估暂行办法》',
  scope: '项目全部征收范围',
  covers: true,
  level: 'low',
  controllable: true,
  factsHold: true,
  factsHoldReason: '征收范围、补偿标准均未变化',
  assessedOn: '2026-02-02',
  validUntil: '2026-12-31',
  document: 'report',
};

const reusing = (wrong: JsonObject, requirement = 'G17'): Probe<Facts> => ({
  requirement,
  command: 'risk.reused',
  facts: risk(),
  payload: { ...REUSING, ...wrong },
  mended: { payload: REUSING },
});

const BEGINNING: JsonObject = { kinds: ['socialStability'], assessor: REPORT.assessor };
const BOTH: RiskFacts['kinds'] = ['socialStability', 'environment'];

const concluding = (requirement: string, facts: Facts): Probe<Facts> => ({
  requirement,
  command: 'risk.concluded',
  facts,
  payload: {},
  mended: { facts: risk({ reports: [REPORT] }) },
});

const waiving = (facts: Facts): Probe<Facts> => ({
  requirement: 'G14-determined',
  command: 'risk.waived',
  facts,
  payload: {},
  mended: { facts: risk({ kinds: [], ...likely(false) }) },
});

const beginning = (
  requirement: string,
  facts: Facts,
  mended: Probe<Facts>['mended'],
): Probe<Facts> => ({ requirement, command: 'risk.begun', facts, payload: BEGINNING, mended });

const determiningProbes: readonly Probe<Facts>[] = [
  waiving(risk({ kinds: [] })),
  waiving(risk(likely(true))),
  beginning('A22-not-excluded', risk({ kinds: [], ...likely(false) }), {
    facts: risk(likely(true)),
  }),
  beginning('A22-not-excluded', risk({ kinds: [], ...likely(false) }), {
    facts: risk({ kinds: [] }),
  }),
  beginning('A22-kinds', risk({ kinds: BOTH, ...likely(true) }), {
    payload: { ...BEGINNING, kinds: BOTH },
  }),
  beginning('A22-kinds', risk({ kinds: BOTH, ...likely(true) }), {
    facts: risk({ kinds: [], ...likely(true) }),
  }),
];

const reportingProbes: readonly Probe<Facts>[] = [
  reporting('A23-kind', { kind: 'environment' }),
  {
    ...reporting('A22-no-repeat', {}),
    facts: risk({ reports: [{ ...REPORT, reusedFrom: '项目环境影响评价批复' }] }),
    mended: { facts: risk({ reports: [REPORT] }) },
  },
  reporting('A23-departments', { departmentsHeard: undefined }),
  {
    ...reporting('G15-author', { author: '李某', reviewer: '李某' }),
    mended: { payload: { ...REPORTING, author: '李某', reviewer: '王某' } },
    given: cityRule('risk.authorNotReviewer', true),
  },
  reporting('G15', { riskPoints: undefined }),
  reporting('G15', { precautions: undefined }),
  reporting('G15', { contingencyPlan: undefined }),
  { ...reporting('G14', {}), payload: WITHOUT_PAPER },
];

const HIGH: RiskReport = { ...REPORT, level: 'high', controllable: false };

/** A grade that changes says why, by whatever way and in whatever words the scope comes. */
const grading: readonly Probe<Facts>[] = (
  [
    ['risk.reported', REPORTING],
    ['risk.reused', REUSING],
  ] as const
).flatMap(([command, payload]): readonly Probe<Facts>[] => [
  {
    requirement: 'A23-regrade',
    command,
    facts: risk({ earlierReports: [HIGH] }),
    payload,
    mended: { payload: { ...payload, changedSince: '调整选址，不再涉及搬迁' } },
  },
  {
    requirement: 'A23-regrade',
    command,
    facts: risk({ reports: [HIGH] }),
    payload: { ...payload, scope: ' 全部 征收范围', changedSince: undefined },
    mended: { facts: risk({ reports: [REPORT] }) },
  },
  {
    requirement: 'A23-lower',
    command,
    facts: risk({ earlierReports: [{ ...HIGH, draftVersion: STARTED.drafting.version }] }),
    payload: { ...payload, changedSince: '加强沟通' },
    given: cityRule('risk.lowerNeedsChange', true),
    mended: { payload: { ...payload, level: 'high' } },
  },
]);

const PART: RiskReport = { ...REPORT, scope: '西区', whole: false };

const EARLIER: RiskReport = { ...PART, reusedFrom: '园区规划评估', outside: '东区' };

/** What lies outside the scope of an earlier report is assessed. */
const scopes: readonly Probe<Facts>[] = [
  concluding('A23-scope', risk({ reports: [EARLIER] })),
  concluding('A23-scope', risk({ reports: [PART, { ...PART, scope: '东区' }] })),
  {
    ...concluding('A23-scope', risk({ reports: [EARLIER, { ...PART, scope: '东区' }] })),
    mended: { payload: { together: '西区沿用规划阶段评估，东区本次评估，合为全部范围' } },
  },
];

/** How each duty of the assessment is breached and mended. */
export const riskProbes: readonly Probe<Facts>[] = [
  ...determiningProbes,
  ...reportingProbes,
  reusing({ kind: 'environment' }),
  reusing({ factsHold: false }),
  reusing({ factsHoldReason: undefined }),
  reusing({ rule: '按照有关规定' }, 'G17-rule'),
  reusing({ covers: false }, 'G17-scope'),
  reusing({ scope: undefined }, 'G17-scope'),
  {
    ...reusing({ covers: false, outside: undefined }, 'G17-scope'),
    mended: { payload: { ...REUSING, covers: false, outside: '新增的东区' } },
  },
  ...grading,
  ...scopes,
  reusing({ validUntil: '2026-05-31' }),
  // A conclusion is valid on its last day, and may be relied on from its first.
  {
    ...reusing({ validUntil: '2026-05-31' }),
    mended: { payload: { ...REUSING, validUntil: TODAY } },
  },
  {
    ...reusing({ assessedOn: TODAY }),
    given: { occurredOn: '2026-05-31', lateBecause: '次日补录' },
    mended: { payload: { ...REUSING, assessedOn: '2026-05-31' } },
  },
  concluding('A23-complete', risk()),
  concluding('A23-complete', risk({ kinds: [], reports: [REPORT] })),
  concluding('A23-complete', risk({ kinds: BOTH, reports: [REPORT] })),
  concluding('A39-defects', withDefect(risk({ reports: [REPORT] }))),
];
