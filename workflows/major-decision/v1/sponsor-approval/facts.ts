/** What the sponsor did with its own draft before the review (art. 26¶1). */
export interface SponsorApprovalFacts {
  readonly checkedBy: string | null;
  readonly checkDocument: string | null;
  /** The draft version that was checked. */
  readonly checkedVersion: number | null;
  readonly approvedOn: string | null;
  readonly minutesDocument: string | null;
}

/** The sponsor has done nothing yet, or must do it anew. */
export const initialSponsorApproval: SponsorApprovalFacts = {
  checkedBy: null,
  checkDocument: null,
  checkedVersion: null,
  approvedOn: null,
  minutesDocument: null,
};
