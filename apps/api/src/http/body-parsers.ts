import type { FastifyInstance, FastifyRequest } from 'fastify';

import { ProblemError } from '#libs/problems';

export const JSON_LIMIT_BYTES = 1024 * 1024;
const DOCUMENT_LIMIT_BYTES = 20 * 1024 * 1024;
const DEEPEST = 32;

const DOCUMENTS = /\/documents$/;
/** A sheet of item forms: CSV or a workbook, as its bytes. */
const SHEETS = /\/items\/import$/;
/** An import brings its documents along. */
const IMPORTS = /\/imports$/;

/** Takes JSON as strict UTF-8; a document of whatever media type as its bytes, JSON too. */
export function installBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const announced = Number(request.headers['content-length'] ?? 0);
    done(announced > limitOf(request) ? tooLarge() : undefined);
  });
  fastify.addContentTypeParser(
    ['application/json', 'application/*+json'],
    { parseAs: 'buffer', bodyLimit: DOCUMENT_LIMIT_BYTES },
    (request, body, done) => {
      try {
        done(null, takesBytes(request) ? body : parseJson(body as Buffer, limitOf(request)));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  fastify.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: DOCUMENT_LIMIT_BYTES },
    (request, body, done) => {
      if (takesBytes(request) || request.is404) {
        done(null, body);
      } else {
        done(
          new ProblemError(
            'media-type-unsupported',
            'Send application/json; documents as their own media type to /documents.',
          ),
        );
      }
    },
  );
}

/** Whether the address takes a document or a sheet: what was sent is read byte for byte. */
function takesBytes(request: FastifyRequest): boolean {
  const url = request.routeOptions.url ?? '';
  return DOCUMENTS.test(url) || SHEETS.test(url);
}

function limitOf(request: FastifyRequest): number {
  const takesMuch = takesBytes(request) || IMPORTS.test(request.routeOptions.url ?? '');
  return takesMuch ? DOCUMENT_LIMIT_BYTES : JSON_LIMIT_BYTES;
}

function tooLarge(): ProblemError {
  return new ProblemError(
    'body-too-large',
    'JSON bodies may have 1 MiB, documents and imports 20 MiB.',
  );
}

/** @throws ProblemError `body-too-large`, `body-not-utf8`, `body-not-json`. */
function parseJson(body: Buffer, limit: number): unknown {
  if (body.byteLength > limit) {
    throw tooLarge();
  }
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
