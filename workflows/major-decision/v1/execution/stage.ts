import {
  choice,
  commands,
  count,
  day,
  document,
  list,
  optional,
  text,
  unit,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { problemCommands } from './stage-problems.js';

const BEGINNINGS = {
  tender: { zh: '招标', en: 'Tender' },
  budget: { zh: '安排预算', en: 'Budget' },
  work: { zh: '开工或者实施', en: 'Start of work' },
};

const CHANNELS = {
  letter: { zh: '信件', en: 'Letter' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '电子邮件', en: 'E-mail' },
  other: { zh: '其他', en: 'Other' },
};

const execution = commands({
  'executor.assigned': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '明确决策执行单位', en: 'Name the executing unit' },
    article: '条例第34条',
    by: ['office', 'head'],
    fields: {
      units: list(unit('决策执行单位', 'Executing unit'), { min: 1, max: 20 }),
      tasks: text('执行任务', 'Tasks'),
      reportEveryMonths: count('报告执行情况的间隔（月）', 'Months between reports', {
        min: 1,
        max: 36,
      }),
      document: optional(document('执行任务分解', 'Assignment of execution', 'executionPlan')),
    },
  },
  'execution.begun': {
    stage: 'execution',
    nature: 'fact',
    title: { zh: '开始执行', en: 'Begin execution' },
    article: '条例第34条',
    by: ['executor'],
    fields: {
      on: day('开始日期', 'Day of the beginning'),
      what: choice('开始执行的事项', 'What began', BEGINNINGS),
    },
  },
  'execution.foundBegun': {
    stage: 'execution',
    nature: 'fact',
    title: { zh: '记录发现的先行执行', en: 'Record that execution is found to have begun' },
    article: '条例第34条',
    by: ['office', 'sponsor', 'sponsorHead'],
    fields: {
      on: day('开始日期', 'Day of the beginning'),
      what: choice('开始执行的事项', 'What began', BEGINNINGS),
      source: text('发现情况（审计、督查、举报等）', 'How it was found'),
    },
  },
  'execution.reported': {
    stage: 'tracking',
    nature: 'act',
    title: { zh: '报告决策执行情况', en: 'Report on execution' },
    article: '条例第34条',
    by: ['executor'],
    fields: {
      period: text('报告期间', 'Period', 100),
      summary: text('执行情况', 'Summary'),
      document: optional(document('执行情况报告', 'Execution report', 'executionReport')),
    },
  },
  'execution.accomplished': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '报告执行完毕', en: 'Report that execution is accomplished' },
    article: '条例第34条',
    by: ['executor'],
    fields: { summary: text('执行完成情况', 'Summary') },
  },
  'accomplishment.refused': {
    stage: 'execution',
    nature: 'act',
    title: { zh: '退回继续执行', en: 'Send back to go on executing' },
    article: '条例第34条',
    by: ['office', 'head'],
    fields: { reason: text('退回理由', 'Reason') },
  },
  'supervision.opened': {
    stage: 'tracking',
    nature: 'act',
    title: { zh: '对决策执行开展督促检查', en: 'Inspect execution' },
    article: '条例第34条',
    by: ['office'],
    fields: { subject: text('督查事项', 'What is inspected') },
  },
  'supervision.concluded': {
    stage: 'tracking',
    nature: 'act',
    title: { zh: '作出督查结论', en: 'Conclude the inspection' },
    article: '条例第34条',
    by: ['office'],
    fields: {
      conclusion: text('督查结论', 'Conclusion'),
      document: optional(document('督查记录', 'Inspection record', 'inspectionRecord')),
    },
  },
  'opinion.received': {
    stage: 'tracking',
    nature: 'fact',
    title: { zh: '收到公众对决策及其执行的意见', en: 'Receive an opinion of the public' },
    article: '条例第35条第二款',
    by: ['office'],
    fields: {
      channel: choice('提出方式', 'Channel', CHANNELS),
      summary: text('意见摘要', 'Summary'),
    },
  },
  'opinion.answered': {
    stage: 'tracking',
    nature: 'act',
    title: { zh: '答复公众意见', en: 'Answer an opinion' },
    article: '条例第35条第二款',
    by: ['office'],
    fields: { answer: text('答复内容', 'Answer') },
  },
});

export const executionCommands = { ...execution, ...problemCommands };

