import { createServer, type IncomingHttpHeaders } from 'node:http';

import { Webhook } from 'standardwebhooks';

/** A request as a receiver of webhooks got it. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  readonly body: string;
}

/** How a receiver answers: a status, perhaps a place to go to, or never. */
export type Answering = (
  received: Received,
) => { status: number; location?: string; headers?: Readonly<Record<string, string>> } | 'never';

/** A receiver of webhooks on this machine. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  answer: Answering;
  close(): Promise<void>;
}

/** Starts a receiver that answers 204 until it is set. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const receiver = { answer: (() => ({ status: 204 })) as Answering };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const one = { headers: request.headers, path: request.url ?? '', body };
      received.push(one);
      const answer = receiver.answer(one);
      if (answer !== 'never') {
        response.statusCode = answer.status;
        response.setHeaders(new Map(Object.entries(answer.headers ?? {})));
        if (answer.location !== undefined) {
          response.setHeader('location', answer.location);
        }
        response.end();
      }
    });
  });
  await new Promise<void>((done) => {
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      done();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${String(port)}/hook`,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => {
        server.close(() => {
          done();
        });
      });
    },
  });
}

/** What a receiver reads after the public library of the scheme has verified it; throws otherwise. */
export function verified(secret: string, { body, headers }: Received) {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as Readonly<
    Record<string, unknown>
  >;
}
