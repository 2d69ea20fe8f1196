import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

/** What was handed over, as it came. */
export interface HandedOver {
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: number;
}

/** An answer: a status with headers, or none at all. */
export type ReceiverAnswer =
  { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | 'silence';

/** A real HTTP receiver of messages on loopback. */
export interface MessageReceiver {
  readonly url: string;
  readonly messages: HandedOver[];
  /** Answers for the messages to come, in turn; after the last each gets 202. */
  readonly answers: ReceiverAnswer[];
  close(): Promise<void>;
}

/** Starts a receiver that takes everything unless it is set. */
export async function startMessageReceiver(): Promise<MessageReceiver> {
  const messages: HandedOver[] = [];
  const answers: ReceiverAnswer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as HandedOver['body'];
      messages.push({ headers: request.headers, body, at: Date.now() });
      const answer = answers.shift() ?? { status: 202 };
      if (answer !== 'silence') {
        response.writeHead(answer.status, answer.headers ?? {}).end();
      }
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${String(portOf(server))}/messages`,
    messages,
    answers,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
