import {
  AS_IT_WAS,
  choice,
  commands,
  day,
  document,
  flag,
  optional,
  text,
  type StateSpec,
} from '#libs/procedure';

import { endDeadline, notify, openLinkedCase, startDeadline } from '../effects.js';
import { evaluationRegion } from '../evaluation/stage.js';
import { executionRegions, opinionSteps, reportingWhileSuspended } from '../execution/stage.js';
import { PROBLEM_CAUSES, problemSteps } from '../execution/stage-problems.js';

const reason = text('理由', 'Reason');
const byCase = text('新决策案件', 'The case that does it', 64);

export const standingCommands = commands({
  'execution.suspended': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '决定中止执行', en: 'Suspend execution' },
    article: '条例第37条',
    by: ['head'],
    fields: {
      cause: choice('中止情形（条例第35条第一款）', 'Cause', PROBLEM_CAUSES),
      urgent: flag('是否情况紧急', 'Whether it is urgent'),
      reviewOn: day('复查日期', 'Day by which it is reviewed'),
      reason,
      document: optional(document('中止执行决定', 'Decision', 'adjustmentDecision')),
    },
  },
  'suspension.reviewed': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '复查后继续中止', en: 'Review the suspension and let it go on' },
    article: '条例第37条',
    by: ['head'],
    fields: { reviewOn: day('下次复查日期', 'Day of the next review'), reason },
  },
  'execution.resumed': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '恢复执行', en: 'Resume execution' },
    article: '条例第37条',
    by: ['head'],
    fields: { reason },
  },
  'adjustment.minor': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '作出一般调整', en: 'Adjust in a minor point' },
    article: '条例第37条',
    by: ['head', 'office'],
    fields: {
      determination: text('不属于重大调整的认定理由', 'Why the adjustment is not major'),
      reference: text('决定文号或会议', 'Reference of the decision', 200),
      summary: text('调整内容', 'What is adjusted'),
      document: document('调整决定', 'Decision', 'adjustmentDecision'),
    },
  },
  'adjustment.major': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '启动重大调整程序', en: 'Open the procedure of a major adjustment' },
    article: '条例第37条',
    by: ['head', 'office'],
    fields: { reason },
  },
  'stop.opened': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '启动停止执行程序', en: 'Open the procedure to stop the decision' },
    article: '条例第37条',
    by: ['head', 'office'],
    fields: { reason },
  },
  'adjustment.dropped': {
    stage: 'execution',
    nature: 'fact',
    title: {
      zh: '调整或者停止执行程序未形成新决策',
      en: 'The linked case ended without a decision',
    },
    article: '条例第37条',
    by: ['head', 'office'],
    fields: { byCase, reason },
  },
  'decision.completed': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '确认执行完毕', en: 'Accept that the decision is accomplished' },
    article: '条例第34条',
    by: ['office'],
    fields: { reason },
  },
  'decision.expired': {
    stage: 'execution',
    nature: 'fact',
    title: { zh: '有效期届满', en: 'The decision expires' },
    article: '决策文件规定的有效期',
    by: ['office'],
    fields: { on: day('失效日期', 'Day on which it ceased to be in force') },
  },
  'decision.superseded': {
    stage: 'execution',
    nature: 'fact',
    title: { zh: '被新的决策取代', en: 'A new decision takes its place' },
    article: '条例第37条',
    by: [],
    fields: { byCase, reason },
  },
  'decision.stopped': {
    stage: 'execution',
    nature: 'fact',
    title: { zh: '停止执行', en: 'Execution is stopped by a decision' },
    article: '条例第37条',
    by: [],
    fields: { byCase, reason },
  },
  'decision.annulled': {
    stage: 'execution',
    nature: 'fact',
    title: { zh: '决策被撤销', en: 'The decision is annulled' },
    article: '条例第8条、第38条',
    by: ['office'],
    fields: {
      byWhom: text('撤销机关（上级机关、人大常委会或者人民法院）', 'Who annulled it', 200),
      reference: text('撤销文书文号', 'Reference', 200),
      reason,
    },
  },
});

