import { createServer } from 'node:net';

import { StartError } from './supervise.js';

const WORDS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken: stop the program that listens there, or choose another with --port',
  EACCES: 'is not allowed to this user: choose one above 1023 with --port',
  EADDRNOTAVAIL: 'cannot be had, because this machine has no such address: set JUECE_HOST',
};

/**
 * Makes sure that the API will be able to listen, before anything else is started.
 *
 * @throws StartError with what to do about it.
 */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const server = createServer();
  const code = await new Promise<string | undefined>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen({ host, port }, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
  if (code !== undefined) {
    const words = WORDS[code] ?? `cannot be listened on (${code}): choose another with --port`;
    throw new StartError(`The port ${String(port)} of ${host} ${words}.`);
  }
}
