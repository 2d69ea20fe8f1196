import type { Invariant } from '#libs/proof';

import { DRAFTED_ANEW, establishedBefore, everyAct, HEAD_DECISIONS, SPINE } from './monitors.js';

const DISCUSSED = 'decision/deliberation.held';
const FINDINGS = [
  'alternative.foundLawful',
  'alternative.foundRevisable',
  'alternative.foundDefective',
  'alternative.foundUnlawful',
  'alternative.foundExploratory',
] as const;

/** Whatever gives the draft another text, or takes it back into forming. */
const TEXT_CHANGED = [
  ...DRAFTED_ANEW,
  'draft.submitted',
  'draft.revised',
  'draft.adjusted',
  'participation.reopened',
  'experts.reopened',
  'risk.reopened',
  'departments.reopened',
  'fairCompetition.reopened',
] as const;

/** Whatever begins another round of review. */
const NEW_ROUND = [
  'review.submitted',
  'revision.resubmitted',
  'wording.foundSubstantive',
  'wording.confirmed',
] as const;

/** How legality is reviewed, and what follows from a finding (arts 25 to 28). */
export const reviewInvariants: readonly Invariant[] = [
  establishedBefore({
    id: 'I25',
    article: '条例第25条第一款',
    says: {
      zh: '未经负责合法性审查的部门对各方案逐一审查并出具意见的，不得提交决策机关讨论',
      en: 'Nothing is discussed before a legality opinion that found on every alternative',
    },
    shownBy: { 'review.issued': ['A25-all-found'] },
    lostBy: [...DRAFTED_ANEW, ...NEW_ROUND],
    before: ['decision/meetingPackage', 'decision/agenda', DISCUSSED],
  }),
  establishedBefore({
    id: 'I26',
    article: '条例第25条第二款',
    says: {
      zh: '提交讨论的决策草案均为现行文本经审查并非不合法者，以征求意见代替审查的不算',
      en: 'What is discussed was reviewed in its present text and not found unlawful',
    },
    shownBy: {
      'package.begun': ['G21', 'G20-review'],
      'package.submitted': ['G18', 'G19', 'G21', 'G20-review'],
      'agenda.approved': ['G18', 'G19', 'G21', 'G20-review'],
    },
    lostBy: [...TEXT_CHANGED, ...NEW_ROUND],
    before: ['decision/agenda', DISCUSSED],
  }),
  everyAct({
    id: 'I27',
    article: '条例第25条、第29条',
    says: {
      zh: '每次提交讨论、列入议题，均须重新核对合法性审查意见与文本',
      en: 'At each submission and each agenda the legality opinion is held against the text again',
    },
    acts: {
      'package.begun': ['G21', 'G20-review'],
      'package.submitted': ['G18', 'G19', 'G21', 'G20-review'],
      'agenda.approved': ['G18', 'G19', 'G21', 'G20-review'],
    },
  }),
  {
    id: 'I28',
    article: '条例第25条第二款',
    says: {
      zh: '探索性改革事项不能绕开合法性审查：须认定国家尚无明确规定并明示法律风险，方可提交讨论',
      en: 'An exploratory reform is no way round the review: no national rule, its risk stated',
    },
    regions: [SPINE],
    watches: ['G22', 'A25-all-found'],
    commands: ['alternative.foundExploratory', 'review.issued', ...NEW_ROUND, ...DRAFTED_ANEW],
    states: [DISCUSSED],
    initial: 'unreviewed',
    step: (memory: string, { command, shows }) => {
      if (command === 'alternative.foundExploratory') {
        return shows('G22') ? memory : 'bare';
      }
      if (command === 'review.issued') {
        return memory !== 'bare' && shows('A25-all-found') ? 'opined' : 'bare';
      }
      const anew = [...NEW_ROUND, ...DRAFTED_ANEW].some((type) => type === command);
      return anew ? 'unreviewed' : memory;
    },
    violated: (memory: string, { entered }) => entered.includes(DISCUSSED) && memory !== 'opined',
  },
  everyAct({
    id: 'I190',
    article: '条例第26条第二款',
    says: {
      zh: '规定的审查时间没有“一般”二字的，送审时所定的日期和列入议题的会议日期均不得早于其届满之日',
      en: 'Where a rule sets the time without the word normally, no day that is set falls short of it',
    },
    acts: { 'review.submitted': ['G23-strict'], 'agenda.approved': ['G23-agenda-strict'] },
  }),
  everyAct({
    id: 'I91',
    article: '条例第26条第一款、第27条第（二）项',
    says: {
      zh: '决策草案形成中的程序瑕疵，送审时载明，审查时逐项提出意见，补正在先的补正后方可列入议题',
      en: 'Defects of the forming are set out, found upon, and where so found mended before the agenda',
    },
    acts: {
      'review.submitted': ['A26-defects'],
      'review.issued': ['A27-defects'],
      'package.submitted': ['A27-defects', 'A27-mend-first'],
      'agenda.approved': ['A27-defects', 'A27-mend-first'],
      'defect.answered': ['A27-defect'],
    },
  }),
  everyAct({
    id: 'I29',
    article: '条例第27条',
    says: {
      zh: '每一审查结论均针对现有方案，并对权限、程序、内容三项作出判断',
      en: 'Every finding is about an alternative and answers authority, procedure and content',
    },
    acts: Object.fromEntries(FINDINGS.map((type) => [type, ['A25-alternative', 'A27-three']])),
  }),
  everyAct({
    id: 'I30',
    article: '条例第25条第一款、第28条',
    says: {
      zh: '起草人员不得受理、审查、确认自己起草的决策草案',
      en: 'Who drafted takes no part in the review of the draft',
    },
    acts: Object.fromEntries(
      [
        'review.accepted',
        ...FINDINGS,
        'review.issued',
        'revision.confirmed',
        'revision.foundBeyond',
        'conclusion.standAgreed',
        'conclusion.standReversed',
        'fairCompetition.organReversed',
        'changes.determinationReversed',
      ].map((type) => [type, ['G44-review']]),
    ),
  }),
  everyAct({
    id: 'I109',
    article: '条例第28条',
    says: {
      zh: '送审时写明参加起草、提供咨询的人员和外部单位，其人员不得审查、作出公平竞争审查结论或者提出法律意见',
      en: 'The file names who drafted or advised, people and firms, and none of them judges the draft',
    },
    acts: {
      'review.submitted': ['A28-hands', 'A28-hands-apart'],
      'adviser.opined': ['A28-employer', 'G44-adviser'],
    },
  }),
  {
    id: 'I31',
    article: '条例第28条',
    says: {
      zh: '出具合法性审查意见前，已有与本事项无利益冲突的法律顾问、公职律师提出意见',
      en: 'Legal advisers without a conflict have given their opinion before the review opinion',
    },
    regions: [SPINE],
    watches: ['G24', 'G24-conflict'],
    commands: ['adviser.opined', 'review.issued'],
    states: [],
    initial: true,
    step: (memory: boolean, { command, shows }) =>
      command === 'adviser.opined' ? memory && shows('G24-conflict') : memory,
    violated: (memory: boolean, { command, shows }) =>
      command === 'review.issued' && !(memory && shows('G24')),
  },
  establishedBefore({
    id: 'I32',
    article: '条例第28条',
    says: {
      zh: '必须修改的审查意见未全部采纳的，不得提交讨论',
      en: 'With a point that must be revised unanswered, nothing goes to the meeting',
    },
    shownBy: { 'package.begun': ['G25'] },
    lostBy: [...NEW_ROUND, ...DRAFTED_ANEW, 'package.reworked'],
    before: ['decision/meetingPackage', 'decision/agenda', DISCUSSED],
  }),
  everyAct({
    id: 'I33',
    article: '条例第28条',
    says: {
      zh: '对审查意见逐条答复，必须修改的不得不采纳；调整后的文本确有变化，由审查人员确认',
      en: 'Points are answered one by one; a must is not declined; an adjusted text is a new text',
    },
    acts: {
      'point.answered': ['A28-point', 'G25-must'],
      'draft.adjusted': ['A25-alternative', 'A28-new-text'],
      'revision.confirmed': ['A25-alternative', 'A28-compared', 'A28-extent'],
      'revision.foundBeyond': ['A25-alternative', 'A28-compared'],
    },
  }),
  {
    id: 'I34',
    article: '条例第25条、第30条',
    says: {
      zh: '原则通过的，只有审查人员确认仅作文字修改，才可不重新审查、讨论而出台',
      en: 'What was approved in principle goes out only on the reviewer’s word about the wording',
    },
    regions: [SPINE],
    watches: ['G20-wording', 'G20-compared', 'G44-wording', 'G20-worded'],
    commands: [
      'head.approvedInPrinciple',
      'draft.worded',
      'wording.confirmed',
      'wording.foundSubstantive',
      ...HEAD_DECISIONS,
    ],
    states: ['decision/outward'],
    initial: 'none',
    step: (memory: string, { command, shows }) => {
      if (command === 'head.approvedInPrinciple') {
        return 'owed';
      }
      if (command === 'draft.worded') {
        return shows('G20-worded') && memory !== 'spoilt' ? 'owed' : 'spoilt';
      }
      return 'none';
    },
    violated: (memory: string, { command, entered, shows }) => {
      if (!entered.includes('decision/outward') || memory === 'none') {
        return false;
      }
      const confirmed =
        command === 'wording.confirmed' &&
        shows('G20-wording') &&
        shows('G20-compared') &&
        shows('G44-wording');
      return memory === 'spoilt' || !confirmed;
    },
  },
  everyAct({
    id: 'I35',
    article: '条例第25条第一款',
    says: {
      zh: '认定作了实质修改的，也由未参与起草的审查人员对照修改稿作出',
      en: 'That the substance changed is likewise found by a reviewer who did not draft',
    },
    acts: { 'wording.foundSubstantive': ['G20-wording', 'G44-wording'] },
  }),
  everyAct({
    id: 'I67',
    article: '条例第19条、第22条、第26条第一款、公平竞争审查条例第14条',
    says: {
      zh: '针对此前草案的结论，只有出具人确认、或者经审查部门同意的认定，方可用于现行草案',
      en: 'A conclusion about an earlier draft holds for this one only by its giver, or as reviewed',
    },
    acts: {
      'forming.completed': ['M4', 'M4-fair'],
      'review.issued': ['A27-stands'],
      'package.begun': ['M4', 'M4-fair', 'A27-stands'],
      'conclusion.upheld': ['M4-stale', 'M4-present', 'M4-author'],
      'conclusion.standDetermined': ['M4-stale', 'A27-stand-again'],
      'conclusion.standAgreed': ['A27-stand-open'],
      'conclusion.standReversed': ['A27-stand-open'],
      'fairCompetition.upheld': [
        'M4-fair-stale',
        'M4-present',
        'FC14-upheld',
        'G44-fair-competition',
      ],
    },
    regions: ['decision/forming.fairCompetition'],
  }),
];
