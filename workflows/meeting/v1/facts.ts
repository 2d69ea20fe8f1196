import type { CoreFacts } from '#libs/procedure';

import type {
  AttendantCapacity,
  Capacity,
  ItemResult,
  MeetingType,
  MemberCapacity,
  Outcome,
  SpeechKind,
  Stance,
} from './vocabulary.js';

/** Who put something on the record, when it happened, and the revision that holds it. */
export interface Entered {
  readonly by: string;
  /** UTC instant, as stated. */
  readonly at: string;
  readonly on: string;
  readonly revision: number;
}

/** When and where the meeting is planned. */
export interface Schedule {
  readonly plannedOn: string;
  readonly slot: string;
  readonly place: string;
  /** The last day on which papers are taken (材料截止). */
  readonly papersBy: string;
}

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

export interface Attendant {
  readonly name: string;
  readonly capacity: AttendantCapacity;
}

export interface Session {
  readonly on: string;
  readonly startedAt: string;
  readonly chair: string;
  readonly recorder: string;
  /** How another came to chair in the head's place; `null` where the head chaired. */
  readonly entrustment: string | null;
  /** The members in the room now; those who were there for an item stand in the item. */
  readonly present: readonly string[];
  /** The members who were in the room at any time. */
  readonly attended: readonly string[];
  readonly absent: readonly { readonly personId: string; readonly reason: string }[];
  /** Who came for whom (代会); never counted. */
  readonly proxies: readonly { readonly member: string; readonly proxy: string }[];
  readonly attendants: readonly Attendant[];
  readonly closedAt: string | null;
  readonly entered: Entered;
}

export interface Speech {
  readonly sequence: number;
  readonly personId: string;
  readonly capacity: Capacity;
  /** Only opinions are ordered; chairing, questions and reports are not. */
  readonly kind: SpeechKind;
  readonly summary: string;
  /** Said by the head: why his intended decision differs from the majority (art. 30¶2). */
  readonly explainsMajority: boolean;
  /** The time of the clock at which it was said, as the recorder wrote it down. */
  readonly time: string;
  readonly entered: Entered;
}

export interface ItemStance {
  readonly personId: string;
  readonly stance: Stance;
  readonly reason: string | null;
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
  readonly entered: Entered;
}

export interface ItemDecision {
  readonly outcome: Outcome;
  readonly alternative: string | null;
  /** What must change, or why; `null` where the draft is simply approved. */
  readonly reason: string | null;
  readonly entered: Entered;
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

export interface Item {
  readonly key: string;
  readonly title: string;
  /** The case of the decision that the item is about. */
  readonly decisionId: string | null;
  /** What is presented: the alternatives with their documents in the decision's file. */
  readonly alternatives: readonly { readonly key: string; readonly document: string }[];
  readonly sponsor: string;
  readonly papersOn: string;
  readonly disputed: boolean;
  readonly coordination: string | null;
  readonly stands: 'tabled' | 'withdrawn' | 'open' | 'closed';
  readonly withdrawnBecause: string | null;
  /** The members who take part in the item. */
  readonly present: readonly string[];
  readonly interests: readonly Interest[];
  readonly speeches: readonly Speech[];
  readonly stances: readonly ItemStance[];
  readonly riskFinding: RiskFinding | null;
  /** Computed when the item is closed. */
  readonly tally: Tally | null;
  readonly decision: ItemDecision | null;
}

/** The record as it was signed; nothing in it changes, corrections are appended. */
export interface SignedRecord {
  readonly document: string;
  readonly signers: readonly string[];
  readonly on: string;
  readonly entered: Entered;
}

export interface Correction {
  readonly item: string | null;
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

export interface MinutesItem {
  readonly item: string;
  readonly result: ItemResult;
  readonly stances: readonly { readonly personId: string; readonly stance: Stance }[];
  readonly differences: string | null;
}

/** The minutes as they were filed, point by point. */
export interface FiledMinutes {
  readonly document: string;
  readonly present: readonly string[];
  readonly items: readonly MinutesItem[];
  readonly entered: Entered;
}

export interface Ending {
  readonly how: 'concluded' | 'cancelled';
  readonly on: string;
  readonly reason: string | null;
}

/** Everything that a meeting remembers; the fold of its events. */
export interface Facts extends CoreFacts {
  readonly title: string;
  readonly type: MeetingType;
  readonly schedule: Schedule;
  readonly members: MemberList;
  readonly notice: { readonly on: string; readonly recipients: string } | null;
  /** In the order in which they were tabled. */
  readonly items: readonly Item[];
  readonly session: Session | null;
  readonly record: SignedRecord | null;
  readonly corrections: readonly Correction[];
  readonly minutes: FiledMinutes | null;
  readonly ending: Ending | null;
}

export const initialFacts: Facts = {
  documents: {},
  defects: [],
  determinations: [],
  title: '',
  type: 'standing',
  schedule: { plannedOn: '', slot: '', place: '', papersBy: '' },
  members: { on: '', basis: '', members: [] },
  notice: null,
  items: [],
  session: null,
  record: null,
  corrections: [],
  minutes: null,
  ending: null,
};

/** The item under the key. */
export function itemOf(facts: Facts, key: string | undefined): Item | undefined {
  return facts.items.find((one) => one.key === key);
}

/** The item that is being discussed. */
export function openItem(facts: Facts): Item | undefined {
  return facts.items.find((one) => one.stands === 'open');
}

/** The administrative head among the members of the day. */
export function headOf(facts: Facts): string | undefined {
  return facts.members.members.find((one) => one.capacity === 'head')?.personId;
}

/** The members of the meeting, by the list of the day. */
export function memberIds(facts: Facts): readonly string[] {
  return facts.members.members.map((one) => one.personId);
}
