export type MeetingType =
  | 'standing'
  | 'plenary'
  | 'mayorOffice'
  | 'special'
  | 'partyCommittee'
  | 'bureau'
  | 'partyGroup'
  | 'townshipHeads';

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
}

export interface MemberStance {
  readonly personId: string;
  readonly stance: Stance;
  readonly reason: string | null;
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
  readonly alternatives: readonly { readonly key: string; readonly hash: string }[];
  readonly speeches: readonly Speech[];
  readonly stances: readonly MemberStance[];
  readonly recordDocument: string | null;
  readonly minutesDocument: string | null;
}

export type HeadOutcome =
  | 'approved'
  | 'approvedInPrinciple'
  | 'amend'
  | 'discussAgain'
  | 'deferred'
  | 'rejected'
  | 'uncontrollable';

export interface HeadDecision {
  readonly outcome: HeadOutcome;
  readonly alternative: string | null;
  readonly hash: string | null;
  readonly on: string;
  readonly by: string;
  /** Why, or what must change; `null` where the draft is simply approved. */
  readonly reason: string | null;
}

/** The version in which the changes of wording were carried out (原则通过). */
export interface Wording {
  readonly alternative: string;
  readonly documentId: string;
  readonly hash: string;
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
  readonly decision: HeadDecision | null;
  readonly wording: Wording | null;
  /** The day from which the shelving counts. */
  readonly deferredOn: string | null;
}

export interface OutwardFacts {
  /** 请示 opens the gate on the reply, 报告 on sending (art. 31). */
  readonly party: {
    readonly kind: 'request' | 'report';
    readonly on: string;
    readonly reference: string;
    readonly result: 'agreed' | 'agreedInPrinciple' | 'noted' | null;
  } | null;
  readonly congress: {
    readonly kind: 'report' | 'decision';
    readonly on: string;
    readonly reference: string;
    readonly result: 'noted' | 'adopted' | null;
  } | null;
  readonly superior: {
    readonly on: string;
    readonly reference: string;
    readonly approved: boolean;
  } | null;
}

export const initialDeliberation: DeliberationFacts = {
  agenda: null,
  meeting: null,
  earlierMeetings: 0,
  decision: null,
  wording: null,
  deferredOn: null,
};

export const initialOutward: OutwardFacts = { party: null, congress: null, superior: null };
