import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { StartError } from './start-error.js';

const WORDS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken: stop the program that listens there, or choose another with --port',
  EACCES: 'is not allowed to this user: choose one above 1023 with --port',
  EADDRNOTAVAIL: 'cannot be had, because this machine has no such address: set JUECE_HOST',
};

/** An API that lost its supervisor gives its port free within this time. */
const PATIENCE_MS = 2_000;
const PAUSE_MS = 100;

/**
 * Makes sure that the API will be able to listen, before anything else is started.
 *
 * @throws StartError with what to do about it.
 */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  let code = await listenError(host, port);
  while (code === 'EADDRINUSE' && performance.now() < giveUpAt) {
    await pause(PAUSE_MS);
    code = await listenError(host, port);
  }
  if (code !== undefined) {
    const words = WORDS[code] ?? `cannot be listened on (${code}): choose another with --port`;
    throw new StartError(`The port ${String(port)} of ${host} ${words}.`);
  }
}

/** @returns the code of the error when the address cannot be listened on. */
async function listenError(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen({ host, port }, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}
