import type { Server } from 'node:http';
import type { Socket } from 'node:net';

import { placeOf } from './rates.js';

/** Of one process: each holds some memory and a descriptor. */
const MOST_CONNECTIONS = 4_000;
/** From one network address; a proxy that is named brings those of everybody. */
const MOST_OF_ADDRESS = 400;

/** Lets no address, and not all of them together, hold more connections than a process can serve. */
export function boundConnections(server: Server, trustedProxies: readonly string[]): void {
  const open = new Map<string, number>();
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket: Socket) => {
    const place = placeOf(socket.remoteAddress ?? '');
    const held = (open.get(place) ?? 0) + 1;
    if (held > MOST_OF_ADDRESS && trustedProxies.length === 0) {
      socket.destroy();
      return;
    }
    open.set(place, held);
    socket.once('close', () => {
      const left = (open.get(place) ?? 1) - 1;
      if (left === 0) {
        open.delete(place);
      } else {
        open.set(place, left);
      }
    });
  });
}
