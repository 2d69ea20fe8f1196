import type { Probe } from '#libs/procedure';

import type { EvaluationFacts } from '../evaluation/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { cityRule, heldByDefect, statedDay } from '../common-probes.js';
import { adjusting, problem, standing, suspended } from './situations.js';

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
};

const row = (
  requirement: string,
  command: string,
  rest: Omit<Probe<Facts>, 'requirement' | 'command'>,
): Probe<Facts> => ({ requirement, command, ...rest });

const changeRows: readonly Probe<Facts>[] = [
  row('G39-suspend', 'execution.suspended', {
    facts: standing(),
    payload: { ...suspending, urgent: false },
    mended: { payload: suspending },
  }),
  row('G40', 'execution.suspended', {
    facts: standing(),
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
      mended: { facts: standing() },
    }),
  ),
  row('G39-running', 'adjustment.dropped', {
    facts: standing(),
    payload: { byCase: 'case-2', reason: '新决策未获通过' },
    mended: { facts: adjusting },
  }),
  row('G39-minor', 'adjustment.minor', {
    facts: standing(),
    payload: { ...minor, determination: ' ' },
    mended: { payload: minor },
  }),
  row('M9', 'adjustment.minor', {
    facts: standing({
      execution: { minorAdjustments: [{ on: '2026-04-10', summary: '推迟一个月' }] },
    }),
    payload: minor,
    mended: { facts: standing() },
  }),
];

const completed = (requirement: string, facts: Facts, mended: Facts): Probe<Facts> =>
  row(requirement, 'decision.completed', { facts, payload: completing, mended: { facts: mended } });

const evaluated = standing({
  evaluation: { outcomes: [{ outcome: 'continue', on: '2026-05-20' }] },
});

const completionRows: readonly Probe<Facts>[] = [
  heldByDefect('decision.completed', completing, standing()),
  completed(
    'A34-accomplished',
    standing(),
    standing({ execution: { accomplishedOn: '2026-05-20' } }),
  ),
  completed('A34-supervised', standing(), standing({ execution: { inspections: 1 } })),
  completed(
    'A34-inspected',
    standing({ execution: { inspections: 2, inspectionsConcluded: 1 } }),
    standing({ execution: { inspections: 2, inspectionsConcluded: 2 } }),
  ),
  completed(
    'A35-handled',
    standing({ execution: { problems: [problem('2026-05-02')] } }),
    standing({ execution: { problems: [problem('2026-05-02', '已调整进度')] } }),
  ),
  completed('G42-evaluation', standing(), evaluated),
  completed(
    'G42-evaluation',
    standing({ evaluation: { running } }),
    standing({ evaluation: { notTriggeredBecause: '实施效果符合预期' } }),
  ),
  row('G42-months', 'decision.completed', {
    facts: standing(),
    payload: completing,
    given: cityRule('evaluation.afterMonths', 2, 'month'),
    mended: { facts: evaluated },
  }),
  completed('G39', adjusting, standing()),
  completed('G40-resolved', suspended, standing()),
];

const validUntil = (day: string | null): Facts =>
  standing({ more: { issue: { ...initialFacts.issue, signedOn: '2026-03-01', validUntil: day } } });

const expiryRows: readonly Probe<Facts>[] = [
  statedDay('decision.expired', expiring, validUntil('2026-05-31')),
  ...[null, '2026-06-01'].map((day) =>
    row('A-expiry', 'decision.expired', {
      facts: validUntil(day),
      payload: expiring,
      mended: { facts: validUntil('2026-05-31') },
    }),
  ),
];

/** How each duty is breached and mended. */
export const inForceProbes: readonly Probe<Facts>[] = [
  ...changeRows,
  ...completionRows,
  ...expiryRows,
];
