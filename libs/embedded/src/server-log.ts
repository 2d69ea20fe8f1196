import { copyFile, open, readFile, stat, statfs, truncate } from 'node:fs/promises';

import { diskFull, EmbeddedError } from './embedded-error.js';
import type { Place } from './place.js';

const LIMIT_BYTES = 16 * 1024 * 1024;
const CHECK_EVERY_MS = 10 * 60 * 1000;
const SCARCE_BYTES = 2 * 1024 * 1024;

/** Moves a log that has grown too large to `log.1`. PostgreSQL appends, so it may go on writing. */
export async function boundLog(log: string): Promise<void> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size <= LIMIT_BYTES) return;
  // A disk too full for the copy is all the more reason to empty the log.
  await copyFile(log, `${log}.1`).catch(() => undefined);
  await truncate(log);
}

/** Keeps the log bounded while the server runs. @returns how to end that. */
export function keepLogBounded(log: string): () => void {
  const timer = setInterval(() => {
    // The log may have been removed by hand; there is nothing to bound then.
    boundLog(log).catch(() => undefined);
  }, CHECK_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** The length of the log now; what comes after it was said by the next start. */
export async function logLength(log: string): Promise<number> {
  return (await stat(log).catch(() => undefined))?.size ?? 0;
}

/** Reads what was said after `from`, at most the last few kilobytes of it. */
export async function readLog(log: string, from: number): Promise<string> {
  const size = await logLength(log);
  const start = Math.max(from, size - 8192);
  if (size <= start) return '';
  const file = await open(log, 'r');
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(size - start),
      0,
      size - start,
      start,
    );
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Turns what initdb or postgres said into a failure that says what to do. */
export async function explainOutput(
  said: string,
  what: string,
  place: Place,
): Promise<EmbeddedError> {
  if (/could not .*shared memory.*/i.test(said)) return sharedMemory(said);
  if (/No space left on device|Disk quota exceeded/i.test(said) || (await isFull(place.root))) {
    return diskFull(place.root, said);
  }
  if (/could not look up effective user ID/.test(said)) return namelessUser();
  return new EmbeddedError(
    'start-failed',
    `${what}: ${lastWords(said)} See ${place.log}; if the data there are not needed, remove ` +
      `${place.root} and start again.`,
  );
}

// A full disk takes no log line either, so silence has to be asked about.
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < SCARCE_BYTES;
}

function sharedMemory(said: string): EmbeddedError {
  return new EmbeddedError(
    'start-failed',
    `PostgreSQL gets no shared memory: ${lastWords(said)} Give the container a larger /dev/shm ` +
      '(docker run --shm-size=256m), or end programs that hold shared memory.',
  );
}

function namelessUser(): EmbeddedError {
  return new EmbeddedError(
    'start-failed',
    `The user with the number ${String(process.getuid?.())} has no name on this machine, which ` +
      'PostgreSQL needs: start as a user of /etc/passwd, or add this one there.',
  );
}

function lastWords(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const saying = lines.filter((line) => /FATAL|PANIC|error:|DETAIL|HINT/.test(line));
  const chosen = (saying.length > 0 ? saying : lines).slice(-3).join(' ').trim();
  return chosen === '' ? 'it said nothing.' : chosen;
}

/** Whether the words say that another program took the port. */
export function saysBusyPort(said: string): boolean {
  return /could not bind .*Address already in use|could not create any TCP\/IP sockets/s.test(said);
}

/** Reads a small text file. @returns undefined if there is none. */
export async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
