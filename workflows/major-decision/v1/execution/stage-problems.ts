import { choice, commands, count, day, document, optional, text, type Step } from '#libs/procedure';

/** The causes of art. 35¶1. */
export const PROBLEM_CAUSES = {
  decisionHasProblems: { zh: '重大行政决策存在问题', en: 'The decision has problems' },
  circumstancesChanged: { zh: '客观情况发生重大变化', en: 'Circumstances changed greatly' },
  forceMajeure: {
    zh: '决策执行中发生不可抗力等严重影响决策目标实现',
    en: 'Force majeure seriously affects the goals',
  },
};

export const problemCommands = commands({
  'problem.reported': {
    stage: 'tracking',
    nature: 'act',
    title: { zh: '报告决策执行中的问题', en: 'Report a problem' },
    article: '条例第35条第一款',
    by: ['executor'],
    fields: {
      cause: choice('问题情形', 'Cause', PROBLEM_CAUSES),
      summary: text('问题说明', 'Summary'),
      document: optional(document('问题报告', 'Problem report', 'problemReport')),
    },
  },
  'problem.foundConcealed': {
    stage: 'tracking',
    nature: 'fact',
    title: { zh: '记录发现的未报告问题', en: 'Record a problem that was found, not reported' },
    article: '条例第40条',
    by: ['office'],
    fields: {
      on: day('问题出现日期', 'Day on which it arose'),
      cause: choice('问题情形', 'Cause', PROBLEM_CAUSES),
      summary: text('问题说明及发现情况', 'Summary, and how it was found'),
    },
  },
  'problem.handled': {
    stage: 'tracking',
    nature: 'act',
    title: { zh: '对执行中的问题作出处理', en: 'Deal with a problem' },
    article: '条例第35条第一款',
    by: ['head', 'office'],
    fields: {
      number: count('问题序号（按报告先后）', 'Number, in the order of reports', {
        min: 1,
        max: 10_000,
      }),
      how: text('处理意见', 'How it is dealt with'),
    },
  },
});

/** What is found out about problems, and what follows, whether executed or suspended. */
export const problemSteps = {
  'problem.foundConcealed': { requires: ['A39-stated-day', 'A40-concealed'] },
  'problem.handled': { requires: ['A35-problem'] },
} satisfies Readonly<Record<string, Step>>;
