import { choice, commands, day, document, text, type StateSpec } from '#libs/procedure';

import { listItems, notify } from '../effects.js';
import { returning } from './consultation.js';
import { termination } from './solicitation.js';

const ARTICLE = '条例第3条第三款';

export const approvalFields = {
  mode: choice('审定方式', 'How it was approved', {
    meeting: { zh: '会议审定', en: 'By a meeting' },
    signature: { zh: '行政首长签批', en: 'Signed by the head' },
  }),
  on: day('审定日期', 'Day of the approval'),
  reference: text('会议或者文号', 'Meeting or reference', 200),
  document: document('审定文件', 'Approval', 'approval'),
};

export const consentFields = {
  on: day('同意日期', 'Day of the consent'),
  reference: text('同级党委同意的文号或者会议', 'Reference of the consent', 200),
  document: document('同意文件', 'Consent', 'partyConsent'),
};

export const publicationFields = {
  on: day('公布日期', 'Day of publication'),
  address: text('公布载体或者网址', 'Where it was published', 500),
  document: document('公布凭证', 'Proof', 'publicationProof'),
};

export const approvalCommands = commands({
  'list.approved': {
    stage: 'approval',
    nature: 'act',
    title: { zh: '政府审定目录', en: 'The government approves the list' },
    article: ARTICLE,
    by: ['head', 'office'],
    fields: approvalFields,
  },
  'party.consented': {
    stage: 'approval',
    nature: 'fact',
    title: { zh: '同级党委同意', en: 'The Party committee of the same level consents' },
    article: ARTICLE,
    by: ['office'],
    fields: consentFields,
  },
  'list.published': {
    stage: 'publication',
    nature: 'act',
    title: { zh: '公布目录', en: 'Publish the list' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: publicationFields,
  },
});

export const approvalStates = {
  govApproved: {
    title: { zh: '已审定，待同级党委同意', en: 'Approved, awaiting the Party committee' },
    stage: 'approval',
    basis: ARTICLE,
    duty: { role: 'office', title: { zh: '报请同级党委同意', en: 'Ask for the consent' } },
    on: {
      'party.consented': {
        requires: ['A39-stated-day', 'A3-consent-order'],
        to: 'partyConsented',
      },
      ...returning,
      ...termination,
    },
  },
  partyConsented: {
    title: { zh: '已经同级党委同意，待公布', en: 'Consented, awaiting publication' },
    stage: 'publication',
    basis: ARTICLE,
    duty: { role: 'office', title: { zh: '向社会公布目录', en: 'Publish the list' } },
    on: {
      'list.published': {
        requires: ['A39-stated-day', 'A3-party', 'C-publish-by', 'A39-defects'],
        to: 'inForce',
        then: [
          listItems,
          notify('sponsor', '年度目录已公布，请按计划启动决策程序', 'The list is published'),
        ],
      },
      ...returning,
      ...termination,
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;
