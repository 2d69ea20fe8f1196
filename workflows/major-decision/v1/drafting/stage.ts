import {
  choice,
  commands,
  day,
  document,
  flag,
  group,
  list,
  optional,
  text,
  unit,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';

const REPLIES = {
  noOpinion: { zh: '无意见', en: 'No opinion' },
  opinion: { zh: '有意见', en: 'Opinion' },
};

const alternatives = list(
  group('决策草案方案', 'Alternative', {
    key: text('方案代号', 'Key of the alternative', 20),
    title: text('方案名称', 'Title of the alternative', 200),
    document: document('决策草案', 'Draft decision', 'draft'),
  }),
  { max: 20 },
);

export const draftingCommands = commands({
  'draft.submitted': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '提交决策草案', en: 'Submit the draft' },
    article: '条例第12条',
    by: ['sponsor'],
    fields: {
      alternatives,
      basisDocument: document('依据清单', 'List of bases', 'basisList'),
      explanationDocument: document('起草说明', 'Explanation of the draft', 'draftExplanation'),
      costBenefit: optional(document('成本效益分析', 'Cost-benefit analysis', 'costBenefit')),
    },
  },
  'draft.revised': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '修改完善决策草案', en: 'Revise the draft' },
    article: '条例第12条、第18条',
    by: ['sponsor'],
    fields: {
      alternatives,
      reason: text('修改理由', 'Why it is revised'),
      basisDocument: optional(document('依据清单', 'List of bases', 'basisList')),
      explanationDocument: optional(
        document('起草说明', 'Explanation of the draft', 'draftExplanation'),
      ),
    },
  },
  'departments.consulted': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '征求有关单位意见', en: 'Consult the units concerned' },
    article: '条例第13条',
    by: ['sponsor'],
    fields: {
      units: list(unit('有关单位', 'Unit consulted'), { max: 100 }),
      dueOn: day('回复期限', 'Reply due on'),
      letter: document('征求意见函', 'Consultation letter', 'consultationLetter'),
      reason: optional(
        text('涉及其他单位职责或者关系紧密的理由', 'Why these units are concerned', 1000),
      ),
    },
  },
  'departments.replied': {
    stage: 'initiation',
    nature: 'fact',
    title: { zh: '记录有关单位回复', en: 'Record the reply of a unit' },
    article: '条例第13条',
    by: ['sponsor', 'consulted'],
    fields: {
      unitId: unit('回复单位', 'Unit that replies'),
      reply: choice('回复意见', 'Reply', REPLIES),
      document: optional(document('部门复函', 'Letter of reply', 'consultationReply')),
      adopted: optional(flag('是否采纳', 'Whether it is adopted')),
    },
  },
  'departments.silent': {
    stage: 'initiation',
    nature: 'fact',
    title: { zh: '记录逾期未复', en: 'Record that a unit did not reply in time' },
    article: '条例第13条',
    by: ['sponsor'],
    fields: { unitId: unit('逾期未复单位', 'Unit that did not reply') },
  },
  'departments.adopted': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '采纳有关单位意见', en: 'Adopt the opinion of a unit' },
    article: '条例第13条',
    by: ['sponsor'],
    fields: { unitId: unit('有关单位', 'Unit') },
  },
  'departments.coordinated': {
    stage: 'initiation',
    nature: 'fact',
    title: { zh: '记录与有关单位协商一致', en: 'Record agreement reached with a unit' },
    article: '条例第13条',
    by: ['sponsor'],
    fields: {
      unitId: unit('有关单位', 'Unit'),
      on: day('协商一致日期', 'Agreed on'),
      document: document('协调记录', 'Coordination minutes', 'coordinationMinutes'),
    },
  },
  'departments.disputed': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '说明争议问题', en: 'State the points in dispute' },
    article: '条例第13条',
    by: ['sponsor'],
    fields: {
      unitId: unit('有关单位', 'Unit'),
      points: text('争议的主要问题', 'Main points in dispute'),
      unitView: text('有关单位的意见', 'View of the unit'),
      sponsorView: text(
        '决策承办单位的意见、理由和依据',
        'View of the sponsor, its reasons and basis',
      ),
      document: document('分歧说明', 'Dispute statement', 'disputeStatement'),
    },
  },
  'departments.concluded': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '结束部门协商', en: 'Conclude the consultation' },
    article: '条例第13条',
    by: ['sponsor'],
    fields: {},
  },
  'departments.waived': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '认定不涉及其他单位职责', en: 'Determine that no other unit is concerned' },
    article: '条例第13条',
    by: ['sponsor'],
    fields: {
      reason: text('不涉及其他单位职责且无紧密关系的理由', 'Why no other unit is concerned'),
      evidence: optional(list(document('依据材料', 'Evidence'), { min: 0, max: 20 })),
    },
  },
  'departments.determinationReversed': {
    stage: 'initiation',
    nature: 'act',
    title: {
      zh: '撤销不涉及其他单位职责的认定',
      en: 'Reverse that no other unit is concerned',
    },
    article: '条例第13条',
    by: ['sponsorHead', 'office', 'reviewer'],
    fields: {
      reason: text('撤销理由', 'Reason'),
      evidence: optional(list(document('依据材料', 'Evidence'), { min: 0, max: 20 })),
    },
  },
  'departments.reopened': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '重新征求有关单位意见', en: 'Reopen the consultation' },
    article: '条例第13条',
    by: ['sponsor'],
    fields: { reason: text('重新征求意见的理由', 'Why it is reopened') },
  },
});

