export interface Alternative {
  /** `A`, `B`, …; stays the same from draft to decision. */
  readonly key: string;
  readonly title: string;
  readonly documentId: string;
  /** The content hash of the version in force. */
  readonly hash: string;
}

export interface DraftingFacts {
  readonly researchDocument: string | null;
  readonly basisDocument: string | null;
  readonly explanationDocument: string | null;
  readonly alternatives: readonly Alternative[];
  /** Rises with every draft; expert, risk and fair-competition conclusions are pinned to it. */
  readonly version: number;
  readonly draftedBy: readonly string[];
}

/** What one consulted unit answered (art. 13). */
export interface ConsultedUnit {
  readonly unitId: string;
  readonly reply: 'awaited' | 'noOpinion' | 'opinion' | 'silent';
  readonly adopted: boolean | null;
  readonly coordinatedOn: string | null;
  readonly dispute: {
    readonly points: string;
    readonly unitView: string;
    readonly sponsorView: string;
  } | null;
}

export interface DepartmentFacts {
  readonly requestedOn: string | null;
  readonly dueOn: string | null;
  readonly units: readonly ConsultedUnit[];
  readonly disputeDocument: string | null;
  readonly waivedBecause: string | null;
}

export const initialDrafting: DraftingFacts = {
  researchDocument: null,
  basisDocument: null,
  explanationDocument: null,
  alternatives: [],
  version: 0,
  draftedBy: [],
};

export const initialDepartments: DepartmentFacts = {
  requestedOn: null,
  dueOn: null,
  units: [],
  disputeDocument: null,
  waivedBecause: null,
};
