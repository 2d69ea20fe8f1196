import type { Words } from '#libs/procedure';

type Choice = Readonly<Record<string, Words>>;

/** What kinds of meetings there are; which of them is lawful at a level its profile says. */
export const MEETING_TYPES = {
  standing: { zh: '常务会议', en: 'Standing meeting' },
  plenary: { zh: '全体会议', en: 'Plenary meeting' },
  mayorOffice: { zh: '市长办公会议', en: 'Mayor’s office meeting' },
  special: { zh: '专题会议', en: 'Special meeting' },
  partyCommittee: { zh: '党委会议', en: 'Meeting of the Party committee' },
  bureau: { zh: '局务会议、局长办公会议', en: 'Bureau meeting' },
  partyGroup: { zh: '党组会议', en: 'Meeting of the Party group' },
  townshipHeads: { zh: '乡镇长办公会议', en: 'Meeting of the township heads' },
} as const satisfies Choice;

export const MEMBER_CAPACITIES = {
  head: { zh: '行政首长', en: 'Administrative head' },
  member: { zh: '会议组成人员', en: 'Member of the meeting' },
} as const satisfies Choice;

export const ATTENDANT_CAPACITIES = {
  sponsor: { zh: '决策承办单位', en: 'Sponsoring unit' },
  reviewer: { zh: '负责合法性审查的部门', en: 'Legality-review department' },
  adviser: { zh: '法律顾问、公职律师', en: 'Legal adviser or public lawyer' },
  attendant: { zh: '其他列席人员', en: 'Other attendant' },
} as const satisfies Choice;

export const CAPACITIES = { ...MEMBER_CAPACITIES, ...ATTENDANT_CAPACITIES } as const;

export const SPEECH_KINDS = {
  chairing: { zh: '主持', en: 'Chairing' },
  question: { zh: '询问', en: 'Question' },
  report: { zh: '汇报、说明', en: 'Report' },
  opinion: { zh: '发表意见', en: 'Opinion' },
} as const satisfies Choice;

export const STANCES = {
  agree: { zh: '同意', en: 'Agrees' },
  disagree: { zh: '不同意', en: 'Disagrees' },
  agreeWithAmendment: { zh: '同意并提出修改意见', en: 'Agrees with amendments' },
  abstain: { zh: '弃权', en: 'Abstains' },
  notExpressed: { zh: '未发表意见', en: 'Expressed no opinion' },
} as const satisfies Choice;

/** What the head may decide on an item. */
export const OUTCOMES = {
  approved: { zh: '决定通过', en: 'Approved' },
  approvedInPrinciple: { zh: '决定原则通过', en: 'Approved in principle' },
  amend: { zh: '决定修改后再行审议', en: 'Sent back for amendment' },
  discussAgain: { zh: '决定再次讨论', en: 'To be discussed again' },
  deferred: { zh: '决定暂缓', en: 'Deferred' },
  rejected: { zh: '决定不予通过', en: 'Rejected' },
  uncontrollable: { zh: '认定风险不可控', en: 'Risk found not controllable' },
} as const satisfies Choice;

/** What minutes may say became of an item. */
export const ITEM_RESULTS = {
  ...OUTCOMES,
  undecided: { zh: '讨论后尚未作出决定', en: 'Discussed, not yet decided' },
  withdrawn: { zh: '未上会讨论', en: 'Not discussed' },
} as const satisfies Choice;

export const MOVEMENTS = {
  arrived: { zh: '到会', en: 'Arrived' },
  left: { zh: '离会', en: 'Left' },
} as const satisfies Choice;

export type MeetingType = keyof typeof MEETING_TYPES;
export type MemberCapacity = keyof typeof MEMBER_CAPACITIES;
export type AttendantCapacity = keyof typeof ATTENDANT_CAPACITIES;
export type Capacity = keyof typeof CAPACITIES;
export type SpeechKind = keyof typeof SPEECH_KINDS;
export type Stance = keyof typeof STANCES;
export type Outcome = keyof typeof OUTCOMES;
export type ItemResult = keyof typeof ITEM_RESULTS;
