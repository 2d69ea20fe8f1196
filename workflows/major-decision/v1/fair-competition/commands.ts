import {
  act,
  choice,
  commands,
  document,
  flag,
  group,
  list,
  optional,
  text,
  why,
} from '#libs/procedure';

import { determining, reversing } from '../forming/determining.js';

import { AREAS, EXCEPTIONS, ORGAN_GROUNDS, STANDARDS } from './standards.js';

const reason = why('理由', 'Reason');

/** Optional, so that an old conclusion without a paper can be imported and shows as a gap. */
const conclusion = optional(
  document('公平竞争审查结论', 'Fair-competition conclusion', 'fairCompetitionConclusion'),
);

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- keeps the literal names of the contents
const found = <const V extends (typeof STANDARDS)[keyof typeof STANDARDS]>(standard: V) =>
  list(choice(standard.title.zh, standard.title.en, standard.contents), { min: 0, max: 6 });

/** Arts 8 to 11, each answered: an empty list says that nothing of the kind was found. */
const standards = optional(
  group('审查标准（条例第8条至第11条）', 'Standards of arts 8 to 11', {
    entry: found(STANDARDS.entry),
    movement: found(STANDARDS.movement),
    cost: found(STANDARDS.cost),
    conduct: found(STANDARDS.conduct),
  }),
);

/** Operators are found touched or not; the draft is submitted and concluded upon. */
export const fairCompetitionCommands = commands({
  'fairCompetition.determined': act(['sponsor', 'sponsorHead'], '公平竞争审查条例第2条', {
    title: {
      zh: '认定是否涉及经营者经济活动',
      en: 'Determine whether it touches the economic activity of operators',
    },
    fields: {
      touches: flag('是否涉及经营者经济活动', 'Whether it touches their economic activity'),
      areas: list(choice('涉及的方面', 'Area that it touches', AREAS), { min: 0, max: 8 }),
      ...determining,
    },
  }),
  'fairCompetition.determinationReversed': act(
    ['reviewer', 'sponsorHead'],
    '公平竞争审查条例第2条、条例第27条',
    {
      title: {
        zh: '改变是否涉及经营者经济活动的认定',
        en: 'Reverse the determination whether operators are touched',
      },
      fields: determining,
    },
  ),
  'fairCompetition.waived': act(['sponsor', 'sponsorHead'], '公平竞争审查条例第2条', {
    title: { zh: '不适用公平竞争审查', en: 'Go on without fair-competition review' },
    fields: {},
  }),
  'fairCompetition.submitted': act('sponsor', '公平竞争审查条例第14条、第16条', {
    title: { zh: '送公平竞争审查', en: 'Submit for fair-competition review' },
    fields: {
      preliminary: document('初审意见', 'Preliminary opinion', 'fairCompetitionPreliminary'),
      heard: optional(
        text('听取有关经营者、行业协会商会等利害关系人意见情况', 'How those concerned were heard'),
      ),
      publicInterest: flag('是否涉及社会公众利益', 'Whether the interest of the public is touched'),
      publicHeard: optional(text('听取社会公众意见情况', 'How the public was heard')),
    },
  }),
  'fairCompetition.foundCompliant': act(
    'fairCompetitionReviewer',
    '公平竞争审查条例第14条、第17条',
    {
      title: { zh: '审查结论：符合公平竞争审查标准', en: 'Found compliant' },
      fields: { standards, document: conclusion },
    },
  ),
  'fairCompetition.foundExcepted': act(
    'fairCompetitionReviewer',
    '公平竞争审查条例第12条、第17条',
    {
      title: { zh: '审查结论：适用例外规定', en: 'Found to be an exception' },
      fields: {
        standards,
        ground: optional(choice('适用例外规定的情形', 'Which exception', EXCEPTIONS)),
        reason: text('适用例外规定的详细说明', 'Why it applies, in detail'),
        noAlternative: flag(
          '是否没有对公平竞争影响更小的替代方案',
          'Whether no less restrictive alternative exists',
        ),
        until: optional(text('实施期限或者终止条件', 'Definite period or end condition', 500)),
        document: conclusion,
      },
    },
  ),
  'fairCompetition.foundViolating': act(
    'fairCompetitionReviewer',
    '公平竞争审查条例第17条、第18条',
    {
      title: { zh: '审查结论：不符合公平竞争审查标准', en: 'Found in violation' },
      fields: { reason, standards, document: conclusion },
    },
  ),
  'fairCompetition.reopened': act(['sponsor', 'sponsorHead'], '公平竞争审查条例第14条、第18条', {
    title: { zh: '重新进行公平竞争审查', en: 'Reopen fair-competition review' },
    fields: { reason },
  }),
  'fairCompetition.upheld': act('fairCompetitionReviewer', '公平竞争审查条例第14条、第17条', {
    title: {
      zh: '确认公平竞争审查结论适用于修改后的草案',
      en: 'Uphold the conclusion for the draft as changed',
    },
    fields: {
      draftDocument: document('所对照的现行决策草案', 'Present draft that was compared', 'draft'),
      reason: why('对照修改内容说明结论仍然成立的理由', 'Why it stands, by what changed'),
    },
  }),
  'fairCompetition.organDetermined': act(['office', 'reviewer'], '公平竞争审查条例第14条', {
    title: {
      zh: '认定市场监督管理部门已开展审查',
      en: 'Determine that market supervision took part in the review',
    },
    fields: {
      ground: choice('情形', 'How', ORGAN_GROUNDS),
      reason,
      evidence: list(document('认定依据的材料', 'Evidence'), { min: 1, max: 20 }),
    },
  }),
  'fairCompetition.organReversed': act('reviewer', '公平竞争审查条例第14条、条例第27条', {
    title: {
      zh: '撤销市场监督管理部门已开展审查的认定',
      en: 'Reverse that market supervision took part',
    },
    fields: reversing,
  }),
});
