import {
  choice,
  commands,
  day,
  document,
  flag,
  list,
  optional,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { endDeadline, notify, pauseDeadline, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';
import { findingCommands, findingSteps } from './stage-findings.js';
import { termination } from '../initiation/stage.js';
import { reversalsInReview } from '../forming/stage-reversals.js';

const STAGE = 'legalityReview';

const GROUNDS = {
  deficient: { zh: '提供的材料不符合要求', en: 'The papers do not meet the requirements' },
  outOfScope: { zh: '不属于合法性审查范围', en: 'It is outside the scope of the review' },
};

const ADVISERS = {
  legalAdviser: { zh: '法律顾问', en: 'Legal adviser' },
  publicLawyer: { zh: '公职律师', en: 'Public lawyer' },
};

const correspondence = (zh: string, en: string) =>
  optional(document(zh, en, 'reviewCorrespondence'));

export const legalityReviewCommands = commands({
  'review.submitted': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '送请合法性审查', en: 'Submit for legality review' },
    article: '条例第26条',
    by: ['sponsor'],
    fields: {
      request: document('提请合法性审查函', 'Request for review', 'reviewRequest'),
      statement: document(
        '履行决策法定程序的说明',
        'Statement of procedures performed',
        'procedureStatement',
      ),
      demandedBy: optional(day('要求回复日期', 'Opinion asked for by')),
      meetingOn: optional(day('已安排的会议日期', 'Day for which the meeting is already planned')),
    },
  },
  'file.withdrawn': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '撤回送审材料', en: 'Withdraw the file' },
    article: '条例第26条第一款',
    by: ['sponsor'],
    fields: { reason: text('撤回理由', 'Why it is withdrawn') },
  },
  'review.accepted': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '受理送审材料', en: 'Accept the file' },
    article: '条例第26条',
    by: ['reviewer'],
    fields: {},
  },
  'review.returned': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '退回送审材料', en: 'Return the file' },
    article: '条例第26条第一款',
    by: ['reviewer'],
    fields: {
      ground: choice('退回情形', 'Ground', GROUNDS),
      reason: text('退回理由', 'Reason'),
      document: correspondence('退回通知书', 'Return notice'),
    },
  },
  'review.supplementRequested': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '要求补充材料', en: 'Require a supplement' },
    article: '条例第26条第一款',
    by: ['reviewer'],
    fields: {
      items: text('需要补充的材料', 'What is to be supplied'),
      document: correspondence('补充材料通知书', 'Supplement notice'),
    },
  },
  'review.supplemented': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '补充材料', en: 'Supply the supplement' },
    article: '条例第26条第一款',
    by: ['sponsor'],
    fields: {
      reply: text('补充情况', 'What is supplied'),
      documents: optional(list(document('补充的材料', 'Paper supplied'), { min: 0, max: 50 })),
      basisDocument: optional(document('依据清单', 'List of bases', 'basisList')),
      explanationDocument: optional(
        document('起草说明', 'Explanation of the draft', 'draftExplanation'),
      ),
    },
  },
  'adviser.opined': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '提出法律意见', en: 'Give a legal opinion' },
    article: '条例第28条',
    by: ['adviser'],
    fields: {
      kind: choice('身份', 'Capacity', ADVISERS),
      conflict: flag(
        '是否曾就本事项为承办单位起草或者提供咨询',
        'Whether he drafted or advised for the sponsor on this matter',
      ),
      document: document('法律意见', 'Legal opinion', 'adviserOpinion'),
    },
  },
  ...findingCommands,
  'review.issued': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '出具合法性审查意见', en: 'Issue the legality opinion' },
    article: '条例第28条',
    by: ['reviewHead'],
    fields: {
      // A reply to a consultation is taken here only to be refused with its article.
      document: document(
        '合法性审查意见书',
        'Legality review opinion',
        'reviewOpinion',
        'consultationReply',
      ),
    },
  },
  'basis.changed': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '登记依据的变化', en: 'Record a change of the law in force' },
    article: '条例第27条第（三）项',
    by: ['sponsor', 'reviewer', 'office'],
    fields: {
      what: text('制定、修改、废止的法律、法规、规章或者国家政策', 'What was made or changed'),
      effectiveOn: day('施行日期', 'In force from'),
      document: optional(document('变化后的依据', 'The text as changed')),
    },
  },
  'opinion.upheld': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '确认审查意见不受依据变化影响', en: 'Uphold the opinion under the changed law' },
    article: '条例第27条第（三）项、第28条',
    by: ['reviewer', 'reviewHead'],
    fields: { reason: text('不受影响的理由', 'Why the opinion stands') },
  },
});

