import { createServer } from 'node:http';

import type { Readiness } from '#libs/case-store';

/** Where a worker says how it is. */
export interface HealthServer {
  /** Says from now on that the worker is about to end. */
  drain(): void;
  close(): void;
}

interface Place {
  readonly host: string;
  readonly port: number;
  readonly readiness: () => Promise<Readiness>;
}

/**
 * Answers `GET /health/live` with 200 while the loop turns, and `GET /health/ready` with 200, or 503
 * while the worker cannot do its work.
 *
 * @throws the system error when the port cannot be listened on.
 */
export async function openHealthServer({ host, port, readiness }: Place): Promise<HealthServer> {
  let draining = false;
  const answerTo = async (path: string): Promise<readonly [status: number, says: string]> => {
    if (path === '/health/live') {
      return [200, 'ok'];
    }
    if (path !== '/health/ready') {
      return [404, 'path-not-found'];
    }
    const says = draining ? 'draining' : await readiness();
    return [says === 'ready' ? 200 : 503, says === 'ready' ? 'ok' : says];
  };
  const server = createServer(
    { requestTimeout: 5_000, headersTimeout: 5_000 },
    (request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      void answerTo(path).then(([status, says]) => {
        response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
        response.end(JSON.stringify({ status: says }));
      });
    },
  );
  server.maxConnections = 16;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  return {
    drain: () => {
      draining = true;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
