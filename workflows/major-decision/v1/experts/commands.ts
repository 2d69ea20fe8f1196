import {
  act,
  choice,
  commands,
  document,
  fact,
  flag,
  group,
  list,
  optional,
  orUnknown,
  text,
  why,
} from '#libs/procedure';

import { determining } from '../forming/determining.js';

import { DISPOSITIONS } from '../participation/facts.js';

import { ASPECTS, EXPERT_KINDS, FORMS, OPINION_FORMS, STANCES, TIES } from './facts.js';

const key = text('专家编号', 'Key of the expert', 64);
const tie = choice('利害关系种类', 'Kind of interest', TIES);

const panel = list(
  group('专家', 'Expert', {
    key,
    name: text('姓名', 'Name', 200),
    institution: text('所在单位或者专业机构', 'Institution', 200),
    selection: text('遴选方式', 'How the expert was selected'),
    kind: choice('专家或者专业机构', 'Person or institution', EXPERT_KINDS),
    fromIndustryDept: flag(
      '是否来自行业主管部门',
      'Whether from the department in charge of the industry',
    ),
    ties: list(
      group('申报的利害关系', 'Interest that was declared', {
        kind: tie,
        detail: text('具体情况', 'What it is', 1000),
      }),
      { min: 0, max: 20 },
    ),
  }),
  { min: 1, max: 50 },
);

/** The matter is found technical or not; experts are chosen, heard, and reported on. */
export const expertsCommands = commands({
  'experts.determined': act(['sponsor', 'sponsorHead'], '条例第19条第一款', {
    title: { zh: '认定是否专业性、技术性较强', en: 'Determine whether the matter is technical' },
    fields: {
      technical: flag('是否专业性、技术性较强', 'Whether it is strongly professional or technical'),
      ...determining,
    },
  }),
  'experts.determinationReversed': act(['reviewer', 'sponsorHead'], '条例第19条第一款、第27条', {
    title: {
      zh: '改变是否专业性、技术性较强的认定',
      en: 'Reverse the determination whether the matter is technical',
    },
    fields: determining,
  }),
  'experts.waived': act(['sponsor', 'sponsorHead'], '条例第19条第一款', {
    title: { zh: '不组织专家论证', en: 'Go on without experts' },
    fields: {},
  }),
  'experts.appointed': act('sponsor', '条例第20条', {
    title: { zh: '选择专家、专业机构', en: 'Choose the experts' },
    fields: { form: choice('论证方式', 'Form', FORMS), experts: panel },
  }),
  'experts.added': act('sponsor', '条例第20条', {
    title: { zh: '增补专家、专业机构', en: 'Add experts' },
    fields: { experts: panel },
  }),
  'experts.opined': fact('sponsor', '条例第19条第二款', {
    title: { zh: '登记专家论证意见', en: 'Record the opinion of an expert' },
    fields: {
      key,
      form: choice('意见形式', 'Form of the opinion', OPINION_FORMS),
      stance: choice('论证意见', 'Stance', STANCES),
      signed: orUnknown(flag('是否署名', 'Whether it is signed')),
      sealed: orUnknown(flag('是否盖章（专业机构）', 'Whether it is sealed (an institution)')),
      document: document('专家意见或者会议记录', 'Opinion or minutes', 'expertOpinion'),
    },
  }),
  'experts.opinionsDisposed': act('sponsor', '条例第29条第（三）项', {
    title: { zh: '研究采纳专家意见', en: 'Decide on the opinions of the experts' },
    fields: {
      opinions: list(
        group('采纳情况', 'Disposition', {
          key,
          stance: optional(choice('先后意见不同的，所研究的意见', 'Which of several', STANCES), {
            article: '条例第29条第（三）项',
            zh: '未写明的，即对该专家先后提出的全部意见作出处理',
            en: 'Left out, it is about everything that the expert said',
          }),
          disposition: choice('采纳情况', 'Disposition', DISPOSITIONS),
          reason: optional(why('理由', 'Reason')),
        }),
        { min: 1, max: 100 },
      ),
    },
  }),
  'experts.disqualified': fact(['sponsor', 'sponsorHead', 'office', 'reviewer'], '条例第20条', {
    title: { zh: '登记发现的直接利害关系', en: 'Record an interest that was found' },
    fields: { key, kind: optional(tie), reason: text('利害关系情况', 'Interest that was found') },
  }),
  'experts.concluded': act('sponsor', '条例第19条、第29条第（三）项', {
    title: { zh: '形成专家论证报告', en: 'Conclude the expert argumentation' },
    fields: {
      reportBy: text('论证报告撰写单位', 'Who wrote the report', 200),
      reportDocument: document('专家论证报告', 'Report', 'expertReport'),
      adoptionDocument: document('专家意见采纳情况', 'Adoption of opinions', 'expertAdoption'),
      aspects: optional(list(choice('论证的内容', 'What was argued', ASPECTS), { max: 4 })),
      differingViews: optional(
        text('选择持不同意见的专家、专业机构的情况', 'How those of other views were sought'),
      ),
    },
  }),
  'experts.reopened': act(['sponsor', 'sponsorHead'], '条例第19条', {
    title: { zh: '重新组织专家论证', en: 'Reopen the expert argumentation' },
    fields: { reason: why('理由', 'Reason') },
  }),
});
