/** A paper that the file lacks: whose it was to file, why it is missing, who approved. */
export interface ArchiveGap {
  readonly kind: string;
  readonly reason: string;
  readonly unitId: string;
  readonly approver: string;
  readonly by: string;
  readonly on: string;
  /** The paper by which it was healed; the gap stays on record. */
  readonly healed: {
    readonly documentId: string;
    readonly on: string;
    readonly revision: number;
  } | null;
}

/**
 * A correction of an earlier entry. Both stand; until somebody else has confirmed the correction
 * against a paper, the entry is what counts.
 */
export interface Correction {
  /** The entry by which it was made. */
  readonly entry: number;
  /** The entry that it corrects. */
  readonly revision: number;
  readonly says: string;
  readonly reason: string;
  readonly document: string | null;
  readonly by: string;
  readonly on: string;
  readonly confirmed: {
    readonly by: string;
    readonly on: string;
    readonly document: string;
  } | null;
}

/** A paper filed after the act that rests on it (事后补录). */
export interface LateFiling {
  readonly documentId: string;
  readonly reason: string | null;
  /** The day on which it was made, and the day on which it was filed. */
  readonly madeOn: string | null;
  readonly on: string;
}

/** What the case remembers of its file. */
export interface ArchiveFacts {
  readonly filedOn: string | null;
  readonly filedBy: string | null;
  readonly gaps: readonly ArchiveGap[];
  /** The defects that were open or carried when the file was made; they are listed in it. */
  readonly defects: readonly string[];
  readonly corrections: readonly Correction[];
  readonly lateFilings: readonly LateFiling[];
  readonly supplementedOn: string | null;
  readonly transferredOn: string | null;
  readonly transferredTo: string | null;
}

/** Before the file was made. */
export const initialArchive: ArchiveFacts = {
  filedOn: null,
  filedBy: null,
  gaps: [],
  defects: [],
  corrections: [],
  lateFilings: [],
  supplementedOn: null,
  transferredOn: null,
  transferredTo: null,
};
