import { either, holds, met, unmet } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { draftingCommands } from './commands.js';

const { block, warn } = dutiesOf<typeof draftingCommands>();

/** What the draft rests on, and how its alternatives differ (art. 12). */
export const draftingDuties = [
  warn('A12-research', '条例第12条第一款', {
    zh: '决策承办单位应当在广泛深入开展调查研究、全面准确掌握有关信息、充分协商协调的基础上，拟订决策草案',
    en: 'The draft rests on wide investigation and accurate information',
    remedy: { command: 'research.filed', zh: '提交调研报告', en: 'File the research report' },
    answer: either(
      ({ facts }) => facts.drafting.researchDocument !== null,
      '尚未提交调研报告',
      'No research report is filed',
    ),
  }),
  block('A12-basis', '条例第12条第二款', {
    zh: '决策承办单位应当全面梳理与决策事项有关的法律、法规、规章和政策，使决策草案合法合规、与有关政策相衔接',
    en: 'The sponsor lists the laws, rules and policies that bear on the matter',
    remedy: {
      command: 'draft.submitted',
      zh: '随草案提交依据清单',
      en: 'Submit the list of bases',
    },
    needs: ['basisDocument'],
    answer: () => met,
  }),
  block('A12-alternatives-distinct', '条例第12条第四款', {
    zh: '提出两个以上方案的，各方案应当互不相同',
    en: 'Where several alternatives are put forward, each differs from the others',
    remedy: { zh: '每个方案使用不同的代号和草案文本', en: 'Give each its own key and text' },
    needs: ['alternatives'],
    answer: ({ payload: { alternatives }, facts: { documents } }) => {
      const keys = repeated(alternatives.map((one) => one.key));
      const texts = repeated(
        alternatives.map(({ document }) => documents[document]?.hash ?? document),
      );
      return keys.length > 0
        ? unmet(`方案代号重复：${keys.join('、')}`, `Keys used twice: ${keys.join(', ')}`)
        : holds(texts.length === 0, '有方案使用同一草案文本', 'Two alternatives are one text');
    },
  }),
];

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
