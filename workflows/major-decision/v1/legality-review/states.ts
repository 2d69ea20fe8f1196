import { owes, type StateText, type Step, type Steps } from '#libs/procedure';

import { endDeadline, notify, pauseDeadline, startDeadline } from '../effects.js';
import type { Facts } from '../facts.js';
import { reversalsInReview } from '../forming/reversals.js';
import { backToForming } from '../forming/regions.js';
import { opinionAnswers } from '../departments/states.js';
import { termination } from '../initiation/states.js';

import { isReviewedWhole } from './reviewed.js';

const finding = ['A25-alternative', 'A27-three', 'A27-negatives', 'G44-review'] as const;

/** What lies in the authority of another organ is found unlawful, never let through. */
const passing = [...finding, 'M12'] as const;

/** The head of the reviewing department hears that it is his turn. */
const found = [
  notify(
    'reviewHead',
    '已作出审查结论，各方案均有结论后请出具审查意见',
    'A finding was made; once every alternative has one, issue the opinion',
  ),
];

/** What the reviewer may conclude; a later finding about the same alternative replaces the first. */
const findings: Steps = {
  'alternative.foundLawful': { requires: passing, then: found },
  'alternative.foundRevisable': { requires: passing, then: found },
  'alternative.foundDefective': { requires: passing, then: found },
  'alternative.foundUnlawful': { requires: finding, then: found },
  'alternative.foundExploratory': { requires: [...passing, 'G22', 'G22-authorised'], then: found },
  'exploratory.determinationReversed': { requires: ['A27-determined', 'G44-review'] },
};

/** From the review opinion to the issue; what an adviser’s conflict takes away may be made good. */
const AFTER_OPINION = [
  'revision',
  'meetingPackage',
  'agenda',
  'deliberation',
  'deferred',
  'wordingRevision',
  'outward',
] as const;

const advisedAnew: Readonly<Record<string, Steps>> = Object.fromEntries(
  AFTER_OPINION.map((state) => [
    `decision/${state}`,
    {
      'adviser.opined': {
        requires: ['A28-anew', 'G24-conflict', 'A28-employer', 'G44-adviser'],
        then: [notify('reviewer', '补充提出了法律意见', 'A legal opinion was added')],
      },
    },
  ]),
);

/** The law may change, or a defect be found, at any time, and the reviewer may uphold his opinion at any time. */
export const legalityReviewSteps: Readonly<Record<string, Steps>> = {
  ...advisedAnew,
  'decision/': {
    'basis.changed': {
      then: [notify('reviewer', '依据有变化，请确认审查意见', 'The law changed')],
    },
    'opinion.upheld': { requires: ['M5-changed', 'G44-review'] },
    // A conflict is found when it is found.
    'adviser.conflictFound': { requires: ['A28-adviser-known', 'A28-conflict-late'] },
    'defect.answered': { requires: ['A27-defect', 'G44-review'] },
    'drafting.handFound': { requires: ['A28-hand-named', 'A28-hand-late'] },
  },
};

const backFromReview = (region: 'experts' | 'risk' | 'fairCompetition'): Step => ({
  requires: ['A27-determined'],
  to: backToForming(region),
  then: [
    endDeadline('reviewTimeOffered', 'cancelled'),
    endDeadline('reviewCeiling', 'cancelled'),
    notify('sponsor', '认定已改变，请补正程序', 'A determination was reversed; make it good'),
  ],
});

const delivered: StateText = {
  title: { zh: '已送达，待受理', en: 'Delivered' },
  basis: '条例第26条第一款',
  duty: owes('reviewer', '审核材料并决定是否受理', 'Check the papers'),
  on: {
    'review.accepted': {
      requires: ['G44-review', 'A13-silence-shown'],
      to: 'legalityReview.reviewing',
      then: [
        startDeadline('reviewTimeOffered'),
        startDeadline('reviewCeiling'),
        notify(
          'adviser',
          '合法性审查已受理，请提出法律意见',
          'A review is open; give your opinion',
        ),
      ],
    },
    'review.returned': {
      to: 'reviewFile',
      then: [notify('sponsor', '送审材料被退回', 'The review file was returned')],
    },
    'review.supplementRequested': {
      to: 'legalityReview.supplementing',
      then: [notify('sponsor', '请补充送审材料', 'Supplement the review file')],
    },
  },
};

