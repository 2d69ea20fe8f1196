import { owes, type StateText, type Steps } from '#libs/procedure';

import { endDeadline, notify, openLinkedCase } from '../effects.js';

const REGION = 'standing.inForce.evaluation';
const IDLE = `${REGION}.idle`;

/** An evaluation by this institution leads nowhere. */
const affiliated: Steps = {
  'evaluator.foundAffiliated': {
    to: IDLE,
    then: [notify('office', '评估单位存在关联关系，须另行确定', 'Choose another evaluator')],
  },
};

/** The region of the decision in force in which it is evaluated, as often as called for. */
export const evaluationStates: Readonly<Record<string, StateText>> = {
  'decision/standing.inForce.evaluation': {
    title: { zh: '后评估', en: 'Evaluation' },
    basis: '条例第36条',
    initial: 'idle',
    states: {
      idle: {
        title: { zh: '未开展后评估', en: 'No evaluation running' },
        basis: '条例第36条',
        tags: ['settled'],
        on: {
          'evaluation.decided': {
            requires: ['G41', 'G41-own', 'G41-affiliated', 'G41-people'],
            to: `${REGION}.evaluating`,
            then: [
              notify('executor', '已决定开展决策后评估，请配合', 'An evaluation has been decided'),
            ],
          },
          'evaluation.foundNotMain': { requires: ['A36-main', 'A36-organ'] },
          'evaluation.notTriggered': { requires: ['G42-triggers'] },
        },
      },
      evaluating: {
        title: { zh: '后评估进行中', en: 'Being evaluated' },
        basis: '条例第36条',
        duty: owes('office', '听取社会公众意见，提交后评估报告', 'Hear the public and report'),
        on: {
          'evaluation.determinationReversed': { to: IDLE },
          ...affiliated,
          'evaluation.heard': {},
          'evaluation.reported': {
            requires: ['G42', 'A36-joined'],
            to: `${REGION}.reported`,
            then: [
              endDeadline('evaluation', 'met'),
              notify('head', '后评估报告已提交，请决定处理意见', 'The evaluation report is in'),
            ],
          },
        },
      },
      reported: {
        title: { zh: '待处理评估结果', en: 'Awaiting what follows from the evaluation' },
        basis: '条例第36条第四款',
        duty: owes('head', '根据评估结果决定继续、调整或者停止', 'Decide what follows'),
        on: {
          ...affiliated,
          'evaluation.letContinue': { to: IDLE },
          'evaluation.ledToAdjustment': {
            requires: ['G39'],
            to: IDLE,
            then: [openLinkedCase('adjusts')],
          },
          'evaluation.ledToTermination': {
            requires: ['G39'],
            to: IDLE,
            then: [openLinkedCase('stops')],
          },
        },
      },
    },
  },
};
