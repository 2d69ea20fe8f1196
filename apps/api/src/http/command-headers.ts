import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { ProblemError } from '#libs/problems';

const ETAG = /^(?:W\/)?"?(\d{1,9})"?$/;
const KEY = /^[\x21-\x7e]{8,200}$/;

/** The revision that the caller has read, out of `If-Match: "12"`. */
export const IfMatch = createParamDecorator((_none: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new ProblemError(
      'precondition-missing',
      'Send If-Match with the ETag of the decision as you read it.',
    );
  }
  const revision = ETAG.exec(header)?.[1];
  if (revision === undefined) {
    throw new ProblemError(
      'precondition-malformed',
      'If-Match holds one ETag of the decision, such as "12".',
    );
  }
  return Number(revision);
});

/** The caller's own name for this command: sent again, it gets the first answer. */
export const IdempotencyKey = createParamDecorator(
  (_none: unknown, context: ExecutionContext): string => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (header === undefined || header === '') {
      throw new ProblemError(
        'idempotency-key-missing',
        'Send Idempotency-Key, for example a fresh UUID for each command.',
      );
    }
    if (Array.isArray(header) || !KEY.test(header)) {
      throw new ProblemError(
        'idempotency-key-malformed',
        'An Idempotency-Key has 8 to 200 visible ASCII characters.',
      );
    }
    return header;
  },
);
