import {
  choice,
  commands,
  day,
  document,
  list,
  optional,
  text,
  type StateSpec,
} from '#libs/procedure';

import { CLASSES, SUB_CLASSES } from '../classes.js';
import { notify } from '../effects.js';
import { itemKey } from '../item-form.js';
import { revising, termination } from './solicitation.js';

const SCREENERS = ['office', 'reviewer', 'reviewHead'];
const ARTICLE = '条例第3条第一款、第二款';

/** What makes a matter major, in the words of art. 3¶1(5), or the local standard of art. 3¶3. */
const CRITERIA = {
  development: { zh: '对经济社会发展有重大影响', en: 'Major effect on development' },
  publicInterest: { zh: '涉及重大公共利益', en: 'Major public interest' },
  vitalInterests: { zh: '涉及社会公众切身利益', en: 'Vital interests of the public' },
  localStandard: { zh: '符合本地公布的决策事项标准', en: 'The published local standard' },
} as const;

/** Why an item is not listed; secrecy is no such ground. */
const EXCLUSIONS = {
  emergency: { zh: '突发事件应急处置决策', en: 'Emergency response' },
  legislation: { zh: '政府立法决策', en: 'Government legislation' },
  macroControl: { zh: '财政政策、货币政策等宏观调控决策', en: 'Macro-control' },
  otherProcedure: {
    zh: '法律、行政法规对决策程序另有规定',
    en: 'Law or administrative regulation provides another procedure',
  },
  notMajor: { zh: '不属于重大行政决策事项', en: 'Not a major matter' },
  anotherLevel: { zh: '属于其他机关的法定权限', en: 'Within the authority of another organ' },
} as const;

const criteria = list(choice('认定标准', 'Criteria', CRITERIA), { min: 1, max: 4 });

export const admission = {
  matterClass: choice('认定的事项类别', 'Class', CLASSES),
  subClass: optional(choice('认定的事项小类', 'Sub-class', SUB_CLASSES)),
  criteria,
  reason: text('认定理由', 'Reason', 1000),
};

const reason = text('理由', 'Reason', 1000);

export const screeningCommands = commands({
  'item.admitted': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '认定列入目录', en: 'Admit an item' },
    article: '条例第3条第一款',
    by: SCREENERS,
    fields: {
      item: itemKey,
      ...admission,
      opinion: optional(document('审核论证意见', 'Opinion', 'screeningOpinion')),
    },
  },
  'item.rejected': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '认定不列入目录', en: 'Reject an item' },
    article: ARTICLE,
    by: SCREENERS,
    fields: {
      item: itemKey,
      ground: choice('不列入的情形', 'Ground', EXCLUSIONS),
      reason,
      considered: optional(
        list(choice('逐项比对的标准', 'Criteria considered', CRITERIA), { max: 4 }),
      ),
      responseNumber: optional(text('应急响应文号', 'Number of the response', 200)),
      responseEndsOn: optional(day('应急响应终止日期', 'Day on which the response ends')),
      planItem: optional(text('立法计划项目', 'Item of the legislative plan', 200)),
      policy: optional(text('所属宏观调控政策', 'The policy it belongs to', 200)),
      provision: optional(text('另有规定的法律、行政法规条款', 'The provision', 200)),
      competentOrgan: optional(text('有权决策的机关', 'The competent organ', 200)),
      evidence: optional(document('证明材料', 'Evidence', 'exclusionEvidence')),
    },
  },
  'item.merged': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '合并事项', en: 'Merge an item into another' },
    article: '条例第3条第一款',
    by: SCREENERS,
    fields: { item: itemKey, into: text('并入的事项', 'Into', 20), reason },
  },
  'item.returned': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '退回补充', en: 'Return an item' },
    article: '条例第10条',
    by: SCREENERS,
    fields: { item: itemKey, reason },
  },
  'item.reopened': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '撤销认定，重新审核', en: 'Undo what was found and screen again' },
    article: ARTICLE,
    by: SCREENERS,
    fields: { item: itemKey, reason },
  },
  'item.withheld': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '认定依法不予公开', en: 'Put an item on the internal list' },
    article: '条例第14条第一款、第32条',
    by: ['office', 'reviewHead', 'head'],
    fields: {
      item: itemKey,
      ground: text('不予公开的法定依据', 'Legal ground', 1000),
      approver: text('批准人', 'Who approved', 200),
      document: document('依据及审批', 'Ground and approval', 'undisclosedGround'),
    },
  },
  'item.disclosed': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '撤销不予公开的认定', en: 'Put an item back on the public list' },
    article: '条例第14条第一款、第32条',
    by: ['office', 'reviewHead', 'head'],
    fields: { item: itemKey, reason },
  },
  'siblings.suspected': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '标记疑似拆分事项', en: 'Mark items that look like one matter' },
    article: '条例第3条第一款',
    by: SCREENERS,
    fields: { items: list(itemKey, { min: 2, max: 20 }), reason },
  },
  'siblings.explained': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '说明不属于拆分', en: 'Explain that they are several matters' },
    article: '条例第3条第一款',
    by: SCREENERS,
    fields: { items: list(itemKey, { min: 2, max: 20 }), reason },
  },
  'screening.completed': {
    stage: 'screening',
    nature: 'act',
    title: { zh: '完成审核', en: 'Complete the screening' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {},
  },
});

export const screeningStates = {
  screening: {
    title: { zh: '审核中', en: 'Screening' },
    stage: 'screening',
    basis: '条例第3条',
    duty: {
      role: 'reviewer',
      title: { zh: '逐项审核是否列入目录', en: 'Screen every item' },
    },
    on: {
      ...revising,
      'item.admitted': {
        requires: ['C-known-item', 'C-screenable', 'G01-test', 'C-subclass'],
      },
      'item.rejected': {
        requires: ['C-known-item', 'C-screenable', 'G01-exclusion', 'M7'],
      },
      'item.merged': { requires: ['C-known-item', 'C-screenable', 'C-merge'] },
      'item.returned': {
        requires: ['C-known-item', 'C-screenable'],
        then: [notify('sponsor', '有申报事项被退回，请补充后重新申报', 'An item was returned')],
      },
      'item.reopened': { requires: ['C-known-item', 'C-screened'] },
      'item.withheld': { requires: ['C-known-item', 'A14-undisclosed-once'] },
      'item.disclosed': { requires: ['C-known-item', 'A14-withheld'] },
      'siblings.suspected': { requires: ['C-known-siblings'] },
      'siblings.explained': { requires: ['C-known-siblings'] },
      'screening.completed': {
        requires: ['C-settled', 'G01-split', 'A14-undisclosed', 'A39-defects'],
        to: 'consulting',
      },
      ...termination,
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;
