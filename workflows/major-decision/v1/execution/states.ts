import { owes, type StateText, type Step, type Steps } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';

const REPORTING = 'standing.inForce.reporting';
const SUPERVISION = 'standing.inForce.supervision';

const assignExecutor: Step = {
  requires: ['G38-named', 'A34-interval'],
  to: `${REPORTING}.executing`,
  then: [
    startDeadline('executionReport'),
    notify('executor', '已明确你单位为决策执行单位', 'Your unit executes the decision'),
  ],
};

const reportProblem: Step = {
  then: [notify('head', '决策执行单位报告了执行中的问题', 'The executing unit reports a problem')],
};

const report: Step = {
  requires: ['A34-timely'],
  then: [startDeadline('executionReport')],
};

const opinions: Steps = {
  'opinion.received': {},
  'opinion.answered': { requires: ['A35-opinion'] },
};

/** The regions of the decision in force in which it is executed and followed. */
export const executionStates: Readonly<Record<string, StateText>> = {
  'decision/standing.inForce.reporting': {
    title: { zh: '执行与报告', en: 'Execution and reports' },
    basis: '条例第34条',
    initial: 'unassigned',
    states: {
      unassigned: {
        title: { zh: '待明确执行单位', en: 'No executing unit yet' },
        basis: '条例第34条',
        duty: owes('office', '明确决策执行单位', 'Name the executing unit'),
        on: { 'executor.assigned': assignExecutor },
      },
      executing: {
        title: { zh: '执行中', en: 'Being executed' },
        basis: '条例第34条、第35条',
        duty: owes(
          'executor',
          '依法全面、及时、正确执行决策，并报告执行情况',
          'Execute wholly, timely, correctly, and report',
        ),
        on: {
          'executor.assigned': assignExecutor,
          'execution.begun': { requires: ['G38-begun'] },
          'execution.reported': report,
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
  'decision/standing.inForce.supervision': {
    title: { zh: '督促检查', en: 'Supervision' },
    stage: 'tracking',
    basis: '条例第34条',
    initial: 'idle',
    states: {
      idle: {
        title: { zh: '未开展督查', en: 'No inspection running' },
        basis: '条例第34条',
        tags: ['settled'],
        on: { 'supervision.opened': { to: `${SUPERVISION}.inspecting` } },
      },
      inspecting: {
        title: { zh: '督查中', en: 'Being inspected' },
        basis: '条例第34条',
        duty: owes('office', '作出督查结论', 'Conclude the inspection'),
        on: { 'supervision.concluded': { to: `${SUPERVISION}.idle` } },
      },
    },
  },
  'decision/standing.inForce.opinions': {
    title: { zh: '公众意见', en: 'Opinions of the public' },
    stage: 'tracking',
    basis: '条例第35条第二款',
    initial: 'open',
    states: {
      open: {
        title: { zh: '接收意见', en: 'Open for opinions' },
        basis: '条例第35条第二款',
        tags: ['settled'],
        on: opinions,
      },
    },
  },
};

/** What it makes possible in other states of the decision. */
export const executionSteps: Readonly<Record<string, Steps>> = {
  // Work begun too early is found at any time, most often before the decision is made.
  'decision/': { 'execution.foundBegun': { requires: ['G38-begun'] } },
  // What is found out about problems, and what follows, whether executed or suspended.
  'decision/standing': {
    'problem.foundConcealed': { requires: ['A40-concealed'] },
    'problem.handled': { requires: ['A35-problem'] },
  },
  // A suspended decision is reported on all the same by the unit that was executing it.
  'decision/standing.suspended': {
    'execution.reported': { ...report, requires: ['A34-executing', 'A34-timely'] },
    'problem.reported': { ...reportProblem, requires: ['A34-executing'] },
    ...opinions,
  },
};
