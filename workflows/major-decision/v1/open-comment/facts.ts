/** A period of open comment as its last notice sets it (art. 15¶1). */
export interface OpenComment {
  readonly publishedOn: string;
  /** The day on which the server took the publication in: the floor counts from here. */
  readonly countsFrom: string;
  readonly endsOn: string;
  /** The day on which the period runs out, moved off days that are not worked. */
  readonly openUntil: string;
  readonly shortenedBecause: string | null;
  readonly channels: string;
  readonly draftDocument: string;
  readonly draftHash: string;
  readonly corrections: number;
  readonly closedOn: string | null;
  /** Comments received by the close; each of them must be found again in the opinion register. */
  readonly commentsReceived: number | null;
  /** Comments received in the periods before this one. */
  readonly receivedBefore: number;
}
