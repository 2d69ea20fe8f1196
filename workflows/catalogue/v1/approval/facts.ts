/** How the government approves. */
export const MODES = {
  meeting: { zh: '会议审定', en: 'By a meeting' },
  signature: { zh: '行政首长签批', en: 'Signed by the head' },
} as const;

/** The approval of the list, or of an adjustment of it. */
export interface Approval {
  readonly mode: keyof typeof MODES;
  readonly on: string;
  readonly reference: string;
}

/** The consent of the Party committee of the same level. */
export interface Consent {
  readonly on: string;
  readonly reference: string;
}

/** Who has approved the list and consented to it. */
export interface ApprovalFacts {
  readonly approval: Approval | null;
  readonly consent: Consent | null;
}

/** Before the list is approved. */
export const initialApproval: ApprovalFacts = { approval: null, consent: null };
