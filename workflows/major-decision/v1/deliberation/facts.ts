import type { HeadDecision, RiskFinding, Wording } from '../head-decision/facts.js';

export type MeetingType =
  | 'standing'
  | 'plenary'
  | 'mayorOffice'
  | 'special'
  | 'partyCommittee'
  | 'bureau'
  | 'partyGroup'
  | 'townshipHeads'
  | 'townshipJoint';

export type Stance = 'agree' | 'disagree' | 'agreeWithAmendment' | 'abstain' | 'notExpressed';

export interface Speech {
  readonly sequence: number;
  readonly personId: string;
  readonly capacity: 'head' | 'member' | 'sponsor' | 'reviewer' | 'adviser' | 'attendant';
  /** Only opinions are ordered; chairing, questions and reports are not. */
  readonly kind: 'chairing' | 'question' | 'report' | 'opinion';
  readonly summary: string;
  /** Said by the head: why his intended decision differs from the majority (art. 30¶2). */
  readonly explainsMajority: boolean;
  /** The day on which it was said: a reason given after the meeting is none (art. 30¶2). */
  readonly saidOn: string;
}

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

export interface Meeting {
  readonly type: MeetingType;
  readonly heldOn: string;
  readonly chair: string;
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

export interface DeliberationFacts {
  readonly agenda: {
    readonly approvedOn: string;
    readonly by: string;
    readonly type: MeetingType;
    readonly plannedOn: string;
  } | null;
  readonly meeting: Meeting | null;
  /** Meetings on this matter before the present one. */
  readonly earlierMeetings: number;
  /** The dissents of every meeting on this matter. */
  readonly dissents: readonly Dissent[];
  readonly decision: HeadDecision | null;
  readonly wording: Wording | null;
  /** The day from which the shelving counts. */
  readonly deferredOn: string | null;
}

export const initialDeliberation: DeliberationFacts = {
  agenda: null,
  meeting: null,
  earlierMeetings: 0,
  dissents: [],
  decision: null,
  wording: null,
  deferredOn: null,
};
