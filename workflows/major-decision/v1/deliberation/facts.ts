import type { HeadDecision, RiskFinding, Wording } from '../head-decision/facts.js';

/** The kinds of meetings at which a matter may come up; art. 30 names the first two. */
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

/** One of the kinds of meetings. */
export type MeetingType = keyof typeof MEETING_TYPES;

/** In which capacity somebody speaks at a meeting. */
export const CAPACITIES = {
  head: { zh: '行政首长', en: 'Administrative head' },
  member: { zh: '会议组成人员', en: 'Member of the meeting' },
  sponsor: { zh: '决策承办单位', en: 'Sponsoring unit' },
  reviewer: { zh: '负责合法性审查的部门', en: 'Legality-review department' },
  adviser: { zh: '法律顾问、公职律师', en: 'Legal adviser or public lawyer' },
  attendant: { zh: '其他列席人员', en: 'Other attendant' },
} as const;

/** Only opinions are ordered (art. 30¶2); chairing, questions and reports are not. */
export const SPEECH_KINDS = {
  chairing: { zh: '主持', en: 'Chairing' },
  question: { zh: '询问', en: 'Question' },
  report: { zh: '汇报、说明', en: 'Report' },
  opinion: { zh: '发表意见', en: 'Opinion' },
} as const;

/** The stances that a member may take; silence is one. */
export const STANCES = {
  agree: { zh: '同意', en: 'Agrees' },
  disagree: { zh: '不同意', en: 'Disagrees' },
  agreeWithAmendment: { zh: '同意并提出修改意见', en: 'Agrees with amendments' },
  abstain: { zh: '弃权', en: 'Abstains' },
  notExpressed: { zh: '未发表意见', en: 'Expressed no opinion' },
} as const;

/** One of the stances. */
export type Stance = keyof typeof STANCES;

/** What somebody said at a meeting, in its place in the order. */
export interface Speech {
  readonly sequence: number;
  readonly personId: string;
  readonly capacity: keyof typeof CAPACITIES;
  readonly kind: keyof typeof SPEECH_KINDS;
  readonly summary: string;
  /** Said by the head: why his intended decision differs from the majority (art. 30¶2). */
  readonly explainsMajority: boolean;
  /** In which discussion of the matter at this meeting; the first is 0. */
  readonly round: number;
  /** The day on which it was said: a reason given after the meeting is none (art. 30¶2). */
  readonly saidOn: string;
}

/** What a member who was present thought of the draft, and why. */
export interface MemberStance {
  readonly personId: string;
  readonly stance: Stance;
  readonly reason: string | null;
}

/** A person of the meeting whose own interest the matter touches. */
export interface Interested {
  readonly personId: string;
  readonly interest: string;
  readonly withdrew: boolean;
}

/** A stance other than plain consent; kept for good, it mitigates liability (art. 38¶3). */
export interface Dissent extends MemberStance {
  readonly heldOn: string;
}

/** A meeting as it was held and recorded (art. 30). */
export interface Meeting {
  /** The case of the meeting; `null` for one from before the system. */
  readonly conveyedFrom: string | null;
  readonly type: MeetingType;
  readonly heldOn: string;
  readonly chair: string;
  /** The administrative head; `null` where the record does not name him. */
  readonly head: string | null;
  /** How another came to chair in the head's place; `null` where the head chaired. */
  readonly entrustment: string | null;
  readonly members: readonly string[];
  readonly absent: readonly string[];
  readonly attendants: string;
  readonly adviserAttended: boolean;
  /** Who sat in for a member; never counted. */
  readonly proxies: readonly string[];
  readonly interested: readonly Interested[];
  readonly riskFinding: RiskFinding | null;
  readonly alternatives: readonly { readonly key: string; readonly hash: string }[];
  readonly speeches: readonly Speech[];
  readonly stances: readonly MemberStance[];
  readonly recordDocument: string | null;
  readonly minutesDocument: string | null;
}

/** A meeting that discussed the matter out of its turn; nothing rests on it. */
export interface NotedMeeting {
  readonly meeting: string;
  readonly type: MeetingType;
  readonly on: string;
  readonly announced: string | null;
}

/** From the agenda over the meetings to what the head decided (art. 30). */
export interface DeliberationFacts {
  readonly agenda: {
    readonly approvedOn: string;
    readonly by: string;
    readonly type: MeetingType;
    readonly plannedOn: string;
    /** The legal risk of what is exploratory stands on the item (art. 25¶2). */
    readonly legalRisks?: readonly {
      readonly alternative: string;
      readonly risk: string;
      readonly authorisation: string | null;
    }[];
    /** The grades that are lower than one given before stand on the item too. */
    readonly loweredRisks?: readonly string[];
  } | null;
  readonly meeting: Meeting | null;
  /** Meetings that discussed it out of its turn. */
  readonly noted: readonly NotedMeeting[];
  /** Meetings on this matter before the present one. */
  readonly earlierMeetings: number;
  /** The dissents of every meeting on this matter. */
  readonly dissents: readonly Dissent[];
  readonly decision: HeadDecision | null;
  readonly wording: Wording | null;
  /** The day from which the shelving counts. */
  readonly deferredOn: string | null;
}

/** Not on an agenda yet. */
export const initialDeliberation: DeliberationFacts = {
  agenda: null,
  meeting: null,
  noted: [],
  earlierMeetings: 0,
  dissents: [],
  decision: null,
  wording: null,
  deferredOn: null,
};
