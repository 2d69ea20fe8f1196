import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { TokenClaims, TokenIssuer } from '#libs/identity';
import { ProblemError } from '#libs/problems';

import { boundsAt, tooLarge } from './body-parsers.js';
import type { AdmittedRequest, Caller } from './caller.js';
import { sendProblem, SEE_DOCS } from './problem.filter.js';
import { Budgets, placeOf } from './rates.js';

/** What an admission is decided with. */
interface Deciding {
  readonly issuer: TokenIssuer;
  readonly part: Caller['part'];
}

const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;
/** Pages that describe the API; they are no controllers of ours. */
const DESCRIPTION = /^\/(?:docs(?:$|\/|-)|openapi\.(?:json|yaml)$)/;

/**
 * Decides on every request from its head: its size, who sends it, whether he may. The body of a request
 * that is turned away is never kept. The one place that knows tokens: another identity provider goes here.
 */
export function installAdmission(fastify: FastifyInstance, deciding: Deciding): void {
  const budgets = new Budgets();
  fastify.addHook('onRequest', async (request: AdmittedRequest, reply) => {
    drainWhenTurnedAway(request, reply);
    if (request.is404) {
      sendProblem(request, reply, { code: 'path-not-found', words: SEE_DOCS, extra: {} });
      return reply;
    }
    if (Number(request.headers['content-length'] ?? 0) > boundsAt(request).bytes) {
      throw tooLarge(request);
    }
    await admit(request, deciding);
    const { method, routeOptions, personId } = request;
    const use = { method, url: routeOptions.url ?? '', by: personId ?? placeOf(request.ip) };
    await budgets.take(use, reply);
    return undefined;
  });
}

/** @throws ProblemError `not-authenticated`, and what the question of the address throws. */
async function admit(request: AdmittedRequest, { issuer, part }: Deciding): Promise<void> {
  const { url = '', config } = request.routeOptions;
  if (config.admission?.public === true || DESCRIPTION.test(url)) {
    return;
  }
  const { personId, expiresAt } = await claimsOf(request, issuer);
  request.personId = personId;
  request.tokenExpiresAt = new Date(expiresAt * 1000);
  request.admitted = await config.admission?.may?.({
    personId,
    collection: url.split('/')[2] ?? '',
    params: request.params as Caller['params'],
    query: request.query,
    part,
  });
}

async function claimsOf({ headers }: FastifyRequest, issuer: TokenIssuer): Promise<TokenClaims> {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  const claims = token === undefined ? undefined : await issuer.verify(token);
  if (claims === undefined) {
    throw new ProblemError('not-authenticated', {
      zh: '请通过 POST /v1/tokens 取得访问令牌，并以“Authorization: Bearer …”发送',
      en: 'Get a token from POST /v1/tokens and send it as "Authorization: Bearer …".',
    });
  }
  return claims;
}

/** So much of a body is read past after its answer, so that the answer arrives; then the connection ends. */
const MOST_DRAINED_BYTES = 32 * 1024 * 1024;

/** Reads past what is left of a body once the answer is on its way: nothing of it is kept. */
function drainWhenTurnedAway({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.raw.once('finish', () => {
    if (raw.complete) {
      return;
    }
    let left = MOST_DRAINED_BYTES;
    raw.on('data', (chunk: Buffer) => {
      left -= chunk.byteLength;
      if (left < 0) {
        raw.destroy();
      }
    });
  });
}
