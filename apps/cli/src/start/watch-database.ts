import { setTimeout as pause } from 'node:timers/promises';

import { openOwnerPool } from '#libs/case-store';

const TRIES = 5;
const PAUSE_MS = 500;

/** A watch over the embedded database. */
export interface DatabaseWatch {
  /** Settles when the database has ended by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Watches a database by an idle connection, which breaks at once when the server ends. */
export function watchDatabase(url: string): DatabaseWatch {
  const pool = openOwnerPool(url);
  const stopping = new AbortController();
  const ended = watch(pool, stopping.signal);
  return {
    ended,
    stop: async () => {
      stopping.abort();
      await pool.end();
    },
  };
}

type Pool = ReturnType<typeof openOwnerPool>;

async function watch(pool: Pool, stopping: AbortSignal): Promise<void> {
  let tries = TRIES;
  while (tries > 0 && !stopping.aborted) {
    try {
      const client = await pool.connect();
      tries = TRIES;
      await new Promise<void>((resolve) => {
        client.once('error', () => {
          resolve();
        });
        stopping.addEventListener('abort', () => {
          resolve();
        });
      });
      client.release(true);
    } catch {
      tries -= 1;
      await pause(PAUSE_MS);
    }
  }
  if (stopping.aborted) {
    // Nobody waits for an end that was asked for.
    await new Promise(() => undefined);
  }
}
