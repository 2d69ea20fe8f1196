import { holds, met, needs, unmet } from '#libs/procedure';

import { rule } from '../rule.js';

interface Submitting {
  readonly preliminary: string;
  readonly heard: string;
}

interface Concluding {
  readonly document: string;
}

interface Excepting {
  readonly reason: string;
  readonly noAlternative: boolean;
  readonly until: string;
}

export const fairCompetitionRequirements = [
  rule({
    id: 'G26-determined',
    article: '公平竞争审查条例第2条、第14条',
    level: 'block',
    asks: {
      zh: '涉及经营者经济活动的决策事项，应当进行公平竞争审查；不审查的，应当有不涉及的认定',
      en: 'A matter that touches operators is reviewed; going without needs a recorded determination',
    },
    remedy: {
      command: 'fairCompetition.determined',
      zh: '认定是否涉及经营者经济活动，涉及的应当送公平竞争审查',
      en: 'Determine whether operators are touched; if so, submit for review',
    },
    answer: ({ facts }) => {
      const { touches } = facts.fairCompetition;
      if (touches === null) {
        return unmet(
          '尚未认定决策事项是否涉及经营者经济活动',
          'It has not been determined whether operators are touched',
        );
      }
      return touches.answer
        ? unmet(
            `${touches.on}已认定决策事项涉及经营者经济活动，应当进行公平竞争审查`,
            `On ${touches.on} the matter was determined to touch operators`,
          )
        : met;
    },
  }),
  rule<Submitting>({
    id: 'FC16-heard',
    article: '公平竞争审查条例第16条',
    level: 'warn',
    asks: {
      zh: '开展公平竞争审查，应当听取有关经营者、行业协会商会等利害关系人的意见',
      en: 'Operators and associations concerned are heard in the review',
    },
    remedy: {
      command: 'fairCompetition.submitted',
      zh: '填写听取利害关系人意见情况，或者说明未听取的理由',
      en: 'State how they were heard, or give the reason',
    },
    answer: ({ payload }) => {
      if (payload.preliminary === undefined) {
        return needs('heard');
      }
      return holds(
        (payload.heard ?? '').trim() !== '',
        '未说明听取有关经营者、行业协会商会等利害关系人意见的情况',
        'How those concerned were heard is not stated',
      );
    },
  }),
  rule<Concluding>({
    id: 'G26',
    article: '公平竞争审查条例第14条、第17条、第18条',
    level: 'block',
    asks: {
      zh: '公平竞争审查应当作出书面审查结论',
      en: 'The review ends in a conclusion that is on file',
    },
    remedy: {
      command: 'document.filed',
      zh: '归集公平竞争审查结论后再登记',
      en: 'File the conclusion, then name it',
    },
    answer: ({ facts, payload, given }) => {
      // An imported conclusion without its paper is recorded as it was, and is a defect.
      if (payload.document === undefined && given.imported !== true) {
        return needs('document');
      }
      const filed = payload.document === undefined ? undefined : facts.documents[payload.document];
      return holds(
        filed?.kind === 'fairCompetitionConclusion',
        '没有已归集的公平竞争审查结论',
        'No fair-competition conclusion is on file',
      );
    },
  }),
  rule({
    id: 'G26-not-drafter',
    article: '公平竞争审查条例第14条',
    level: 'block',
    asks: {
      zh: '作出公平竞争审查结论的人员不得是起草决策草案的人员',
      en: 'The person who concludes the review did not draft',
    },
    remedy: { zh: '由其他公平竞争审查人员作出结论', en: 'Let another reviewer conclude' },
    answer: ({ facts, given }) =>
      holds(
        !facts.drafting.draftedBy.includes(given.actor.personId),
        `${given.actor.personId}参加了决策草案的起草`,
        `${given.actor.personId} took part in drafting`,
      ),
  }),
  rule<Excepting>({
    id: 'FC12-conditions',
    article: '公平竞争审查条例第12条',
    level: 'block',
    asks: {
      zh: '适用例外规定的，应当没有对公平竞争影响更小的替代方案，并能够确定合理的实施期限或者终止条件',
      en: 'An exception has no less restrictive alternative, and a definite period or end condition',
    },
    remedy: {
      command: 'fairCompetition.foundExcepted',
      zh: '论证替代方案并明确实施期限或者终止条件；不具备的，作出不符合审查标准的结论',
      en: 'Argue the alternatives and set the period, or conclude that it violates',
    },
    answer: ({ payload }) => {
      if (payload.noAlternative === undefined) {
        return needs('noAlternative', 'until');
      }
      if (!payload.noAlternative) {
        return unmet('存在对公平竞争影响更小的替代方案', 'A less restrictive alternative exists');
      }
      return holds(
        (payload.until ?? '').trim() !== '',
        '未确定实施期限或者终止条件',
        'Neither a definite period nor an end condition is set',
      );
    },
  }),
];
