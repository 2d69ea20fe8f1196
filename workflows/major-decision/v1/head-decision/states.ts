import { owes, type StateText, type Steps } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';
import { termination } from '../initiation/states.js';

/** Every decision of the head rests on a lawful meeting, and is his who has no interest in it. */
const onMeeting = ['A30-one-meeting', 'M6-head', 'G27-held'] as const;
/** What sends the matter back to a meeting opens nothing that a defect could hold. */
const meeting = [...onMeeting, 'A39-defects'] as const;

const approving = [
  ...meeting,
  'G16',
  'G16-report',
  'G18-decision',
  'G20-decision',
  'G30',
  'A12-funds',
] as const;

/** What the head may decide once the discussion is on record. */
export const headDecisionSteps: Steps = {
  'head.approved': {
    requires: approving,
    to: 'outward',
    then: [
      notify(
        'office',
        '决策已通过，请按照规定办理出台前手续',
        'Approved; see to what the rules ask for before the issue',
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
    requires: [...onMeeting, 'G30-unfinished'],
    to: 'agenda',
    then: [notify('office', '本事项须再次讨论，请重新安排议题', 'Put it on the agenda again')],
  },
  'head.deferred': {
    requires: [...onMeeting, 'G30-unfinished'],
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
};

const wordingSteps: Steps = {
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
    requires: ['G20-wording', 'G20-compared', 'G44-wording'],
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
};

/** Where a matter stands that was deferred, approved in principle, rejected or left to lapse. */
export const headDecisionStates: Readonly<Record<string, StateText>> = {
  'decision/deferred': {
    title: { zh: '暂缓', en: 'Deferred' },
    basis: '条例第30条第一款',
    duty: owes('office', '适时恢复审议，避免久拖不决', 'Resume in time; do not let it drag on'),
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
  'decision/wordingRevision': {
    title: { zh: '原则通过，修改文字', en: 'Approved in principle, being reworded' },
    basis: '条例第25条、第30条第一款',
    duty: [
      owes('sponsor', '修改文字，报负责合法性审查的部门确认', 'Reword it and have it confirmed'),
      owes('reviewer', '认定修改是否仅限于文字', 'Find whether only the wording changed'),
    ],
    on: { ...wordingSteps, ...termination },
  },
  'decision/rejected': {
    title: { zh: '不予通过', en: 'Rejected' },
    basis: '条例第30条第一款',
    tags: ['ended'],
  },
  'decision/lapsed': {
    title: { zh: '暂缓期满退出', en: 'Lapsed' },
    basis: '条例第43条',
    tags: ['ended'],
  },
};