const research: Readonly<Record<'research.filed', Step>> = { 'research.filed': {} };

export const draftingRegion: StateSpec = {
  title: { zh: '拟订决策草案', en: 'Drafting' },
  stage: 'initiation',
  basis: '条例第12条',
  initial: 'researching',
  states: {
    researching: {
      title: { zh: '调查研究', en: 'Researching' },
      stage: 'initiation',
      basis: '条例第12条第一款',
      duty: { role: 'sponsor', title: { zh: '拟订并提交决策草案', en: 'Draft the decision' } },
      on: {
        ...research,
        'draft.submitted': {
          requires: ['A12-research', 'A12-basis', 'A12-alternatives-distinct'],
          to: 'forming.drafting.drafted',
        },
      },
    },
    drafted: {
      title: { zh: '草案已拟订', en: 'Drafted' },
      stage: 'initiation',
      basis: '条例第12条、第18条',
      tags: ['settled'],
      on: {
        ...research,
        'draft.revised': { requires: ['A12-alternatives-distinct'] },
      },
    },
  },
};

const consultation: Step = {
  requires: ['A13-other-units', 'A13-due-ahead'],
  then: [
    startDeadline('consultationReply'),
    notify('consulted', '请在期限内对决策草案提出意见', 'Please reply on the draft in time'),
  ],
};

export const departmentsRegion: StateSpec = {
  title: { zh: '部门协商', en: 'Consultation of departments' },
  stage: 'initiation',
  basis: '条例第13条',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '尚未协商', en: 'Pending' },
      stage: 'initiation',
      basis: '条例第13条',
      duty: {
        role: 'sponsor',
        title: { zh: '征求有关单位意见，或者认定不涉及', en: 'Consult the units concerned' },
      },
      on: {
        'departments.consulted': { ...consultation, to: 'forming.departments.consulting' },
        'departments.waived': { requires: ['A13-untouched'], to: 'forming.departments.waived' },
      },
    },
    consulting: {
      title: { zh: '正在协商', en: 'Consulting' },
      stage: 'initiation',
      basis: '条例第13条',
      duty: {
        role: 'consulted',
        title: { zh: '在期限内回复意见', en: 'Reply in time' },
      },
      on: {
        'departments.consulted': consultation,
        'departments.replied': { requires: ['A13-consulted', 'A13-own-reply'] },
        'departments.silent': { requires: ['A13-consulted', 'A13-unanswered', 'A13-silence'] },
        'departments.adopted': { requires: ['A13-consulted', 'A13-has-opinion'] },
        'departments.coordinated': {
          requires: ['A13-consulted', 'A13-has-opinion', 'A39-stated-day', 'A39-late-reason'],
        },
        'departments.disputed': { requires: ['A13-consulted', 'A13-has-opinion'] },
        'departments.concluded': {
          requires: ['M1'],
          to: 'forming.departments.done',
          then: [endDeadline('consultationReply', 'met')],
        },
      },
    },
    done: {
      title: { zh: '协商结束', en: 'Consulted' },
      stage: 'initiation',
      basis: '条例第13条',
      tags: ['settled'],
      on: { 'departments.reopened': { to: 'forming.departments.pending' } },
    },
    waived: {
      title: { zh: '不涉及其他单位', en: 'No other unit concerned' },
      stage: 'initiation',
      basis: '条例第13条',
      tags: ['settled'],
      on: {
        'departments.determinationReversed': {
          requires: ['A13-determined'],
          to: 'forming.departments.pending',
        },
      },
    },
  },
};
