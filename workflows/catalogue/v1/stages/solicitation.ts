import {
  choice,
  commands,
  count,
  day,
  document,
  list,
  optional,
  text,
  unit,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { itemForm, itemForms, itemKey } from '../item-form.js';

const ARTICLE = '条例第3条第三款';
const PROPOSING = '条例第3条第三款、第10条';

const SOURCES = {
  workReport: { zh: '政府工作报告', en: 'Government work report' },
  majorMatters: { zh: '“三重一大”事项', en: 'Major matters of the organ' },
  projects: { zh: '重大项目清单', en: 'Lists of major projects' },
  deputies: { zh: '人大代表建议、政协委员提案', en: 'Proposals of deputies and members' },
  public: { zh: '群众来信来访和网上建议', en: 'Letters and suggestions of the public' },
} as const;

export const solicitationCommands = commands({
  'catalogue.opened': {
    stage: 'solicitation',
    nature: 'act',
    title: { zh: '启动年度目录编制', en: 'Open the catalogue of a year' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: { year: count('目录年度', 'Year', { min: 2019, max: 2200 }) },
  },
  'solicitation.issued': {
    stage: 'solicitation',
    nature: 'act',
    title: { zh: '印发征集通知', en: 'Issue the notice of solicitation' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {
      on: day('印发日期', 'Day of the notice'),
      dueOn: day('申报截止日期', 'Due day'),
      units: list(unit('征集单位', 'Unit asked'), { min: 1, max: 200 }),
      notice: document('征集通知', 'Notice', 'solicitationNotice'),
    },
  },
  'items.submitted': {
    stage: 'solicitation',
    nature: 'act',
    title: { zh: '申报目录事项', en: 'Submit items' },
    article: PROPOSING,
    by: ['sponsor', 'sponsorHead'],
    fields: { items: itemForms },
  },
  'items.entered': {
    stage: 'solicitation',
    nature: 'act',
    title: { zh: '登记各渠道提出的事项', en: 'Enter items from every channel' },
    article: PROPOSING,
    by: ['office', 'reviewer', 'reviewHead'],
    fields: { items: itemForms },
  },
  'unit.reportedNone': {
    stage: 'solicitation',
    nature: 'fact',
    title: { zh: '零报告', en: 'Report that there is nothing to submit' },
    article: ARTICLE,
    by: ['sponsor', 'sponsorHead'],
    fields: { unitId: unit('单位', 'Unit') },
  },
  'item.revised': {
    stage: 'solicitation',
    nature: 'act',
    title: { zh: '修改申报事项', en: 'Revise an item' },
    article: PROPOSING,
    by: ['sponsor', 'sponsorHead', 'office'],
    fields: { item: itemKey, form: itemForm },
  },
  'item.retracted': {
    stage: 'solicitation',
    nature: 'act',
    title: { zh: '撤回申报事项', en: 'Retract an item' },
    article: PROPOSING,
    by: ['sponsor', 'sponsorHead', 'office'],
    fields: { item: itemKey, reason: text('撤回理由', 'Reason') },
  },
  'solicitation.closed': {
    stage: 'solicitation',
    nature: 'act',
    title: { zh: '结束征集', en: 'Close the solicitation' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {},
  },
  'collation.completed': {
    stage: 'collation',
    nature: 'act',
    title: { zh: '完成汇总', en: 'Complete the collation' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {
      sources: optional(
        list(choice('衔接的清单', 'Lists that were joined up', SOURCES), { min: 0, max: 5 }),
      ),
    },
  },
  'catalogue.terminated': {
    stage: 'approval',
    nature: 'act',
    title: { zh: '终止目录编制', en: 'Terminate the compilation' },
    article: ARTICLE,
    by: ['head', 'office'],
    fields: {
      reason: text('终止理由', 'Reason'),
      reference: text('终止决定文号', 'Reference', 200),
    },
  },
});

/** What every form of an item must meet. */
export const FORM = ['C-form', 'C-subclass', 'C-sealed-form', 'A11-one-lead', 'A14-basis', 'G47'];

/** Until the list is published the compilation can be given up. */
export const termination: Readonly<Record<'catalogue.terminated', Step>> = {
  'catalogue.terminated': {
    to: 'terminated',
    then: [
      endDeadline('submission', 'cancelled'),
      endDeadline('consultationReply', 'cancelled'),
      endDeadline('publicComment', 'cancelled'),
    ],
  },
};

const entering: Readonly<Record<'items.entered', Step>> = {
  'items.entered': { requires: [...FORM, 'C-bound'] },
};

/** A form is mended or taken back by its own unit until it is screened. */
export const revising: Readonly<Record<'item.revised' | 'item.retracted', Step>> = {
  'item.revised': { requires: ['C-known-item', 'C-own-unit', 'C-unscreened', ...FORM] },
  'item.retracted': { requires: ['C-known-item', 'C-own-unit', 'C-unscreened'] },
};

export const solicitationStates = {
  opening: {
    title: { zh: '尚未启动', en: 'Not yet opened' },
    stage: 'solicitation',
    basis: ARTICLE,
    duty: { role: 'office', title: { zh: '启动年度目录编制', en: 'Open the catalogue' } },
    on: { 'catalogue.opened': { to: 'soliciting' } },
  },
  soliciting: {
    title: { zh: '征集中', en: 'Soliciting' },
    stage: 'solicitation',
    basis: ARTICLE,
    duty: {
      role: 'office',
      title: { zh: '向所属部门和下一级人民政府征集事项', en: 'Solicit items' },
    },
    on: {
      'solicitation.issued': {
        requires: ['A39-stated-day', 'C-due-day'],
        then: [
          startDeadline('submission'),
          notify(
            'sponsor',
            '请按时申报目录事项，无事项的请作零报告',
            'Submit items, or report none',
          ),
        ],
      },
      'items.submitted': {
        requires: ['C-issued', 'C-own-unit', ...FORM, 'C-bound', 'C-late'],
      },
      ...entering,
      'unit.reportedNone': { requires: ['C-issued', 'C-own-unit'] },
      ...revising,
      'solicitation.closed': {
        requires: ['C-issued', 'C-term'],
        to: 'collating',
        then: [endDeadline('submission', 'met')],
      },
      ...termination,
    },
  },
  collating: {
    title: { zh: '汇总中', en: 'Collating' },
    stage: 'collation',
    basis: ARTICLE,
    duty: {
      role: 'office',
      title: { zh: '汇总申报事项，衔接有关清单', en: 'Collate, and join up with other lists' },
    },
    on: {
      ...entering,
      ...revising,
      'collation.completed': { requires: ['C-silent-units', 'A39-defects'], to: 'screening' },
      ...termination,
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;
