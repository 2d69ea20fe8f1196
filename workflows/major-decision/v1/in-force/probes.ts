import type { Probe } from '#libs/procedure';

import type { EvaluationFacts } from '../evaluation/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { asHead, asOffice, cityRule, heldByDefect, onPaper } from '../common-probes.js';
import { adjusting, problem, decisionInForce, suspended } from './situations.js';

const suspending = {
  cause: 'forceMajeure',
  urgent: true,
  reviewOn: '2026-06-20',
  reason: '汛情严重，施工区域被淹',
};
const minor = {
  determination: '仅调整责任单位名称，不影响目标任务',
  reference: '市政府第12次常务会议',
  summary: '更新责任单位名称',
  document: 'adjustment',
};
const completing = { reason: '决策目标实现' };
const expiring = { on: '2026-05-31' };

const running: EvaluationFacts['running'] = {
  trigger: 'organDecides',
  evaluator: '燕赵公共政策研究院',
  on: '2026-05-01',
  unitId: null,
  employs: [],
};

const row = (
  requirement: string,
  command: string,
  rest: Omit<Probe<Facts>, 'requirement' | 'command'>,
): Probe<Facts> => ({ requirement, command, ...rest });

const changeRows: readonly Probe<Facts>[] = [
  row('G39-suspend', 'execution.suspended', {
    facts: decisionInForce(),
    payload: { ...suspending, urgent: false },
    mended: { payload: suspending },
  }),
  row('G40', 'execution.suspended', {
    facts: decisionInForce(),
    payload: { ...suspending, reviewOn: '2026-06-01' },
    mended: { payload: { ...suspending, reviewOn: '2026-06-02' } },
  }),
  row('G40', 'suspension.reviewed', {
    facts: suspended,
    payload: { reviewOn: '2026-05-20', reason: '汛情尚未解除' },
    mended: { payload: { reviewOn: '2026-06-20', reason: '汛情尚未解除' } },
  }),
  ...['adjustment.major', 'stop.opened'].map((command) =>
    row('G39', command, {
      facts: adjusting,
      payload: { reason: '主要指标须作重大调整' },
      mended: { facts: decisionInForce() },
    }),
  ),
  ...['adjustment.major', 'stop.opened'].map((command) =>
    onPaper(command, { reason: '主要指标须作重大调整' }, decisionInForce()),
  ),
  row('G39-running', 'adjustment.dropped', {
    facts: decisionInForce(),
    payload: { byCase: 'case-2', reason: '新决策未获通过' },
    mended: { facts: adjusting },
  }),
  row('G39-minor', 'adjustment.minor', {
    facts: decisionInForce(),
    payload: { ...minor, determination: undefined },
    mended: { payload: minor },
  }),
  row('M9-head', 'adjustment.minor', {
    facts: decisionInForce({
      execution: { minorAdjustments: [{ on: '2026-04-10', summary: '推迟一个月' }] },
    }),
    payload: minor,
    given: asOffice,
    mended: { given: asHead },
  }),
  row('M9', 'adjustment.minor', {
    facts: decisionInForce({
      execution: { minorAdjustments: [{ on: '2026-04-10', summary: '推迟一个月' }] },
    }),
    payload: minor,
    mended: { facts: decisionInForce() },
  }),
];

const completed = (requirement: string, facts: Facts, mended: Facts): Probe<Facts> =>
  row(requirement, 'decision.completed', { facts, payload: completing, mended: { facts: mended } });

const evaluated = decisionInForce({
  evaluation: { outcomes: [{ outcome: 'continue', on: '2026-05-20' }] },
});

const completionRows: readonly Probe<Facts>[] = [
  heldByDefect('decision.completed', completing, decisionInForce()),
  completed(
    'A34-accomplished',
    decisionInForce(),
    decisionInForce({ execution: { accomplishedOn: '2026-05-20' } }),
  ),
  completed(
    'A34-supervised',
    decisionInForce(),
    decisionInForce({ execution: { inspections: 1 } }),
  ),
  completed(
    'A34-inspected',
    decisionInForce({ execution: { inspections: 2, inspectionsConcluded: 1 } }),
    decisionInForce({ execution: { inspections: 2, inspectionsConcluded: 2 } }),
  ),
  completed(
    'A35-handled',
    decisionInForce({ execution: { problems: [problem('2026-05-02')] } }),
    decisionInForce({ execution: { problems: [problem('2026-05-02', '已调整进度')] } }),
  ),
  completed('G42-evaluation', decisionInForce(), evaluated),
  completed(
    'G42-evaluation',
    decisionInForce({ evaluation: { running } }),
    decisionInForce({ evaluation: { notTriggeredBecause: '实施效果符合预期' } }),
  ),
  row('G42-months', 'decision.completed', {
    facts: decisionInForce(),
    payload: completing,
    given: cityRule('evaluation.afterMonths', 2, 'month'),
    mended: { facts: evaluated },
  }),
  completed('G39', adjusting, decisionInForce()),
  completed('G40-resolved', suspended, decisionInForce()),
];

const validUntil = (day: string | null): Facts =>
  decisionInForce({
    more: { issue: { ...initialFacts.issue, signedOn: '2026-03-01', validUntil: day } },
  });

const expiryRows: readonly Probe<Facts>[] = [
  ...[null, '2026-06-01'].map((day) =>
    row('A-expiry', 'decision.expired', {
      facts: validUntil(day),
      payload: expiring,
      mended: { facts: validUntil('2026-05-31') },
    }),
  ),
];

const annulling = {
  byWhom: '省人民政府',
  reference: '冀政复决〔2026〕7号',
  reason: '违反上位法规定',
  total: true,
  final: true,
};
const irregular = {
  kind: 'stopped',
  on: '2026-05-20',
  by: '市城市管理局',
  facts: '未经法定程序自行停止收运',
  confirmed: true,
};
const prolonging = { reviewOn: '2026-06-20', reason: '汛情尚未解除' };
const prolonged: Facts = {
  ...suspended,
  execution: {
    ...suspended.execution,
    suspension:
      suspended.execution.suspension === null
        ? null
        : { ...suspended.execution.suspension, reviews: 1 },
  },
};

const annulmentRows: readonly Probe<Facts>[] = [
  ...[{ total: false }, { final: false }].map((wrong) =>
    row('A38-annulled', 'decision.annulled', {
      facts: decisionInForce(),
      payload: { ...annulling, ...wrong },
      mended: { payload: annulling },
    }),
  ),
  row('A37-prolonged', 'suspension.reviewed', {
    facts: prolonged,
    payload: prolonging,
    mended: { facts: suspended },
  }),
  row('A38-irregularity', 'irregularity.recorded', {
    facts: decisionInForce(),
    payload: irregular,
    mended: { payload: { ...irregular, confirmed: false } },
  }),
];

/** How each duty is breached and mended. */
export const inForceProbes: readonly Probe<Facts>[] = [
  ...changeRows,
  ...completionRows,
  ...expiryRows,
  ...annulmentRows,
];
