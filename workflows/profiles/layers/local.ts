import type { LayerValue, ProfileLayer } from '../profile.js';

/** Hebei's rules exist and their text was not found: every value inherits the national rule. */
export const hebei: ProfileLayer = {
  id: 'hebei',
  title: { zh: '河北省规定（全文未取得，沿用国家规定）', en: 'Hebei (text not found)' },
  kind: 'details',
  rank: 'rule',
  jurisdiction: '河北省',
  from: '2020-02-01',
  source:
    '河北省重大行政决策程序暂行办法（河北省人民政府令〔2019〕第12号），2020-02-01施行，全文未取得',
  values: {},
};

/** Baoding's rules exist and their text was not found: every value inherits. */
export const baoding: ProfileLayer = {
  id: 'baoding',
  title: { zh: '保定市规定（全文未取得，沿用上级规定）', en: 'Baoding (text not found)' },
  kind: 'details',
  rank: 'normativeDocument',
  jurisdiction: '保定市',
  from: '2023-01-01',
  source: '保定市重大行政决策程序暂行规定（2023），全文未取得，施行日期记为当年首日',
  values: {},
};

const ELSEWHERE = '其他地方的做法，非本地规定';

const practised = (value: LayerValue['value'], source: string, unit?: string): LayerValue => ({
  value,
  ...(unit === undefined ? {} : { unit }),
  article: ELSEWHERE,
  source,
  verified: false,
});

const UNNAMED = '所见文本未载明制定机关的市级规定';

/** What other places do, where no rule of this place was read: it advises and never refuses. */
export const practice: ProfileLayer = {
  id: 'practice',
  title: { zh: '其他地方的做法', en: 'Practice of other places' },
  kind: 'details',
  rank: 'practice',
  jurisdiction: '其他地方',
  from: '2019-09-01',
  source: '已公布的其他地方规定',
  values: {
    'catalogue.publishBy': practised('04-30', '宁波：每年四月公布'),
    'hearing.noticeDays': practised(10, `${UNNAMED}第17条第（三）项`, 'day'),
    'hearing.excludesCivilServants': practised(true, `${UNNAMED}第17条第（四）项`),
    'expert.min': practised(3, `${UNNAMED}第11条、第13条`, 'count'),
    'expert.odd': practised(true, '衢州（2023）第5条，转载文本'),
    'expert.maxFromIndustryDept': practised('1/3', '衢州（2023）第5条，转载文本', 'share'),
    'sponsor.internalLegal': practised(true, `${UNNAMED}第14条、第18条`),
    'sponsor.internalMeeting': practised(true, `${UNNAMED}第18条`),
    'legality.maxWorkingDays': practised(10, `${UNNAMED}第20条`, 'workingDay'),
    'meeting.quorum': practised('1/2', '池州第4条；重庆（2005）第21条', 'share'),
    'meeting.paperDays': practised(3, '所见文本未载明制定机关的工作规则', 'day'),
    'meeting.shelveExpiryMonths': practised(12, '重庆（2005）第22条', 'month'),
    'archive.handoverDays': practised(30, '深圳（2020）第6条', 'day'),
    'evaluation.afterMonths': practised(24, '广西某市规定第5条', 'month'),
  },
};

/** Shenzhen, as a contrast: the whole file goes to the justice bureau within 30 days. */
export const shenzhen: ProfileLayer = {
  id: 'shenzhen',
  title: { zh: '深圳市规定', en: 'Shenzhen' },
  kind: 'details',
  rank: 'normativeDocument',
  jurisdiction: '深圳市',
  from: '2020-01-01',
  source:
    '深圳市重大行政决策材料归档的规定（2020），龙岗区人民政府网站公布的文本，施行日期记为当年首日',
  values: {
    'archive.handoverDays': { value: 30, unit: 'day', article: '第6条', verified: true },
  },
};

/** Quzhou, as a contrast: an odd number of experts, normally five, a third at most of the trade. */
export const quzhou: ProfileLayer = {
  id: 'quzhou',
  title: { zh: '衢州市规定', en: 'Quzhou' },
  kind: 'details',
  rank: 'normativeDocument',
  jurisdiction: '衢州市',
  from: '2023-01-01',
  source: '衢州市重大行政决策专家论证的规定（2023），转载文本，原文未核对，施行日期记为当年首日',
  values: {
    'expert.min': { value: 5, unit: 'count', article: '第5条', verified: false },
    'expert.odd': { value: true, article: '第5条', verified: false },
    'expert.maxFromIndustryDept': {
      value: '1/3',
      unit: 'share',
      article: '第5条',
      verified: false,
    },
  },
};
