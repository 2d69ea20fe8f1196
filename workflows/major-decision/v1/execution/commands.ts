import {
  act,
  choice,
  commands,
  count,
  day,
  document,
  fact,
  list,
  optional,
  paperDay,
  received,
  text,
  unit,
  why,
} from '#libs/procedure';

import { BEGINNINGS, OPINION_CHANNELS, PROBLEM_CAUSES } from './facts.js';

/** What belongs to the tracking of the decision, not to its execution. */
const tracked = <C extends object>(command: C) => ({ ...command, stage: 'tracking' });

const begun = {
  on: day('开始日期', 'Day of the beginning'),
  what: choice('开始执行的事项', 'What began', BEGINNINGS),
};
const cause = choice('问题情形', 'Cause', PROBLEM_CAUSES);

/** What is done and reported while a decision is executed (arts 34 and 35). */
export const executionCommands = commands({
  'executor.assigned': act(['office', 'head'], '条例第34条', {
    title: { zh: '明确决策执行单位', en: 'Name the executing unit' },
    fields: {
      units: list(unit('决策执行单位', 'Executing unit'), { min: 1, max: 20 }),
      tasks: text('执行任务', 'Tasks'),
      reportEveryMonths: count('报告执行情况的间隔（月）', 'Months between reports', {
        min: 1,
        max: 36,
      }),
      document: optional(document('执行任务分解', 'Assignment of execution', 'executionPlan')),
    },
  }),
  'execution.begun': fact('executor', '条例第34条', {
    title: { zh: '开始执行', en: 'Begin execution' },
    fields: begun,
  }),
  'execution.foundBegun': fact(['office', 'sponsor', 'sponsorHead'], '条例第34条', {
    title: { zh: '记录发现的先行执行', en: 'Record that execution is found to have begun' },
    fields: {
      ...begun,
      source: text('发现情况（审计、督查、举报等）', 'How it was found'),
    },
  }),
  'execution.reported': tracked(
    act('executor', '条例第34条', {
      title: { zh: '报告决策执行情况', en: 'Report on execution' },
      fields: {
        period: text('报告期间', 'Period', 100),
        summary: text('执行情况', 'Summary'),
        document: optional(document('执行情况报告', 'Execution report', 'executionReport')),
      },
    }),
  ),
  'execution.accomplished': act('executor', '条例第34条', {
    title: { zh: '报告执行完毕', en: 'Report that execution is accomplished' },
    fields: { summary: text('执行完成情况', 'Summary') },
  }),
  'accomplishment.refused': act(['office', 'head'], '条例第34条', {
    title: { zh: '退回继续执行', en: 'Send back to go on executing' },
    fields: { reason: why('退回理由', 'Reason') },
  }),
  'supervision.opened': tracked(
    act('office', '条例第34条', {
      title: { zh: '对决策执行开展督促检查', en: 'Inspect execution' },
      fields: { subject: text('督查事项', 'What is inspected') },
    }),
  ),
  'supervision.concluded': tracked(
    act('office', '条例第34条', {
      title: { zh: '作出督查结论', en: 'Conclude the inspection' },
      fields: {
        conclusion: text('督查结论', 'Conclusion'),
        document: optional(document('督查记录', 'Inspection record', 'inspectionRecord')),
      },
    }),
  ),
  'opinion.received': tracked(
    fact('office', '条例第35条第二款', {
      title: { zh: '收到公众对决策及其执行的意见', en: 'Receive an opinion of the public' },
      fields: {
        channel: choice('提出方式', 'Channel', OPINION_CHANNELS),
        summary: received('意见摘要', 'Summary'),
      },
    }),
  ),
  'opinion.answered': tracked(
    act('office', '条例第35条第二款', {
      title: { zh: '答复公众意见', en: 'Answer an opinion' },
      fields: { answer: text('答复内容', 'Answer') },
    }),
  ),

  'problem.reported': tracked(
    act('executor', '条例第35条第一款', {
      title: { zh: '报告决策执行中的问题', en: 'Report a problem' },
      fields: {
        cause,
        summary: text('问题说明', 'Summary'),
        document: optional(document('问题报告', 'Problem report', 'problemReport')),
      },
    }),
  ),
  'problem.foundConcealed': tracked(
    fact('office', '条例第40条', {
      title: { zh: '记录发现的未报告问题', en: 'Record a problem that was found, not reported' },
      fields: {
        on: paperDay('问题出现日期', 'Day on which it arose'),
        cause,
        summary: text('问题说明及发现情况', 'Summary, and how it was found'),
      },
    }),
  ),
  'problem.handled': tracked(
    act(['head', 'office'], '条例第35条第一款', {
      title: { zh: '对执行中的问题作出处理', en: 'Deal with a problem' },
      fields: {
        number: count('问题序号（按报告先后）', 'Number, in the order of reports', {
          min: 1,
          max: 10_000,
        }),
        how: text('处理意见', 'How it is dealt with'),
      },
    }),
  ),
});
