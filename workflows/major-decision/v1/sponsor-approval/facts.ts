export interface SponsorApprovalFacts {
  readonly checkedBy: string | null;
  readonly checkDocument: string | null;
  /** The draft version that was checked. */
  readonly checkedVersion: number | null;
  readonly approvedOn: string | null;
  readonly minutesDocument: string | null;
}

export const initialSponsorApproval: SponsorApprovalFacts = {
  checkedBy: null,
  checkDocument: null,
  checkedVersion: null,
  approvedOn: null,
  minutesDocument: null,
};
