import type { Defect } from '#libs/procedure';

/** The five classes of art. 3¶1, by item number. */
export const MATTER_CLASSES = {
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
} as const;

/** A class of art. 3¶1. */
export type MatterClass = keyof typeof MATTER_CLASSES;

/** The three channels of art. 10. */
export const CHANNELS = {
  leader: { zh: '决策机关领导人员提出', en: 'By a leader of the organ' },
  department: { zh: '所属部门或者下一级人民政府提出', en: 'By a department or lower government' },
  public: {
    zh: '人大代表、政协委员或者公民、法人、其他组织提出',
    en: 'By deputies, members or the public',
  },
} as const;

/** What a case may be to an earlier one: it changes a decision in force (art. 37), or files it again. */
export const LINKS = {
  adjusts: { zh: '对原决策作重大调整', en: 'Adjusts a decision in force' },
  stops: { zh: '停止执行原决策', en: 'Stops a decision in force' },
  restarts: {
    zh: '再次提出已经终止、未予启动或者未获通过的事项',
    en: 'Takes up a matter that was ended, not started or not passed',
  },
} as const;

/** What art. 8 asks of a matter. */
export const CONGRESS = {
  none: { zh: '不需要', en: 'Not needed' },
  report: { zh: '出台前向本级人大常委会报告', en: 'Report before issue' },
  decision: { zh: '提请本级人大或其常委会讨论决定', en: 'For decision by the Congress' },
} as const;

/** The open words of art. 8 that are determined at the start, and that the reviewer may reverse. */
export const OWED_QUESTIONS = {
  congressOwed: {
    zh: '是否依法须由人大讨论决定或者在出台前向其报告',
    en: 'Whether the Congress must decide it or be told before',
  },
  superiorOwed: { zh: '是否须报上级批准', en: 'Whether a superior must approve it' },
} as const;

/** How a start is decided on where the listing in the catalogue is not itself the decision. */
export const START_MODES = {
  signature: { zh: '领导签批', en: 'Signed by the leader' },
  meeting: { zh: '会议决定', en: 'By a meeting' },
} as const;

/** What art. 3¶2 takes out of the regulation, and what never was in it; secrecy is not among them. */
export const EXCLUSIONS = {
  emergency: { zh: '突发事件应急处置决策', en: 'Emergency response' },
  legislation: { zh: '政府立法决策', en: 'Government legislation' },
  macroControl: {
    zh: '财政政策、货币政策等宏观调控决策',
    en: 'Macro-control such as fiscal or monetary policy',
  },
  specialLaw: {
    zh: '法律、行政法规对决策程序另有规定',
    en: 'A law or administrative regulation sets another procedure',
  },
  notMajor: {
    zh: '不属于条例第3条第一款规定的事项',
    en: 'It is none of the matters of art. 3¶1',
  },
} as const;

/** That the regulation does not apply, as the organ decided it on paper (art. 3). */
export interface Exclusion {
  readonly ground: keyof typeof EXCLUSIONS;
  readonly on: string;
  readonly reference: string;
  readonly document: string;
  /** What the ground must show: the response, the plan item, the policy. */
  readonly basis: string | null;
  readonly splitProject: boolean | null;
  /** Where it is set beforehand: the end of the emergency response. */
  readonly expectedEndsOn: string | null;
  /** It ends by reversal, or with the emergency response on which it rests. */
  readonly state: 'stands' | 'reversed' | 'lapsed';
  readonly response: {
    readonly endedOn: string;
    readonly reference: string;
    /** What was decided in the response stands. */
    readonly measures: string | null;
  } | null;
}

/** The ends after which a matter may be filed again. */
export const UNFINISHED: readonly string[] = ['notStarted', 'terminated', 'rejected', 'lapsed'];

/** What a matter that ended unfinished leaves to the case that takes it up again (arts 18, 30 and 39). */
export interface Legacy {
  readonly caseId: string;
  readonly title: string;
  readonly ending: string;
  readonly defects: readonly Defect[];
  readonly opinions: readonly {
    readonly source: string;
    readonly summary: string;
    readonly disposition: string;
  }[];
  readonly dissents: readonly { readonly by: string; readonly reason: string }[];
  readonly risks: readonly {
    readonly kind: string;
    readonly level: string;
    readonly controllable: boolean;
    readonly assessor: string;
  }[];
  readonly conclusions: readonly { readonly alternative: string; readonly conclusion: string }[];
}

/** What is known of a matter from its proposal to its start (arts 3, 8, 10 and 11). */
export interface InitiationFacts {
  readonly title: string;
  readonly matterClass: MatterClass;
  readonly channel: keyof typeof CHANNELS;
  readonly proposedOn: string;
  /** The unit that proposes or that studies the proposal. */
  readonly proposingUnit: string;
  readonly catalogueItem: string | null;
  readonly offListReason: string | null;
  /** How the catalogue was adjusted for a matter that starts off the list. */
  readonly catalogueAdjustment: string | null;
  /** A state secret: only a number and where it is handled stand here. */
  readonly secret: boolean;
  readonly referral: { readonly number: string; readonly whereTo: string } | null;
  /** The case that this one adjusts or stops (art. 37), or files again. */
  readonly link: { readonly kind: keyof typeof LINKS; readonly caseId: string } | null;
  /** What the matter brings with it from the case in which it was filed before. */
  readonly predecessor: Legacy | null;
  readonly study: { readonly by: string; readonly on: string; readonly conclusion: string } | null;
  readonly start: Start | null;
  /** The last one; it stays on record when it is reversed or lapses. */
  readonly exclusion: Exclusion | null;
}

/** The decision to start, with the units that sponsor the matter (art. 11). */
export interface Start {
  readonly mode: 'catalogue' | keyof typeof START_MODES;
  readonly on: string;
  readonly reference: string;
  readonly leadUnit: string;
  readonly coUnits: readonly string[];
  readonly congress: keyof typeof CONGRESS;
  readonly superiorApproval: boolean;
}

/** What is known before anything is proposed. */
export const initialInitiation: InitiationFacts = {
  title: '',
  matterClass: 'five',
  channel: 'leader',
  proposedOn: '',
  proposingUnit: '',
  catalogueItem: null,
  offListReason: null,
  catalogueAdjustment: null,
  secret: false,
  referral: null,
  link: null,
  predecessor: null,
  study: null,
  start: null,
  exclusion: null,
};
