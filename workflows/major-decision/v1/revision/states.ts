import { owes, type StateText, type Step, type Steps } from '#libs/procedure';

import { endDeadline, notify, notifyConcluded } from '../effects.js';
import type { Facts } from '../facts.js';
import { backToForming } from '../forming/regions.js';
import { opinionAnswers } from '../departments/states.js';
import { termination } from '../initiation/states.js';
import { goingOn, isReviewed } from '../legality-review/reviewed.js';

import { staleCompetition, staleReports, unanswered } from './conclusions.js';

/** A procedure found missing is made good (补正程序): its inquiry alone runs anew. */
const reopening: Steps = {
  'participation.reopened': { to: backToForming('participation') },
  'experts.reopened': { to: backToForming('experts') },
  'risk.reopened': { to: backToForming('risk') },
  'departments.reopened': { to: backToForming('departments') },
  'fairCompetition.reopened': { to: backToForming('fairCompetition') },
};

/** Whoever gave a conclusion upholds it; else the sponsor determines that it stands, for review. */
const upholding: Steps = {
  'conclusion.upheld': {
    requires: ['M4-stale', 'M4-present', 'M4-author'],
  },
  'conclusion.standDetermined': {
    requires: ['M4-stale', 'A27-stand-again'],
    then: [
      notify(
        'reviewer',
        '承办单位认定草案修改不影响有关结论，请在程序审查中答复',
        'The sponsor determined that a conclusion stands; answer it in the review',
      ),
    ],
  },
  'fairCompetition.upheld': {
    requires: ['M4-fair-stale', 'M4-present', 'FC14-upheld', 'G44-fair-competition'],
  },
};

const agreed: Steps = {
  'conclusion.standAgreed': { requires: ['A27-stand-open', 'G44-review'] },
};

const reversed: Pick<Step, 'requires' | 'then'> = {
  requires: ['A27-stand-open', 'G44-review'],
  then: [
    notify(
      'sponsor',
      '结论继续有效的认定已被撤销，请由出具人确认或者重新论证、评估',
      'That a conclusion stands was reversed: have it upheld by its giver, or renewed',
    ),
  ],
};

/** A conclusion about an earlier draft waits for the word of who gave it, or of the sponsor's head. */
export const upholders = [
  owes(
    'fairCompetitionReviewer',
    '对照修改后的决策草案确认公平竞争审查结论，或者重新审查',
    'Uphold the fair-competition conclusion for the changed draft, or review anew',
    { when: (facts: Facts) => staleCompetition(facts).length > 0 },
  ),
  owes(
    'sponsorHead',
    '草案修改后，组织出具人确认论证、评估结论，或者认定结论继续有效',
    'Have the reports upheld for the changed draft, or determine that they stand',
    { when: (facts: Facts) => staleReports(facts).length > 0 },
  ),
];

/** The draft is adjusted to the opinion. */
export const revisionStates = {
  'decision/revision': {
    title: { zh: '根据审查意见调整', en: 'Adjusting to the opinion' },
    basis: '条例第28条',
    duty: [
      owes('sponsor', '逐条答复审查意见，作必要的调整或者补充', 'Answer each point and adjust'),
      owes(
        'reviewer',
        '确认调整后的决策草案，答复结论继续有效的认定',
        'Confirm what was adjusted',
        {
          when: (facts: Facts) =>
            goingOn(facts).some(({ key, hash }) => !isReviewed(facts, key, hash)) ||
            unanswered(facts).length > 0,
        },
      ),
      ...upholders,
    ],
    on: {
      'point.answered': { requires: ['A28-point', 'G25-must'] },
      'draft.adjusted': {
        requires: ['A25-alternative', 'A28-new-text'],
        then: [
          notify('reviewer', '决策草案已调整，请确认', 'The draft was adjusted; please confirm it'),
          notifyConcluded,
        ],
      },
      'revision.confirmed': {
        requires: ['A25-alternative', 'A28-compared', 'A28-extent', 'G44-review'],
      },
      'revision.foundBeyond': {
        requires: ['A25-alternative', 'A28-compared', 'G44-review'],
        to: 'legalityReview.delivered',
        then: [
          notify(
            'sponsor',
            '修改超出审查意见，决策草案须重新审查',
            'The change goes beyond the review: the draft is reviewed anew',
          ),
        ],
      },
      ...upholding,
      ...agreed,
      'conclusion.standReversed': reversed,
      'exploratory.determinationReversed': {
        requires: ['A27-determined', 'G44-review'],
        to: 'legalityReview.delivered',
        then: [
          notify(
            'sponsor',
            '国家已有明确规定，决策草案须重新审查',
            'A national rule exists: the draft is reviewed anew',
          ),
        ],
      },
      'revision.resubmitted': {
        requires: ['A39-defects'],
        to: 'legalityReview.delivered',
        then: [notify('reviewer', '决策草案重新送审', 'The draft is submitted for a new review')],
      },
      'draft.reworkBegun': { to: backToForming('drafting') },
      ...reopening,
      'package.begun': {
        requires: [
          'G21',
          'G25',
          'A28-adjusted',
          'A28-reconfirm',
          'G20-review',
          'A18-changes',
          'A18-substance',
          'A15-renewed',
          'A15-renewed-rule',
          'M4',
          'M4-fair',
          'A27-stands',
          'M5',
          'G16-high',
        ],
        to: 'meetingPackage',
      },
      ...opinionAnswers,
      ...termination,
    },
  },
} satisfies Record<string, StateText>;

/** Conclusions are upheld while the draft is formed, and what was determined is answered in the review. */
export const revisionSteps = {
  'decision/forming': upholding,
  'decision/legalityReview.reviewing': {
    ...agreed,
    'conclusion.standReversed': {
      ...reversed,
      to: backToForming(),
      then: [
        endDeadline('reviewTimeOffered', 'cancelled'),
        endDeadline('reviewCeiling', 'cancelled'),
        ...(reversed.then ?? []),
      ],
    },
  },
} satisfies Record<string, Steps>;
