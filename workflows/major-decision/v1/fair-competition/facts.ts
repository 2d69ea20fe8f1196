/** The present fair-competition review, with the determination that it rests on. */
export interface FairCompetitionFacts {
  readonly touches: {
    readonly answer: boolean;
    readonly reason: string;
    readonly on: string;
  } | null;
  readonly submittedOn: string | null;
  readonly conclusion: 'compliant' | 'excepted' | 'violating' | null;
  /** The prohibited contents of arts 8–11 that the reviewer found. */
  readonly prohibited: readonly string[];
  readonly exceptionUntil: string | null;
  /** The person who concluded the review. */
  readonly reviewedBy: string | null;
  /** Whether the drafter alone concluded; `null` where it was entered later and is not known. */
  readonly byDrafterAlone: boolean | null;
  /** The draft version that was submitted, and so the one that the conclusion is about. */
  readonly draftVersion: number | null;
}

/** Nothing is determined or submitted. */
export const initialFairCompetition: FairCompetitionFacts = {
  touches: null,
  submittedOn: null,
  conclusion: null,
  prohibited: [],
  exceptionUntil: null,
  reviewedBy: null,
  byDrafterAlone: null,
  draftVersion: null,
};
