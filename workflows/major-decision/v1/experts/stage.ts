import {
  choice,
  commands,
  document,
  flag,
  group,
  list,
  optional,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { determining, reversal } from '../forming/stage-determining.js';

const FORMS = {
  meeting: { zh: '论证会', en: 'Meeting' },
  written: { zh: '书面咨询', en: 'Written consultation' },
  commissioned: { zh: '委托咨询论证', en: 'Commissioned argumentation' },
};

const STANCES = {
  support: { zh: '赞成', en: 'Supports' },
  supportWithChanges: { zh: '修改后赞成', en: 'Supports with changes' },
  oppose: { zh: '不赞成', en: 'Opposes' },
};

/** The ties to the matter that art. 20 bars; more than one may hold. */
export const TIES = {
  institution: { zh: '所在单位与决策事项有利害关系', en: 'His institution has an interest' },
  parentOrSubsidiary: {
    zh: '所在单位的上级单位、下属单位或者控股、参股单位有利害关系',
    en: 'A parent or subsidiary of his institution has an interest',
  },
  kin: { zh: '近亲属有利害关系', en: 'A near relative has an interest' },
  shareholding: { zh: '持有利害关系单位的股份、股权', en: 'Holds shares in one concerned' },
  employment: { zh: '在利害关系单位任职', en: 'Is employed by one concerned' },
  commission: { zh: '曾受委托承担本事项有关工作', en: 'Was commissioned in this matter before' },
  bidder: { zh: '参与本事项的投标、供应', en: 'Bids or supplies in this matter' },
  other: { zh: '其他直接利害关系', en: 'Another direct interest' },
};

const tie = choice('利害关系种类', 'Kind of interest', TIES);

const ASPECTS = {
  necessity: { zh: '必要性', en: 'Necessity' },
  feasibility: { zh: '可行性', en: 'Feasibility' },
  soundness: { zh: '科学性', en: 'Scientific soundness' },
  other: { zh: '其他', en: 'Another' },
};

const key = text('专家编号', 'Key of the expert', 64);
const reason = text('理由', 'Reason');

const panel = list(
  group('专家', 'Expert', {
    key,
    name: text('姓名', 'Name', 200),
    institution: text('所在单位或者专业机构', 'Institution', 200),
    selection: text('遴选方式', 'How the expert was selected'),
    kind: optional(
      choice('专家或者专业机构', 'Person or institution', {
        person: { zh: '专家', en: 'Expert' },
        institution: { zh: '专业机构', en: 'Institution' },
      }),
    ),
    fromIndustryDept: optional(
      flag('是否来自行业主管部门', 'Whether from the department in charge of the industry'),
    ),
    ties: optional(
      list(
        group('申报的利害关系', 'Interest that was declared', {
          kind: tie,
          detail: text('具体情况', 'What it is', 1000),
        }),
        { min: 0, max: 20 },
      ),
    ),
    interest: optional(text('申报的直接利害关系', 'Direct interest that was declared')),
  }),
  { min: 1, max: 50 },
);

export const expertsCommands = commands({
  'experts.determined': {
    stage: 'expertReview',
    nature: 'act',
    title: { zh: '认定是否专业性、技术性较强', en: 'Determine whether the matter is technical' },
    article: '条例第19条第一款',
    by: ['sponsor', 'sponsorHead'],
    fields: {
      technical: flag('是否专业性、技术性较强', 'Whether it is strongly professional or technical'),
      ...determining,
    },
  },
  'experts.determinationReversed': reversal({
    stage: 'expertReview',
    article: '条例第19条第一款、第27条',
    zh: '改变是否专业性、技术性较强的认定',
    en: 'Reverse the determination whether the matter is technical',
  }),
  'experts.waived': {
    stage: 'expertReview',
    nature: 'act',
    title: { zh: '不组织专家论证', en: 'Go on without experts' },
    article: '条例第19条第一款',
    by: ['sponsor', 'sponsorHead'],
    fields: {},
  },
  'experts.appointed': {
    stage: 'expertReview',
    nature: 'act',
    title: { zh: '选择专家、专业机构', en: 'Choose the experts' },
    article: '条例第20条',
    by: ['sponsor'],
    fields: { form: choice('论证方式', 'Form', FORMS), experts: panel },
  },
  'experts.added': {
    stage: 'expertReview',
    nature: 'act',
    title: { zh: '增补专家、专业机构', en: 'Add experts' },
    article: '条例第20条',
    by: ['sponsor'],
    fields: { experts: panel },
  },
  'experts.opined': {
    stage: 'expertReview',
    nature: 'fact',
    title: { zh: '登记专家论证意见', en: 'Record the opinion of an expert' },
    article: '条例第19条第二款',
    by: ['sponsor'],
    fields: {
      key,
      form: choice('意见形式', 'Form of the opinion', {
        written: { zh: '书面意见', en: 'Written' },
        oral: { zh: '口头意见（以会议记录为准）', en: 'Oral, by the minutes' },
      }),
      stance: choice('论证意见', 'Stance', STANCES),
      signed: flag('是否署名', 'Whether it is signed'),
      sealed: optional(flag('是否盖章（专业机构）', 'Whether it is sealed (an institution)')),
      document: document('专家意见或者会议记录', 'Opinion or minutes', 'expertOpinion'),
    },
  },
  'experts.disqualified': {
    stage: 'expertReview',
    nature: 'fact',
    title: { zh: '登记发现的直接利害关系', en: 'Record an interest that was found' },
    article: '条例第20条',
    by: ['sponsor', 'sponsorHead', 'office', 'reviewer'],
    fields: { key, kind: optional(tie), reason: text('利害关系情况', 'Interest that was found') },
  },
  'experts.concluded': {
    stage: 'expertReview',
    nature: 'act',
    title: { zh: '形成专家论证报告', en: 'Conclude the expert argumentation' },
    article: '条例第19条、第29条第（三）项',
    by: ['sponsor'],
    fields: {
      reportDocument: document('专家论证报告', 'Report', 'expertReport'),
      adoptionDocument: document('专家意见采纳情况', 'Adoption of opinions', 'expertAdoption'),
      aspects: optional(list(choice('论证的内容', 'What was argued', ASPECTS), { max: 4 })),
      differingViews: optional(
        text('选择持不同意见的专家、专业机构的情况', 'How those of other views were sought'),
      ),
    },
  },
  'experts.reopened': {
    stage: 'expertReview',
    nature: 'act',
    title: { zh: '重新组织专家论证', en: 'Reopen the expert argumentation' },
    article: '条例第19条',
    by: ['sponsor', 'sponsorHead'],
    fields: { reason },
  },
});

const settled = {
  'experts.reopened': { to: 'forming.experts.pending' },
  'experts.determinationReversed': {
    requires: ['A27-determined'],
    to: 'forming.experts.pending',
  },
} satisfies Readonly<Record<string, Step>>;

/** An interest is found when it is found: also during the review, and after the decision. */
export const expertsSteps = {
  'experts.disqualified': { requires: ['A19-known', 'G10-late'] },
} satisfies Readonly<Record<string, Step>>;

export const expertsRegion: StateSpec = {
  title: { zh: '专家论证', en: 'Expert argumentation' },
  stage: 'expertReview',
  basis: '条例第19条至第21条',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '待认定和组织', en: 'Not yet determined or organised' },
      stage: 'expertReview',
      basis: '条例第19条第一款',
      duty: {
        role: 'sponsor',
        title: {
          zh: '认定是否专业性、技术性较强，是的应当组织专家、专业机构论证',
          en: 'Determine whether the matter is technical; if so, organise experts',
        },
      },
      on: {
        'experts.determined': {},
        'experts.waived': { requires: ['G13'], to: 'forming.experts.waived' },
        'experts.appointed': {
          requires: ['G10', 'A20-form', 'A20-distinct', 'G11', 'G11-odd', 'G11-share'],
          to: 'forming.experts.underway',
        },
      },
    },
    underway: {
      title: { zh: '论证中', en: 'Underway' },
      stage: 'expertReview',
      basis: '条例第19条、第20条',
      duty: {
        role: 'sponsor',
        title: {
          zh: '收集专家签名意见，形成论证报告和采纳情况',
          en: 'Gather the signed opinions; report them and their adoption',
        },
      },
      on: {
        'experts.added': { requires: ['G10', 'A20-distinct', 'G11-odd', 'G11-share'] },
        'experts.opined': { requires: ['A19-known'] },
        'experts.concluded': {
          requires: ['G12', 'A19-opined', 'A19-aspects', 'A20-views', 'G11-recount', 'A39-defects'],
          to: 'forming.experts.done',
        },
      },
    },
    done: {
      title: { zh: '已形成论证报告', en: 'Concluded' },
      stage: 'expertReview',
      basis: '条例第19条',
      tags: ['settled'],
      on: settled,
    },
    waived: {
      title: { zh: '无需专家论证', en: 'Not needed' },
      stage: 'expertReview',
      basis: '条例第19条第一款',
      tags: ['settled'],
      on: settled,
    },
  },
};
