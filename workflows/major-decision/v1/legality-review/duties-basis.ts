import { withPauses, type Calendar } from '#libs/legal-time';
import { holds, met, needs, determinationInForce, unmet } from '#libs/procedure';

import type { AuthorityHolder } from './facts.js';
import type { Facts } from '../facts.js';
import { supplementsOf } from './reviewed.js';
import { parameter, rule, type Seen } from '../rule.js';
import { AUTHORITY_HOLDERS } from './stage-findings.js';

interface Finding {
  readonly alternative: string;
  readonly authorityOf: AuthorityHolder;
}

const CEILING = 'legality.maxWorkingDays';

/** Whether the law lets the organ decide what is another's: by his approval, or as his bill. */
function mayGoOn({ initiation }: Facts, holder: AuthorityHolder): boolean {
  return (
    holder === 'own' ||
    (holder === 'superior' && initiation.start?.superiorApproval === true) ||
    (holder === 'congress' && initiation.start?.congress === 'decision')
  );
}

/** The changes of the law that are in force and that the reviewer has not answered. */
function unanswered({ facts, given }: Pick<Seen, 'facts' | 'given'>) {
  return facts.review.basisChanges.filter(
    (one) => one.answeredOn === null && one.effectiveOn <= given.occurredOn,
  );
}

const questionOf = ({ type, procedure }: Seen) =>
  Object.entries(procedure.questions).find(([, { by }]) => by.includes(type));

/** What the review rests on: whose authority it is, the law in force, what was determined. */
export const basisRequirements = [
  rule<Finding>({
    id: 'M12',
    article: '条例第27条第（一）项',
    level: 'block',
    asks: {
      zh: '决策事项应当符合法定权限；属于其他机关法定权限的，除依法报上级批准或者提请人民代表大会及其常务委员会决定外，应当作出不合法的审查结论',
      en: 'The matter is within statutory authority; what is another organ’s, and not brought before it, is found unlawful',
    },
    remedy: {
      command: 'alternative.foundUnlawful',
      zh: '作出不合法的审查结论，或者依法报上级批准、提请人民代表大会及其常务委员会决定',
      en: 'Find it unlawful, or have the superior approve or the Congress decide by law',
    },
    answer: ({ facts, payload: { alternative, authorityOf = 'own' } }) => {
      if (alternative === undefined) {
        return needs('authorityOf');
      }
      const { zh, en } = AUTHORITY_HOLDERS[authorityOf];
      return holds(
        mayGoOn(facts, authorityOf),
        `方案${alternative}的法定权限属于${zh}`,
        `${alternative} is within the authority of: ${en}`,
      );
    },
  }),
  rule({
    id: 'M5',
    article: '条例第25条第一款、第27条第（三）项',
    level: 'block',
    asks: {
      zh: '审查意见出具后法律、法规、规章或者国家政策发生变化的，应当经审查部门确认或者重新审查',
      en: 'Where the law changed after the opinion, the opinion is upheld or renewed',
    },
    remedy: {
      command: 'opinion.upheld',
      zh: '由审查部门确认审查意见不受影响，或者重新送请合法性审查',
      en: 'Have the reviewer uphold the opinion, or submit for a new review',
    },
    answer: (seen) => {
      const changes = unanswered(seen);
      return holds(
        changes.length === 0,
        `审查意见出具后依据发生变化：${changes
          .map((one) => `${one.what}（${one.effectiveOn}施行）`)
          .join('、')}`,
        `The law changed after the opinion: ${changes.map((one) => one.what).join(', ')}`,
      );
    },
  }),
  rule({
    id: 'M5-changed',
    article: '条例第27条第（三）项',
    level: 'block',
    asks: {
      zh: '确认审查意见的，应当有已登记而尚未确认的依据变化',
      en: 'There is a change of the law that was recorded and not answered',
    },
    remedy: { command: 'basis.changed', zh: '先登记依据的变化', en: 'Record the change first' },
    answer: ({ facts }) =>
      holds(
        facts.review.basisChanges.some((one) => one.answeredOn === null),
        '没有尚待确认的依据变化',
        'No change of the law awaits an answer',
      ),
  }),
  rule({
    id: 'A27-determined',
    article: '条例第19条、第22条、第25条第二款、第27条第（二）项',
    level: 'block',
    asks: {
      zh: '改变认定的，应当已有认定',
      en: 'A determination that is reversed was made before',
    },
    remedy: { zh: '直接作出认定', en: 'Make the determination itself' },
    answer: (seen) => {
      const { facts } = seen;
      const found = questionOf(seen);
      if (found === undefined) {
        return met;
      }
      const [question, { asks }] = found;
      return determinationInForce(facts, question) === undefined
        ? unmet(`尚未认定：${asks.zh}`, `Not determined: ${asks.en}`)
        : met;
    },
  }),
  rule({
    id: 'A28-timely',
    article: '条例第28条；地方规定的审查期限（legality.maxWorkingDays）',
    level: 'warn',
    restsOn: CEILING,
    asks: {
      zh: '负责合法性审查的部门应当及时提出合法性审查意见',
      en: 'The reviewer gives his opinion in time',
    },
    remedy: { zh: '说明逾期的理由', en: 'Say why it is late' },
    applies: ({ facts }) => facts.review.acceptedOn !== null,
    answer: (seen) => {
      const days = Number(parameter(seen, CEILING)?.value);
      const from = seen.facts.review.acceptedOn ?? seen.given.occurredOn;
      const term = { count: days, unit: 'workingDay' } as const;
      const calendar = seen.given.calendar as Calendar;
      const { due } = withPauses(from, term, { pauses: supplementsOf(seen.facts), calendar });
      const last = due?.day ?? seen.given.occurredOn;
      return holds(
        seen.given.occurredOn <= last,
        `${from}受理，应当于${last}前提出审查意见`,
        `Accepted on ${from}; the opinion was due on ${last}`,
      );
    },
  }),
];
