import type { FastifyInstance, FastifyRequest } from 'fastify';

import { ProblemError } from '#libs/problems';

import { boundsOf, sizeInWords, takesBytes, type RouteBounds } from './route-bounds.js';
import { boundExceeded, type ShapeBounds } from './shape-bounds.js';

/** Takes JSON as strict UTF-8; a document of whatever media type as its bytes, JSON too. */
export function installBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    ['application/json', 'application/*+json'],
    { parseAs: 'buffer' },
    (request, body, done) => {
      try {
        const bounds = boundsAt(request);
        done(null, takesBytes(bounds) ? body : parseJson(body as Buffer, bounds));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    if (takesBytes(boundsAt(request))) {
      done(null, body);
    } else {
      done(
        new ProblemError('media-type-unsupported', {
          zh: '请以 application/json 发送；文书以其本身的媒体类型发送至 /documents',
          en: 'Send application/json; documents as their own media type to /documents.',
        }),
      );
    }
  });
}

/** Lets no address, as it is entered, take more bytes than its bounds, announced or not. */
export function boundRoutes(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = Math.max(
      ...[route.method].flat().map((method) => boundsOf(method, route.url).bytes),
    );
  });
}

/** What an address takes at most. */
export const boundsAt = ({ method, routeOptions }: FastifyRequest): RouteBounds =>
  boundsOf(method, routeOptions.url ?? '');

/** That a body is larger than its address takes. */
export function tooLarge(request: FastifyRequest): ProblemError {
  const most = sizeInWords(boundsAt(request).bytes);
  return new ProblemError('body-too-large', {
    zh: `此地址的请求正文不得超过${most}`,
    en: `Bodies may have ${most} at this address.`,
  });
}

/** @throws ProblemError `body-not-utf8`, `body-not-json`; `request-invalid` for its shape. */
function parseJson(body: Buffer, bounds: ShapeBounds): unknown {
  assertShape(body, bounds);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ProblemError('body-not-utf8', {
      zh: '请以 UTF-8 编码发送请求正文',
      en: 'Send the body as UTF-8.',
    });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser quotes what was sent, and people may be named in it.
    const at = /position (\d+)/.exec(String(error))?.[1];
    throw new ProblemError('body-not-json', {
      zh: `请求正文${at === undefined ? '' : `第${at}个字符处`}不符合 JSON 的书写规则，请检查括号、引号和逗号`,
      en: `The body is not JSON${at === undefined ? '' : ` at character ${at}`}. Check brackets, quotes and commas.`,
    });
  }
}

function assertShape(body: Buffer, bounds: ShapeBounds): void {
  const exceeded = boundExceeded(body, bounds);
  if (exceeded !== undefined) {
    throw new ProblemError('request-invalid', {
      zh: `请求${TOO[exceeded].zh}，最多${String(bounds[exceeded])}${TOO[exceeded].unit}，请分次提交`,
      en: `The body has ${TOO[exceeded].en}: ${String(bounds[exceeded])} at most. Send it in parts.`,
    });
  }
}

const TOO = {
  depth: { zh: '嵌套过深', unit: '层', en: 'too many levels' },
  keys: { zh: '一个对象的字段过多', unit: '个', en: 'too many keys in one object' },
  values: { zh: '包含的值过多', unit: '个', en: 'too many values' },
} as const satisfies Readonly<Record<keyof ShapeBounds, object>>;
