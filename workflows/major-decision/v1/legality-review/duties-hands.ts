import { either, holds, nameOf, needs, unmet } from '#libs/procedure';

import { firmsAmong } from '../drafting/hands.js';
import { withHands } from '../drafting/folds.js';
import { dutiesOf } from '../vocabulary.js';

import type { legalityReviewCommands } from './commands.js';
import { peopleOnBothSides } from './hands-apart.js';

const { block, defect } = dutiesOf<typeof legalityReviewCommands>();

const ARTICLE = '条例第28条';

/** The acts by which others take the place of whoever was on both sides. */
const REVIEWED_ANEW = [
  'adviser.opined',
  'review.issued',
  'alternative.foundLawful',
  'alternative.foundRevisable',
  'alternative.foundDefective',
  'alternative.foundUnlawful',
  'alternative.foundExploratory',
  'fairCompetition.foundCompliant',
  'fairCompetition.foundExcepted',
  'fairCompetition.foundViolating',
] as const;

/** Whoever judges a draft is another than whoever made it, and of another firm. */
export const handsDuties = [
  block('A28-hands', ARTICLE, {
    zh: '送请合法性审查时，应当写明参加起草的人员、为承办单位提供咨询的人员和参加起草或者提供咨询的外部单位，没有的列为空',
    en: 'The file names who drafted, who advised the sponsor, and which outside firms did, or none',
    remedy: {
      command: 'review.submitted',
      zh: '写明起草人员、咨询人员和外部单位后送审',
      en: 'Name them, then submit',
    },
    needs: ['drafters', 'advisers', 'outside'],
    answer: either(
      ({ payload: { drafters, outside } }) =>
        drafters.length > 0 || outside.some(({ part }) => part === 'drafted'),
      '缺少：参加起草的人员或者受委托起草的单位',
      'Missing: who drafted, a person or a firm',
    ),
  }),
  block('A28-hands-apart', '公平竞争审查条例第14条、条例第28条', {
    zh: '参加起草或者为承办单位提供咨询的人员，不得是作出公平竞争审查结论的人员',
    en: 'Nobody who drafted or advised the sponsor concluded the fair-competition review',
    remedy: {
      command: 'file.withdrawn',
      zh: '撤回送审材料，重新进行公平竞争审查，由其他人员作出结论',
      en: 'Withdraw the file, reopen the fair-competition review, let another conclude',
    },
    applies: ({ facts }) => facts.fairCompetition.reviewedBy !== null,
    needs: ['drafters', 'advisers'],
    answer: ({ facts: { fairCompetition }, payload: { drafters, advisers }, given }) => {
      const by = fairCompetition.reviewedBy ?? '';
      const who = nameOf(given.names, 'people', by);
      return holds(
        ![...drafters, ...advisers].includes(by),
        `${who}作出了公平竞争审查结论`,
        `${who} concluded the fair-competition review`,
      );
    },
  }),
  block('A28-employer', ARTICLE, {
    zh: '外部单位参加起草或者为承办单位提供咨询的，该单位的人员不得作为本次审查的法律顾问、公职律师提出意见',
    en: 'Nobody advises in the review whose firm drafted or advised the sponsor',
    remedy: {
      command: 'adviser.opined',
      zh: '写明执业机构或者所在单位；属于该单位的，另行组织法律顾问、公职律师',
      en: 'Say for whom he works; where it is that firm, ask another adviser',
    },
    applies: ({ facts }) => facts.drafting.outside.length > 0,
    needs: ['employer'],
    answer: ({ facts, payload: { employer } }) => {
      const firms = firmsAmong(facts.drafting.outside, [employer]);
      return holds(
        firms.length === 0,
        `所在的${firms.join('、')}参加了起草或者为承办单位提供了咨询`,
        `${firms.join(', ')} drafted or advised the sponsor`,
      );
    },
  }),
  block('A28-hand-named', ARTICLE, {
    zh: '登记发现的情况，应当写明人员或者单位',
    en: 'What was found names a person or a firm',
    remedy: {
      command: 'drafting.handFound',
      zh: '写明人员或者单位名称',
      en: 'Name the person or the firm',
    },
    answer: ({ payload: { part, person, firm = '' } }) =>
      part === undefined
        ? needs('person', 'firm')
        : holds(
            person !== undefined || firm.trim() !== '',
            '缺少：人员或者单位名称',
            'Missing: the person or the firm',
          ),
  }),
  defect('A28-hand-late', ARTICLE, {
    zh: '参加起草或者为承办单位提供咨询的人员、单位，不得又参加该草案的公平竞争审查、合法性审查或者提出法律意见',
    en: 'Who is found to have drafted or advised neither reviewed the draft nor gave an opinion on it',
    breach: {
      about: ['person', 'firm'],
      mendedBy: {
        commands: REVIEWED_ANEW,
        // Nobody is left on both sides, and others took the place of an adviser set aside.
        when: (facts) =>
          peopleOnBothSides(facts).length === 0 &&
          (facts.review.conflictedAdvisers.length === 0 || facts.review.advisers.length > 0),
      },
    },
    remedy: {
      zh: '由其他人员重新审查、作出结论或者提出法律意见',
      en: 'Have it reviewed, concluded or advised upon anew by others',
    },
    answer: ({ facts, payload: { part, person, firm }, given }) => {
      const people = person === undefined ? [] : [person];
      const drafting = withHands(facts.drafting, {
        ...(part === 'drafted' ? { drafters: people } : { advisers: people }),
        outside: firm === undefined ? [] : [{ firm, part: part ?? 'drafted' }],
      });
      const before = peopleOnBothSides(facts);
      const both = peopleOnBothSides({ ...facts, drafting }).filter((one) => !before.includes(one));
      const who = both.map((one) => nameOf(given.names, 'people', one));
      return both.length === 0
        ? holds(true, '', '')
        : unmet(
            `${who.join('、')}已参加审查、作出结论或者提出法律意见`,
            `${who.join(', ')} reviewed, concluded or advised already`,
          );
    },
  }),
];
