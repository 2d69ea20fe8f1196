/** The papers for the meeting (art. 29): which were submitted, when, and how often they came back. */
export interface PackageFacts {
  readonly requestDocument: string | null;
  readonly procedureReport: string | null;
  /** What the members read of the risk of an exploratory reform (art. 25¶2). */
  readonly riskStatement: string | null;
  readonly submittedOn: string | null;
  readonly returns: number;
}

/** No papers yet. */
export const initialPackage: PackageFacts = {
  requestDocument: null,
  procedureReport: null,
  riskStatement: null,
  submittedOn: null,
  returns: 0,
};
