import type { ProfileLayer } from '../profile.js';

const ORDER_713 = '重大行政决策程序暂行条例（国务院令第713号），2019-09-01施行';
const DISCLOSURE = '政府信息公开条例（国务院令第711号），2019-05-15施行';
const FAIR_COMPETITION = '公平竞争审查条例，2024-08-01施行';
const ARCHIVES = '档案法实施条例，2024-03-01施行';

/** The numbers of the national rules; there are no others. */
export const national: ProfileLayer = {
  id: 'national',
  title: { zh: '国家规定', en: 'National rules' },
  kind: 'national',
  rank: 'administrativeRegulation',
  jurisdiction: '全国',
  from: '2019-09-01',
  source: ORDER_713,
  values: {
    'openComment.minDays': {
      value: 30,
      unit: 'day',
      article: '条例第15条第一款',
      verified: true,
    },
    'openComment.shortenable': { value: true, article: '条例第15条第一款', verified: true },
    'hearing.materialDays': {
      value: 7,
      unit: 'day',
      article: '条例第16条第三款',
      verified: true,
    },
    'legality.minWorkingDays': {
      value: 7,
      unit: 'workingDay',
      article: '条例第26条第二款',
      verified: true,
    },
    'meeting.lawfulTypes': {
      value: ['standing', 'plenary'],
      article: '条例第30条第一款',
      verified: true,
    },
    'fairCompetition.reviewer': {
      value: 'marketSupervision',
      article: '公平竞争审查条例第14条',
      source: FAIR_COMPETITION,
      verified: true,
    },
    'publication.maxWorkingDays': {
      value: 20,
      unit: 'workingDay',
      article: '政府信息公开条例第26条',
      source: DISCLOSURE,
      verified: true,
    },
    'archive.transferYears': {
      value: 20,
      unit: 'year',
      article: '档案法实施条例第20条第二款',
      source: ARCHIVES,
      verified: true,
    },
  },
};
