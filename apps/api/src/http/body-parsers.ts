import type { FastifyInstance, FastifyRequest } from 'fastify';

import { ProblemError } from '#libs/problems';

import { boundExceeded, IMPORT, ORDINARY, type ShapeBounds } from './shape-bounds.js';

export const JSON_LIMIT_BYTES = 1024 * 1024;
const DOCUMENT_LIMIT_BYTES = 20 * 1024 * 1024;

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
        done(
          null,
          takesBytes(request)
            ? body
            : parseJson(body as Buffer, limitOf(request), boundsOf(request)),
        );
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
          new ProblemError('media-type-unsupported', {
            zh: '请以 application/json 发送；文书以其本身的媒体类型发送至 /documents',
            en: 'Send application/json; documents as their own media type to /documents.',
          }),
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

const boundsOf = (request: FastifyRequest): ShapeBounds =>
  IMPORTS.test(request.routeOptions.url ?? '') ? IMPORT : ORDINARY;

function tooLarge(): ProblemError {
  return new ProblemError('body-too-large', {
    zh: 'JSON 请求正文不得超过 1 MiB，文书和补录不得超过 20 MiB',
    en: 'JSON bodies may have 1 MiB, documents and imports 20 MiB.',
  });
}

/** @throws ProblemError `body-too-large`, `body-not-utf8`, `body-not-json`; `request-invalid` for its shape. */
function parseJson(body: Buffer, limit: number, bounds: ShapeBounds): unknown {
  if (body.byteLength > limit) {
    throw tooLarge();
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ProblemError('body-not-utf8', {
      zh: '请以 UTF-8 编码发送请求正文',
      en: 'Send the body as UTF-8.',
    });
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    // The parser quotes what was sent, and people may be named in it.
    const at = /position (\d+)/.exec(String(error))?.[1];
    throw new ProblemError('body-not-json', {
      zh: `请求正文${at === undefined ? '' : `第${at}个字符处`}不符合 JSON 的书写规则，请检查括号、引号和逗号`,
      en: `The body is not JSON${at === undefined ? '' : ` at character ${at}`}. Check brackets, quotes and commas.`,
    });
  }
  const exceeded = boundExceeded(parsed, bounds);
  if (exceeded !== undefined) {
    throw new ProblemError('request-invalid', {
      zh: `请求${TOO[exceeded].zh}，最多${String(bounds[exceeded])}${TOO[exceeded].unit}，请分次提交`,
      en: `The body has ${TOO[exceeded].en}: ${String(bounds[exceeded])} at most. Send it in parts.`,
    });
  }
  return parsed;
}

const TOO = {
  depth: { zh: '嵌套过深', unit: '层', en: 'too many levels' },
  keys: { zh: '一个对象的字段过多', unit: '个', en: 'too many keys in one object' },
  values: { zh: '包含的值过多', unit: '个', en: 'too many values' },
} as const satisfies Readonly<Record<keyof ShapeBounds, object>>;
