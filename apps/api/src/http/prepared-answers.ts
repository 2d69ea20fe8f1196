import { createHash } from 'node:crypto';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The addresses whose answer is the same for everybody as long as the process runs. */
const PREPARED: ReadonlySet<string> = new Set([
  '/openapi.json',
  '/openapi.yaml',
  '/docs/swagger-ui-init.js',
  '/v1/procedures',
  '/v1/procedures/:key/drawings/:file',
  '/v1/laws',
  '/v1/laws/:law',
  '/v1/laws/:law/articles/:article',
  '/problems/:code',
]);

/** The addresses whose answer is compared with what the caller has, though it may change. */
const COMPARED: ReadonlySet<string> = new Set(['/v1/profiles/:profile']);

/** Those who have an answer ask after a minute whether it is still the same: another release may run. */
const KEPT_BY_CALLER = 'public, max-age=60';
/** What may change, and is for this caller alone. */
const ASKED_EACH_TIME = 'private, no-cache';
/** More than all of them together; what goes beyond is made each time. */
const MOST_KEPT = 5_000;

interface Answer {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly type: string;
}

/**
 * Makes the answers that never change once, names each by its hash (`ETag`), and answers who has it
 * already with 304.
 */
export function prepareAnswers(fastify: FastifyInstance): void {
  const kept = new Map<string, Answer>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const answer = kept.get(nameOf(request));
    if (answer === undefined || !isRead(request)) {
      done();
      return;
    }
    const known = isKnown(request, describe(reply, answer, KEPT_BY_CALLER));
    void reply.status(known ? 304 : 200).send(known ? undefined : answer.bytes);
  });
  fastify.addHook('onSend', async (request, reply, payload) => {
    const url = request.routeOptions.url ?? '';
    const isPrepared = PREPARED.has(url);
    if (!(isPrepared || COMPARED.has(url)) || !isWhole(request, reply) || !isText(payload)) {
      return payload;
    }
    const answer = answerOf(payload, reply);
    if (isPrepared && kept.size < MOST_KEPT) {
      kept.set(nameOf(request), answer);
    }
    const etag = describe(reply, answer, isPrepared ? KEPT_BY_CALLER : ASKED_EACH_TIME);
    if (!isKnown(request, etag)) {
      return payload;
    }
    void reply.status(304).removeHeader('content-length');
    return '';
  });
}

const isText = (payload: unknown): payload is string => typeof payload === 'string';

const isWhole = (request: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  statusCode === 200 && isRead(request);

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** The address as the router reads it: however it is written, and whatever is asked behind it. */
const nameOf = ({ routeOptions, params }: FastifyRequest): string =>
  `${routeOptions.url ?? ''} ${JSON.stringify(params)}`;

function answerOf(payload: string, reply: FastifyReply): Answer {
  const bytes = Buffer.from(payload);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  return { bytes, etag, type: String(reply.getHeader('content-type')) };
}

function describe(reply: FastifyReply, { etag, type }: Answer, control: string): string {
  void reply.headers({ 'content-type': type, etag, 'cache-control': control });
  return etag;
}

/** Whether the caller has the answer already; a tag that was weakened on the way is as good. */
function isKnown({ headers }: FastifyRequest, etag: string): boolean {
  const had = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  return had.some((one) => one === '*' || one.replace(/^W\//, '') === etag);
}
