import { commands, document, text, type StateSpec, type Step } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';
import { termination } from '../initiation/stage.js';

const alternative = text('方案代号', 'Key of the alternative', 20);

export const headDecisionCommands = commands({
  'head.approved': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '决定通过', en: 'Approve' },
    article: '条例第30条第一款',
    by: ['head'],
    fields: { alternative },
  },
  'head.approvedInPrinciple': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '决定原则通过', en: 'Approve in principle' },
    article: '条例第30条第一款',
    by: ['head'],
    fields: { alternative, changes: text('文字修改要求', 'Changes of wording') },
  },
  'head.amended': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '决定修改后再行审议', en: 'Send back for amendment' },
    article: '条例第30条第一款',
    by: ['head'],
    fields: { changes: text('修改要求', 'What must change') },
  },
  'head.discussAgain': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '决定再次讨论', en: 'Have it discussed again' },
    article: '条例第30条第一款',
    by: ['head'],
    fields: { reason: text('再次讨论的理由', 'Why it is discussed again') },
  },
  'head.deferred': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '决定暂缓', en: 'Defer' },
    article: '条例第30条第一款',
    by: ['head'],
    fields: { reason: text('暂缓理由', 'Why it is deferred') },
  },
  'head.rejected': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '决定不予通过', en: 'Reject' },
    article: '条例第30条第一款',
    by: ['head'],
    fields: { reason: text('不予通过的理由', 'Why it is rejected') },
  },
  'head.foundUncontrollable': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '认定风险不可控', en: 'Find the risk not controllable' },
    article: '条例第24条',
    by: ['head'],
    fields: { reason: text('认定风险不可控的理由', 'Why the risk is not controllable') },
  },
  'deliberation.resumed': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '恢复审议', en: 'Resume the deliberation' },
    article: '条例第30条第一款',
    by: ['office', 'head'],
    fields: { reason: text('恢复审议的理由', 'Why it is resumed') },
  },
  'matter.lapsed': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '暂缓期满，退出决策程序', en: 'Let the deferred matter lapse' },
    article: '条例第43条',
    by: ['office'],
    fields: {},
  },
  'draft.worded': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '提交文字修改稿', en: 'Submit the reworded draft' },
    article: '条例第30条第一款',
    by: ['sponsor'],
    fields: { alternative, document: document('文字修改稿', 'Reworded draft', 'draft') },
  },
  'wording.confirmed': {
    stage: 'legalityReview',
    nature: 'act',
    title: { zh: '确认仅作文字修改', en: 'Confirm that only the wording changed' },
    article: '条例第25条',
    by: ['reviewer'],
    fields: {},
  },
  'wording.foundSubstantive': {
    stage: 'legalityReview',
    nature: 'act',
    title: { zh: '认定涉及实质性修改', en: 'Find that the substance changed' },
    article: '条例第25条',
    by: ['reviewer'],
    fields: { reason: text('涉及实质性修改的内容', 'What changed in substance') },
  },
});

/** Every decision of the head rests on a lawful meeting whose defects are settled. */
const meeting = ['A39-defects', 'G27-held'] as const;

const approving = [...meeting, 'G16', 'G16-report', 'G18-decision', 'G20-decision', 'G30'] as const;

