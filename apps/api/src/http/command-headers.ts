import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { ProblemError } from '#libs/problems';

const ETAG = /^(?:W\/)?"?(\d{1,9})"?$/;
const KEY = /^[\x21-\x7e]{8,200}$/;

/** The revision that the caller has read, out of `If-Match: "12"`. */
export const IfMatch = createParamDecorator((_none: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new ProblemError('precondition-missing', {
      zh: '请在 If-Match 标头中写明读取案件时得到的 ETag',
      en: 'Send If-Match with the ETag of the decision as you read it.',
    });
  }
  const revision = ETAG.exec(header)?.[1];
  if (revision === undefined) {
    throw new ProblemError('precondition-malformed', {
      zh: 'If-Match 标头应当是案件的一个 ETag，例如"12"',
      en: 'If-Match holds one ETag of the decision, such as "12".',
    });
  }
  return Number(revision);
});

/** The caller's own name for this command: sent again, it gets the first answer. */
export const IdempotencyKey = createParamDecorator(
  (_none: unknown, context: ExecutionContext): string => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (header === undefined || header === '') {
      throw new ProblemError('idempotency-key-missing', {
        zh: '请在 Idempotency-Key 标头中为每项操作写明一个新的键，例如新生成的 UUID',
        en: 'Send Idempotency-Key, for example a fresh UUID for each command.',
      });
    }
    if (Array.isArray(header) || !KEY.test(header)) {
      throw new ProblemError('idempotency-key-malformed', {
        zh: 'Idempotency-Key 标头应当有8至200个可见的 ASCII 字符',
        en: 'An Idempotency-Key has 8 to 200 visible ASCII characters.',
      });
    }
    return header;
  },
);
