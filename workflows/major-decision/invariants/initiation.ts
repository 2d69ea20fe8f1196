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
