import type { Words } from '#libs/procedure';

/** Whether a bar is a shortest or a longest term, an act, or a meeting or another event. */
export type ItemKind = 'floor' | 'ceiling' | 'act' | 'event';

/** One bar of the forecast: what it is, and after what it can begin. */
export interface ItemSpec {
  readonly stage: string;
  readonly title: Words;
  readonly article: string;
  readonly kind: ItemKind;
  readonly follows: readonly string[];
  /** The parameter of the rules that it is counted by. */
  readonly parameter?: string;
  /** Where the law leaves two readings: the one that is planned on. */
  readonly reading?: Words;
}

const FORMED = ['departments', 'participation', 'experts', 'risk', 'fairCompetition', 'prechecks'];

/** The bars of a forecast in the order of the law; `follows` draws arrows and decides nothing. */
export const ITEMS = {
  proposal: {
    stage: 'initiation',
    title: { zh: '提出决策事项建议', en: 'Proposal of the matter' },
    article: '条例第10条',
    kind: 'act',
    follows: [],
  },
  start: {
    stage: 'initiation',
    title: { zh: '决定启动', en: 'Decision to start' },
    article: '条例第10条、第11条',
    kind: 'act',
    follows: ['proposal'],
  },
  draft: {
    stage: 'initiation',
    title: { zh: '拟订决策草案', en: 'Drafting' },
    article: '条例第12条',
    kind: 'act',
    follows: ['start'],
  },
  departments: {
    stage: 'initiation',
    title: { zh: '征求有关单位意见', en: 'Consultation of departments' },
    article: '条例第13条',
    kind: 'act',
    follows: ['draft'],
  },
  plan: {
    stage: 'participation',
    title: { zh: '确定公众参与方式', en: 'Plan of public participation' },
    article: '条例第14条',
    kind: 'act',
    follows: ['draft'],
  },
  openComment: {
    stage: 'participation',
    title: { zh: '向社会公开征求意见', en: 'Open comment' },
    article: '条例第15条第一款',
    kind: 'floor',
    parameter: 'openComment.minDays',
    follows: ['plan'],
  },
  hearing: {
    stage: 'participation',
    title: { zh: '听证会', en: 'Hearing' },
    article: '条例第16条、第17条',
    kind: 'floor',
    parameter: 'hearing.materialDays',
    follows: ['plan'],
    reading: {
      zh: '“7日前”按7个整日推演，送达之日和听证之日均不计入',
      en: '“7 days before” is planned as seven clear days; the law blocks on the looser reading',
    },
  },
  methods: {
    stage: 'participation',
    title: { zh: '以其他方式听取意见', en: 'Other ways of hearing the public' },
    article: '条例第14条',
    kind: 'event',
    follows: ['plan'],
  },
  participation: {
    stage: 'participation',
    title: { zh: '研究采纳意见，结束公众参与', en: 'Opinions decided on, participation concluded' },
    article: '条例第14条、第18条',
    kind: 'act',
    follows: ['plan', 'openComment', 'hearing', 'methods'],
  },
  experts: {
    stage: 'expertReview',
    title: { zh: '专家论证', en: 'Expert argumentation' },
    article: '条例第19条至第21条',
    kind: 'act',
    follows: ['draft'],
  },
  risk: {
    stage: 'riskAssessment',
    title: { zh: '风险评估', en: 'Risk assessment' },
    article: '条例第22条至第24条',
    kind: 'act',
    follows: ['draft'],
  },
  fairCompetition: {
    stage: 'legalityReview',
    title: { zh: '公平竞争审查', en: 'Fair-competition review' },
    article: '公平竞争审查条例第14条',
    kind: 'act',
    follows: ['draft'],
  },
  prechecks: {
    stage: 'legalityReview',
    title: { zh: '其他前置审查', en: 'Other pre-checks' },
    article: '条例第29条第（六）项',
    kind: 'act',
    follows: ['draft'],
  },
  sponsorApproval: {
    stage: 'legalityReview',
    title: { zh: '承办单位审定送审', en: 'Approval by the sponsor' },
    article: '条例第26条第一款',
    kind: 'act',
    follows: FORMED,
  },
  review: {
    stage: 'legalityReview',
    title: { zh: '合法性审查', en: 'Legality review' },
    article: '条例第26条第二款',
    kind: 'floor',
    parameter: 'legality.minWorkingDays',
    follows: ['sponsorApproval'],
    reading: {
      zh: '“一般不少于7个工作日”按足额预留，首日不计入，会议安排在届满之日次日以后；审查部门自行提前出具意见的不在此限',
      en: 'The 7 working days normally offered are planned in full, the first day not counted, and the meeting after the last; the reviewer may use less',
    },
  },
  package: {
    stage: 'deliberation',
    title: { zh: '调整草案，提请决策机关讨论', en: 'Adjustment and package for the meeting' },
    article: '条例第28条、第29条',
    kind: 'act',
    follows: ['review'],
  },
  meeting: {
    stage: 'deliberation',
    title: { zh: '会议集体讨论', en: 'Collective discussion' },
    article: '条例第30条第一款',
    kind: 'event',
    parameter: 'meeting.paperDays',
    follows: ['package'],
  },
  decision: {
    stage: 'deliberation',
    title: { zh: '行政首长作出决定', en: 'Decision of the head' },
    article: '条例第30条第一款',
    kind: 'act',
    follows: ['meeting'],
  },
  party: {
    stage: 'deliberation',
    title: { zh: '向同级党委请示报告', en: 'Report to the Party committee' },
    article: '条例第31条',
    kind: 'act',
    follows: ['decision'],
  },
  congress: {
    stage: 'deliberation',
    title: { zh: '向人大报告或者提请讨论决定', en: 'The People’s Congress' },
    article: '条例第8条第一款',
    kind: 'act',
    follows: ['decision'],
  },
  superior: {
    stage: 'deliberation',
    title: { zh: '报上级批准', en: 'Approval by the superior' },
    article: '条例第8条第二款',
    kind: 'act',
    follows: ['party', 'congress'],
  },
  issue: {
    stage: 'deliberation',
    title: { zh: '签发决策', en: 'Issue of the decision' },
    article: '条例第30条、第31条',
    kind: 'act',
    follows: ['decision', 'party', 'congress', 'superior'],
  },
  publication: {
    stage: 'publication',
    title: { zh: '公布决策', en: 'Publication' },
    article: '条例第32条',
    kind: 'act',
    follows: ['issue'],
  },
  execution: {
    stage: 'execution',
    title: { zh: '明确执行单位，执行决策', en: 'Execution' },
    article: '条例第34条',
    kind: 'act',
    follows: ['publication'],
  },
  tracking: {
    stage: 'tracking',
    title: { zh: '督促检查，跟踪反馈', en: 'Supervision and tracking' },
    article: '条例第34条、第35条',
    kind: 'act',
    follows: ['publication'],
  },
  evaluation: {
    stage: 'evaluation',
    title: { zh: '后评估或者记录未开展的理由', en: 'Evaluation, or the reason for none' },
    article: '条例第36条',
    kind: 'act',
    follows: ['publication'],
  },
} as const satisfies Readonly<Record<string, ItemSpec>>;

/** One of the bars. */
export type ItemId = keyof typeof ITEMS;

/** The bars in the order of the law. */
export const ITEM_IDS = Object.keys(ITEMS) as ItemId[];

/** The clocks that a forecast shows beside the bars: they bind others, and end no bar. */
export const CEILINGS: Readonly<
  Record<string, { readonly of: ItemId; readonly title: Words; readonly parameter: string }>
> = {
  reviewCeiling: {
    of: 'review',
    parameter: 'legality.maxWorkingDays',
    title: { zh: '合法性审查最长期限', en: 'Longest time of the legality review' },
  },
  publication: {
    of: 'publication',
    parameter: 'publication.maxWorkingDays',
    title: { zh: '公布决策的最后期限', en: 'Last day for publication' },
  },
};
