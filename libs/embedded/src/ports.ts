import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

import { handOver } from './account.js';
import type { Place } from './place.js';

/** Whether a loopback port can be listened on now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/** A loopback port that is free now; it may be taken before it is used. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** The port that was used last, so that bookmarks and tools outlive a restart. */
export async function readRememberedPort(place: Place): Promise<number | undefined> {
  const port = Number(await readFile(place.port, 'utf8').catch(() => ''));
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined;
}

/** Remembers the port for the next start. */
export async function rememberPort(place: Place, port: number): Promise<void> {
  await writeFile(place.port, `${String(port)}\n`);
  await handOver(place.account, place.port, 0o644);
}
