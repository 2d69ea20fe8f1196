import { determinationInForce, either, holds, met, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf, verifiedNumber } from '../vocabulary.js';

import type { legalityReviewCommands } from './commands.js';
import { AUTHORITY_HOLDERS, type AuthorityHolder } from './facts.js';
import { CEILING, EXTENSION, longestReview, pauseGrounds } from './longest.js';

const { block, warn } = dutiesOf<typeof legalityReviewCommands>();

/** What the review rests on: whose authority it is, the law in force, what was determined. */
export const basisDuties = [
  block('M12', '条例第27条第（一）项', {
    zh: '决策事项应当符合法定权限；属于其他机关法定权限的，除依法报上级批准或者提请人民代表大会及其常务委员会决定外，应当作出不合法的审查结论',
    en: 'The matter is within statutory authority; what is another organ’s, and not brought before it, is found unlawful',
    remedy: {
      command: 'alternative.foundUnlawful',
      zh: '作出不合法的审查结论，或者依法报上级批准、提请人民代表大会及其常务委员会决定',
      en: 'Find it unlawful, or have the superior approve or the Congress decide by law',
    },
    needs: ['alternative', 'authorityOf'],
    answer: ({ facts, payload: { alternative, authorityOf } }) => {
      const { zh, en } = AUTHORITY_HOLDERS[authorityOf];
      return holds(
        mayGoOn(facts, authorityOf),
        `方案${alternative}的法定权限属于${zh}`,
        `${alternative} is within the authority of: ${en}`,
      );
    },
  }),
  block('M5', '条例第25条第一款、第27条第（三）项', {
    zh: '审查意见出具后法律、法规、规章或者国家政策发生变化的，应当经审查部门确认或者重新审查',
    en: 'Where the law changed after the opinion, the opinion is upheld or renewed',
    remedy: {
      command: 'opinion.upheld',
      zh: '由审查部门确认审查意见不受影响，或者重新送请合法性审查',
      en: 'Have the reviewer uphold the opinion, or submit for a new review',
    },
    answer: ({ facts, given }) => {
      const changes = facts.review.basisChanges.filter(
        (one) => one.answeredOn === null && one.effectiveOn <= given.occurredOn,
      );
      return holds(
        changes.length === 0,
        `审查意见出具后依据发生变化：${changes
          .map((one) => `${one.what}（${one.effectiveOn}施行）`)
          .join('、')}`,
        `The law changed after the opinion: ${changes.map((one) => one.what).join(', ')}`,
      );
    },
  }),
  block('M5-changed', '条例第27条第（三）项', {
    zh: '确认审查意见的，应当有已登记而尚未确认的依据变化',
    en: 'There is a change of the law that was recorded and not answered',
    remedy: { command: 'basis.changed', zh: '先登记依据的变化', en: 'Record the change first' },
    answer: either(
      ({ facts }) => facts.review.basisChanges.some((one) => one.answeredOn === null),
      '没有尚待确认的依据变化',
      'No change of the law awaits an answer',
    ),
  }),
  block('A27-determined', '条例第19条、第22条、第25条第二款、第27条第（二）项', {
    zh: '改变认定的，应当已有认定',
    en: 'A determination that is reversed was made before',
    remedy: {
      only: 'nothing',
      zh: '没有可以撤销的认定，不需撤销；应当认定的，直接作出认定',
      en: 'There is nothing to reverse; what is owed is determined directly',
    },
    answer: ({ facts, type, procedure }) => {
      const found = Object.entries(procedure.questions).find(([, { by }]) => by.includes(type));
      return found === undefined || determinationInForce(facts, found[0]) !== undefined
        ? met
        : unmet(`尚未认定：${found[1].asks.zh}`, `Not determined: ${found[1].asks.en}`);
    },
  }),
  warn('A28-timely', '条例第28条；地方规定的审查期限（legality.maxWorkingDays）', {
    zh: '负责合法性审查的部门应当及时提出合法性审查意见',
    en: 'The reviewer gives his opinion in time',
    restsOn: CEILING,
    remedy: { zh: '说明逾期的理由', en: 'Say why it is late' },
    applies: ({ facts }) => facts.review.acceptedOn !== null,
    answer: (seen) => {
      const from = seen.facts.review.acceptedOn ?? seen.given.occurredOn;
      const last = longestReview(seen.facts, seen.given)?.day ?? seen.given.occurredOn;
      return holds(
        seen.given.occurredOn <= last,
        `${from}受理，应当于${last}前提出审查意见`,
        `Accepted on ${from}; the opinion was due on ${last}`,
      );
    },
  }),
  block('A28-extension', '条例第28条', {
    zh: '负责合法性审查的部门应当及时提出意见；本地规定可以延长审查时间的，延长一次',
    en: 'The opinion is given in time; where a rule of the place allows it, the time is extended once',
    remedy: { command: 'review.issued', zh: '及时提出审查意见', en: 'Issue the opinion in time' },
    answer: (seen) =>
      verifiedNumber(seen, EXTENSION) === undefined
        ? unmet('本地没有可以延长审查时间的规定', 'No rule of the place allows an extension')
        : holds(
            (seen.facts.review.extended ?? null) === null,
            '已经延长过一次',
            'It was extended before',
          ),
  }),
  block('A28-pause', '条例第28条', {
    zh: '负责合法性审查的部门应当及时提出意见；不计入审查时间的，应当是本地规定列明的情形',
    en: 'The opinion is given in time; what is not counted is named by the rules of the place',
    remedy: {
      command: 'review.issued',
      zh: '审查时间继续计算，及时提出审查意见',
      en: 'The time goes on: issue the opinion in time',
    },
    needs: ['ground'],
    answer: ({ payload: { ground }, given }) =>
      holds(
        pauseGrounds(given).includes(ground),
        '本地规定没有列明该情形不计入审查时间',
        'No rule of the place leaves this out of the time',
      ),
  }),
];

/** Whether the law lets the organ decide what is another's: by his approval, or as his bill. */
const mayGoOn = ({ initiation }: Facts, holder: AuthorityHolder): boolean =>
  holder === 'own' ||
  (holder === 'superior' && initiation.start?.superiorApproval === true) ||
  (holder === 'congress' && initiation.start?.congress === 'decision');
