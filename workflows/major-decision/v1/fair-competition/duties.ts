import { holds, met, needs, unmet } from '#libs/procedure';

import { parameter, rule, type Seen } from '../rule.js';
import { legalityPeople } from '../legality-review/reviewed.js';
import { STANDARDS } from './stage-standards.js';
import { fairCompetitionFile, ORDINANCE_SINCE } from './duties-file.js';

/** Who reviews: market supervision with the drafter, or a department by itself. */
const REVIEWER = 'fairCompetition.reviewer';
const ROLE = 'fairCompetitionReviewer';

interface Concluding {
  readonly document: string;
  readonly standards: Readonly<Record<keyof typeof STANDARDS, readonly string[]>>;
}

interface Excepting {
  readonly ground: string;
  readonly reason: string;
  readonly noAlternative: boolean;
  readonly until: string;
}

const isBlank = (words: string | undefined): boolean => (words ?? '').trim() === '';

/** The units in which the actor may review; those of the sponsor are the drafter's own. */
function reviewsFor({ facts, given }: Seen): readonly string[] {
  const { start, proposingUnit } = facts.initiation;
  const drafters = start === null ? [proposingUnit] : [start.leadUnit, ...start.coUnits];
  return given.actor.mandates
    .filter(({ role, organId, unitId }) => {
      return role === ROLE && organId === given.organId && !drafters.includes(unitId);
    })
    .map(({ unitId }) => unitId);
}

/** The contents of arts 8 to 11 that were found, in the words of the law. */
function contentsOf(standards: Concluding['standards']): readonly string[] {
  return Object.entries(STANDARDS).flatMap(([name, { contents }]) => {
    const words: Readonly<Record<string, { readonly zh: string }>> = contents;
    return standards[name as keyof typeof STANDARDS].map(
      (content) => words[content]?.zh ?? content,
    );
  });
}

const concluding = [
  rule<Concluding>({
    id: 'G26',
    article: '公平竞争审查条例第14条、第17条、第18条',
    level: 'block',
    since: ORDINANCE_SINCE,
    asks: {
      zh: '开展公平竞争审查，应当按照审查标准，在评估对公平竞争影响后，作出审查结论',
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
    id: 'G26-organ',
    article: '公平竞争审查条例第13条、第14条',
    level: 'warn',
    since: ORDINANCE_SINCE,
    asks: {
      zh: '拟由县级以上人民政府出台的政策措施，由本级人民政府市场监督管理部门会同起草单位开展公平竞争审查；拟由部门出台的，由起草单位开展',
      en: 'Market supervision reviews what a government will issue; a department reviews its own',
    },
    remedy: {
      zh: '由市场监督管理部门作出审查结论；起草单位即市场监督管理部门的，予以说明',
      en: 'Let market supervision conclude; where it drafted the measure itself, say so',
    },
    // An importer enters the acts of others; his own units say nothing about theirs.
    applies: (seen) =>
      seen.given.imported !== true && parameter(seen, REVIEWER)?.value !== 'draftingUnit',
    answer: (seen) =>
      holds(
        reviewsFor(seen).length > 0,
        '审查结论仅由起草单位自行作出',
        'The drafting unit alone concludes the review',
      ),
  }),
  rule({
    id: 'G44-fair-competition',
    article: '公平竞争审查条例第14条、条例第25条第一款',
    level: 'block',
    since: ORDINANCE_SINCE,
    asks: {
      zh: '作出公平竞争审查结论的人员不得是起草决策草案的人员，也不得是本事项的合法性审查人员、法律顾问',
      en: 'Who concludes the review neither drafted nor reviews or advises on legality',
    },
    remedy: { zh: '由其他公平竞争审查人员作出结论', en: 'Let another reviewer conclude' },
    applies: ({ given }) => given.imported !== true,
    answer: ({ facts, given }) => {
      const { personId } = given.actor;
      if (facts.drafting.draftedBy.includes(personId)) {
        return unmet(`${personId}参加了决策草案的起草`, `${personId} took part in drafting`);
      }
      return holds(
        !legalityPeople(facts).includes(personId),
        `${personId}参加了本事项的合法性审查`,
        `${personId} took part in the legality review`,
      );
    },
  }),
  rule<Concluding>({
    id: 'FC17-standards',
    article: '公平竞争审查条例第8条至第11条、第17条',
    level: 'block',
    since: ORDINANCE_SINCE,
    asks: {
      zh: '应当按照审查标准逐项审查政策措施是否含有第8条至第11条所列的内容，结论应当与审查情况一致',
      en: 'Each of arts 8 to 11 is answered, and the conclusion agrees with the answers',
    },
    remedy: {
      zh: '逐项填写审查情况，按审查情况作出结论',
      en: 'Answer each article and conclude accordingly',
    },
    answer: ({ payload: { standards }, type }) => {
      if (standards === undefined) {
        return needs('standards');
      }
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
  rule<Excepting>({
    id: 'FC12-ground',
    article: '公平竞争审查条例第12条',
    level: 'block',
    since: ORDINANCE_SINCE,
    asks: {
      zh: '适用例外规定的，应当属于第12条所列的情形之一',
      en: 'An exception rests on one of the cases of art. 12',
    },
    remedy: {
      command: 'fairCompetition.foundExcepted',
      zh: '指明适用的情形；不属于所列情形的，作出不符合审查标准的结论',
      en: 'Name the case, or conclude that it violates',
    },
    answer: ({ payload }) => (payload.ground === undefined ? needs('ground') : met),
  }),
  rule<Excepting>({
    id: 'FC17-explained',
    article: '公平竞争审查条例第17条',
    level: 'block',
    since: ORDINANCE_SINCE,
    asks: {
      zh: '适用第12条规定的，应当在审查结论中详细说明',
      en: 'A conclusion that rests on art. 12 explains it in detail',
    },
    remedy: {
      command: 'fairCompetition.foundExcepted',
      zh: '详细说明适用例外规定的理由',
      en: 'Explain in detail why the exception applies',
    },
    answer: ({ payload }) => {
      if (payload.reason === undefined) {
        return needs('reason');
      }
      return holds(
        !isBlank(payload.reason),
        '未说明适用例外规定的理由',
        'Why the exception applies is not said',
      );
    },
  }),
  rule<Excepting>({
    id: 'FC12-conditions',
    article: '公平竞争审查条例第12条',
    level: 'block',
    since: ORDINANCE_SINCE,
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
        !isBlank(payload.until),
        '未确定实施期限或者终止条件',
        'Neither a definite period nor an end condition is set',
      );
    },
  }),
];

export const fairCompetitionRequirements = [...fairCompetitionFile, ...concluding];
