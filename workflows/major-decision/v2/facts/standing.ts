export interface IssueFacts {
  /** The document number (发文字号), such as 保政发〔2026〕12号. */
  readonly number: string | null;
  readonly form: 'normativeDocument' | 'officialDocument' | null;
  readonly alternative: string | null;
  readonly hash: string | null;
  readonly documentId: string | null;
  readonly signedOn: string | null;
  readonly validUntil: string | null;
}

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

/** The three causes of art. 35¶1. */
export type ProblemCause = 'decisionHasProblems' | 'circumstancesChanged' | 'forceMajeure';

export interface ExecutionFacts {
  readonly units: readonly string[];
  readonly assignedOn: string | null;
  readonly reportEveryMonths: number | null;
  readonly begunOn: string | null;
  readonly reports: number;
  readonly lastReportOn: string | null;
  readonly problems: readonly {
    readonly cause: ProblemCause;
    readonly on: string;
    readonly summary: string;
    /** How the organ dealt with it. */
    readonly handled: string | null;
  }[];
  readonly accomplishedOn: string | null;
  readonly inspections: number;
  readonly inspectionsConcluded: number;
  readonly opinionsReceived: number;
  readonly opinionsAnswered: number;
  readonly suspension: {
    readonly cause: ProblemCause;
    readonly on: string;
    readonly by: string;
    readonly reviewOn: string;
  } | null;
  readonly suspensions: number;
  readonly minorAdjustments: readonly { readonly on: string; readonly summary: string }[];
  /** The linked case by which the decision is being adjusted or stopped (art. 37), while it runs. */
  readonly majorAdjustment: {
    readonly kind: 'adjusts' | 'stops';
    readonly on: string;
    readonly reason: string;
  } | null;
}

export interface EvaluationFacts {
  readonly running: {
    readonly trigger: 'shortOfEffect' | 'manyOpinions' | 'organDecides';
    readonly evaluator: string;
    readonly on: string;
  } | null;
  readonly publicHeard: boolean;
  /** The groups of art. 36¶3 that took part in the evaluation that runs. */
  readonly joined: readonly string[];
  readonly reportDocument: string | null;
  readonly outcomes: readonly {
    readonly outcome: 'continue' | 'adjust' | 'terminate';
    readonly on: string;
  }[];
  readonly notTriggeredBecause: string | null;
}

/** How a case ended; the state says the same, this says when and why. */
export interface Ending {
  readonly how: string;
  readonly on: string;
  readonly reason: string;
}

export interface ArchiveGap {
  readonly kind: string;
  readonly reason: string;
  readonly approver: string;
}

/** A correction of an earlier entry; the entry itself stays as it is. */
export interface Correction {
  readonly revision: number;
  readonly says: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/** A paper filed after the act that rests on it (事后补录). */
export interface LateFiling {
  readonly documentId: string;
  readonly reason: string | null;
  readonly on: string;
}

export interface ArchiveFacts {
  readonly filedOn: string | null;
  readonly filedBy: string | null;
  readonly gaps: readonly ArchiveGap[];
  /** The defects open when the file was made; they are listed in it and do not hold it. */
  readonly openDefects: readonly string[];
  readonly corrections: readonly Correction[];
  readonly lateFilings: readonly LateFiling[];
  readonly supplementedOn: string | null;
  readonly transferredOn: string | null;
  readonly transferredTo: string | null;
}

export const initialIssue: IssueFacts = {
  number: null,
  form: null,
  alternative: null,
  hash: null,
  documentId: null,
  signedOn: null,
  validUntil: null,
};

export const initialPublication: PublicationFacts = {
  disclosureReviewedOn: null,
  disclosure: null,
  publishedOn: null,
  channels: null,
  explainsAdoption: false,
  withheld: null,
};

export const initialExecution: ExecutionFacts = {
  units: [],
  assignedOn: null,
  reportEveryMonths: null,
  begunOn: null,
  reports: 0,
  lastReportOn: null,
  problems: [],
  accomplishedOn: null,
  inspections: 0,
  inspectionsConcluded: 0,
  opinionsReceived: 0,
  opinionsAnswered: 0,
  suspension: null,
  suspensions: 0,
  minorAdjustments: [],
  majorAdjustment: null,
};

export const initialEvaluation: EvaluationFacts = {
  running: null,
  publicHeard: false,
  joined: [],
  reportDocument: null,
  outcomes: [],
  notTriggeredBecause: null,
};

export const initialArchive: ArchiveFacts = {
  filedOn: null,
  filedBy: null,
  gaps: [],
  openDefects: [],
  corrections: [],
  lateFilings: [],
  supplementedOn: null,
  transferredOn: null,
  transferredTo: null,
};
