import type { Confirmation } from '../revision/facts.js';

/** The five conclusions (procedure §13.3). */
export type ReviewConclusion = 'lawful' | 'revisable' | 'defective' | 'unlawful' | 'exploratory';

export interface ReviewPoint {
  readonly number: number;
  /** 必须修改; otherwise 建议, which may be declined with a reason. */
  readonly must: boolean;
  readonly text: string;
  readonly answer: 'awaited' | 'adopted' | 'declined';
  readonly reason: string | null;
}

/** Who may decide the matter by law. */
export type AuthorityHolder = 'own' | 'superior' | 'subordinate' | 'congress' | 'other';

/** What the reviewer found about one alternative. */
export interface Finding {
  readonly alternative: string;
  /** The content hash that was reviewed. */
  readonly hash: string;
  readonly conclusion: ReviewConclusion;
  /** To whom the law gives the authority (art. 27, item 1); the organ itself where it is not said. */
  readonly authorityOf?: AuthorityHolder;
  /** The three questions of art. 27. */
  readonly authority: string;
  readonly procedure: string;
  readonly content: string;
  readonly points: readonly ReviewPoint[];
  /** Which statutory procedure must be made good (补正程序). */
  readonly missingProcedure?: string;
  /** Exploratory reform: the reviewer's finding that no national rule exists, and the stated risk. */
  readonly noNationalRule: string | null;
  readonly legalRisk: string | null;
  readonly reviewer: string;
}

export interface AdviserOpinion {
  readonly personId: string;
  readonly kind: 'legalAdviser' | 'publicLawyer';
  readonly documentId: string;
  readonly on: string;
}

/** A change of the law in force, found after the opinion was issued. */
export interface BasisChange {
  readonly what: string;
  readonly effectiveOn: string;
  readonly on: string;
  /** The day on which the reviewer found that his opinion stands all the same. */
  readonly answeredOn: string | null;
}

export interface ReviewFacts {
  readonly round: number;
  readonly submittedOn: string | null;
  /** Server day of the first delivery, kept when the file is returned and delivered again. */
  readonly deliveredOn: string | null;
  /** Server day on which the file was complete: the floor of art. 26 counts from here. */
  readonly acceptedOn: string | null;
  /** The day by which the sponsor asks the file back. */
  readonly demandedBy: string | null;
  readonly returns: number;
  readonly supplements: readonly {
    readonly on: string;
    readonly items: string;
    readonly repliedOn: string | null;
  }[];
  readonly advisers: readonly AdviserOpinion[];
  /** Opinions of advisers with a conflict: kept, never counted. */
  readonly conflictedAdvisers: readonly AdviserOpinion[];
  readonly findings: readonly Finding[];
  readonly opinion: {
    readonly documentId: string;
    readonly on: string;
    readonly by: string;
  } | null;
  readonly confirmations: readonly Confirmation[];
  /** The draft version that was reviewed; what comes after it is adjusted to the opinion. */
  readonly draftVersion: number | null;
  readonly basisChanges: readonly BasisChange[];
}

export const initialReview: ReviewFacts = {
  round: 0,
  submittedOn: null,
  deliveredOn: null,
  acceptedOn: null,
  demandedBy: null,
  returns: 0,
  supplements: [],
  advisers: [],
  conflictedAdvisers: [],
  findings: [],
  opinion: null,
  confirmations: [],
  draftVersion: null,
  basisChanges: [],
};
