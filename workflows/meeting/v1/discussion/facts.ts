import { MEMBER_CAPACITIES } from '../convening/facts.js';
import type { Entered } from '../entered.js';
import { ATTENDANT_CAPACITIES } from '../session/facts.js';

/** As what somebody speaks. */
export const CAPACITIES = {
  head: MEMBER_CAPACITIES.head,
  member: MEMBER_CAPACITIES.member,
  ...ATTENDANT_CAPACITIES,
} as const;

/** One of the capacities in which people speak. */
export type Capacity = keyof typeof CAPACITIES;

/** What a speech is. */
export const SPEECH_KINDS = {
  chairing: { zh: '主持', en: 'Chairing' },
  question: { zh: '询问', en: 'Question' },
  report: { zh: '汇报、说明', en: 'Report' },
  opinion: { zh: '发表意见', en: 'Opinion' },
} as const;

/** One of the kinds of speeches. */
export type SpeechKind = keyof typeof SPEECH_KINDS;

/** How a member stands to an item. */
export const STANCES = {
  agree: { zh: '同意', en: 'Agrees' },
  disagree: { zh: '不同意', en: 'Disagrees' },
  agreeWithAmendment: { zh: '同意并提出修改意见', en: 'Agrees with amendments' },
  abstain: { zh: '弃权', en: 'Abstains' },
  notExpressed: { zh: '未发表意见', en: 'Expressed no opinion' },
} as const;

/** One of the stances. */
export type Stance = keyof typeof STANCES;

/** What was said about an item, in its place. */
export interface Speech {
  readonly sequence: number;
  /** Empty for who has no account; he is named in words. */
  readonly personId: string;
  readonly name: string | null;
  readonly capacity: Capacity;
  /** Only opinions are ordered; chairing, questions and reports are not. */
  readonly kind: SpeechKind;
  readonly summary: string;
  /** Said by the head: why his intended decision differs from the majority (art. 30¶2). */
  readonly explainsMajority: boolean;
  /** In which discussion of the item; the first is 0. */
  readonly round: number;
  /** The time of the clock at which it was said, as the recorder wrote it down. */
  readonly time: string;
  readonly entered: Entered;
}

/** The last word of a member on an item. */
export interface ItemStance {
  readonly personId: string;
  readonly stance: Stance;
  readonly reason: string | null;
  /** The last discussion in which he was heard on it, silence included. */
  readonly round: number;
  readonly entered: Entered;
}

/** An interest of a member in an item, and what became of it. */
export interface Interest {
  readonly personId: string;
  readonly interest: string;
  readonly withdrew: boolean;
  /** Whether the organ found that he must withdraw; `null` while nobody has determined it. */
  readonly determined: {
    readonly mustWithdraw: boolean;
    readonly reason: string;
    readonly by: string;
    readonly on: string;
  } | null;
}

/** What the organ found, at the meeting, about the risk (art. 24: 决策机关认为). */
export interface RiskFinding {
  readonly controllable: boolean;
  readonly reason: string;
  /** In which discussion of the item it was found. */
  readonly round: number;
  readonly entered: Entered;
  /** What was found before. */
  readonly before: RiskFinding | null;
}

/** How the members stand to an item; who is barred by an interest counts nowhere. */
export interface Tally {
  readonly present: number;
  readonly pro: number;
  readonly contra: number;
  readonly abstained: number;
  readonly silent: number;
  readonly majority: 'for' | 'against' | 'none';
}
