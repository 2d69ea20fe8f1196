import { setTimeout as pause } from 'node:timers/promises';

import type { EmbeddedPostgres } from '#libs/embedded';

import { Backoff, SCHEDULE } from './backoff.js';
import { untilTrouble, type Trouble } from './watch-database.js';

/** The embedded database under watch. */
export interface KeptDatabase {
  /** Settles when it is given up, with the sentence that says so. */
  readonly gaveUp: Promise<string>;
  /** Ends the watch, not the database. */
  stop(): void;
}

/** Watches the embedded database, and brings it back on its port whenever it ends or freezes. */
export function keepDatabase(
  postgres: EmbeddedPostgres,
  say: (line: string) => void,
): KeptDatabase {
  const stopping = new AbortController();
  return {
    gaveUp: keep(postgres, say, stopping.signal),
    stop: () => {
      stopping.abort();
    },
  };
}

async function keep(
  postgres: EmbeddedPostgres,
  say: (line: string) => void,
  stopping: AbortSignal,
): Promise<string> {
  const backoff = new Backoff(SCHEDULE);
  let readyAt = performance.now();
  let trouble = await untilTrouble(postgres.url, stopping);
  while (trouble !== undefined) {
    const pauseMs = backoff.afterFailure(performance.now() - readyAt);
    if (pauseMs === undefined) {
      return `PostgreSQL failed ${String(SCHEDULE.failures)} times in a row and is given up; see its log under the folder.`;
    }
    await pause(pauseMs, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) {
      break;
    }
    say(WORDS[trouble]);
    readyAt = Infinity;
    try {
      await postgres.revive(trouble === 'frozen' ? 'frozen' : undefined);
      readyAt = performance.now();
      say('PostgreSQL 已恢复 · PostgreSQL works again');
      trouble = await untilTrouble(postgres.url, stopping);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  // Nobody waits for an end that was asked for.
  return new Promise(() => undefined);
}

const WORDS: Readonly<Record<Trouble, string>> = {
  gone: 'PostgreSQL 已终止，重新启动 · PostgreSQL ended; starting it again',
  frozen: 'PostgreSQL 没有响应，重新启动 · PostgreSQL does not answer; starting it again',
};
