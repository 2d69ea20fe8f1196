import type { FastifyInstance, RouteOptions } from 'fastify';

import { sendProblem } from './problem.filter.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
/** The methods that would change or delete what is there. */
const CHANGING: readonly string[] = ['PUT', 'PATCH', 'DELETE'];

type Methods = Map<string, Set<string>>;

/** Notes every address with its methods, from now on. */
export function notedMethods(fastify: FastifyInstance): Methods {
  const known: Methods = new Map();
  fastify.addHook('onRoute', ({ url, method }: RouteOptions) => {
    const methods = known.get(url) ?? new Set();
    for (const one of [method].flat()) {
      methods.add(one.toUpperCase());
    }
    known.set(url, methods);
  });
  return known;
}

/**
 * Answers every other method at the noted addresses with 405 and `Allow`. Below a case, where it
 * would change the record, the answer is requirement G46.
 */
export function refuseWrongMethods(
  fastify: FastifyInstance,
  known: Methods,
  collections: readonly string[],
): void {
  const cases = collections.map((collection) => `/v1/${collection}/:`);
  for (const [url, taken] of [...known]) {
    const allowed = METHODS.filter((method) => taken.has(method));
    const onRecord = cases.some((start) => url.startsWith(start));
    for (const method of METHODS.filter((one) => !taken.has(one))) {
      const situation = onRecord && CHANGING.includes(method) ? APPEND_ONLY : WRONG_METHOD;
      fastify.route({
        method,
        url,
        exposeHeadRoute: false,
        config: { admission: { public: true } },
        // Before the body is read: whatever it is, it is not wanted.
        onRequest: (request, reply) => {
          void reply.header('allow', allowed.join(', '));
          sendProblem(request, reply, situation(allowed));
        },
        handler: () => undefined,
      });
    }
  }
}

const WRONG_METHOD = (allowed: readonly string[]) =>
  ({
    code: 'method-not-allowed',
    words: {
      zh: `此地址接受的方法是${allowed.join('、')}，见 /docs`,
      en: `This address takes ${allowed.join(', ')}. See /docs.`,
    },
    extra: {},
  }) as const;

const APPEND_ONLY = () =>
  ({
    code: 'record-is-append-only',
    words: {
      zh: '条例第39条：已经记录的内容不得修改、删除，记录有误的以后续操作更正',
      en: 'What is on the record stays as it was recorded; correct it by a further command.',
    },
    extra: {
      unmet: [
        {
          id: 'G46',
          article: '条例第39条',
          level: 'block',
          asks: {
            zh: '决策记录只能追加，不得修改、删除',
            en: 'The record is only added to, never changed or deleted',
          },
          answer: 'unmet',
          missing: {
            zh: '请求修改或者删除已经记录的内容',
            en: 'The request would change or delete what is recorded',
          },
          remedy: {
            zh: '记录有误的，以后续操作更正；依法应当清除的内容，按照法定程序清除并留痕',
            en: 'Correct what is wrong by a further command; what the law requires to be removed is expunged by the lawful procedure, on the record',
          },
        },
      ],
    },
  }) as const;
