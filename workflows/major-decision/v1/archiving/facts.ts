/** A paper that the file lacks, with the reason and who approved it. */
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

/** What the case remembers of its file. */
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

/** Before the file was made. */
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
