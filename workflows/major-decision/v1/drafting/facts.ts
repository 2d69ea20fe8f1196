/** One of the texts among which the organ decides. */
export interface Alternative {
  /** `A`, `B`, …; stays the same from draft to decision. */
  readonly key: string;
  readonly title: string;
  readonly documentId: string;
  /** The content hash of the version in force. */
  readonly hash: string;
}

/** The draft with the papers that it rests on (art. 12). */
export interface DraftingFacts {
  readonly researchDocument: string | null;
  readonly basisDocument: string | null;
  readonly explanationDocument: string | null;
  readonly alternatives: readonly Alternative[];
  /** Rises with every draft; expert, risk and fair-competition conclusions are pinned to it. */
  readonly version: number;
  readonly draftedBy: readonly string[];
}

/** Nothing is drafted yet. */
export const initialDrafting: DraftingFacts = {
  researchDocument: null,
  basisDocument: null,
  explanationDocument: null,
  alternatives: [],
  version: 0,
  draftedBy: [],
};
