/** The five classes of art. 3¶1, by item number. */
export type MatterClass = 'one' | 'two' | 'three' | 'four' | 'five';

/** The three channels of art. 10. */
export type ProposalChannel = 'leader' | 'department' | 'public';

export interface InitiationFacts {
  readonly title: string;
  readonly matterClass: MatterClass;
  readonly channel: ProposalChannel;
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
  /** The case that this one adjusts or stops (art. 37). */
  readonly link: { readonly kind: 'adjusts' | 'stops'; readonly caseId: string } | null;
  readonly study: { readonly by: string; readonly on: string; readonly conclusion: string } | null;
  readonly start: Start | null;
}

export interface Start {
  readonly mode: 'catalogue' | 'signature' | 'meeting';
  readonly on: string;
  readonly reference: string;
  readonly leadUnit: string;
  readonly coUnits: readonly string[];
  /** What art. 8 asks of this matter. */
  readonly congress: 'none' | 'report' | 'decision';
  readonly superiorApproval: boolean;
}

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
  study: null,
  start: null,
};
