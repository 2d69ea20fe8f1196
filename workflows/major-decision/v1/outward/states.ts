import { owes, type StateText, type Steps } from '#libs/procedure';

import { notify, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';
import { termination } from '../initiation/states.js';

const TO_PARTY = ['A31-number'];

/** Where the rules of the place want the Party committee heard before the meeting (art. 31). */
export const partyBeforeMeeting: Steps = {
  'party.requested': { requires: TO_PARTY },
  'party.reported': { requires: [...TO_PARTY, 'A31-kind'] },
  'party.replied': { requires: [...TO_PARTY, 'A31-awaited'] },
};

const party: StateText = {
  title: { zh: '向党委请示报告', en: 'Report to the Party committee' },
  basis: '条例第31条',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '待请示报告', en: 'To be reported' },
      basis: '条例第31条',
      duty: owes('office', '按照规定向同级党委请示报告', 'Report to the Party committee'),
      on: {
        'party.requested': { requires: TO_PARTY, to: 'outward.party.awaiting' },
        'party.reported': { requires: [...TO_PARTY, 'A31-kind'], to: 'outward.party.cleared' },
      },
    },
    awaiting: {
      title: { zh: '待党委批复', en: 'Awaiting the Party’s reply' },
      basis: '条例第31条',
      duty: owes('office', '登记党委批复', 'Record the reply'),
      on: {
        'party.replied': {
          requires: [...TO_PARTY, 'A31-awaited'],
          to: 'outward.party.cleared',
        },
      },
    },
    cleared: {
      title: { zh: '已请示报告', en: 'Reported' },
      basis: '条例第31条',
      tags: ['settled'],
    },
  },
};

const congress: StateText = {
  title: { zh: '报告人大', en: 'Report to the People’s Congress' },
  basis: '条例第8条第一款',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '未报送', en: 'Not sent' },
      basis: '条例第8条第一款',
      duty: owes(
        'office',
        '依法须报告人大或者提请人大决定的，予以报送',
        'Report or submit it to the Congress where the law demands it',
      ),
      on: {
        'congress.reported': {
          requires: ['G33-kind', 'A31-order-congress'],
          to: 'outward.congress.reported',
        },
        'congress.submitted': {
          requires: ['A31-order-congress'],
          to: 'outward.congress.awaiting',
        },
      },
    },
    reported: {
      title: { zh: '已报送，待人大收到或者审议', en: 'Sent; to be received or deliberated' },
      basis: '条例第8条第一款',
      duty: owes('office', '登记人大收到、审议报告的情况', 'Record its receipt and deliberation'),
      on: {
        'congress.received': { to: 'outward.congress.received' },
        'congress.deliberated': { to: 'outward.congress.cleared' },
      },
    },
    received: {
      title: { zh: '人大已收到报告', en: 'Received by the Congress' },
      basis: '条例第8条第一款',
      tags: ['settled'],
      on: {
        'congress.deliberated': { to: 'outward.congress.cleared' },
        'congress.commented': {},
      },
    },
    awaiting: {
      title: { zh: '待人大决定', en: 'Awaiting the Congress' },
      basis: '条例第8条第一款',
      duty: owes('office', '登记人大决定', 'Record its decision'),
      on: {
        'congress.adopted': {
          requires: ['A8-amended'],
          to: 'outward.congress.cleared',
        },
        'congress.deferred': {},
        'congress.withdrawn': { to: 'outward.congress.pending' },
      },
    },
    cleared: {
      title: { zh: '人大程序已办结', en: 'Done with the Congress' },
      basis: '条例第8条第一款',
      tags: ['settled'],
      on: { 'congress.commented': {} },
    },
  },
};

const superior: StateText = {
  title: { zh: '报上级批准', en: 'Approval by the superior' },
  basis: '条例第8条第二款',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '未报批', en: 'Not submitted' },
      basis: '条例第8条第二款',
      duty: owes('office', '须报上级批准的，予以报批', 'Submit it where a superior must approve'),
      on: {
        'superior.submitted': {
          requires: ['A31-order'],
          to: 'outward.superior.awaiting',
        },
      },
    },
    awaiting: {
      title: { zh: '待上级批准', en: 'Awaiting the superior' },
      basis: '条例第8条第二款',
      duty: owes('office', '登记上级批复', 'Record the approval'),
      on: {
        'superior.approved': { requires: ['A8-approval'], to: 'outward.superior.cleared' },
      },
    },
    cleared: {
      title: { zh: '上级已批准', en: 'Approved by the superior' },
      basis: '条例第8条第二款',
      tags: ['settled'],
    },
  },
};

const issue: Steps = {
  'issue.checked': { requires: ['A30-check-text'] },
  'decision.issued': {
    requires: [
      'A39-defects',
      'M6-head',
      'FC18',
      'FC14-organ',
      'G20-issue',
      'A30-checked',
      'A33-number',
      'A33-number-joint',
      'A33-number-form',
      'G32',
      'G33',
      'A8-owed',
      'A8-superior',
      'A31-asks',
    ],
    to: 'publication',
    then: [
      startDeadline('publication'),
      notify('office', '决策已签发，请及时公布', 'The decision is issued; publish it in time'),
    ],
  },
  'outward.asksAnswered': { requires: ['A31-asked'] },
  'outward.returned': {
    to: backToForming('drafting'),
    then: [notify('sponsor', '决策被退回作实质性修改', 'Returned for a change of substance')],
  },
  'issue.returned': {
    to: backToForming('drafting'),
    then: [
      notify('sponsor', '行政首长不予签发，退回重新办理', 'Not issued, and returned by the head'),
    ],
  },
  'congress.rejected': {
    requires: ['A8-motion'],
    to: 'rejected',
    then: [
      startDeadline('fileHandover'),
      notify('sponsor', '议案未获人大通过', 'The Congress rejected the motion'),
    ],
  },
  'outward.refused': {
    to: 'rejected',
    then: [
      startDeadline('fileHandover'),
      notify('sponsor', '决策未获同意或者批准', 'The decision was refused'),
    ],
  },
};

/** The three reports outward, side by side, and the issue that waits for them. */
export const outwardStates: Readonly<Record<string, StateText>> = {
  'decision/outward': {
    title: { zh: '请示报告与签发', en: 'Reporting outward and issue' },
    basis: '条例第8条、第31条',
    parallel: true,
    duty: owes('head', '办理请示报告后签发决策', 'Issue the decision once the reports are done'),
    on: { ...issue, ...termination },
    states: { party, congress, superior },
  },
};
