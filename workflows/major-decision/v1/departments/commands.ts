import {
  act,
  choice,
  commands,
  day,
  document,
  fact,
  flag,
  list,
  optional,
  plannedDay,
  text,
  unit,
  why,
} from '#libs/procedure';

import { evidence, reversing } from '../forming/determining.js';

import { REPLIES } from './facts.js';

const ARTICLE = '条例第13条';

const unitId = unit('有关单位', 'Unit');

/** The commands of the consultation of the units concerned. */
export const departmentsCommands = commands({
  'departments.consulted': act('sponsor', ARTICLE, {
    title: { zh: '征求有关单位意见', en: 'Consult the units concerned' },
    fields: {
      units: list(unit('有关单位', 'Unit consulted'), { max: 100 }),
      dueOn: plannedDay('回复期限', 'Reply due on'),
      letter: document('征求意见函', 'Consultation letter', 'consultationLetter'),
      reason: optional(
        why('涉及其他单位职责或者关系紧密的理由', 'Why these units are concerned', 1000),
      ),
    },
  }),
  'departments.replied': fact(['sponsor', 'consulted'], ARTICLE, {
    title: { zh: '记录有关单位回复', en: 'Record the reply of a unit' },
    fields: {
      unitId: unit('回复单位', 'Unit that replies'),
      reply: choice('回复意见', 'Reply', REPLIES),
      document: optional(document('部门复函', 'Letter of reply', 'consultationReply')),
      adopted: optional(flag('是否采纳', 'Whether it is adopted')),
    },
  }),
  'departments.repliedLate': fact(['sponsor', 'consulted'], ARTICLE, {
    title: { zh: '登记协商结束后收到的回复', en: 'Record a reply that came after all' },
    fields: {
      unitId: unit('回复单位', 'Unit that replies'),
      reply: choice('回复意见', 'Reply', REPLIES),
      document: optional(document('部门复函', 'Letter of reply', 'consultationReply')),
      adopted: optional(flag('是否采纳', 'Whether it is adopted')),
    },
  }),
  'departments.silent': fact('sponsor', ARTICLE, {
    title: { zh: '记录逾期未复', en: 'Record that a unit did not reply in time' },
    fields: { unitId: unit('逾期未复单位', 'Unit that did not reply') },
  }),
  'departments.adopted': act('sponsor', ARTICLE, {
    title: { zh: '采纳有关单位意见', en: 'Adopt the opinion of a unit' },
    fields: { unitId },
  }),
  'departments.coordinated': fact('sponsor', ARTICLE, {
    title: { zh: '记录与有关单位协商一致', en: 'Record agreement reached with a unit' },
    fields: {
      unitId,
      on: day('协商一致日期', 'Agreed on'),
      document: document('协调记录', 'Coordination minutes', 'coordinationMinutes'),
    },
  }),
  'departments.disputed': act('sponsor', ARTICLE, {
    title: { zh: '说明争议问题', en: 'State the points in dispute' },
    fields: {
      unitId,
      points: text('争议的主要问题', 'Main points in dispute'),
      unitView: text('有关单位的意见', 'View of the unit'),
      sponsorView: text(
        '决策承办单位的意见、理由和依据',
        'View of the sponsor, its reasons and basis',
      ),
      document: document('分歧说明', 'Dispute statement', 'disputeStatement'),
    },
  }),
  'departments.concluded': act('sponsor', ARTICLE, {
    title: { zh: '结束部门协商', en: 'Conclude the consultation' },
    fields: {},
  }),
  'departments.waived': act('sponsor', ARTICLE, {
    title: { zh: '认定不涉及其他单位职责', en: 'Determine that no other unit is concerned' },
    fields: {
      reason: why('不涉及其他单位职责且无紧密关系的理由', 'Why no other unit is concerned'),
      evidence,
    },
  }),
  'departments.determinationReversed': act(['sponsorHead', 'office', 'reviewer'], ARTICLE, {
    title: { zh: '撤销不涉及其他单位职责的认定', en: 'Reverse that no other unit is concerned' },
    fields: reversing,
  }),
  'departments.reopened': act('sponsor', ARTICLE, {
    title: { zh: '重新征求有关单位意见', en: 'Reopen the consultation' },
    fields: { reason: why('重新征求意见的理由', 'Why it is reopened') },
  }),
});
