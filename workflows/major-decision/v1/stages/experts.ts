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
} from '#libs/procedure';

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

const key = text('专家编号', 'Key of the expert', 64);
const reason = text('理由', 'Reason');

const panel = list(
  group('专家', 'Expert', {
    key,
    name: text('姓名', 'Name', 200),
    institution: text('所在单位或者专业机构', 'Institution', 200),
    selection: text('遴选方式', 'How the expert was selected'),
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
      reason: text('认定理由', 'Reason of the determination'),
    },
  },
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
      signed: flag('是否签字、盖章', 'Whether it is signed or sealed'),
      document: document('专家意见或者会议记录', 'Opinion or minutes', 'expertOpinion'),
    },
  },
  'experts.disqualified': {
    stage: 'expertReview',
    nature: 'fact',
    title: { zh: '登记发现的直接利害关系', en: 'Record an interest that was found' },
    article: '条例第20条',
    by: ['sponsor', 'sponsorHead', 'office'],
    fields: { key, reason: text('利害关系情况', 'Interest that was found') },
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

const reopening = { 'experts.reopened': { to: 'forming.experts.pending' } };

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
          requires: ['G10', 'A20-form', 'A20-distinct', 'G11'],
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
        'experts.added': { requires: ['G10', 'A20-distinct'] },
        'experts.opined': { requires: ['A19-known'] },
        'experts.disqualified': { requires: ['A19-known'] },
        'experts.concluded': {
          requires: ['G12', 'A19-opined', 'G11-recount', 'A39-defects'],
          to: 'forming.experts.done',
        },
      },
    },
    done: {
      title: { zh: '已形成论证报告', en: 'Concluded' },
      stage: 'expertReview',
      basis: '条例第19条',
      tags: ['settled'],
      on: { 'experts.disqualified': { requires: ['A19-known', 'G10-late'] }, ...reopening },
    },
    waived: {
      title: { zh: '无需专家论证', en: 'Not needed' },
      stage: 'expertReview',
      basis: '条例第19条第一款',
      tags: ['settled'],
      on: reopening,
    },
  },
};
