/** The papers for the meeting (art. 29): which were submitted, when, and how often they came back. */
export interface PackageFacts {
  readonly requestDocument: string | null;
  readonly procedureReport: string | null;
  readonly submittedOn: string | null;
  readonly returns: number;
}

/** No papers yet. */
export const initialPackage: PackageFacts = {
  requestDocument: null,
  procedureReport: null,
  submittedOn: null,
  returns: 0,
};
