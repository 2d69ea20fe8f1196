import {
  act,
  approver,
  choice,
  commands,
  document,
  list,
  optional,
  plannedDay,
  text,
  why,
} from '#libs/procedure';

import { APPROVES } from '../approving.js';
import { CLASSES, SUB_CLASSES } from '../items/classes.js';
import { itemKey, NO_SUB_CLASS } from '../items/form.js';

import { CRITERIA, EXCLUSIONS, UNDISCLOSED_GROUNDS } from './facts.js';

const SCREENERS = ['office', 'reviewer', 'reviewHead'];
const DISCLOSERS = ['office', 'reviewHead', 'head'];
const TEST = '条例第3条第一款';
const TEST_AND_EXCLUSIONS = '条例第3条第一款、第二款';
const DISCLOSURE = '条例第14条第一款、第32条';

const reason = why('理由', 'Reason', 1000);
const siblings = { items: list(itemKey, { min: 2, max: 20 }), reason };

/** What is found of a matter that is admitted, to the list or to an adjustment of it. */
export const admission = {
  matterClass: choice('认定的事项类别', 'Class', CLASSES),
  subClass: optional(choice('认定的事项小类', 'Sub-class', SUB_CLASSES), NO_SUB_CLASS),
  criteria: list(choice('认定标准', 'Criteria', CRITERIA), { min: 1, max: 4 }),
  reason: why('认定理由', 'Reason', 1000),
};

/** How each item is admitted, rejected, merged or returned, and whether it is disclosed. */
export const screeningCommands = commands({
  'item.admitted': act(SCREENERS, TEST, {
    title: { zh: '认定列入目录', en: 'Admit an item' },
    fields: {
      item: itemKey,
      ...admission,
      opinion: optional(document('审核论证意见', 'Opinion', 'screeningOpinion')),
    },
  }),
  'item.rejected': act(SCREENERS, TEST_AND_EXCLUSIONS, {
    title: { zh: '认定不列入目录', en: 'Reject an item' },
    fields: {
      item: itemKey,
      ground: choice('不列入的情形', 'Ground', EXCLUSIONS),
      reason,
      considered: optional(
        list(choice('逐项比对的标准', 'Criteria considered', CRITERIA), { max: 4 }),
      ),
      responseNumber: optional(text('应急响应文号', 'Number of the response', 200)),
      responseEndsOn: optional(plannedDay('应急响应终止日期', 'Day on which the response ends')),
      planItem: optional(text('立法计划项目', 'Item of the legislative plan', 200)),
      policy: optional(text('所属宏观调控政策', 'The policy it belongs to', 200)),
      provision: optional(text('另有规定的法律、行政法规条款', 'The provision', 200)),
      competentOrgan: optional(text('有权决策的机关', 'The competent organ', 200)),
      evidence: optional(document('证明材料', 'Evidence', 'exclusionEvidence')),
    },
  }),
  'item.merged': act(SCREENERS, TEST, {
    title: { zh: '合并事项', en: 'Merge an item into another' },
    fields: { item: itemKey, into: text('并入的事项', 'Into', 20), reason },
  }),
  'item.returned': act(SCREENERS, '条例第10条', {
    title: { zh: '退回补充', en: 'Return an item' },
    fields: { item: itemKey, reason },
  }),
  'item.reopened': act(SCREENERS, TEST_AND_EXCLUSIONS, {
    title: { zh: '撤销认定，重新审核', en: 'Undo what was found and screen again' },
    fields: { item: itemKey, reason },
  }),
  'item.withheld': act(DISCLOSERS, DISCLOSURE, {
    title: { zh: '认定依法不予公开', en: 'Put an item on the internal list' },
    fields: {
      item: itemKey,
      ground: choice('不予公开的情形', 'Ground', UNDISCLOSED_GROUNDS),
      legalBasis: text('不予公开的法律依据', 'Provision of law', 1000),
      approver: approver('批准人', 'Who approved', APPROVES),
      document: document('依据及审批', 'Ground and approval', 'undisclosedGround'),
    },
  }),
  'item.disclosed': act(DISCLOSERS, DISCLOSURE, {
    title: { zh: '撤销不予公开的认定', en: 'Put an item back on the public list' },
    fields: { item: itemKey, reason },
  }),
  'siblings.suspected': act(SCREENERS, TEST, {
    title: { zh: '标记疑似拆分事项', en: 'Mark items that look like one matter' },
    fields: siblings,
  }),
  'siblings.explained': act(SCREENERS, TEST, {
    title: { zh: '说明不属于拆分', en: 'Explain that they are several matters' },
    fields: siblings,
  }),
  'screening.completed': act(['office', 'reviewHead'], TEST_AND_EXCLUSIONS, {
    title: { zh: '完成审核', en: 'Complete the screening' },
    fields: {},
  }),
});
