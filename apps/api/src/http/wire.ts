import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import {
  PROBLEMS,
  ProblemError,
  redactedPath,
  type Detail,
  type ProblemCode,
} from '#libs/problems';

import type { KnownPaths } from './known-paths.js';
import { problemText, type Situation } from './problem-text.js';
import { publicUrlOf } from './public-url.js';
import { SEE_DOCS } from './problem.filter.js';
import { allowedOf, METHODS, wrongMethod } from './wrong-methods.js';

const LONGEST_ADDRESS = 16_000;
/** Who is refused while he still sends gets so long to read why. */
const LINGER_MS = 1_000;
const ACCEPT_LANGUAGE = /\r\naccept-language:([^\r\n]{1,200})/i;
const REQUEST_LINE = /^(?<method>\S+) (?<target>\S+) HTTP\/\d/;

/** What Node.js calls a request that it cannot read, in our words; everything else is malformed. */
const BY_CODE: Readonly<Record<string, readonly [ProblemCode, Detail]>> = {
  HPE_HEADER_OVERFLOW: [
    'headers-too-large',
    {
      zh: '请求行和标头合计不得超过 16 KiB',
      en: 'Request line and headers may have 16 KiB together.',
    },
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [
    'body-too-large',
    { zh: '分块扩展过长', en: 'The chunk extensions are too long.' },
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    'request-timeout',
    {
      zh: '请求没有在规定时间内发送完毕，请重新发送',
      en: 'The request did not come whole in time. Send it again.',
    },
  ],
};

const MALFORMED: Detail = {
  zh: '请求不符合 HTTP/1.1 的书写规则，请检查请求行、标头和正文长度',
  en: 'The request is not HTTP/1.1. Check request line, headers and the length of the body.',
};
const ONE_HOST: Detail = {
  zh: '请求应当恰有一个有效的 Host 标头',
  en: 'A request has one valid Host header.',
};
const TOO_LONG: Detail = {
  zh: '地址过长，请减少查询条件',
  en: 'The address is too long. Ask for less in its query.',
};
const EXPECTATION: Detail = {
  zh: 'Expect 标头只支持 100-continue',
  en: 'Expect takes 100-continue only.',
};

/** The target of a request as a path: whoever believes he speaks to a proxy sends a whole address. */
export function pathOfTarget({ url = '/' }: { readonly url?: string | undefined }): string {
  return /^https?:\/\//i.test(url)
    ? url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/')
    : url;
}

/** What is wrong with a request that could be read. */
function wireFault({ raw }: FastifyRequest): ProblemError | undefined {
  if ((raw.url?.length ?? 0) > LONGEST_ADDRESS) {
    return new ProblemError('address-too-long', TOO_LONG);
  }
  if (raw.httpVersionMajor !== 1) {
    return new ProblemError('request-malformed', MALFORMED);
  }
  const { host } = raw.headers;
  const needed = raw.httpVersionMinor === 1;
  const valid = host === undefined ? !needed : !/[\s/@?#\\,]/.test(host);
  return valid && hosts(raw.rawHeaders) <= 1
    ? undefined
    : new ProblemError('request-malformed', ONE_HOST);
}

function hosts(raw: readonly string[]): number {
  let found = 0;
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at];
    found += name?.length === 4 && name.toLowerCase() === 'host' ? 1 : 0;
  }
  return found;
}

/** Answers with problems where Node.js or Fastify would say less, or nothing: what is no request at all. */
export class Wire {
  private server: object = this;
  private readonly answered = new WeakSet<Duplex>();
  /** The latest answer on each connection. */
  private readonly latest = new WeakMap<Duplex, ServerResponse>();

  constructor(private readonly paths: KnownPaths) {}

  /** Watches over a server; its `clientErrorHandler` is `onClientError`. */
  install(fastify: FastifyInstance): void {
    this.server = fastify.server;
    fastify.addHook('onRequest', (request, _reply, done) => {
      done(wireFault(request));
    });
    fastify.server.on('connect', this.onConnect);
    fastify.server.on('checkExpectation', this.onExpectation);
    fastify.server.on('request', this.onRequest);
  }

