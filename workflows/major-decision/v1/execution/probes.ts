import type { JsonObject, Probe } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { cityRule } from '../common-probes.js';
import { problem, decisionInForce } from '../in-force/situations.js';

const assigning = { units: ['ecology'], tasks: '组织实施', reportEveryMonths: 6 };
const beginning = { on: '2026-05-01', what: 'work' };
const foundBegun = { ...beginning, source: '审计发现' };
const concealed = {
  on: '2026-05-01',
  cause: 'circumstancesChanged',
  summary: '督查发现目标已无法实现而未报告',
};

const REPORTING: Readonly<Record<string, JsonObject>> = {
  'execution.reported': { period: '2026年上半年', summary: '按计划推进' },
  'execution.accomplished': { summary: '目标任务已经完成' },
};

const WHILE_SUSPENDED: Readonly<Record<string, JsonObject>> = {
  'execution.reported': { period: '2026年上半年', summary: '已停工' },
  'problem.reported': { cause: 'forceMajeure', summary: '施工区域被淹' },
};

/** The unit is named, so that its own clerk may report, but nothing was assigned to it. */
const unassigned = decisionInForce({ execution: { assignedOn: null } });

const row = (
  requirement: string,
  command: string,
  rest: Omit<Probe<Facts>, 'requirement' | 'command'>,
): Probe<Facts> => ({ requirement, command, ...rest });

const begunRows: readonly Probe<Facts>[] = [
  ['execution.begun', beginning] as const,
  ['execution.foundBegun', foundBegun] as const,
].flatMap(([command, payload]) => [
  row('G38-begun', command, {
    facts: decisionInForce(),
    payload: { ...payload, on: '2026-02-28' },
    mended: { payload },
  }),
  row('G38-begun', command, {
    facts: decisionInForce({ more: { issue: initialFacts.issue } }),
    payload,
    mended: { facts: decisionInForce() },
  }),
]);

const reportRows: readonly Probe<Facts>[] = [
  row('G38-named', 'executor.assigned', {
    facts: decisionInForce(),
    payload: { ...assigning, units: ['ecology', 'ecology'] },
    mended: { payload: assigning },
  }),
  row('A34-interval', 'executor.assigned', {
    facts: decisionInForce(),
    payload: { ...assigning, reportEveryMonths: 12 },
    given: cityRule('tracking.intervalMonths', 6, 'month'),
    mended: { payload: assigning },
  }),
  ...Object.entries(REPORTING).map(([command, payload]) =>
    row('A34-timely', command, {
      facts: decisionInForce({ execution: { assignedOn: '2025-11-01' } }),
      payload,
      mended: { facts: decisionInForce({ execution: { lastReportOn: '2026-03-01' } }) },
    }),
  ),
  ...Object.entries(WHILE_SUSPENDED).map(([command, payload]) =>
    row('A34-executing', command, {
      facts: unassigned,
      payload,
      mended: { facts: decisionInForce() },
    }),
  ),
  ...Object.entries(WHILE_SUSPENDED).map(([command, payload]) =>
    row('A34-executing', command, {
      facts: decisionInForce({ execution: { accomplishedOn: '2026-05-20' } }),
      payload,
      mended: { facts: decisionInForce() },
    }),
  ),
];

const problemRows: readonly Probe<Facts>[] = [
  row('A40-concealed', 'problem.foundConcealed', {
    facts: decisionInForce(),
    payload: concealed,
    mended: { facts: decisionInForce({ execution: { problems: [problem('2026-05-02')] } }) },
  }),
  row('A35-problem', 'problem.handled', {
    facts: decisionInForce({ execution: { problems: [problem('2026-05-02', '已调整进度')] } }),
    payload: { number: 1, how: '调整年度进度' },
    mended: { facts: decisionInForce({ execution: { problems: [problem('2026-05-02')] } }) },
  }),
  row('A35-opinion', 'opinion.answered', {
    facts: decisionInForce({ execution: { opinionsReceived: 1, opinionsAnswered: 1 } }),
    payload: { answer: '已转有关单位办理' },
    mended: { facts: decisionInForce({ execution: { opinionsReceived: 2, opinionsAnswered: 1 } }) },
  }),
];

/** How each duty is breached and mended. */
export const executionProbes: readonly Probe<Facts>[] = [
  ...begunRows,
  ...reportRows,
  ...problemRows,
];
