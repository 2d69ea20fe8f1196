import {
  choice,
  commands,
  count,
  document,
  flag,
  optional,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { notify } from '../effects.js';
import { backToForming } from '../forming/regions.js';
import { determining } from '../forming/stage-determining.js';
import { termination } from '../initiation/stage.js';

const STAGE = 'legalityReview';
const alternative = text('方案代号', 'Key of the alternative', 20);

const ANSWERS = {
  adopted: { zh: '采纳', en: 'Adopted' },
  declined: { zh: '不采纳', en: 'Declined' },
};

export const revisionCommands = commands({
  'point.answered': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '答复审查意见', en: 'Answer a point of the review' },
    article: '条例第28条',
    by: ['sponsor'],
    fields: {
      alternative,
      number: count('意见序号', 'Number of the point', { min: 1, max: 100 }),
      answer: choice('是否采纳', 'Answer', ANSWERS),
      reason: text('采纳情况或者不采纳的理由', 'How it is adopted, or why it is declined'),
    },
  },
  'draft.adjusted': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '根据审查意见调整草案', en: 'Adjust the draft to the opinion' },
    article: '条例第28条',
    by: ['sponsor'],
    fields: {
      alternative,
      document: document('调整后的决策草案', 'Adjusted draft', 'draft'),
      statement: optional(
        document('采纳及修改情况说明', 'Statement of revisions', 'revisionStatement'),
      ),
    },
  },
  'revision.confirmed': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '确认调整后的草案', en: 'Confirm the adjusted draft' },
    article: '条例第25条、第28条',
    by: ['reviewer'],
    fields: {
      alternative,
      wordingOnly: flag('是否仅作文字修改', 'Whether only the wording changed'),
      reason: optional(text('认定理由', 'Reason of the determination')),
    },
  },
  'conclusions.kept': {
    stage: STAGE,
    nature: 'act',
    title: {
      zh: '认定草案修改不影响已有结论',
      en: 'Determine that the conclusions stand despite the change',
    },
    article: '条例第19条、第22条、第26条第一款',
    by: ['sponsor', 'sponsorHead'],
    fields: determining,
  },
  'revision.resubmitted': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '重新送请合法性审查', en: 'Submit for a new review' },
    article: '条例第25条第一款、第26条',
    by: ['sponsor'],
    fields: { reason: text('重新送审的理由', 'Why it is reviewed anew') },
  },
  'draft.reworkBegun': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '重新起草决策草案', en: 'Draft anew' },
    article: '条例第12条、第28条',
    by: ['sponsor'],
    fields: { reason: text('重新起草的理由', 'Why it is drafted anew') },
  },
  'package.begun': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '准备提请审议材料', en: 'Begin the package for the meeting' },
    article: '条例第25条第二款、第28条、第29条',
    by: ['sponsor'],
    fields: {},
  },
});

/** A procedure found missing is made good (补正程序): its inquiry alone runs anew. */
const reopening = {
  'participation.reopened': { to: backToForming('participation') },
  'experts.reopened': { to: backToForming('experts') },
  'risk.reopened': { to: backToForming('risk') },
  'departments.reopened': { to: backToForming('departments') },
  'fairCompetition.reopened': { to: backToForming('fairCompetition') },
} satisfies Readonly<Record<string, Step>>;

/** One reason, given once, for every gate that asks whether the conclusions still hold. */
export const keeping = {
  'conclusions.kept': { requires: ['M4-stale'] },
} satisfies Readonly<Record<string, Step>>;

export const revisionStates = {
  revision: {
    title: { zh: '根据审查意见调整', en: 'Adjusting to the opinion' },
    stage: STAGE,
    basis: '条例第28条',
    duty: {
      role: 'sponsor',
      title: { zh: '逐条答复审查意见，作必要的调整或者补充', en: 'Answer each point and adjust' },
    },
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
} satisfies Readonly<Record<string, StateSpec>>;
