import type { ProfileLayer } from './profile.js';

const UNREAD = '《保定市重大行政决策程序暂行规定》（2023）全文未取得，数值沿用国家规定';

/**
 * Baoding's own rules exist and were not found: every value inherits the national rule. Practice of
 * other places stands here as advice only.
 */
export const baoding: ProfileLayer = {
  id: 'baoding',
  values: {
    'expert.min': {
      value: 3,
      unit: 'count',
      article: '其他地方的做法，非本地规定',
      source: UNREAD,
      verified: false,
    },
    'meeting.quorum': {
      value: '1/2',
      article: '其他地方的做法，非本地规定',
      source: UNREAD,
      verified: false,
    },
    'meeting.shelveExpiryMonths': {
      value: 12,
      unit: 'month',
      article: '其他地方的做法，非本地规定',
      source: UNREAD,
      verified: false,
    },
  },
};

/** A department decides by reference (art. 42): its own lawful meeting, its own reviewer. */
export const department: ProfileLayer = {
  id: 'department',
  values: {
    'meeting.lawfulTypes': {
      value: ['bureau', 'partyGroup'],
      article: '条例第42条',
      source: '部门参照条例执行，以本部门的局务会议、党组会议集体讨论',
      verified: true,
    },
  },
};