const REPORTING = 'standing.inForce.reporting';
const SUPERVISION = 'standing.inForce.supervision';

const assignExecutor = {
  requires: ['G38-named', 'A34-interval'],
  to: `${REPORTING}.executing`,
  then: [
    startDeadline('executionReport'),
    notify('executor', '已明确你单位为决策执行单位', 'Your unit executes the decision'),
  ],
};

const reportProblem = {
  then: [notify('head', '决策执行单位报告了执行中的问题', 'The executing unit reports a problem')],
};

/** Work begun too early is found at any time, most often before the decision is made. */
export const earlyExecutionSteps = {
  'execution.foundBegun': { requires: ['A39-stated-day', 'G38-begun'] },
} satisfies Readonly<Record<string, Step>>;

/** Opinions are taken in whether the decision is executed or suspended. */
export const opinionSteps = {
  'opinion.received': {},
  'opinion.answered': { requires: ['A35-opinion'] },
};

/** A suspended decision is reported on all the same by the unit that was executing it. */
export const reportingWhileSuspended = {
  'execution.reported': {
    requires: ['A34-executing', 'A34-timely'],
    then: [startDeadline('executionReport')],
  },
  'problem.reported': { requires: ['A34-executing'], ...reportProblem },
};

/** The regions of the decision in force in which it is executed and followed. */
export const executionRegions = {
  reporting: {
    title: { zh: '执行与报告', en: 'Execution and reports' },
    stage: 'execution',
    basis: '条例第34条',
    initial: 'unassigned',
    states: {
      unassigned: {
        title: { zh: '待明确执行单位', en: 'No executing unit yet' },
        stage: 'execution',
        basis: '条例第34条',
        duty: { role: 'office', title: { zh: '明确决策执行单位', en: 'Name the executing unit' } },
        on: { 'executor.assigned': assignExecutor },
      },
      executing: {
        title: { zh: '执行中', en: 'Being executed' },
        stage: 'execution',
        basis: '条例第34条、第35条',
        duty: {
          role: 'executor',
          title: {
            zh: '依法全面、及时、正确执行决策，并报告执行情况',
            en: 'Execute wholly, timely, correctly, and report',
          },
        },
        on: {
          'executor.assigned': assignExecutor,
          'execution.begun': { requires: ['A39-stated-day', 'G38-begun'] },
          'execution.reported': {
            requires: ['A34-timely'],
            then: [startDeadline('executionReport')],
          },
          'problem.reported': reportProblem,
          'execution.accomplished': {
            requires: ['A34-timely'],
            to: `${REPORTING}.accomplished`,
            then: [
              endDeadline('executionReport', 'met'),
              notify('office', '决策执行单位报告执行完毕', 'Execution is reported accomplished'),
            ],
          },
        },
      },
      accomplished: {
        title: { zh: '已报告执行完毕', en: 'Reported accomplished' },
        stage: 'execution',
        basis: '条例第34条',
        tags: ['settled'],
        on: {
          'accomplishment.refused': {
            to: `${REPORTING}.executing`,
            then: [
              startDeadline('executionReport'),
              notify('executor', '执行完毕报告被退回，请继续执行', 'Go on executing'),
            ],
          },
        },
      },
    },
  },
  supervision: {
    title: { zh: '督促检查', en: 'Supervision' },
    stage: 'tracking',
    basis: '条例第34条',
    initial: 'idle',
    states: {
      idle: {
        title: { zh: '未开展督查', en: 'No inspection running' },
        stage: 'tracking',
        basis: '条例第34条',
        tags: ['settled'],
        on: { 'supervision.opened': { to: `${SUPERVISION}.inspecting` } },
      },
      inspecting: {
        title: { zh: '督查中', en: 'Being inspected' },
        stage: 'tracking',
        basis: '条例第34条',
        duty: { role: 'office', title: { zh: '作出督查结论', en: 'Conclude the inspection' } },
        on: { 'supervision.concluded': { to: `${SUPERVISION}.idle` } },
      },
    },
  },
  opinions: {
    title: { zh: '公众意见', en: 'Opinions of the public' },
    stage: 'tracking',
    basis: '条例第35条第二款',
    initial: 'open',
    states: {
      open: {
        title: { zh: '接收意见', en: 'Open for opinions' },
        stage: 'tracking',
        basis: '条例第35条第二款',
        tags: ['settled'],
        on: opinionSteps,
      },
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;
