import type { Server } from 'node:http';

import type { FastifyInstance } from 'fastify';

const bases = new WeakMap<object, string>();
const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/**
 * Settles under which address this API is known: the one that is set, else the one that it listens
 * on. What a request says of it (`Host`) is the caller's word, and is never passed on.
 */
export function settlePublicUrl(fastify: FastifyInstance, set: string | undefined): void {
  const { server } = fastify;
  if (set !== undefined) {
    bases.set(server, set.replace(/\/+$/, ''));
  }
  server.on('listening', () => {
    if (!bases.has(server)) {
      bases.set(server, listensAt(server));
    }
  });
}

/** The address under which this API is known, without a slash at its end. */
export function publicUrlOf(server: object): string {
  return bases.get(server) ?? 'http://localhost';
}

function listensAt(server: Server): string {
  const at = server.address();
  if (at === null || typeof at === 'string') {
    return 'http://localhost';
  }
  const host = EVERYWHERE[at.address] ?? at.address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(at.port)}`;
}
