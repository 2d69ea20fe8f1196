/** When and where the list was published and filed, and what that changed in it last. */
export interface PublicationFacts {
  readonly publishedOn: string | null;
  readonly address: string | null;
  readonly filings: readonly { readonly with: string; readonly on: string }[];
  /** What the last publication or closing changed in the list, for the rows that follow from it. */
  readonly latest: {
    readonly listed: readonly string[];
    readonly amended: readonly string[];
    readonly withdrawn: readonly string[];
  };
}

/** Before the list is published. */
export const initialPublication: PublicationFacts = {
  publishedOn: null,
  address: null,
  filings: [],
  latest: { listed: [], amended: [], withdrawn: [] },
};
