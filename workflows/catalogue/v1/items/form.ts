import {
  choice,
  count,
  document,
  flag,
  group,
  list,
  optional,
  text,
  unit,
  type PayloadOf,
} from '#libs/procedure';

import { CLASSES, SUB_CLASSES } from './classes.js';

const FORM_TEXT = 1000;

/** Where an item comes from: the channels of art. 10, and the lists that the office joins up. */
const CHANNELS = {
  department: { zh: '所属部门申报', en: 'By a department' },
  lowerGovernment: { zh: '下一级人民政府申报', en: 'By a lower government' },
  leader: { zh: '决策机关领导人员提出', en: 'By a leader of the organ' },
  deputies: { zh: '人大代表、政协委员建议提案', en: 'By deputies or members' },
  public: { zh: '公民、法人或者其他组织提出', en: 'By the public' },
  workPlan: { zh: '政府工作报告、重点任务和项目清单', en: 'From the work report or project lists' },
  carriedOver: { zh: '上年度结转', en: 'Carried over from the year before' },
} as const;

const PROCEDURES = {
  participation: { zh: '公众参与', en: 'Public participation' },
  expertReview: { zh: '专家论证', en: 'Expert argumentation' },
  riskAssessment: { zh: '风险评估', en: 'Risk assessment' },
  fairCompetition: { zh: '公平竞争审查', en: 'Fair-competition review' },
} as const;

/** Why a sub-class may be left out. */
export const NO_SUB_CLASS = {
  article: '条例第3条第一款',
  zh: '条例规定五类事项，不要求细分小类',
  en: 'The regulation has five classes and asks for no sub-class',
};

/** The forms that units send have no such column: what is secret is marked so, and goes another way. */
const NOT_MARKED = {
  article: '保守国家秘密法',
  zh: '国家秘密须依法确定并作出标志，未标明的按照不涉密办理',
  en: 'What is a state secret was determined and marked as one; what is not marked is none',
};

/** The item form, field by field; the headings of an imported sheet are its labels. */
export const itemFields = {
  title: text('事项名称', 'Title', 200),
  matterClass: choice('事项类别', 'Class', CLASSES),
  subClass: optional(choice('事项小类', 'Sub-class', SUB_CLASSES), NO_SUB_CLASS),
  leadUnit: unit('牵头承办单位', 'Lead sponsoring unit'),
  coUnits: optional(list(unit('配合承办单位', 'Co-sponsoring units'), { min: 0, max: 20 }), {
    article: '条例第11条',
    zh: '承办单位由启动决定明确，列目录时可以不填配合单位',
    en: 'The start names the sponsoring units; the list may leave the others open',
  }),
  problem: optional(text('拟解决的主要问题', 'Main problem', FORM_TEXT)),
  basis: optional(text('理由依据', 'Reasons and basis', FORM_TEXT)),
  solution: optional(text('解决方案', 'Solution', FORM_TEXT)),
  plannedMonth: count('计划决策月份', 'Planned month of the decision', { min: 1, max: 12 }),
  hearing: flag('是否听证', 'Hearing'),
  procedures: optional(
    list(choice('拟履行程序', 'Planned procedures', PROCEDURES), { min: 0, max: 4 }),
  ),
  disclosed: flag('是否公开', 'To be disclosed'),
  undisclosedBasis: optional(text('不公开依据', 'Basis of non-disclosure', FORM_TEXT)),
  secret: optional(flag('是否涉密', 'State secret'), NOT_MARKED),
  contact: optional(text('联系人', 'Contact', 200)),
  channel: choice('提出渠道', 'Channel', CHANNELS),
  carriedFrom: optional(text('上年度目录事项编号', 'Item of the year before', 100)),
  document: optional(document('盖章申报表', 'Sealed form', 'itemForm')),
} as const;

/** What an item form says. */
export type ItemForm = PayloadOf<typeof itemFields>;

/** The most items that one catalogue holds, and that one sheet brings. */
export const MOST_ITEMS = 500;

/** One item form, as a field of a command. */
export const itemForm = group('事项申报表', 'Item form', itemFields);
/** The forms that one command brings. */
export const itemForms = list(itemForm, { min: 1, max: MOST_ITEMS });
/** The key by which a command names an item. */
export const itemKey = text('目录内事项编号', 'Item of this catalogue', 20);
