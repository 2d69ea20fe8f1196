import { holds, isUnsettled, met, needs } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { legalityReviewCommands } from './commands.js';
import { formingDefects, unansweredDefects } from './forming-defects.js';

const { block } = dutiesOf<typeof legalityReviewCommands>();

const ARTICLE = '条例第27条第（二）项';

const inWords = (defects: ReturnType<typeof formingDefects>) => ({
  zh: defects.map(({ what, article }) => `${what.zh}（${article}）`).join('；'),
  en: defects.map(({ what, article }) => `${what.en} (${article})`).join('; '),
});

/** What becomes of the defects of the forming in the review (art. 26¶1 and art. 27, item 2). */
export const reviewDefectDuties = [
  block('A26-defects', '条例第26条第一款', {
    zh: '履行决策法定程序的说明应当载明决策草案形成中的程序瑕疵，包括已经承担的',
    en: 'The statement of procedures sets out every defect of the forming, carried or not',
    remedy: {
      command: 'review.submitted',
      zh: '在说明中逐项载明程序瑕疵后送审',
      en: 'Set each defect out in the statement, then submit',
    },
    answer: ({ facts, payload: { defects } }) => {
      const owed = formingDefects(facts);
      if (owed.length === 0) {
        return met;
      }
      if (defects === undefined) {
        return needs('defects');
      }
      const { zh, en } = inWords(owed.filter(({ id }) => !defects.includes(id)));
      return holds(zh === '', `说明未载明：${zh}`, `Not set out: ${en}`);
    },
  }),
  block('A27-defect', ARTICLE, {
    zh: '审查意见针对的，应当是本案尚未补正、也未确认不成立的程序瑕疵',
    en: 'What the reviewer finds upon is a defect of this case that is not settled',
    remedy: { zh: '选择本案的程序瑕疵', en: 'Choose a defect of the case' },
    needs: ['defectId'],
    answer: ({ facts, payload: { defectId } }) =>
      holds(
        facts.defects.some((one) => one.id === defectId && isUnsettled(one)),
        '本案没有该项待处理的程序瑕疵',
        'The case has no such unsettled defect',
      ),
  }),
  block('A27-defects', ARTICLE, {
    zh: '审查决策草案的形成是否履行法定程序，应当对每一项程序瑕疵提出意见；审查意见出具后发现的，列入会议议题前再行审查',
    en: 'The reviewer finds upon each defect of the forming; one found after the opinion goes back to him before the agenda',
    remedy: {
      command: 'defect.answered',
      zh: '由审查人员逐项提出审查意见',
      en: 'Have the reviewer find upon each',
    },
    answer: ({ facts }) => {
      const { zh, en } = inWords(unansweredDefects(facts));
      return holds(zh === '', `审查人员尚未提出意见：${zh}`, `Not found upon: ${en}`);
    },
  }),
  block('A27-mend-first', ARTICLE, {
    zh: '审查人员认为应当先行补正的程序瑕疵，补正后方可列入会议议题',
    en: 'What the reviewer wants mended first is mended before the matter goes on the agenda',
    remedy: {
      command: 'package.reworked',
      zh: '撤回提请审议材料，补正程序，或者由审查人员重新提出意见',
      en: 'Take the package back and mend it, or have the reviewer find anew',
    },
    answer: ({ facts }) => {
      const first = facts.review.defectAnswers.filter(({ effect }) => effect === 'mendFirst');
      const { zh, en } = inWords(
        formingDefects(facts).filter(({ id }) => first.some((one) => one.defectId === id)),
      );
      return holds(zh === '', `尚未补正：${zh}`, `Not mended: ${en}`);
    },
  }),
];
