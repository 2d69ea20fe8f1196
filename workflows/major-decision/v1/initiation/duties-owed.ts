import { determinationInForce, either, holds, needs } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf } from '../vocabulary.js';

import type { initiationCommands } from './commands.js';
import { OWED_QUESTIONS } from './facts.js';

const { block } = dutiesOf<typeof initiationCommands>();

/** Nobody said why; whoever imported an old start may have left it out. */
const undetermined = (facts: Facts): readonly (keyof typeof OWED_QUESTIONS)[] =>
  (['congressOwed', 'superiorOwed'] as const).filter(
    (question) => (determinationInForce(facts, question)?.reason ?? '') === '',
  );

/** What art. 8 asks for is determined with reasons, and the reviewer may find otherwise. */
export const owedDuties = [
  block('A8-determined', '条例第8条', {
    zh: '认定无须由人大讨论决定、无须向其报告或者无须报上级批准的，应当说明理由；不要求提供否定性证明',
    en: 'That nothing is owed to the Congress or to a superior is determined with reasons; no proof of it is asked',
    remedy: {
      zh: '写明无须报告人大、无须报上级批准的理由；须报告、报批的，如实选择',
      en: 'Say why nothing is owed; where something is, say so',
    },
    applies: ({ payload: { congress, superiorApproval } }) =>
      congress === undefined || congress === 'none' || superiorApproval !== true,
    answer: ({ payload: { noneOwedReason } }) =>
      noneOwedReason === undefined ? needs('noneOwedReason') : holds(true, '', ''),
  }),
  block('A8-owed', '条例第8条、第27条第（一）项', {
    zh: '提请审议和出台前，是否须报告人大、是否须报上级批准应当均已认定并说明理由',
    en: 'Before the agenda and before the issue both questions of art. 8 are determined with reasons',
    remedy: {
      command: 'owed.redetermined',
      zh: '由审查部门或者行政首长认定并说明理由',
      en: 'Let the reviewer or the head determine it and say why',
    },
    answer: ({ facts }) => {
      const open = undetermined(facts);
      const zh = open.map((question) => `“${OWED_QUESTIONS[question].zh}”`).join('、');
      const en = open.map((question) => `"${OWED_QUESTIONS[question].en}"`).join(', ');
      return holds(open.length === 0, `尚未认定并说明理由：${zh}`, `Not determined: ${en}`);
    },
  }),
  block('A8-how', '条例第8条第一款', {
    zh: '认定须报告人大的，应当写明是报告还是提请讨论决定',
    en: 'What the Congress is owed is said: a report, or its decision',
    remedy: { zh: '选择报告或者提请讨论决定', en: 'Choose a report, or a decision' },
    needs: ['question', 'owed'],
    answer: ({ payload: { question, owed, how } }) =>
      question !== 'congressOwed' || !owed
        ? holds(true, '', '')
        : how === undefined
          ? needs('how')
          : holds(how !== 'none', '未写明向人大办理的方式', 'It is not said what is owed'),
  }),
  block('A8-relieving', '条例第8条、第27条第（一）项', {
    zh: '已经认定须报告人大、须报上级批准的，只能由合法性审查部门改变为无须',
    en: 'What was found to be owed only the review department finds not to be owed',
    remedy: { zh: '由合法性审查部门认定', en: 'Let the review department determine it' },
    needs: ['question', 'owed'],
    answer: either(
      ({ facts, payload: { question, owed }, given }) =>
        owed ||
        determinationInForce(facts, question)?.answer !== true ||
        given.actor.mandates.some(({ role }) => role === 'reviewer' || role === 'reviewHead'),
      '认定人不是合法性审查部门的人员',
      'Whoever determines it is not of the review department',
    ),
  }),
];