/** Nobody owes a report on a decision that has ended, nor its evaluation. */
const stopClocks = [
  endDeadline('executionReport', 'cancelled'),
  endDeadline('suspensionReview', 'cancelled'),
  endDeadline('validity', 'cancelled'),
  endDeadline('evaluation', 'cancelled'),
];

const REGIONS = ['reporting', 'supervision', 'opinions', 'evaluation'] as const;

/** The decision from its publication to its end. */
export const standingState: StateSpec = {
  title: { zh: '决策生效', en: 'The decision stands' },
  stage: 'execution',
  basis: '条例第34条至第37条',
  initial: 'inForce',
  on: {
    ...problemSteps,
    'adjustment.minor': { requires: ['G39-minor', 'M9'] },
    'adjustment.major': { requires: ['G39'], then: [openLinkedCase('adjusts')] },
    'stop.opened': { requires: ['G39'], then: [openLinkedCase('stops')] },
    'adjustment.dropped': { requires: ['G39-running'] },
    'decision.completed': {
      requires: [
        'A34-accomplished',
        'A34-supervised',
        'A34-inspected',
        'A35-handled',
        'G42-evaluation',
        'G42-months',
        'G39',
        'G40-resolved',
        'A39-defects',
      ],
      to: 'completed',
      then: stopClocks,
    },
    'decision.expired': {
      requires: ['A39-stated-day', 'A-expiry'],
      to: 'expired',
      then: stopClocks,
    },
    'decision.superseded': { to: 'superseded', then: stopClocks },
    'decision.stopped': {
      to: 'stopped',
      then: [...stopClocks, notify('executor', '决策已停止执行', 'The decision is stopped')],
    },
    'decision.annulled': {
      to: 'annulled',
      then: [...stopClocks, notify('executor', '决策已被撤销', 'The decision is annulled')],
    },
  },
  states: {
    inForce: {
      title: { zh: '施行中', en: 'In force' },
      stage: 'execution',
      basis: '条例第34条至第36条',
      parallel: true,
      on: {
        'execution.suspended': {
          requires: ['G39-suspend', 'G40'],
          to: 'standing.suspended',
          then: [
            startDeadline('suspensionReview'),
            notify('executor', '行政首长决定中止执行', 'Execution is suspended'),
          ],
        },
      },
      states: { ...executionRegions, evaluation: evaluationRegion },
    },
    suspended: {
      title: { zh: '中止执行', en: 'Suspended' },
      stage: 'execution',
      basis: '条例第37条',
      duty: {
        role: 'head',
        title: {
          zh: '复查中止情形，决定恢复执行或者依法定程序调整、停止执行',
          en: 'Review: resume, or adjust or stop by procedure',
        },
      },
      on: {
        'suspension.reviewed': {
          requires: ['G40'],
          then: [startDeadline('suspensionReview')],
        },
        'execution.resumed': {
          to: REGIONS.map((region) => `standing.inForce.${region}.${AS_IT_WAS}`),
          then: [
            endDeadline('suspensionReview', 'met'),
            notify('executor', '决定恢复执行', 'Execution is resumed'),
          ],
        },
        ...reportingWhileSuspended,
        ...opinionSteps,
      },
    },
  },
};

const end = (zh: string, en: string, basis: string) =>
  ({ title: { zh, en }, stage: 'execution', basis, tags: ['ended'] }) satisfies StateSpec;

/** How a decision that stood can end. */
export const endStates = {
  completed: end('执行完毕', 'Completed', '条例第34条'),
  expired: end('有效期届满失效', 'Expired', '决策文件规定的有效期'),
  superseded: end('被新的决策取代', 'Superseded', '条例第37条'),
  stopped: end('停止执行', 'Stopped', '条例第37条'),
  annulled: end('被撤销', 'Annulled', '条例第8条、第38条'),
} satisfies Readonly<Record<string, StateSpec>>;
