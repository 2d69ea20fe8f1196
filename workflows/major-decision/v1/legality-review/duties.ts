import { either, holds, nameOf, unmet, type Given, type Words } from '#libs/procedure';

import { handsOf } from '../drafting/hands.js';
import type { Facts } from '../facts.js';
import { dutiesOf } from '../vocabulary.js';

import type { legalityReviewCommands } from './commands.js';
import { basisDuties } from './duties-basis.js';
import { reviewDefectDuties } from './duties-defects.js';
import { reviewFileDuties } from './duties-file.js';
import { handsDuties } from './duties-hands.js';
import { negativesDuty } from './duties-negatives.js';
import { isReviewed } from './reviewed.js';

const { block, defect } = dutiesOf<typeof legalityReviewCommands>();

const findingDuties = [
  block('A25-alternative', '条例第25条第一款', {
    zh: '所针对的应当是现有的决策草案方案',
    en: 'It is about an alternative of the draft as it stands',
    remedy: { zh: '核对方案代号', en: 'Check the key of the alternative' },
    needs: ['alternative'],
    answer: ({ facts, payload }) =>
      holds(
        facts.drafting.alternatives.some(({ key }) => key === payload.alternative),
        `没有代号为${payload.alternative}的方案`,
        `There is no alternative ${payload.alternative}`,
      ),
  }),
  block('A27-three', '条例第27条', {
    zh: '合法性审查的内容包括：决策事项是否符合法定权限，决策草案的形成是否履行相关法定程序，决策草案内容是否符合有关法律、法规、规章和国家政策的规定',
    en: 'The finding answers authority, procedure and content',
    remedy: { zh: '补充审查内容', en: 'Answer all three questions' },
    needs: ['authority', 'procedure', 'content'],
    answer: ({ payload: { authority, procedure, content } }) => {
      const blank = [
        { zh: '权限', en: 'authority', said: authority },
        { zh: '程序', en: 'procedure', said: procedure },
        { zh: '内容', en: 'content', said: content },
      ].filter(({ said }) => isBlank(said));
      return holds(
        blank.length === 0,
        `未对下列内容提出审查意见：${blank.map(({ zh }) => zh).join('、')}`,
        `Not answered: ${blank.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  block('G22', '条例第25条第二款', {
    zh: '对国家尚无明确规定的探索性改革决策事项，可以明示法律风险，提交决策机关讨论',
    en: 'An exploratory reform needs the finding that no national rule exists, and its risk stated',
    breach: { barring: true },
    remedy: {
      command: 'alternative.foundExploratory',
      zh: '写明国家尚无明确规定的认定和法律风险；已有授权的，写明授权',
      en: 'State the finding and the risk; where it is authorised, name the authorisation',
    },
    needs: ['nationalRule', 'legalRisk'],
    answer: ({ payload: { nationalRule, noNationalRule, legalRisk } }) =>
      !nationalRule && isBlank(noNationalRule ?? '')
        ? unmet('没有国家尚无明确规定的认定', 'It is not found that no national rule exists')
        : holds(!isBlank(legalRisk), '没有明示法律风险', 'The legal risk is not stated'),
  }),
  block('G22-authorised', '条例第25条第二款', {
    zh: '国家已有明确规定而没有授权的，不属于可以明示法律风险提交讨论的探索性改革',
    en: 'Where a national rule exists and nothing authorises otherwise, it is no exploratory reform',
    remedy: {
      command: 'alternative.foundUnlawful',
      zh: '作出不合法的审查结论；已取得授权的，写明授权的名称和条文、文号',
      en: 'Find it unlawful; where it is authorised, name the authorisation',
    },
    needs: ['nationalRule'],
    answer: either(
      ({ payload: { nationalRule, authorisation } }) =>
        !nationalRule || !isBlank(authorisation ?? ''),
      '国家已有明确规定，没有写明授权',
      'A national rule exists, and no authorisation is named',
    ),
  }),
  negativesDuty,
  block('G44-review', '条例第25条第一款、第28条', {
    zh: '起草决策草案、为承办单位提供咨询、作出公平竞争审查结论或者提出法律意见的人员，以及参加起草或者提供咨询的外部单位的人员，不得审查该草案',
    en: 'Who drafted, or whose firm did, who concluded on fair competition or advised does not review',
    remedy: { zh: '由其他合法性审查人员办理', en: 'Let another reviewer act' },
    turnsOn: ['person'],
    answer: ({ facts, given }) =>
      apart(facts, given, [
        {
          people: facts.review.advisers.map((one) => one.personId),
          zh: '对本事项提出了法律意见',
          en: 'gave a legal opinion',
        },
      ]),
  }),
];

const issuingDuties = [
  block('G24-conflict', '条例第28条', {
    zh: '曾就本事项为承办单位起草或者提供咨询的，不得作为本次审查的法律顾问、公职律师提出意见',
    en: 'The adviser has not drafted or advised for the sponsor on this matter',
    remedy: {
      command: 'adviser.opined',
      zh: '另行组织没有利益冲突的法律顾问、公职律师',
      en: 'Ask another adviser',
    },
    needs: ['conflict'],
    answer: either(
      ({ payload }) => !payload.conflict,
      '申报曾就本事项为承办单位起草或者提供咨询',
      'The adviser declares that he drafted or advised for the sponsor',
    ),
  }),
  block('G44-adviser', '条例第28条', {
    zh: '起草决策草案、为承办单位提供咨询、作出公平竞争审查结论或者审查该草案的人员，以及参加起草或者提供咨询的外部单位的人员，不得作为法律顾问、公职律师提出意见',
    en: 'Who drafted, or whose firm did, who concluded on fair competition or reviews does not advise',
    remedy: {
      command: 'adviser.opined',
      zh: '另行组织法律顾问、公职律师',
      en: 'Ask another adviser',
    },
    turnsOn: ['person'],
    answer: ({ facts, given }) =>
      apart(facts, given, [
        {
          people: facts.review.findings.map((one) => one.reviewer),
          zh: '对本事项作出了审查结论',
          en: 'found upon the draft',
        },
      ]),
  }),
  block('G19-paper', '条例第25条第一款', {
    zh: '不得以征求意见等方式代替合法性审查；征求意见的复函不是合法性审查意见书',
    en: 'A reply to a consultation is no legality opinion',
    remedy: {
      command: 'document.filed',
      zh: '归集合法性审查意见书，据此出具审查意见',
      en: 'File the legality opinion, and issue that',
    },
    needs: ['document'],
    answer: either(
      ({ facts, payload }) => facts.documents[payload.document]?.kind === 'reviewOpinion',
      '所附材料是征求意见的复函',
      'The paper is a reply to a consultation',
    ),
  }),
  block('A28-adviser-known', '条例第28条', {
    zh: '登记利益冲突的，应当是提出过意见并计入的法律顾问、公职律师',
    en: 'The conflict is that of an adviser whose opinion counts',
    remedy: { zh: '核对人员', en: 'Check the person' },
    needs: ['adviser'],
    answer: ({ facts, payload: { adviser } }) =>
      holds(
        facts.review.advisers.some((one) => one.personId === adviser),
        '没有该人员计入的法律意见',
        'No opinion of that person counts',
      ),
  }),
  defect('A28-conflict-late', '条例第28条', {
    zh: '合法性审查意见提出后发现利益冲突的，仍应当有其他法律顾问、公职律师的意见可以计入',
    en: 'A conflict found after the review opinion leaves another adviser’s opinion that counts',
    remedy: {
      zh: '补充组织法律顾问、公职律师提出意见，或者由有权人具名说明',
      en: 'Have another adviser give his opinion, or have it carried by name',
    },
    needs: ['adviser'],
    breach: {
      about: ['adviser'],
      mendedBy: {
        commands: ['adviser.opined'],
        when: ({ review }) => review.advisers.length > 0,
      },
    },
    applies: ({ facts }) => facts.review.opinion !== null,
    answer: either(
      ({ facts, payload: { adviser } }) =>
        facts.review.advisers.some((one) => one.personId !== adviser),
      '除有利益冲突的意见外，没有可以计入的法律意见',
      'No other opinion of an adviser counts',
    ),
  }),
  block('A28-anew', '条例第28条', {
    zh: '合法性审查意见出具后，只在原有法律意见因利益冲突不再计入时，补充组织法律顾问、公职律师提出意见',
    en: 'After the review opinion an adviser is heard only where what was given counts no longer',
    remedy: {
      command: 'adviser.conflictFound',
      zh: '发现利益冲突的，先登记；没有的，不需补充',
      en: 'Record the conflict first; where there is none, nothing is to be added',
    },
    answer: either(
      ({ facts: { review } }) =>
        review.conflictedAdvisers.length > 0 && review.advisers.length === 0,
      '没有因利益冲突不再计入的法律意见，或者尚有可以计入的意见',
      'No opinion was set aside, or one still counts',
    ),
  }),
  block('G24', '条例第28条', {
    zh: '在合法性审查过程中，应当组织法律顾问、公职律师提出法律意见',
    en: 'Legal advisers or public lawyers have given their opinion in the review',
    remedy: {
      command: 'adviser.opined',
      zh: '组织法律顾问、公职律师提出法律意见',
      en: 'Have an adviser give his opinion',
    },
    answer: ({ facts }) => {
      const aside = facts.review.conflictedAdvisers.length;
      return holds(
        facts.review.advisers.length > 0,
        `没有可以计入的法律意见（因利益冲突不计入的${String(aside)}份）`,
        `No opinion of an adviser counts (${String(aside)} set aside for conflict)`,
      );
    },
  }),
  block('A25-all-found', '条例第25条第一款、第27条', {
    zh: '提出合法性审查意见前，应当对每一方案的现行文本作出审查结论',
    en: 'Every alternative is found upon in its present text before the opinion is issued',
    remedy: {
      command: 'alternative.foundLawful',
      others: ['alternative.foundUnlawful', 'alternative.foundExploratory'],
      zh: '对尚未审查的方案作出结论',
      en: 'Find upon the alternatives that are left',
    },
    answer: ({ facts }) => {
      const { alternatives } = facts.drafting;
      const keys = alternatives
        .filter(({ key, hash }) => !isReviewed(facts, key, hash))
        .map(({ key }) => key);
      return alternatives.length === 0
        ? unmet('没有决策草案方案', 'There is no draft')
        : holds(
            keys.length === 0,
            `尚无审查结论的方案：${keys.join('、')}`,
            `Not found upon: ${keys.join(', ')}`,
          );
    },
  }),
];

/** What the file, the findings, the opinions and the law in force must be like in the review. */
export const legalityReviewDuties = [
  ...reviewDefectDuties,
  ...reviewFileDuties,
  ...findingDuties,
  ...issuingDuties,
  ...handsDuties,
  ...basisDuties,
];

/** A part that must lie in other hands, and who had it. */
interface Part extends Words {
  readonly people: readonly (string | null)[];
}

/** Nobody is on two sides of one matter. */
function apart(facts: Facts, given: Given, parts: readonly Part[]) {
  const { personId } = given.actor;
  const { reviewedBy } = facts.fairCompetition;
  const concluded = {
    people: [reviewedBy],
    zh: '作出了公平竞争审查结论',
    en: 'concluded the fair-competition review',
  };
  const mine = [
    ...handsOf(facts, given),
    ...[concluded, ...parts].filter(({ people }) => people.includes(personId)),
  ];
  const who = nameOf(given.names, 'people', personId);
  return holds(
    mine.length === 0,
    `${who}${mine.map(({ zh }) => zh).join('，并')}`,
    `${who} ${mine.map(({ en }) => en).join(' and ')}`,
  );
}

const isBlank = (words: string): boolean => words.trim() === '';
