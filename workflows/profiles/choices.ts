/** The meetings that discuss collectively, by the words of the rules that name them. */
export const MEETINGS = {
  standing: { zh: '常务会议', en: 'standing meeting' },
  plenary: { zh: '全体会议', en: 'plenary meeting' },
  bureau: { zh: '局务会议、局长办公会议', en: 'bureau meeting' },
  partyGroup: { zh: '党组会议', en: 'meeting of the Party group' },
  townshipHeads: { zh: '乡镇长办公会议', en: 'meeting of the township heads' },
  townshipJoint: { zh: '党政联席会议', en: 'joint meeting of Party and government' },
} as const;

/** How a work rule counts members who withdraw because of an interest. */
export const QUORUM_COUNTING = {
  counted: { zh: '出席和应到均计入', en: 'among the present and among all' },
  withoutPresent: { zh: '出席人数扣除', en: 'not among the present' },
  withoutBoth: { zh: '出席和应到人数均扣除', en: 'neither among the present nor among all' },
} as const;

/** Who reviews fair competition. */
export const REVIEWERS = {
  marketSupervision: {
    zh: '市场监督管理部门会同起草单位',
    en: 'market supervision with the drafting unit',
  },
  draftingUnit: { zh: '起草单位', en: 'the drafting unit' },
} as const;

/** How the Party committee is reported to. */
export const PARTY_KINDS = {
  request: { zh: '请示', en: 'a request' },
  report: { zh: '报告', en: 'a report' },
} as const;

/** When the Party committee is heard, counted from the meeting; never after the issue. */
export const PARTY_WHEN = {
  beforeMeeting: { zh: '集体讨论前', en: 'before the meeting' },
  afterMeeting: { zh: '集体讨论后、出台前', en: 'after the meeting and before issue' },
} as const;

/** In what order the organs outside are put to. */
export const ORDERS = {
  'party-congress-superior': { zh: '党委、人大、上级', en: 'Party, Congress, superior' },
  'congress-party-superior': { zh: '人大、党委、上级', en: 'Congress, Party, superior' },
  'party-superior-congress': { zh: '党委、上级、人大', en: 'Party, superior, Congress' },
  'superior-party-congress': { zh: '上级、党委、人大', en: 'superior, Party, Congress' },
} as const;

/** The case in which art. 11 of the expropriation regulation demands a hearing. */
export const OLD_TOWN = {
  oldTownMajority: {
    zh: '因旧城区改建征收房屋，多数被征收人认为补偿方案不符合规定的',
    en: 'old-town renewal where most of those affected object to the compensation plan',
  },
} as const;

/** What may be left out of the longest time of the review. */
export const REVIEW_PAUSES = {
  supplement: { zh: '补充材料', en: 'supplement of the file' },
  consultation: { zh: '征求意见', en: 'consultation' },
  experts: { zh: '组织专家、法律顾问论证', en: 'opinions of experts and advisers' },
  investigation: { zh: '实地调研', en: 'investigation on the spot' },
} as const;
