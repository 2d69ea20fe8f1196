/**
 * A backup is one gzip file of text, so that it can be read without this program:
 *
 *     {"product":"juece","format":1,…}           the header
 *     {"table":"organ","columns":["id",…]}       a section begins
 *     …                                          its rows, as PostgreSQL's COPY writes them
 *     \.
 *     {"rows":2,"sha256":"…"}                    a section ends
 *     …
 *     {"sections":30,"rows":4711,"sha256":"…"}   the end, with the hash of everything before it
 */
export const BACKUP_FORMAT = 1;

/** What ends the rows of a section; no row of COPY can look like it. */
export const END_OF_ROWS = '\\.\n';

/** Where a sequence of the schema stands. */
export interface SequenceState {
  readonly name: string;
  readonly last: string;
  readonly called: boolean;
}

/** What a backup says of itself. */
export interface BackupHeader {
  readonly product: 'juece';
  readonly format: number;
  /** The version of the program that took it. */
  readonly program: string;
  /** The moment of the backup, UTC: what was acknowledged before it is inside. */
  readonly takenAt: string;
  /** Where the write-ahead log of the server stood; null where it cannot be asked, as on a standby. */
  readonly walPosition: string | null;
  /** Whether the database holds simulated time. */
  readonly simulated: boolean;
  /** The migrations that made its schema, in their order. */
  readonly migrations: readonly string[];
  readonly sequences: readonly SequenceState[];
}

/** What a section holds: the rows of a table. */
export interface SectionHead {
  readonly table: string;
  readonly columns: readonly string[];
}

/** How a section ends: its lines, and their hash. */
export interface SectionFoot {
  readonly rows: number;
  readonly sha256: string;
}

/** How a backup ends. */
export interface BackupFoot extends SectionFoot {
  readonly sections: number;
}

/** A backup cannot be taken or restored; the message says why and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** A backup file that is not what was written. */
export function damaged(path: string, why: string, cause?: unknown): BackupError {
  const error = new BackupError(
    `The backup ${path} is damaged (${why}): nothing was restored from it. Take another copy.`,
  );
  error.cause = cause;
  return error;
}

/** Counts the lines of a text that comes in pieces. */
export function linesIn(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(0x0a); at !== -1; at = piece.indexOf(0x0a, at + 1)) {
    count += 1;
  }
  return count;
}
