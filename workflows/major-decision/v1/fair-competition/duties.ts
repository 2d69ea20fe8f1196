import { either, holds, met, nameOf, needs, unmet } from '#libs/procedure';

import { handsOf } from '../drafting/hands.js';
import { legalityPeople } from '../legality-review/reviewed.js';
import { dutiesOf } from '../vocabulary.js';

import type { fairCompetitionCommands } from './commands.js';
import { organDuties } from './duties-organ.js';
import { fairCompetitionSubmissionDuties, isBlank, ORDINANCE_SINCE } from './duties-submission.js';
import { STANDARDS } from './standards.js';

const { block } = dutiesOf<typeof fairCompetitionCommands>();

/** Whether the draft is reviewed, by whom it is concluded upon, and on what grounds. */
export const fairCompetitionDuties = [
  ...fairCompetitionSubmissionDuties,
  ...organDuties,
  block('G26', '公平竞争审查条例第14条、第17条、第18条', {
    zh: '开展公平竞争审查，应当按照审查标准，在评估对公平竞争影响后，作出审查结论',
    en: 'The review ends in a conclusion that is on file',
    since: ORDINANCE_SINCE,
    breach: { barring: true },
    remedy: {
      command: 'document.filed',
      zh: '归集公平竞争审查结论后再登记',
      en: 'File the conclusion, then name it',
    },
    needs: ['document'],
    answer: ({ facts, payload: { document } }) =>
      holds(
        facts.documents[document]?.kind === 'fairCompetitionConclusion',
        '没有已归集的公平竞争审查结论',
        'No fair-competition conclusion is on file',
      ),
  }),
  block('G44-fair-competition', '公平竞争审查条例第14条、条例第25条第一款', {
    zh: '作出公平竞争审查结论的人员不得是起草决策草案、为承办单位提供咨询的人员或者受委托的外部单位的人员，也不得是本事项的合法性审查人员、法律顾问',
    en: 'Who concludes neither drafted, himself or by his firm, nor reviews or advises on legality',
    since: ORDINANCE_SINCE,
    remedy: { zh: '由其他公平竞争审查人员作出结论', en: 'Let another reviewer conclude' },
    turnsOn: ['person'],
    answer: ({ facts, given }) => {
      const { personId } = given.actor;
      const who = nameOf(given.names, 'people', personId);
      const [hand] = handsOf(facts, given);
      return hand === undefined
        ? holds(
            !legalityPeople(facts).includes(personId),
            `${who}参加了本事项的合法性审查`,
            `${who} took part in the legality review`,
          )
        : unmet(`${who}${hand.zh}`, `${who} ${hand.en}`);
    },
  }),
  block('FC17-standards', '公平竞争审查条例第8条至第11条、第17条', {
    zh: '应当按照审查标准逐项审查政策措施是否含有第8条至第11条所列的内容，结论应当与审查情况一致',
    en: 'Each of arts 8 to 11 is answered, and the conclusion agrees with the answers',
    since: ORDINANCE_SINCE,
    remedy: {
      zh: '逐项填写审查情况，按审查情况作出结论',
      en: 'Answer each article and conclude accordingly',
    },
    needs: ['standards'],
    answer: ({ payload: { standards }, type }) => {
      const contents = contentsOf(standards);
      return type === 'fairCompetition.foundCompliant'
        ? holds(
            contents.length === 0,
            `结论为符合审查标准，又认定含有：${contents.join('、')}`,
            `Found compliant, yet with ${String(contents.length)} forbidden contents`,
          )
        : holds(
            contents.length > 0,
            '未指明政策措施含有第8条至第11条所列的何种内容',
            'It is not said which content of arts 8 to 11 the measure has',
          );
    },
  }),
  block('FC12-ground', '公平竞争审查条例第12条', {
    zh: '适用例外规定的，应当属于第12条所列的情形之一',
    en: 'An exception rests on one of the cases of art. 12',
    since: ORDINANCE_SINCE,
    remedy: {
      command: 'fairCompetition.foundExcepted',
      zh: '指明适用的情形；不属于所列情形的，作出不符合审查标准的结论',
      en: 'Name the case, or conclude that it violates',
    },
    needs: ['ground'],
    answer: () => met,
  }),
  block('FC17-explained', '公平竞争审查条例第17条', {
    zh: '适用第12条规定的，应当在审查结论中详细说明',
    en: 'A conclusion that rests on art. 12 explains it in detail',
    since: ORDINANCE_SINCE,
    remedy: {
      command: 'fairCompetition.foundExcepted',
      zh: '详细说明适用例外规定的理由',
      en: 'Explain in detail why the exception applies',
    },
    needs: ['reason'],
    answer: either(
      ({ payload }) => !isBlank(payload.reason),
      '未说明适用例外规定的理由',
      'Why the exception applies is not said',
    ),
  }),
  block('FC12-conditions', '公平竞争审查条例第12条', {
    zh: '适用例外规定的，应当没有对公平竞争影响更小的替代方案，并能够确定合理的实施期限或者终止条件',
    en: 'An exception has no less restrictive alternative, and a definite period or end condition',
    since: ORDINANCE_SINCE,
    remedy: {
      command: 'fairCompetition.foundExcepted',
      zh: '论证替代方案并明确实施期限或者终止条件；不具备的，作出不符合审查标准的结论',
      en: 'Argue the alternatives and set the period, or conclude that it violates',
    },
    answer: ({ payload: { noAlternative, until } }) => {
      if (noAlternative === undefined) {
        return needs('noAlternative', 'until');
      }
      return noAlternative
        ? holds(
            !isBlank(until),
            '未确定实施期限或者终止条件',
            'Neither a definite period nor an end condition is set',
          )
        : unmet('存在对公平竞争影响更小的替代方案', 'A less restrictive alternative exists');
    },
  }),
];

/** The contents of arts 8 to 11 that were found, in the words of the law. */
function contentsOf(found: Readonly<Record<keyof typeof STANDARDS, readonly string[]>>) {
  return Object.entries(STANDARDS).flatMap(([name, { contents }]) => {
    const words: Readonly<Record<string, { readonly zh: string }>> = contents;
    return found[name as keyof typeof STANDARDS].map((content) => words[content]?.zh ?? content);
  });
}