/** What the head may decide once the discussion is on record. */
export const headDecisionSteps = {
  'head.approved': {
    requires: approving,
    to: 'outward',
    then: [
      notify(
        'office',
        '决策已通过，请按照规定向同级党委请示报告，办理出台前手续',
        'Approved; report to the Party committee before it is issued',
      ),
    ],
  },
  'head.approvedInPrinciple': {
    requires: approving,
    to: 'wordingRevision',
    then: [notify('sponsor', '决策已原则通过，请修改文字', 'Approved in principle; reword it')],
  },
  'head.amended': {
    requires: [...meeting, 'G30-unfinished'],
    to: backToForming('drafting'),
    then: [notify('sponsor', '请按会议要求修改决策草案', 'Amend the draft as the meeting asks')],
  },
  'head.discussAgain': {
    requires: [...meeting, 'G30-unfinished'],
    to: 'agenda',
    then: [notify('office', '本事项须再次讨论，请重新安排议题', 'Put it on the agenda again')],
  },
  'head.deferred': {
    requires: [...meeting, 'G30-unfinished'],
    to: 'deferred',
    then: [
      startDeadline('deferralLapse'),
      notify('sponsor', '本事项暂缓决策', 'The matter is deferred'),
    ],
  },
  'head.rejected': {
    requires: [...meeting, 'G30'],
    to: 'rejected',
    then: [
      startDeadline('fileHandover'),
      notify('sponsor', '决策草案未获通过，不得实施', 'The draft is rejected; do not carry it out'),
    ],
  },
  'head.foundUncontrollable': {
    requires: meeting,
    to: backToForming('drafting', 'risk'),
    then: [
      notify(
        'sponsor',
        '决策机关认为风险不可控，请调整决策草案并重新评估风险',
        'The risk is not controllable; adjust the draft and assess it anew',
      ),
    ],
  },
} satisfies Readonly<Record<string, Step>>;

const wordingSteps = {
  'draft.worded': {
    requires: ['G20-worded'],
    then: [
      notify(
        'reviewer',
        '请确认文字修改稿是否涉及实质内容',
        'Confirm that only the wording changed',
      ),
    ],
  },
  'wording.confirmed': {
    requires: ['G20-wording', 'G44-wording'],
    to: 'outward',
    then: [
      notify('office', '文字修改已确认，请办理出台前手续', 'The wording is confirmed; proceed'),
    ],
  },
  'wording.foundSubstantive': {
    requires: ['G20-wording', 'G44-wording'],
    to: 'legalityReview.delivered',
    then: [
      notify(
        'sponsor',
        '修改涉及实质内容，须重新进行合法性审查和集体讨论',
        'The substance changed; it is reviewed and discussed anew',
      ),
    ],
  },
} satisfies Readonly<Record<string, Step>>;

export const headDecisionStates = {
  deferred: {
    title: { zh: '暂缓', en: 'Deferred' },
    stage: 'deliberation',
    basis: '条例第30条第一款',
    duty: {
      role: 'office',
      title: { zh: '适时恢复审议，避免久拖不决', en: 'Resume in time; do not let it drag on' },
    },
    on: {
      'deliberation.resumed': {
        to: 'agenda',
        then: [
          endDeadline('deferralLapse', 'met'),
          notify('sponsor', '本事项已恢复审议', 'The deliberation is resumed'),
        ],
      },
      'matter.lapsed': {
        requires: ['A-lapse'],
        to: 'lapsed',
        then: [
          endDeadline('deferralLapse', 'met'),
          startDeadline('fileHandover'),
          notify('sponsor', '暂缓期满，本事项退出决策程序', 'The matter has lapsed'),
        ],
      },
      ...termination,
    },
  },
  wordingRevision: {
    title: { zh: '原则通过，修改文字', en: 'Approved in principle, being reworded' },
    stage: 'deliberation',
    basis: '条例第25条、第30条第一款',
    duty: {
      role: 'sponsor',
      title: { zh: '修改文字，报负责合法性审查的部门确认', en: 'Reword it and have it confirmed' },
    },
    on: { ...wordingSteps, ...termination },
  },
  rejected: {
    title: { zh: '不予通过', en: 'Rejected' },
    stage: 'deliberation',
    basis: '条例第30条第一款',
    tags: ['ended'],
  },
  lapsed: {
    title: { zh: '暂缓期满退出', en: 'Lapsed' },
    stage: 'deliberation',
    basis: '条例第43条',
    tags: ['ended'],
  },
} satisfies Readonly<Record<string, StateSpec>>;
