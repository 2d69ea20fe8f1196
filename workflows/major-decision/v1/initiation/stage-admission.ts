import {
  choice,
  commands,
  day,
  document,
  flag,
  list,
  optional,
  text,
  type Step,
} from '#libs/procedure';

/** What art. 3¶2 takes out of the regulation, and what never was in it; secrecy is not among them. */
const EXCLUSIONS = {
  emergency: { zh: '突发事件应急处置决策', en: 'Emergency response' },
  legislation: { zh: '政府立法决策', en: 'Government legislation' },
  macroControl: {
    zh: '财政政策、货币政策等宏观调控决策',
    en: 'Macro-control such as fiscal or monetary policy',
  },
  specialLaw: {
    zh: '法律、行政法规对决策程序另有规定',
    en: 'A law or administrative regulation sets another procedure',
  },
  notMajor: {
    zh: '不属于条例第3条第一款规定的事项',
    en: 'It is none of the matters of art. 3¶1',
  },
};

const evidence = optional(list(document('依据材料', 'Evidence'), { min: 0, max: 20 }));

export const admissionCommands = commands({
  'secret.referred': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '登记涉密事项编号和去向', en: 'Note where a secret matter is handled' },
    article: '条例第14条第一款',
    by: ['sponsor', 'office'],
    fields: {
      number: text('涉密事项编号', 'Number of the secret matter', 100),
      whereTo: text('办理单位', 'Unit that handles it', 200),
    },
  },
  'matter.excluded': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '认定不属于重大行政决策事项', en: 'Determine that the regulation does not apply' },
    article: '条例第3条',
    by: ['office', 'head'],
    fields: {
      ground: choice('不适用的情形', 'Ground', EXCLUSIONS),
      reason: text('认定理由', 'Reason'),
      responseNumber: optional(text('应急响应编号', 'Number of the emergency response', 100)),
      responseEndsOn: optional(day('应急响应终止日期', 'End of the emergency response')),
      legislativePlanItem: optional(text('立法计划项目', 'Item of the legislative plan', 200)),
      policyBasis: optional(text('宏观调控政策依据', 'Basis of the macro-control policy', 500)),
      specialLaw: optional(text('法律、行政法规名称和条款', 'The law and its provision', 500)),
      splitProject: optional(
        flag('是否由同一整体事项拆分而成', 'Whether it was split off from a whole'),
      ),
      evidence,
    },
  },
  'matter.determinationReversed': {
    stage: 'initiation',
    nature: 'act',
    title: {
      zh: '撤销不属于重大行政决策事项的认定',
      en: 'Reverse that the regulation does not apply',
    },
    article: '条例第3条',
    by: ['office', 'head'],
    fields: { reason: text('撤销理由', 'Reason'), evidence },
  },
});

/** Whether the regulation applies at all is settled before the start (art. 3). */
export const admissionSteps = {
  'matter.excluded': { requires: ['G47-stub', 'G01-evidence', 'G01-split'] },
  'matter.determinationReversed': { requires: ['G01-determined'] },
} satisfies Readonly<Record<string, Step>>;
