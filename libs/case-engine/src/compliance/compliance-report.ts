import type {
  AskedLevel,
  Checked,
  CorrectionNoted,
  Defect,
  Determination,
  MissingDocument,
  Words,
} from '#libs/procedure';

import type { ExplainedRemedy } from '../refusals/explain.js';

/**
 * How a requirement stands: `waived` is a warning passed over with a reason, `defect` a breach by a
 * recorded fact, `needs` an answer that depends on what the command will carry. Once the case has
 * ended what it never came to is `neverAsked`: nobody will give those commands any more.
 */
export type ComplianceStatus =
  'met' | 'unmet' | 'waived' | 'notApplicable' | 'defect' | 'needs' | 'notYetAsked' | 'neverAsked';

/** One time that a requirement was asked, out of the record. */
export interface ComplianceEvidence {
  readonly revision: number;
  /** The hash of the event. */
  readonly hash: string;
  readonly command: string;
  readonly title: Words | undefined;
  readonly actorId: string;
  /** As he was called when he gave the command. */
  readonly actor: string;
  readonly occurredOn: string;
  readonly recordedOn: string;
  readonly answer: Checked['answer'];
  readonly reason: string | null;
  /** What was added to the entry since to correct it. */
  readonly corrections: readonly CorrectionNoted[];
  /** The documents that the command named, each with the hash of its content. */
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly hash: string;
  }[];
}

/** What a command that is possible now would be answered. */
export interface ComplianceAhead {
  readonly command: string;
  readonly title: Words | undefined;
  readonly answer: Checked['answer'];
  readonly missing: Words | null;
  readonly fields: readonly string[];
}

export interface ComplianceItem {
  readonly requirement: string;
  readonly article: string;
  readonly level: AskedLevel;
  readonly asks: Words;
  readonly status: ComplianceStatus;
  /** Whence the status: what was stored when it was asked, what would be answered now, or neither. */
  readonly from: 'record' | 'preview' | 'nothing';
  /** What is missing, or why it does not apply. */
  readonly because: Words | null;
  readonly reason: string | null;
  readonly defect: Defect | null;
  readonly determination: Determination | null;
  readonly evidence: ComplianceEvidence | null;
  readonly ahead: readonly ComplianceAhead[];
  /** Every command that asks it. */
  readonly commands: readonly { readonly command: string; readonly title: Words | undefined }[];
  readonly remedy: ExplainedRemedy | null;
  /** How often it was asked; `history` holds the latest of it, the last first. */
  readonly timesAsked: number;
  readonly history: readonly ComplianceEvidence[];
}

/** Every requirement of a case's procedure, by stage and article, and how it stands. */
export interface ComplianceReport {
  readonly procedure: string;
  readonly totals: Readonly<Record<ComplianceStatus, number>>;
  readonly stages: readonly {
    readonly stage: string;
    readonly title: Words | undefined;
    readonly articles: readonly {
      readonly article: string;
      readonly items: readonly ComplianceItem[];
    }[];
  }[];
  readonly defects: readonly Defect[];
  readonly missingFromFile: readonly MissingDocument[];
}
