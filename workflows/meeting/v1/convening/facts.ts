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
  townshipJoint: { zh: '党政联席会议', en: 'Joint meeting of Party and government' },
} as const;

/** One of the types of meetings. */
export type MeetingType = keyof typeof MEETING_TYPES;

/** As what a member belongs to the meeting. */
export const MEMBER_CAPACITIES = {
  head: { zh: '行政首长', en: 'Administrative head' },
  actingHead: { zh: '依法代行行政首长职务', en: 'Acting head' },
  member: { zh: '会议组成人员', en: 'Member of the meeting' },
} as const;

/** One of the capacities. */
export type MemberCapacity = keyof typeof MEMBER_CAPACITIES;

/** When and where the meeting is planned. */
export interface Schedule {
  readonly plannedOn: string;
  readonly slot: string;
  readonly place: string;
  /** The last day on which papers are taken (材料截止). */
  readonly papersBy: string;
}

/** One member of the meeting. */
export interface Member {
  readonly personId: string;
  readonly capacity: MemberCapacity;
}

/** The members of the meeting on a certain day. */
export interface MemberList {
  readonly on: string;
  readonly basis: string;
  readonly members: readonly Member[];
}
