import {
  choice,
  commands,
  count,
  decision,
  optional,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { amendItems, listItems, notify, withdrawItem } from '../effects.js';
import { itemForm, itemKey } from '../item-form.js';
import { approvalFields, consentFields, publicationFields } from './approval.js';
import { admission } from './screening.js';
import { FORM } from './solicitation.js';

const ARTICLE = '条例第3条第三款';

const KINDS = {
  add: { zh: '增加', en: 'Add' },
  withdraw: { zh: '撤销', en: 'Withdraw' },
  amend: { zh: '变更', en: 'Amend' },
  postpone: { zh: '延期', en: 'Postpone' },
} as const;

/** The grounds that were found in published practice; the article says: as circumstances change. */
const GROUNDS = {
  lawOrPolicy: {
    zh: '法律、法规、规章或者政策规定不再作出决策',
    en: 'Law or policy says that no decision is to be made',
  },
  circumstances: {
    zh: '客观情况发生变化，按原计划作出决策不适宜',
    en: 'Circumstances have changed',
  },
  newWork: { zh: '新增重点工作', en: 'Newly added work' },
  wideAttention: {
    zh: '一般事项引起社会广泛关注或者争议，且存在经济、社会或者环境风险',
    en: 'Wide attention or dispute, with a risk',
  },
} as const;

const change = text('调整事项编号', 'Change', 20);
const reason = text('理由', 'Reason', 1000);

export const adjustmentCommands = commands({
  'adjustment.proposed': {
    stage: 'adjustment',
    nature: 'act',
    title: { zh: '提出调整', en: 'Propose a change of the list' },
    article: ARTICLE,
    by: ['sponsor', 'sponsorHead', 'office'],
    fields: {
      kind: choice('调整类型', 'Kind', KINDS),
      ground: choice('调整情形', 'Ground', GROUNDS),
      reason,
      item: optional(itemKey),
      form: optional(itemForm),
      plannedMonth: optional(count('延期后的决策月份', 'New month', { min: 1, max: 12 })),
      decision: optional(decision('依该事项启动的决策', 'The decision that started from it')),
    },
  },
  'adjustment.admitted': {
    stage: 'adjustment',
    nature: 'act',
    title: { zh: '审核认定增加事项', en: 'Admit an added item' },
    article: '条例第3条第一款',
    by: ['office', 'reviewer', 'reviewHead'],
    fields: {
      change,
      ...admission,
      approver: optional(text('不予公开的批准人', 'Who approved the non-disclosure', 200)),
    },
  },
  'adjustment.dropped': {
    stage: 'adjustment',
    nature: 'act',
    title: { zh: '撤回调整', en: 'Drop a change' },
    article: ARTICLE,
    by: ['sponsor', 'sponsorHead', 'office'],
    fields: { change, reason },
  },
  'adjustment.approved': {
    stage: 'adjustment',
    nature: 'act',
    title: { zh: '政府审定调整', en: 'The government approves the adjustment' },
    article: ARTICLE,
    by: ['head', 'office'],
    fields: approvalFields,
  },
  'adjustment.refused': {
    stage: 'adjustment',
    nature: 'act',
    title: { zh: '不同意调整', en: 'Refuse the adjustment' },
    article: ARTICLE,
    by: ['head', 'office'],
    fields: { reason },
  },
  'adjustment.consented': {
    stage: 'adjustment',
    nature: 'fact',
    title: { zh: '同级党委同意调整', en: 'The Party committee consents to the adjustment' },
    article: ARTICLE,
    by: ['office'],
    fields: consentFields,
  },
  'adjustment.published': {
    stage: 'adjustment',
    nature: 'act',
    title: { zh: '公布调整', en: 'Publish the adjustment' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: publicationFields,
  },
});

const PROPOSING = [
  'C-change',
  'C-ground',
  'C-own-unit',
  ...FORM,
  'C-bound',
  'M7',
  'M8-decision',
  'M10',
];

/** The first change opens an adjustment; more may join it until it is approved. */
export const proposing: Readonly<Record<'adjustment.proposed', Step>> = {
  'adjustment.proposed': { requires: PROPOSING, to: 'adjusting' },
};

const refusing: Readonly<Record<'adjustment.refused', Step>> = {
  'adjustment.refused': {
    to: 'inForce',
    then: [notify('sponsor', '目录调整未获同意', 'The adjustment was refused')],
  },
};

/** The same road as the list took: approval, consent, publication. */
export const adjustingState: StateSpec = {
  title: { zh: '调整中', en: 'Adjusting' },
  stage: 'adjustment',
  basis: ARTICLE,
  initial: 'proposed',
  states: {
    proposed: {
      title: { zh: '待审定', en: 'Awaiting approval' },
      stage: 'adjustment',
      basis: ARTICLE,
      duty: { role: 'office', title: { zh: '审核调整，报请审定', en: 'Screen and submit' } },
      on: {
        'adjustment.proposed': { requires: PROPOSING },
        'adjustment.admitted': { requires: ['C-known-change', 'G01-test', 'C-subclass'] },
        'adjustment.dropped': { requires: ['C-known-change', 'C-own-unit'] },
        'siblings.explained': { requires: ['C-known-siblings'] },
        'adjustment.approved': {
          requires: [
            'A39-stated-day',
            'C-changes',
            'G01-adjustment',
            'G01-split',
            'A14-undisclosed',
            'M8',
            'A39-defects',
          ],
          to: 'adjusting.approved',
        },
        ...refusing,
      },
    },
    approved: {
      title: { zh: '已审定，待同级党委同意', en: 'Approved, awaiting the Party committee' },
      stage: 'adjustment',
      basis: ARTICLE,
      duty: { role: 'office', title: { zh: '报请同级党委同意', en: 'Ask for the consent' } },
      on: {
        'adjustment.consented': {
          requires: ['A39-stated-day', 'A3-consent-order'],
          to: 'adjusting.consented',
        },
        ...refusing,
      },
    },
    consented: {
      title: { zh: '已经同级党委同意，待公布', en: 'Consented, awaiting publication' },
      stage: 'adjustment',
      basis: ARTICLE,
      duty: { role: 'office', title: { zh: '公布调整后的目录', en: 'Publish the adjustment' } },
      on: {
        'adjustment.published': {
          requires: ['A39-stated-day', 'A3-party', 'A39-defects'],
          to: 'inForce',
          then: [
            listItems,
            amendItems,
            withdrawItem,
            notify('sponsor', '目录已调整并公布', 'The list was adjusted and published'),
          ],
        },
        ...refusing,
      },
    },
  },
};