  private readonly onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    this.latest.set(request.socket, response);
  };

  readonly onClientError = (error: ClientError, socket: Duplex): void => {
    if (error.code === 'ECONNRESET' || !this.mayAnswer(socket)) {
      socket.destroy();
      return;
    }
    const { method, target = '/', languages } = readable(error);
    if (error.code === 'HPE_INVALID_METHOD' && method !== undefined) {
      this.refuseMethod(socket, { target, languages });
      return;
    }
    const [code, words] = BY_CODE[error.code ?? ''] ?? ['request-malformed', MALFORMED];
    this.answer(socket, { code, words, extra: {} }, { target, languages });
  };

  /** An answer that has begun cannot be taken back; one that has ended is not in the way. */
  private mayAnswer(socket: Duplex): boolean {
    const begun = this.latest.get(socket);
    return socket.writable && !(begun?.headersSent === true && !begun.writableEnded);
  }

  /** A tunnel to somewhere else, which is nothing that we dig. */
  private readonly onConnect = (request: IncomingMessage, socket: Duplex): void => {
    socket.on('error', () => undefined);
    this.refuseMethod(socket, {
      target: request.url ?? '/',
      languages: request.headers['accept-language'],
    });
  };

  private readonly onExpectation = (request: IncomingMessage, response: ServerResponse): void => {
    const situation = { code: 'expectation-unsupported', words: EXPECTATION, extra: {} } as const;
    const text = this.textOf(situation, request.url ?? '/', request.headers['accept-language']);
    response.writeHead(PROBLEMS[situation.code].status, {
      'content-type': 'application/problem+json',
      'content-length': Buffer.byteLength(text),
      connection: 'close',
    });
    response.end(text);
  };

  private refuseMethod(socket: Duplex, { target, languages }: Asked): void {
    const path = pathOfTarget({ url: target });
    const methods = path.startsWith('/') ? this.paths.methodsAt(path) : METHODS_HERE;
    if (methods === undefined) {
      this.answer(
        socket,
        { code: 'path-not-found', words: SEE_DOCS, extra: {} },
        { target: path, languages },
      );
      return;
    }
    const allowed = allowedOf(methods);
    const allow = `allow: ${allowed.join(', ')}\r\n`;
    this.answer(socket, wrongMethod(allowed), { target: path, languages, allow });
  }

  private answer(
    socket: Duplex,
    situation: Situation,
    { target, languages, allow = '' }: Asked & { readonly allow?: string },
  ): void {
    if (this.answered.has(socket)) {
      return;
    }
    this.answered.add(socket);
    const text = this.textOf(situation, target, languages);
    const { status } = PROBLEMS[situation.code];
    socket.end(
      `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${allow}` +
        `content-type: application/problem+json\r\ncontent-length: ${String(Buffer.byteLength(text))}\r\n` +
        `connection: close\r\n\r\n${text}`,
    );
    // Closed at once, what he still sends would take the answer away from him.
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  }

  private textOf(situation: Situation, target: string, languages: string | undefined): string {
    return problemText(situation, {
      base: publicUrlOf(this.server),
      languages,
      instance: redactedPath(pathOfTarget({ url: target })),
      correlationId: randomUUID(),
    });
  }
}

interface ClientError extends Error {
  readonly code?: string;
  readonly rawPacket?: unknown;
}

const METHODS_HERE: ReadonlySet<string> = new Set(METHODS);

interface Asked {
  readonly target: string;
  readonly languages: string | undefined;
}

/** What can be read of a request that could not be read: its first line, and the language that it asks for. */
function readable({ rawPacket }: ClientError): Readonly<Record<string, string | undefined>> {
  const text = Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1') : '';
  const [line = ''] = text.split('\r\n');
  const languages = ACCEPT_LANGUAGE.exec(text)?.[1];
  return { ...REQUEST_LINE.exec(line)?.groups, languages };
}
