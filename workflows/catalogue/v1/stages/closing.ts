import { commands, day, decision, document, text, type StateSpec } from '#libs/procedure';

import { amendItems } from '../effects.js';
import { itemKey } from '../item-form.js';
import { proposing } from './adjustment.js';

const ARTICLE = '条例第3条第三款';

export const closingCommands = commands({
  'filing.recorded': {
    stage: 'publication',
    nature: 'fact',
    title: { zh: '报上级备案', en: 'File the list with the superior' },
    article: '条例第8条第二款',
    by: ['office', 'reviewHead'],
    fields: {
      with: text('备案机关', 'With whom', 200),
      on: day('备案日期', 'Day of the filing'),
      document: document('备案材料', 'Papers', 'filingReceipt'),
    },
  },
  'item.archived': {
    stage: 'closing',
    nature: 'act',
    title: { zh: '确认事项已立卷归档', en: 'Note that the file of an item is closed' },
    article: '条例第33条',
    by: ['office', 'reviewHead'],
    fields: { item: itemKey, decision: decision('依该事项作出的决策', 'The decision') },
  },
  'item.carriedOver': {
    stage: 'closing',
    nature: 'act',
    title: { zh: '结转下一年度', en: 'Carry an item over' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {
      item: itemKey,
      nextCatalogue: decision('下一年度目录', 'The catalogue of the next year'),
      reason: text('结转理由', 'Reason', 1000),
    },
  },
  'year.closed': {
    stage: 'closing',
    nature: 'act',
    title: { zh: '年度办结', en: 'Close the year' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {
      on: day('办结日期', 'Day'),
      report: document('年度执行情况报告', 'Report on the year', 'yearReport'),
    },
  },
});

export const inForceState: StateSpec = {
  title: { zh: '已公布，施行中', en: 'Published and in force' },
  stage: 'publication',
  basis: ARTICLE,
  duty: {
    role: 'office',
    title: { zh: '督促按计划决策，动态调整，年度办结', en: 'Follow, adjust, close the year' },
  },
  on: {
    ...proposing,
    'filing.recorded': { requires: ['A39-stated-day'] },
    'item.archived': {
      requires: ['C-known-item', 'C-closable', 'A33-archived'],
      then: [amendItems],
    },
    'item.carriedOver': {
      requires: ['C-known-item', 'C-closable', 'C-next-catalogue'],
      then: [amendItems],
    },
    'year.closed': {
      requires: [
        'A39-stated-day',
        'C-year-settled',
        'C-year-over',
        'C-filing',
        'C-file',
        'A39-defects',
      ],
      to: 'yearClosed',
    },
  },
};

export const endStates = {
  yearClosed: {
    title: { zh: '年度办结', en: 'Year closed' },
    stage: 'closing',
    basis: ARTICLE,
    tags: ['ended'],
  },
  terminated: {
    title: { zh: '终止', en: 'Terminated' },
    stage: 'approval',
    basis: ARTICLE,
    tags: ['ended'],
  },
} satisfies Readonly<Record<string, StateSpec>>;
