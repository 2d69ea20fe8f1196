/** Why the embedded service could not be given. */
export type EmbeddedErrorCode =
  | 'folder-unwritable'
  | 'disk-full'
  | 'port-busy'
  | 'no-binaries'
  | 'already-running'
  | 'no-database'
  | 'start-failed';

/** Says in one sentence what stands in the way and what to do about it. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/**
 * Reads the errno name (`ENOENT`, …) of a system error.
 * `instanceof Error` is not asked: under Jest system errors come from another realm.
 */
export function errnoOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The words of an error, whatever realm it comes from. */
export function messageOf(error: unknown): string {
  const has = typeof error === 'object' && error !== null && 'message' in error;
  return has ? String(error.message) : String(error);
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ELOOP', 'ENOENT']);
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Turns a system error met while working in `folder` into a sentence; leaves other errors alone. */
export function explainFolderError(error: unknown, folder: string): unknown {
  const errno = errnoOf(error);
  if (error instanceof EmbeddedError || errno === undefined) return error;
  if (FULL.has(errno)) return diskFull(folder, error);
  if (!UNWRITABLE.has(errno)) return error;
  return new EmbeddedError(
    'folder-unwritable',
    `The folder ${folder} cannot be used for the embedded PostgreSQL (${messageOf(error)}): give this user ` +
      'the right to write there, start as the user who owns it, or choose another folder.',
    error,
  );
}

/** The failure of a full disk under `folder`. */
export function diskFull(folder: string, cause?: unknown): EmbeddedError {
  return new EmbeddedError(
    'disk-full',
    `The disk under ${folder} is full: free at least 200 MB there, or choose a folder on another ` +
      'disk, and start again.',
    cause,
  );
}
