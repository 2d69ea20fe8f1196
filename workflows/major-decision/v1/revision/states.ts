import { owes, type StateText, type Steps } from '#libs/procedure';

import { notify } from '../effects.js';
import { backToForming } from '../forming/regions.js';
import { termination } from '../initiation/states.js';

/** A procedure found missing is made good (补正程序): its inquiry alone runs anew. */
const reopening: Steps = {
  'participation.reopened': { to: backToForming('participation') },
  'experts.reopened': { to: backToForming('experts') },
  'risk.reopened': { to: backToForming('risk') },
  'departments.reopened': { to: backToForming('departments') },
  'fairCompetition.reopened': { to: backToForming('fairCompetition') },
};

/** One reason, given once, for every gate that asks whether the conclusions still hold. */
const keeping: Steps = { 'conclusions.kept': { requires: ['M4-stale'] } };

/** The draft is adjusted to the opinion. */
export const revisionStates = {
  'decision/revision': {
    title: { zh: '根据审查意见调整', en: 'Adjusting to the opinion' },
    basis: '条例第28条',
    duty: owes('sponsor', '逐条答复审查意见，作必要的调整或者补充', 'Answer each point and adjust'),
    on: {
      'point.answered': { requires: ['A28-point', 'G25-must'] },
      'draft.adjusted': {
        requires: ['A25-alternative', 'A28-new-text'],
        then: [
          notify('reviewer', '决策草案已调整，请确认', 'The draft was adjusted; please confirm it'),
        ],
      },
      'revision.confirmed': { requires: ['A25-alternative', 'G44-review'] },
      ...keeping,
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
        requires: ['G21', 'G25', 'A28-adjusted', 'G20-review', 'M4', 'M5', 'G16-high'],
        to: 'meetingPackage',
      },
      ...termination,
    },
  },
} satisfies Record<string, StateText>;

/** What keeps the conclusions while the draft is still formed. */
export const revisionSteps = { 'decision/forming': keeping };
