export interface PublicationFacts {
  readonly disclosureReviewedOn: string | null;
  /** What the disclosure review found. */
  readonly disclosure: 'public' | 'partly' | 'undisclosed' | 'undetermined' | null;
  readonly publishedOn: string | null;
  readonly channels: string | null;
  readonly explainsAdoption: boolean;
  readonly withheld: {
    readonly ground: string;
    readonly approver: string;
    readonly on: string;
  } | null;
}

export const initialPublication: PublicationFacts = {
  disclosureReviewedOn: null,
  disclosure: null,
  publishedOn: null,
  channels: null,
  explainsAdoption: false,
  withheld: null,
};
