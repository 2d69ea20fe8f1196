import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

import { EmbeddedError, errnoOf } from './embedded-error.js';
import type { Place } from './place.js';
import { identityOf } from './processes.js';

/** Held by the process that runs the server of a folder. */
export interface OwnerLock {
  readonly release: () => Promise<void>;
}

/**
 * Takes the folder for this process. A lock whose process is gone is taken over quietly, also when
 * its number was given to another process since.
 * @throws EmbeddedError `already-running` when a live process, this one included, holds it.
 */
export async function takeOwnerLock(place: Place): Promise<OwnerLock> {
  const mine = `${String(process.pid)} ${(await identityOf(process.pid)) ?? ''} ${randomUUID()}\n`;
  // Each round either takes the lock, meets a live owner or clears one stale lock.
  for (let round = 0; round < 5; round += 1) {
    if (await create(place.lock, mine)) {
      return { release: () => release(place.lock, mine) };
    }
    await clearStale(place);
  }
  throw new EmbeddedError(
    'already-running',
    `Several programs want the folder ${place.root} at once: start one of them, then try again.`,
  );
}

// Linking a finished file makes the lock appear with its content, or not at all.
async function create(lock: string, content: string): Promise<boolean> {
  const draft = `${lock}.${randomUUID()}`;
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await link(draft, lock);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function clearStale(place: Place): Promise<void> {
  const found = await read(place.lock);
  if (found === undefined) return;
  const [pid = '', identity] = found.trim().split(' ');
  if (/^\d+$/.test(pid) && (await identityOf(Number(pid))) === identity) {
    throw new EmbeddedError(
      'already-running',
      `The embedded PostgreSQL in ${place.root} is already in use by the process ${pid}: use that ` +
        'one, or stop it first.',
    );
  }
  const aside = `${place.lock}.${randomUUID()}`;
  await rename(place.lock, aside).catch(() => undefined);
  // Another start may have taken the stale lock between our look and our move: give that one back.
  if ((await read(aside)) !== found) await link(aside, place.lock).catch(() => undefined);
  await rm(aside, { force: true });
}

async function release(lock: string, mine: string): Promise<void> {
  if ((await read(lock)) === mine) await rm(lock, { force: true });
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
