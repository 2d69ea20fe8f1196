import {
  choice,
  commands,
  document,
  flag,
  group,
  list,
  optional,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { notify } from '../effects.js';
import { determining, reversal } from '../forming/stage-determining.js';
import { AREAS, EXCEPTIONS, STANDARDS } from './stage-standards.js';

const STAGE = 'legalityReview';
const reason = text('理由', 'Reason');

/** Optional, so that an old conclusion without a paper can be imported and shows as a defect. */
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

export const fairCompetitionCommands = commands({
  'fairCompetition.determined': {
    stage: STAGE,
    nature: 'act',
    title: {
      zh: '认定是否涉及经营者经济活动',
      en: 'Determine whether it touches the economic activity of operators',
    },
    article: '公平竞争审查条例第2条',
    by: ['sponsor', 'sponsorHead'],
    fields: {
      touches: flag('是否涉及经营者经济活动', 'Whether it touches their economic activity'),
      areas: optional(
        list(choice('涉及的方面', 'Area that it touches', AREAS), { min: 0, max: 8 }),
      ),
      ...determining,
    },
  },
  'fairCompetition.determinationReversed': reversal({
    stage: STAGE,
    article: '公平竞争审查条例第2条、条例第27条',
    zh: '改变是否涉及经营者经济活动的认定',
    en: 'Reverse the determination whether operators are touched',
  }),
  'fairCompetition.waived': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '不适用公平竞争审查', en: 'Go on without fair-competition review' },
    article: '公平竞争审查条例第2条',
    by: ['sponsor', 'sponsorHead'],
    fields: {},
  },
  'fairCompetition.submitted': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '送公平竞争审查', en: 'Submit for fair-competition review' },
    article: '公平竞争审查条例第14条、第16条',
    by: ['sponsor'],
    fields: {
      preliminary: document('初审意见', 'Preliminary opinion', 'fairCompetitionPreliminary'),
      heard: optional(
        text('听取有关经营者、行业协会商会等利害关系人意见情况', 'How those concerned were heard'),
      ),
      publicInterest: optional(
        flag('是否涉及社会公众利益', 'Whether the interest of the public is touched'),
      ),
      publicHeard: optional(text('听取社会公众意见情况', 'How the public was heard')),
    },
  },
  'fairCompetition.foundCompliant': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '审查结论：符合公平竞争审查标准', en: 'Found compliant' },
    article: '公平竞争审查条例第14条、第17条',
    by: ['fairCompetitionReviewer'],
    fields: { standards, document: conclusion },
  },
  'fairCompetition.foundExcepted': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '审查结论：适用例外规定', en: 'Found to be an exception' },
    article: '公平竞争审查条例第12条、第17条',
    by: ['fairCompetitionReviewer'],
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
  'fairCompetition.foundViolating': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '审查结论：不符合公平竞争审查标准', en: 'Found in violation' },
    article: '公平竞争审查条例第17条、第18条',
    by: ['fairCompetitionReviewer'],
    fields: { reason, standards, document: conclusion },
  },
  'fairCompetition.reopened': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '重新进行公平竞争审查', en: 'Reopen fair-competition review' },
    article: '公平竞争审查条例第14条、第18条',
    by: ['sponsor', 'sponsorHead'],
    fields: { reason },
  },
});

const resubmitting: Step = {
  requires: ['FC16-heard', 'FC16-public'],
  then: [
    notify('fairCompetitionReviewer', '收到公平竞争审查送审材料', 'A fair-competition file is in'),
  ],
};

const submitting: Step = { ...resubmitting, to: 'forming.fairCompetition.submitted' };

const settled = {
  'fairCompetition.reopened': { to: 'forming.fairCompetition.pending' },
  'fairCompetition.determinationReversed': {
    requires: ['A27-determined'],
    to: 'forming.fairCompetition.pending',
  },
} satisfies Readonly<Record<string, Step>>;

/** Whatever the conclusion is: who gives it, on what paper, by which standards. */
const concluding = ['G26', 'G26-organ', 'G44-fair-competition', 'FC17-standards'] as const;

export const fairCompetitionRegion: StateSpec = {
  title: { zh: '公平竞争审查', en: 'Fair-competition review' },
  stage: STAGE,
  basis: '条例第29条第（一）项、公平竞争审查条例第14条',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '待认定和送审', en: 'Not yet determined or submitted' },
      stage: STAGE,
      basis: '公平竞争审查条例第2条、第14条',
      duty: {
        role: 'sponsor',
        title: {
          zh: '认定是否涉及经营者经济活动，涉及的应当初审并送公平竞争审查',
          en: 'Determine whether operators are touched; if so, review and submit',
        },
      },
      on: {
        'fairCompetition.determined': { requires: ['FC2-areas'] },
        'fairCompetition.waived': {
          requires: ['G26-determined'],
          to: 'forming.fairCompetition.waived',
        },
        'fairCompetition.submitted': submitting,
      },
    },
    submitted: {
      title: { zh: '审查中', en: 'Under review' },
      stage: STAGE,
      basis: '公平竞争审查条例第14条',
      duty: {
        role: 'fairCompetitionReviewer',
        title: { zh: '会同起草单位作出公平竞争审查结论', en: 'Conclude, with the drafting unit' },
      },
      on: {
        'fairCompetition.submitted': resubmitting,
        'fairCompetition.foundCompliant': {
          requires: concluding,
          to: 'forming.fairCompetition.concluded',
        },
        'fairCompetition.foundExcepted': {
          requires: [...concluding, 'FC12-ground', 'FC12-conditions', 'FC17-explained'],
          to: 'forming.fairCompetition.concluded',
        },
        'fairCompetition.foundViolating': {
          requires: concluding,
          to: 'forming.fairCompetition.violating',
          then: [
            notify(
              'sponsor',
              '公平竞争审查结论为不符合审查标准，请调整决策草案后重新送审',
              'Fair-competition review found a violation: adjust the draft and submit again',
            ),
          ],
        },
      },
    },
    concluded: {
      title: { zh: '已作出审查结论', en: 'Concluded' },
      stage: STAGE,
      basis: '公平竞争审查条例第17条',
      tags: ['settled'],
      on: settled,
    },
    violating: {
      title: { zh: '不符合审查标准', en: 'In violation' },
      stage: STAGE,
      basis: '公平竞争审查条例第18条',
      duty: {
        role: 'sponsor',
        title: {
          zh: '调整决策草案后重新送公平竞争审查',
          en: 'Adjust the draft and submit it again',
        },
      },
      on: { 'fairCompetition.submitted': submitting },
    },
    waived: {
      title: { zh: '不适用', en: 'Not applicable' },
      stage: STAGE,
      basis: '公平竞争审查条例第2条',
      tags: ['settled'],
      on: settled,
    },
  },
};
