import type { Words } from '#libs/procedure';

/** The five classes of art. 3¶1, by item number. */
export const CLASSES = {
  one: {
    zh: '公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施',
    en: 'Major public policies and measures',
  },
  two: { zh: '经济和社会发展等方面的重要规划', en: 'Important plans' },
  three: {
    zh: '开发利用、保护重要自然资源和文化资源的重大公共政策和措施',
    en: 'Major policies on natural and cultural resources',
  },
  four: { zh: '在本行政区域实施的重大公共建设项目', en: 'Major public construction projects' },
  five: {
    zh: '对经济社会发展有重大影响、涉及重大公共利益或者社会公众切身利益的其他重大事项',
    en: 'Other major matters',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** One of the five classes. */
export type MatterClass = keyof typeof CLASSES;

/** A sub-class: the class above it, and whether the law itself names it. */
interface SubClass extends Words {
  readonly of: MatterClass;
  readonly source: string;
  /** An unverified sub-class only sorts; no rule looks at it. */
  readonly verified: boolean;
}

const ORDER = '条例第3条第一款第（一）项';
const PRACTICE = '其他地方目录的做法，非本地规定';

const named = (zh: string, en: string): SubClass => ({
  zh,
  en,
  of: 'one',
  source: ORDER,
  verified: true,
});

const practised = (of: MatterClass, zh: string, en: string): SubClass => ({
  zh,
  en,
  of,
  source: PRACTICE,
  verified: false,
});

/** The second level of the tree: four that the article names, the rest as other places sort. */
export const SUB_CLASSES = {
  publicService: named('公共服务', 'Public service'),
  marketSupervision: named('市场监管', 'Market supervision'),
  socialManagement: named('社会管理', 'Social management'),
  environment: named('环境保护', 'Environmental protection'),
  overallPlan: practised('two', '国民经济和社会发展规划', 'Overall development plan'),
  specialPlan: practised('two', '重点领域专项规划', 'Plan of one field'),
  spatialPlan: practised('two', '国土空间规划、区域规划', 'Spatial or regional plan'),
  naturalResources: practised('three', '自然资源开发利用和保护', 'Natural resources'),
  culturalResources: practised('three', '文化资源开发利用和保护', 'Cultural resources'),
  transport: practised('four', '交通、水利、能源等基础设施', 'Transport, water, energy'),
  municipal: practised('four', '市政和公共服务设施', 'Municipal and public facilities'),
  prices: practised('five', '重要公用事业价格和收费', 'Prices of utilities and public services'),
  expropriation: practised('five', '征收、补偿和安置政策', 'Expropriation and compensation'),
  otherMatters: practised('five', '其他重大事项', 'Other major matters'),
} as const satisfies Readonly<Record<string, SubClass>>;
