import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import {
  PROBLEMS,
  ProblemError,
  redactedError,
  redactedPath,
  type Detail,
  type ProblemCode,
} from '#libs/problems';

import { tooLarge } from './body-parsers.js';
import { problemText, type Situation } from './problem-text.js';
import { publicUrlOf } from './public-url.js';

/** What Fastify says of a body that grew larger than its address takes without announcing it. */
const TOO_LARGE = 413;
const RETRY_AFTER_S = '2';
const RETRY_LATER_S = '60';

/** A failure that is known by something else than a ProblemError, with its words. */
type Known = readonly [ProblemCode, Detail];

/** What is said of an address that is none. */
export const SEE_DOCS: Detail = { zh: '可用的地址见 /docs', en: 'See /docs for what there is.' };
const NOT_WHOLE: Detail = {
  zh: '请求没有完整送达，请重新发送',
  en: 'The request did not come whole. Send it again.',
};
const REPORT: Detail = {
  zh: '请将 correlationId 告知系统运维人员',
  en: 'Please report the correlationId to those who run this system.',
};

const database = (zh: string, en: string): Known => [
  'service-unavailable',
  { zh: `数据库${zh}，请稍后重试`, en: `The database ${en}. Try again in a moment.` },
];
const SILENT = database('没有响应', 'does not answer');

/** Codes of Fastify and of the PostgreSQL driver that mean something to a caller. */
const KNOWN_CODES: Readonly<Record<string, Known>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'media-type-unsupported',
    {
      zh: '请以 application/json 发送；文书以其本身的媒体类型发送至 /documents',
      en: 'Send application/json; documents as their own media type to /documents.',
    },
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: [
    'body-not-json',
    { zh: '请求正文为空，请发送 JSON 正文', en: 'The body is empty. Send one in JSON.' },
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'request-invalid',
    {
      zh: 'Content-Length 标头与请求正文的长度不符，请更正后重新发送',
      en: 'Content-Length does not match the body. Correct it.',
    },
  ],
  ECONNREFUSED: SILENT,
  ECONNRESET: SILENT,
  EPIPE: SILENT,
  '57P01': database('正在重新启动', 'is restarting'),
  '57P03': database('正在启动', 'is starting'),
  '57014': database('处理超时', 'took too long'),
  '53300': database('没有空闲的连接', 'has no free connection'),
};

const BY_STATUS: Readonly<Record<number, Known>> = {
  400: [
    'request-invalid',
    {
      zh: '请求不符合书写规则，请对照 /docs 更正',
      en: 'The request is malformed. Compare it with /docs.',
    },
  ],
  404: ['path-not-found', SEE_DOCS],
  405: ['method-not-allowed', SEE_DOCS],
  415: [
    'media-type-unsupported',
    { zh: '请以 application/json 发送', en: 'Send application/json.' },
  ],
};

/** Answers an address that the router cannot even read; such a request never reaches the filter. */
export function answerUnroutable(
  _error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  sendProblem(request, reply, { code: 'path-not-found', words: SEE_DOCS, extra: {} });
}

/** Sends a problem as RFC 9457 has it. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  situation: Situation,
): void {
  const { status } = PROBLEMS[situation.code];
  if (status === 503 || status === 429) {
    const { retryAfterSeconds = status === 503 ? RETRY_AFTER_S : RETRY_LATER_S } = situation.extra;
    void reply.header('retry-after', String(retryAfterSeconds));
  }
  if (status === 401) {
    void reply.header('www-authenticate', 'Bearer');
  }
  const text = problemText(situation, {
    base: publicUrlOf(request.server.server),
    languages: request.headers['accept-language'],
    instance: redactedPath(request.url),
    correlationId: request.id,
  });
  void reply.status(status).header('content-type', 'application/problem+json').send(text);
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
      return error;
    }
    if (statusOf(error) === TOO_LARGE) {
      return tooLarge(request);
    }
    if (request.raw.destroyed && !request.raw.complete) {
      // Whoever goes away in the midst of a request hears no answer, and nobody needs to hear of him.
      return { code: 'request-malformed', words: NOT_WHOLE, extra: {} };
    }
    const known = knownSituation(error);
    if (known !== undefined) {
      const [code, words] = known;
      return { code, words, extra: {} };
    }
    const where = `${request.id} ${request.method} ${redactedPath(request.url)}`;
    this.log.error(`${where} ${redactedError(error)}`);
    return {
      code: 'internal-fault',
      words: REPORT,
      extra: {},
    };
  }
}

function knownSituation(error: unknown): Known | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  const code = 'code' in error ? String(error.code) : '';
  const byCode = KNOWN_CODES[code];
  if (byCode !== undefined) {
    return byCode;
  }
  if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message)) {
    return SILENT;
  }
  return BY_STATUS[statusOf(error) ?? 500];
}

/** The status that an error of Nest or of Fastify brings. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) {
    return error.getStatus();
  }
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
