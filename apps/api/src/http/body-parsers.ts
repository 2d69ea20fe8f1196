import type { FastifyInstance } from 'fastify';

import { ProblemError } from '#libs/problems';

export const JSON_LIMIT_BYTES = 1024 * 1024;
export const DOCUMENT_LIMIT_BYTES = 20 * 1024 * 1024;
const DEEPEST = 32;

/** Takes JSON as strict UTF-8, and anything else as bytes (documents). */
export function installBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    ['application/json', 'application/*+json'],
    { parseAs: 'buffer', bodyLimit: JSON_LIMIT_BYTES },
    (_request, body, done) => {
      try {
        done(null, parseJson(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  fastify.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: DOCUMENT_LIMIT_BYTES },
    (_request, body, done) => {
      done(null, body);
    },
  );
}

/** @throws ProblemError `body-not-utf8`, `body-not-json`. */
function parseJson(body: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ProblemError('body-not-utf8', 'Send the body as UTF-8.');
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new ProblemError(
      'body-not-json',
      error instanceof Error ? error.message : 'The body is not JSON.',
    );
  }
  if (depthOf(parsed, 0) > DEEPEST) {
    throw new ProblemError(
      'request-invalid',
      `The body is nested deeper than ${String(DEEPEST)} levels.`,
    );
  }
  return parsed;
}

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) {
    return depth;
  }
  return Object.values(value).reduce(
    (deepest: number, item) => Math.max(deepest, depthOf(item, depth + 1)),
    depth,
  );
}
