import { randomInt } from 'node:crypto';
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

/** Below the ports that systems hand out to outgoing connections. */
const LOWEST_PORT = 20_000;
const PORTS = 12_000;

/**
 * A loopback port that is free now. It is none that the system would hand out to a connection in
 * between: a server that is stopped and started again finds its port still free.
 */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = LOWEST_PORT + randomInt(PORTS);
    if (await isPortFree(port)) {
      return port;
    }
  }
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
