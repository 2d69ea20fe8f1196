export interface PackageFacts {
  readonly requestDocument: string | null;
  readonly procedureReport: string | null;
  readonly submittedOn: string | null;
  readonly returns: number;
}

export const initialPackage: PackageFacts = {
  requestDocument: null,
  procedureReport: null,
  submittedOn: null,
  returns: 0,
};
