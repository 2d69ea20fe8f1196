import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { detailOf, PROBLEMS, ProblemError, type Language, type ProblemCode } from '#libs/problems';

import { withNobodyNamed } from './personal-texts.js';

const RETRY_AFTER_S = '2';
const RETRY_LATER_S = '60';

/** Codes of Fastify and of the PostgreSQL driver that mean something to a caller. */
const KNOWN_CODES: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'JSON bodies may have 1 MiB, documents 20 MiB.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'media-type-unsupported',
    'Send application/json; documents as their own media type to /documents.',
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['body-not-json', 'The body is empty.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'request-invalid',
    'Content-Length does not match the body.',
  ],
  ECONNREFUSED: ['service-unavailable', 'The database does not answer. Try again in a moment.'],
  ECONNRESET: ['service-unavailable', 'The database does not answer. Try again in a moment.'],
  EPIPE: ['service-unavailable', 'The database does not answer. Try again in a moment.'],
  '57P01': ['service-unavailable', 'The database is restarting. Try again in a moment.'],
  '57P03': ['service-unavailable', 'The database is starting. Try again in a moment.'],
  '57014': ['service-unavailable', 'The database took too long. Try again in a moment.'],
  '53300': ['service-unavailable', 'The database has no free connection. Try again in a moment.'],
};

const BY_STATUS: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ['request-invalid', 'The request is malformed.'],
  404: ['path-not-found', 'See /docs for what there is.'],
  405: ['method-not-allowed', 'See /docs for what there is.'],
  413: ['body-too-large', 'JSON bodies may have 1 MiB, documents 20 MiB.'],
  415: ['media-type-unsupported', 'Send application/json.'],
};

interface Situation {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** Answers an address that the router cannot even read; such a request never reaches the filter. */
export function answerUnroutable(
  _error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const english = 'See /docs for what there is.';
  const detail = detailOf('path-not-found', english, languageOf(request) ?? 'en');
  sendProblem(request, reply, { code: 'path-not-found', detail, extra: {} });
}

/** Sends a problem as RFC 9457 has it. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, detail, extra }: Situation,
): void {
  const { status, title } = PROBLEMS[code];
  if (status === 503 || status === 429) {
    void reply.header('retry-after', status === 503 ? RETRY_AFTER_S : RETRY_LATER_S);
  }
  if (status === 401) {
    void reply.header('www-authenticate', 'Bearer');
  }
  const origin = `${request.protocol}://${request.host}`;
  void reply
    .status(status)
    .header('content-type', 'application/problem+json')
    .send(
      withNobodyNamed(
        JSON.stringify({
          type: `${origin}/problems/${code}`,
          title: title[languageOf(request) ?? 'en'],
          status,
          detail,
          instance: request.url,
          ...extra,
          correlationId: request.id,
        }),
      ),
    );
}

/** The language that the caller likes best among ours; most clients ask for none. */
function languageOf({ headers }: FastifyRequest): Language | undefined {
  const asked = (headers['accept-language'] ?? '').split(',').map((one) => {
    const [tag = '', quality = 'q=1'] = one
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return { language: tag.slice(0, 2), liked: Number(quality.replace('q=', '')) };
  });
  const ours = asked
    .filter(({ language, liked }) => (language === 'zh' || language === 'en') && liked > 0)
    .sort((a, b) => b.liked - a.liked);
  const best = ours[0]?.language;
  return best === 'zh' || best === 'en' ? best : undefined;
}

/** The one place that turns failures into RFC 9457 problems. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    sendProblem(request, reply, this.situationOf(error, request));
  }

  private situationOf(error: unknown, request: FastifyRequest): Situation {
    if (error instanceof ProblemError) {
      const detail = error.detailIn(languageOf(request));
      return { code: error.code, detail, extra: error.extra };
    }
    const known = knownSituation(error);
    if (known !== undefined) {
      const [code, english] = known;
      return { code, detail: detailOf(code, english, languageOf(request) ?? 'en'), extra: {} };
    }
    const stack = error instanceof Error ? error.stack : String(error);
    this.log.error(`${request.id} ${request.method} ${request.url} ${String(stack)}`);
    return {
      code: 'internal-fault',
      detail: detailOf(
        'internal-fault',
        'Please report the correlationId to those who run this system.',
        languageOf(request) ?? 'en',
      ),
      extra: {},
    };
  }
}

function knownSituation(error: unknown): readonly [ProblemCode, string] | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  const code = 'code' in error ? String(error.code) : '';
  const byCode = KNOWN_CODES[code];
  if (byCode !== undefined) {
    return byCode;
  }
  if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message)) {
    return ['service-unavailable', 'The database does not answer. Try again in a moment.'];
  }
  return error instanceof HttpException ? BY_STATUS[error.getStatus()] : statusSituation(error);
}

function statusSituation(error: Error): readonly [ProblemCode, string] | undefined {
  const status =
    'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  return BY_STATUS[status];
}