/** The law may change at any time, and the reviewer may uphold his opinion at any time. */
export const basisSteps = {
  'basis.changed': { then: [notify('reviewer', '依据有变化，请确认审查意见', 'The law changed')] },
  'opinion.upheld': { requires: ['M5-changed', 'G44-review'] },
} satisfies Readonly<Record<string, Step>>;

const backFromReview = (region: 'experts' | 'risk' | 'fairCompetition'): Step => ({
  requires: ['A27-determined'],
  to: backToForming(region),
  then: [
    endDeadline('reviewTimeOffered', 'cancelled'),
    endDeadline('reviewCeiling', 'cancelled'),
    notify('sponsor', '认定已改变，请补正程序', 'A determination was reversed; make it good'),
  ],
});

const delivered: StateSpec = {
  title: { zh: '已送达，待受理', en: 'Delivered' },
  stage: STAGE,
  basis: '条例第26条第一款',
  duty: { role: 'reviewer', title: { zh: '审核材料并决定是否受理', en: 'Check the papers' } },
  on: {
    'review.accepted': {
      requires: ['G44-review'],
      to: 'legalityReview.reviewing',
      then: [startDeadline('reviewTimeOffered'), startDeadline('reviewCeiling')],
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

const supplementing: StateSpec = {
  title: { zh: '待补充材料', en: 'Being supplemented' },
  stage: STAGE,
  basis: '条例第26条第一款',
  duty: { role: 'sponsor', title: { zh: '补充送审材料', en: 'Supplement the review file' } },
  on: {
    'review.supplemented': {
      to: 'legalityReview.delivered',
      then: [notify('reviewer', '材料已补充，请审核', 'The file was supplemented; check it')],
    },
  },
};

const reviewing: StateSpec = {
  title: { zh: '审查中', en: 'Under review' },
  stage: STAGE,
  basis: '条例第27条、第28条',
  duty: {
    role: 'reviewer',
    title: {
      zh: '组织提出法律意见，逐一审查各方案',
      en: 'Obtain legal opinions, review each draft',
    },
  },
  on: {
    'adviser.opined': { requires: ['G24-conflict', 'G44-adviser'] },
    'review.supplementRequested': {
      to: 'legalityReview.supplementing',
      then: [
        pauseDeadline('reviewTimeOffered'),
        pauseDeadline('reviewCeiling'),
        notify('sponsor', '请补充送审材料', 'Supplement the review file'),
      ],
    },
    ...findingSteps,
    ...reversalsInReview,
    'experts.determinationReversed': backFromReview('experts'),
    'risk.determinationReversed': backFromReview('risk'),
    'fairCompetition.determinationReversed': backFromReview('fairCompetition'),
    'review.issued': {
      requires: ['A25-all-found', 'G19-paper', 'G24', 'G44-review', 'A28-timely'],
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

export const legalityReviewStates = {
  reviewFile: {
    title: { zh: '准备送审材料', en: 'Preparing the review file' },
    stage: STAGE,
    basis: '条例第26条第一款',
    duty: { role: 'sponsor', title: { zh: '送请合法性审查', en: 'Submit for legality review' } },
    on: {
      'review.submitted': {
        requires: ['A26-file', 'A39-defects', 'G23'],
        to: 'legalityReview.delivered',
        then: [notify('reviewer', '收到送审材料，请审核', 'A review file has arrived; check it')],
      },
      'file.withdrawn': { to: backToForming() },
      ...termination,
    },
  },
  legalityReview: {
    title: { zh: '合法性审查', en: 'Legality review' },
    stage: STAGE,
    basis: '条例第25条至第28条',
    initial: 'delivered',
    on: termination,
    states: { delivered, supplementing, reviewing },
  },
} satisfies Readonly<Record<string, StateSpec>>;
