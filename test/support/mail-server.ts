import type { Socket } from 'node:net';

import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly source: string;
  readonly at: number;
  /** A header, unfolded; empty without. */
  header(name: string): string;
  /** The text, decoded. */
  readonly text: string;
}

/** What the server does with the next mail: takes it, answers so, or drops the connection. */
export type MailAnswer = 'take' | 'drop' | number;

/** A real SMTP server on loopback. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  /** Every mail that came in whole, taken or not. */
  readonly mails: ReceivedMail[];
  /** Answers for the mails to come, in turn; after the last everything is taken. */
  readonly answers: MailAnswer[];
  /** Answers to the recipients to come, in turn; after the last everybody is taken. */
  readonly recipients: number[];
  close(): Promise<void>;
}

/** Starts it, on a port of its own unless one is given. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const answers: MailAnswer[] = [];
  const recipients: number[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, answer) => {
      const refusal = recipients.shift();
      answer(refusal === undefined ? null : refusalOf(refusal));
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push(received(to, Buffer.concat(chunks).toString('utf8')));
        const next = answers.shift() ?? 'take';
        if (next === 'drop') {
          sockets.forEach((socket) => socket.destroy());
        } else if (next === 'take') {
          answer(null);
        } else {
          answer(refusalOf(next));
        }
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', () => {
      done();
    });
  });
  const address = server.server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${String(bound)}`,
    port: bound,
    mails,
    ...{ answers, recipients },
    close: () =>
      new Promise((done) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => {
          done();
        });
      }),
  };
}

const refusalOf = (responseCode: number): Error =>
  Object.assign(new Error('as the test wants it'), { responseCode });

function received(to: readonly string[], source: string): ReceivedMail {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]/g, ' ').split('\r\n');
  const header = (name: string): string => {
    const line = headers.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return words(line?.slice(name.length + 1).trim() ?? '');
  };
  const encoded = body.join('\r\n\r\n');
  const text =
    header('content-transfer-encoding') === 'base64'
      ? Buffer.from(encoded, 'base64').toString('utf8')
      : unquoted(encoded);
  return { to, source, at: Date.now(), header, text };
}

/** Decodes the encoded words of a header (RFC 2047). */
function words(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, coded: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64').toString('utf8')
        : unquoted(coded.replaceAll('_', ' ')),
    );
}

/** Decodes quoted-printable. */
function unquoted(value: string): string {
  const bytes = value
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
