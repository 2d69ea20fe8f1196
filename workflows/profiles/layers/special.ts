import {
  EXPROPRIATION,
  expropriationValues,
} from '../../major-decision/v1/special/matter-rules.js';
import type { LayerValue, ProfileLayer } from '../profile.js';

const ORDER_713 = '重大行政决策程序暂行条例（国务院令第713号）';
const FAIR_COMPETITION = '公平竞争审查条例，2024-08-01施行';

const ownFairCompetition: LayerValue = {
  value: 'draftingUnit',
  article: '公平竞争审查条例第13条',
  source: FAIR_COMPETITION,
  verified: true,
};

const byReference: LayerValue = {
  value: true,
  article: '条例第42条',
  source: `${ORDER_713}第42条`,
  verified: true,
};

/** A department decides by reference (art. 42): its own lawful meeting, its own reviewers. */
export const department: ProfileLayer = {
  id: 'department',
  title: { zh: '政府部门参照执行', en: 'Departments, by reference' },
  kind: 'replaces',
  rank: 'administrativeRegulation',
  jurisdiction: '县级以上地方人民政府部门',
  from: '2019-09-01',
  source: `${ORDER_713}第42条：部门参照执行，以本部门的会议集体讨论`,
  values: {
    'meeting.lawfulTypes': {
      value: ['bureau', 'partyGroup'],
      article: '条例第42条',
      verified: true,
    },
    'fairCompetition.reviewer': ownFairCompetition,
    'reference.applies': byReference,
  },
};

/** A township decides by reference (art. 42): its own lawful meeting; its archives are the county's. */
export const township: ProfileLayer = {
  id: 'township',
  title: { zh: '乡镇人民政府参照执行', en: 'Townships, by reference' },
  kind: 'replaces',
  rank: 'administrativeRegulation',
  jurisdiction: '乡、民族乡、镇人民政府',
  from: '2019-09-01',
  source: `${ORDER_713}第42条：乡镇人民政府参照执行，以本级政府的会议集体讨论`,
  values: {
    'meeting.lawfulTypes': {
      value: ['townshipHeads', 'townshipJoint'],
      article: '条例第42条',
      verified: true,
    },
    'reference.applies': byReference,
    'archive.transferYears': {
      value: 10,
      unit: 'year',
      article: '档案法实施条例第20条第二款',
      source: '档案法实施条例，2024-03-01施行',
      verified: true,
    },
  },
};

/** Expropriation of houses on state-owned land: another procedure by administrative regulation. */
export const expropriation: ProfileLayer = {
  id: 'expropriation',
  title: { zh: '国有土地上房屋征收', en: 'Expropriation of houses on state-owned land' },
  kind: 'replaces',
  rank: 'administrativeRegulation',
  jurisdiction: '全国：房屋征收决定',
  from: '2011-01-21',
  source: EXPROPRIATION,
  values: expropriationValues,
};
