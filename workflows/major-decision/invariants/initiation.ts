import type { Invariant } from '#libs/proof';

import { establishedBefore, everyAct } from './monitors.js';

/** The first act of each inquiry, and the drafting itself. */
const FIRST_ACTS = [
  'draft.submitted',
  'departments.consulted',
  'participation.planned',
  'openComment.published',
  'hearing.announced',
  'experts.appointed',
  'risk.begun',
  'fairCompetition.submitted',
  'precheck.required',
] as const;

/** How a matter is proposed, started and drafted (arts 3 and 10 to 12). */
export const initiationInvariants: readonly Invariant[] = [
  establishedBefore({
    id: 'I01',
    article: '条例第10条',
    says: {
      zh: '未经决定启动决策程序，不得开展起草、征求意见、论证、评估等任何程序',
      en: 'Before the start is decided no inquiry begins and nothing is drafted',
    },
    shownBy: { 'start.listed': [], 'start.approved': [] },
    before: FIRST_ACTS,
  }),
  establishedBefore({
    id: 'I02',
    article: '条例第11条',
    says: {
      zh: '进入决策草案形成阶段的，均已明确承办单位，两个以上单位承办的已明确一个牵头单位',
      en: 'Whatever is being formed has its sponsor, and exactly one lead among several',
    },
    shownBy: { 'start.listed': ['G02-one-lead'], 'start.approved': ['G02-one-lead'] },
    before: ['decision/forming'],
  }),
  everyAct({
    id: 'I03',
    article: '条例第3条第三款',
    says: {
      zh: '以列入目录作为启动决定的，该事项确已列入公布的目录',
      en: 'Only a matter of the published catalogue starts by its entry',
    },
    acts: { 'start.listed': ['G02-listed'] },
  }),
  establishedBefore({
    id: 'I04',
    article: '条例第10条、第37条',
    says: {
      zh: '启动的事项均经承办单位以本单位名义依法提出并论证',
      en: 'What starts was proposed in the name of the unit, argued, and lawful to propose',
    },
    shownBy: {
      'proposal.filed': ['A10-argument', 'A10-own-unit', 'G01-catalogue', 'A37-linked'],
    },
    before: ['start.listed', 'start.approved'],
  }),
  everyAct({
    id: 'I191',
    article: '条例第3条',
    says: {
      zh: '认定不适用条例均有依据，不以另有规定排除整个事项，拆分的不予排除',
      en: 'A matter is taken out with its evidence, never as a whole by special law, never in parts',
    },
    acts: { 'matter.excluded': ['G01-special', 'G01-evidence', 'G01-split'] },
  }),
  everyAct({
    id: 'I192',
    article: '条例第3条第二款',
    says: {
      zh: '认定不适用条例的事项，在认定撤销或者随应急响应失效之前不得启动',
      en: 'What was taken out is not started before the exclusion is reversed or lapses',
    },
    acts: { 'start.listed': ['G01-admitted'], 'start.approved': ['G01-admitted'] },
  }),
  everyAct({
    id: 'I193',
    article: '条例第3条第二款、第16条第一款',
    says: {
      zh: '特别规定只有法律、行政法规写明条文的才替代条例规定的程序，且只替代其所规定的环节',
      en: 'A rule of its own displaces the step that it regulates, by law and article, and no other',
    },
    acts: {
      'special.determined': ['A3-rank', 'A3-provision', 'A3-regulates'],
      'forming.completed': [
        'A3-displaced-stands',
        'A3-still-owed',
        'A16-required',
        'A11-objection',
      ],
    },
  }),
  everyAct({
    id: 'I194',
    article: '征收补偿条例第12条第二款',
    says: {
      zh: '规则要求补偿费用足额到位的，作出决定前均已到位',
      en: 'Where the compensation must be in place it is, before the decision is made',
    },
    acts: { 'head.approved': ['A12-funds'], 'head.approvedInPrinciple': ['A12-funds'] },
  }),
  everyAct({
    id: 'I05',
    article: '条例第10条、第38条',
    says: {
      zh: '任何阶段终止决策程序，均应当说明理由',
      en: 'At whatever stage a procedure is terminated, its reason is stated',
    },
    acts: { 'matter.terminated': ['A10-reason'] },
  }),
  everyAct({
    id: 'I06',
    article: '条例第12条',
    says: {
      zh: '提交的决策草案均已梳理依据，提出两个以上方案的互不相同',
      en: 'A draft comes with its bases, and its alternatives differ',
    },
    acts: {
      'draft.submitted': ['A12-basis', 'A12-alternatives-distinct'],
      'draft.revised': ['A12-alternatives-distinct'],
    },
  }),
];
