/** One of the texts among which the organ decides. */
export interface Alternative {
  /** `A`, `B`, …; stays the same from draft to decision. */
  readonly key: string;
  readonly title: string;
  readonly documentId: string;
  /** The content hash of the version in force. */
  readonly hash: string;
}

/** What somebody from outside did for the sponsor. */
export const OUTSIDE_PARTS = {
  drafted: { zh: '受委托起草', en: 'Drafted by commission' },
  advised: { zh: '提供咨询', en: 'Advised' },
} as const;

/** A law firm, institute or company that had a hand in the draft. */
export interface OutsideFirm {
  readonly firm: string;
  readonly part: keyof typeof OUTSIDE_PARTS;
  /** Who of it, in words: they have no account. */
  readonly people: string | null;
}

/** The draft with the papers that it rests on (art. 12). */
export interface DraftingFacts {
  readonly researchDocument: string | null;
  readonly basisDocument: string | null;
  readonly explanationDocument: string | null;
  readonly alternatives: readonly Alternative[];
  /** Rises with every draft; expert, risk and fair-competition conclusions are pinned to it. */
  readonly version: number;
  /** Whoever filed a text of it, and whoever is named as its drafter. */
  readonly draftedBy: readonly string[];
  /** Whoever is named as having advised the sponsor on it. */
  readonly advisedBy: readonly string[];
  readonly outside: readonly OutsideFirm[];
}

/** Nothing is drafted yet. */
export const initialDrafting: DraftingFacts = {
  researchDocument: null,
  basisDocument: null,
  explanationDocument: null,
  alternatives: [],
  version: 0,
  draftedBy: [],
  advisedBy: [],
  outside: [],
};
