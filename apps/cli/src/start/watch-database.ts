import { setTimeout as pause } from 'node:timers/promises';

import { openOwnerPool } from '#libs/case-store';

const LOOK_EVERY_MS = 5_000;
/** So many connections in a row that nobody answered, each for five seconds: about a minute. */
const SILENT = 6;

/** Why a database has to be looked after: it is gone, or it takes connections and says nothing. */
export type Trouble = 'gone' | 'frozen';

type Pool = ReturnType<typeof openOwnerPool>;

/**
 * Watches a database by an idle connection, which breaks at once when the server ends, and by new
 * ones now and then, which a frozen server does not answer.
 *
 * @returns what is wrong with it; undefined once it is stopped.
 */
export async function untilTrouble(
  url: string,
  stopping: AbortSignal,
): Promise<Trouble | undefined> {
  const pool = openOwnerPool(url);
  const over = new AbortController();
  const ends = AbortSignal.any([stopping, over.signal]);
  try {
    return await Promise.race([broken(pool, ends), silence(pool, ends)]);
  } finally {
    over.abort();
    await pool.end();
  }
}

/** Settles when an idle connection breaks, or cannot be had. */
async function broken(pool: Pool, ends: AbortSignal): Promise<Trouble | undefined> {
  try {
    const client = await pool.connect();
    await new Promise<void>((resolve) => {
      client.once('error', () => {
        resolve();
      });
      if (ends.aborted) {
        resolve();
      }
      ends.addEventListener('abort', () => {
        resolve();
      });
    });
    client.release(true);
  } catch {
    // Whoever is not let in by a server that starts is not let in by one that is gone either.
  }
  return ends.aborted ? undefined : 'gone';
}

/** Settles when new connections are met by silence time after time; a refusal is an answer. */
async function silence(pool: Pool, ends: AbortSignal): Promise<Trouble | undefined> {
  let silent = 0;
  while (silent < SILENT) {
    await pause(LOOK_EVERY_MS, undefined, { signal: ends }).catch(() => undefined);
    if (ends.aborted) {
      return undefined;
    }
    silent = (await answers(pool)) ? 0 : silent + 1;
  }
  return 'frozen';
}

async function answers(pool: Pool): Promise<boolean> {
  try {
    (await pool.connect()).release(true);
    return true;
  } catch (error) {
    return !(error instanceof Error && /timeout/i.test(error.message));
  }
}