const supplementing: StateText = {
  title: { zh: '待补充材料', en: 'Being supplemented' },
  basis: '条例第26条第一款',
  duty: owes('sponsor', '补充送审材料', 'Supplement the review file'),
  on: {
    'review.supplemented': {
      to: 'legalityReview.delivered',
      then: [notify('reviewer', '材料已补充，请审核', 'The file was supplemented; check it')],
    },
  },
};

const reviewing: StateText = {
  title: { zh: '审查中', en: 'Under review' },
  basis: '条例第27条、第28条',
  duty: [
    owes(
      'reviewer',
      '组织提出法律意见，逐一审查各方案',
      'Obtain legal opinions, review each draft',
    ),
    owes('adviser', '对送审的决策草案提出法律意见', 'Give a legal opinion on the draft', {
      when: ({ review }: Facts) => review.advisers.length === 0,
      by: 'reviewer',
    }),
    owes('reviewHead', '各方案均有审查结论，出具合法性审查意见', 'Issue the opinion', {
      when: (facts: Facts) => isReviewedWhole(facts),
      by: 'reviewer',
    }),
  ],
  on: {
    'adviser.opined': {
      requires: ['G24-conflict', 'A28-employer', 'G44-adviser'],
      then: [notify('reviewer', '法律意见已提出', 'A legal opinion was given')],
    },
    'review.supplementRequested': {
      to: 'legalityReview.supplementing',
      then: [
        pauseDeadline('reviewTimeOffered'),
        pauseDeadline('reviewCeiling'),
        notify('sponsor', '请补充送审材料', 'Supplement the review file'),
      ],
    },
    'review.extended': {
      requires: ['A28-extension'],
      then: [
        startDeadline('reviewCeiling'),
        notify('sponsor', '合法性审查时间已延长', 'The review was extended'),
      ],
    },
    'review.timePaused': {
      requires: ['A28-pause'],
      then: [pauseDeadline('reviewCeiling')],
    },
    'review.timeResumed': { then: [startDeadline('reviewCeiling')] },
    ...findings,
    ...reversalsInReview,
    'experts.determinationReversed': backFromReview('experts'),
    'risk.determinationReversed': backFromReview('risk'),
    'fairCompetition.determinationReversed': backFromReview('fairCompetition'),
    'review.issued': {
      requires: [
        'A25-all-found',
        'A27-stands',
        'G19-paper',
        'G24',
        'G44-review',
        'A27-defects',
        'A28-timely',
      ],
      to: 'revision',
      then: [
        endDeadline('reviewTimeOffered', 'met'),
        endDeadline('reviewCeiling', 'met'),
        notify(
          'sponsor',
          '合法性审查意见已出具，请作必要的调整或者补充',
          'The legality opinion is issued; adjust or supplement as needed',
        ),
      ],
    },
  },
};

/** The file is made ready, delivered, and reviewed. */
export const legalityReviewStates = {
  'decision/reviewFile': {
    title: { zh: '准备送审材料', en: 'Preparing the review file' },
    basis: '条例第26条第一款',
    duty: owes('sponsor', '送请合法性审查', 'Submit for legality review'),
    on: {
      'review.submitted': {
        requires: [
          'A26-file',
          'A26-defects',
          'A28-hands',
          'A28-hands-apart',
          'A39-defects',
          'G23',
          'G23-strict',
        ],
        to: 'legalityReview.delivered',
        then: [notify('reviewer', '收到送审材料，请审核', 'A review file has arrived; check it')],
      },
      'file.withdrawn': { to: backToForming() },
      ...opinionAnswers,
      ...termination,
    },
  },
  'decision/legalityReview': {
    title: { zh: '合法性审查', en: 'Legality review' },
    basis: '条例第25条至第28条',
    initial: 'delivered',
    on: { ...opinionAnswers, ...termination },
    states: { delivered, supplementing, reviewing },
  },
} satisfies Record<string, StateText>;
