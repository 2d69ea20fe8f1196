import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Registry } from 'prom-client';

const READ_LIMIT_MS = 5_000;
const MOST_CONNECTIONS = 20;

/** Where the metrics of a process are read. */
export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `GET /metrics` in the text form of Prometheus, on an address apart from the API's: who may
 * measure the system is settled by who reaches it.
 */
export async function serveMetrics(
  registry: Registry,
  where: { readonly host: string; readonly port: number },
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(request.url === '/metrics' ? 405 : 404, { allow: 'GET' }).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  server.requestTimeout = READ_LIMIT_MS;
  server.headersTimeout = READ_LIMIT_MS;
  server.maxConnections = MOST_CONNECTIONS;
  await listening(server, where);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listening(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      resolve();
    });
  });
}
