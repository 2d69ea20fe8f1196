import type { Invariant } from '#libs/proof';

import { ENDS, establishedBefore, everyAct, SPINE } from './monitors.js';

const REPORTS = ['execution.reported', 'problem.reported'] as const;

/** What goes on while a decision is executed, and must not while it is suspended. */
const EXECUTION = [
  'executor.assigned',
  'execution.begun',
  'execution.accomplished',
  'supervision.opened',
  'evaluation.decided',
] as const;

/** What may come to light whenever it does; upholding an opinion then changes nothing. */
const FOUND: ReadonlySet<string> = new Set([
  'adviser.conflictFound',
  'departments.repliedLate',
  'drafting.handFound',
  'basis.changed',
  'execution.foundBegun',
  'experts.disqualified',
  'irregularity.recorded',
  'meeting.noted',
  'openComment.swapFound',
  'opinion.upheld',
  'participation.takenDown',
  'publication.deviationFound',
]);

/** How a decision in force is executed, adjusted, evaluated and ended, and its file closed (arts 33 to 38). */
export const inForceInvariants: readonly Invariant[] = [
  {
    id: 'I56',
    article: '条例第34条',
    says: {
      zh: '决策只由已明确的执行单位执行、报告',
      en: 'A decision is executed and reported on by a unit that was named',
    },
    regions: [SPINE, 'decision/standing.inForce.reporting'],
    watches: ['G38-named', 'A34-executing'],
    commands: ['executor.assigned', 'execution.begun', 'execution.accomplished', ...REPORTS],
    states: [],
    initial: false,
    step: (memory: boolean, { command, shows }) =>
      command === 'executor.assigned' ? shows('G38-named') : memory,
    violated: (memory: boolean, { command, from, shows }) =>
      command !== 'executor.assigned' &&
      !(from === 'decision/standing.suspended' ? shows('A34-executing') : memory),
  },
  {
    id: 'I57',
    article: '条例第37条',
    says: {
      zh: '只有出现法定情形、情况紧急且定有复查日期，行政首长方可先行中止；恢复以前不得继续执行',
      en: 'The head alone suspends only in an urgent case with a day of review, and nothing is executed until it is resumed',
    },
    regions: [SPINE, 'decision/standing.inForce.reporting'],
    watches: ['G39-suspend', 'G40'],
    commands: ['execution.suspended', 'execution.resumed', ...EXECUTION],
    states: [],
    initial: false,
    step: (memory: boolean, { command }) =>
      command === 'execution.suspended' || (memory && command !== 'execution.resumed'),
    violated: (memory: boolean, { command, shows }) => {
      if (command === 'execution.suspended') {
        return memory || !(shows('G39-suspend') && shows('G40'));
      }
      return command === 'execution.resumed' ? !memory : memory;
    },
  },
  everyAct({
    id: 'I58',
    article: '条例第37条',
    says: {
      zh: '重大调整或者停止执行只经法定程序办理，同一时间只办一件；一般调整须有认定和决定',
      en: 'A major adjustment or a stop takes its own procedure, one at a time; a minor one is determined as such',
    },
    acts: {
      'adjustment.minor': ['G39-minor'],
      'adjustment.major': ['G39'],
      'evaluation.ledToAdjustment': ['G39'],
      'evaluation.ledToTermination': ['G39'],
      'adjustment.dropped': ['G39-running'],
    },
  }),
  {
    id: 'I59',
    article: '条例第36条第二款、第三款',
    says: {
      zh: '决策前承担主要论证评估工作的单位不得作决策后评估；评估须听取公众意见',
      en: 'No unit evaluates that did the main argumentation before, and the public is heard',
    },
    regions: [SPINE, 'decision/standing.inForce.evaluation'],
    watches: ['G41', 'G42'],
    commands: ['evaluation.decided', 'evaluation.reported'],
    states: [],
    initial: false,
    step: (memory: boolean, { command, shows }) =>
      command === 'evaluation.decided' ? shows('G41') : memory,
    violated: (memory: boolean, { command, shows }) =>
      command === 'evaluation.reported' && !(memory && shows('G42')),
  },
  everyAct({
    id: 'I60',
    article: '条例第34条、第36条',
    says: {
      zh: '只有执行完毕且后评估有结果或者无须评估的，方可办结；有效期届满方可失效；全部且生效的撤销方终结决策',
      en: 'Completed when accomplished and evaluated, expired when the validity is over, annulled when as a whole and finally',
    },
    acts: {
      'decision.completed': ['A34-accomplished', 'G42-evaluation'],
      'decision.expired': ['A-expiry'],
      'decision.annulled': ['A38-annulled'],
    },
  }),
  {
    id: 'I61',
    article: '条例第33条、档案法实施条例第20条',
    says: {
      zh: '案卷只在决策公布、不予公开或者程序终结后，材料齐全或者缺漏已说明并批准的，方可立卷移交；移交须在终结之后',
      en: 'The file is closed only complete or with its gaps declared, and transferred after the end',
    },
    regions: [SPINE, 'archiving/'],
    watches: ['A33-ready', 'A33-ended', 'A33-gap', 'G36'],
    commands: ['archive.gapDeclared', 'archive.filed', 'archive.transferred'],
    states: [...ENDS],
    initial: false,
    step: (memory: boolean, { entered }) => memory || ENDS.some((end) => entered.includes(end)),
    violated: (memory: boolean, { command, shows }) => {
      switch (command) {
        case 'archive.gapDeclared':
          return !shows('A33-gap');
        case 'archive.filed':
          return !(shows('A33-ready') && shows('G36'));
        case 'archive.transferred':
          return !(memory && shows('A33-ended') && shows('G36'));
        default:
          return false;
      }
    },
  },
  {
    id: 'I62',
    article: '条例第33条、第38条',
    says: {
      zh: '程序终结后，除登记嗣后查明的事实、归集材料、处理瑕疵和归档外，不得再有任何行为',
      en: 'An end is final: after it only facts found later, filing, defects and archiving',
    },
    regions: [SPINE],
    watches: [],
    commands: 'every',
    states: [...ENDS],
    initial: false,
    step: (memory: boolean, { entered }) => memory || ENDS.some((end) => entered.includes(end)),
    violated: (memory: boolean, { command }) =>
      memory &&
      !/^(archive|document|defect|gap|inventory|deadline|entry|correction|restatement)\./.test(
        command,
      ) &&
      !FOUND.has(command),
  },
  establishedBefore({
    id: 'I63',
    article: '条例第34条',
    says: {
      zh: '决策只有先施行，方可执行完毕、失效、被取代、停止执行或者被撤销',
      en: 'Only a decision that stood is completed, expires, is superseded, stopped or annulled',
    },
    shownBy: { 'decision.published': [], 'decision.withheld': [] },
    before: [
      'decision/completed',
      'decision/expired',
      'decision/superseded',
      'decision/stopped',
      'decision/annulled',
    ],
  }),
];
