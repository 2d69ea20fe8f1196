import { AS_IT_WAS, owes, type StateText, type Steps } from '#libs/procedure';

import { endDeadline, endLinkingCases, notify, openLinkedCase, startDeadline } from '../effects.js';

/** Nobody owes a report on a decision that has ended, nor its evaluation. */
const stopClocks = (['executionReport', 'suspensionReview', 'validity', 'evaluation'] as const).map(
  (kind) => endDeadline(kind, 'cancelled'),
);

const REGIONS = ['reporting', 'supervision', 'opinions', 'evaluation'] as const;

const inForceState: StateText = {
  title: { zh: '决策生效', en: 'The decision stands' },
  basis: '条例第34条至第37条',
  initial: 'inForce',
  on: {
    'adjustment.minor': { requires: ['G39-minor', 'M9', 'M9-head'] },
    'adjustment.major': { requires: ['G39', 'A10-on-paper'], then: [openLinkedCase('adjusts')] },
    'stop.opened': { requires: ['G39', 'A10-on-paper'], then: [openLinkedCase('stops')] },
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
      requires: ['A-expiry'],
      to: 'expired',
      then: stopClocks,
    },
    'decision.superseded': { to: 'superseded', then: stopClocks },
    'decision.stopped': {
      to: 'stopped',
      then: [...stopClocks, notify('executor', '决策已停止执行', 'The decision is stopped')],
    },
    'decision.annulled': {
      requires: ['A38-annulled'],
      to: 'annulled',
      then: [
        ...stopClocks,
        endLinkingCases,
        notify('executor', '决策已被撤销', 'The decision is annulled'),
      ],
    },
    'annulment.recorded': {
      then: [
        notify('executor', '决策被部分撤销，或者撤销尚未生效', 'Annulled in part, or not final'),
      ],
    },
  },
  states: {
    inForce: {
      title: { zh: '施行中', en: 'In force' },
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
    },
    suspended: {
      title: { zh: '中止执行', en: 'Suspended' },
      basis: '条例第37条',
      duty: owes(
        'head',
        '复查中止情形，决定恢复执行或者依法定程序调整、停止执行',
        'Review: resume, or adjust or stop by procedure',
      ),
      on: {
        'suspension.reviewed': {
          requires: ['G40', 'A37-prolonged'],
          then: [startDeadline('suspensionReview')],
        },
        'execution.resumed': {
          to: REGIONS.map((region) => `standing.inForce.${region}.${AS_IT_WAS}`),
          then: [
            endDeadline('suspensionReview', 'met'),
            notify('executor', '决定恢复执行', 'Execution is resumed'),
          ],
        },
      },
    },
  },
};

const end = (zh: string, en: string, basis: string): StateText => ({
  title: { zh, en },
  basis,
  tags: ['ended'],
});

/** What was done against the procedure may be done before the issue, and found after the end. */
export const inForceSteps = {
  'decision/': { 'irregularity.recorded': { requires: ['A38-irregularity'] } },
} satisfies Record<string, Steps>;

/** The decision from its publication to its end; the regions in force stand in their own rooms. */
export const inForceStates: Readonly<Record<string, StateText>> = {
  'decision/standing': inForceState,
  'decision/completed': end('执行完毕', 'Completed', '条例第34条'),
  'decision/expired': end('有效期届满失效', 'Expired', '决策文件规定的有效期'),
  'decision/superseded': end('被新的决策取代', 'Superseded', '条例第37条'),
  'decision/stopped': end('停止执行', 'Stopped', '条例第37条'),
  'decision/annulled': end('被撤销', 'Annulled', '条例第8条、第38条'),
};
