import type { FastifyInstance, RouteOptions } from 'fastify';

import type { KnownPaths } from './known-paths.js';
import { SEE_DOCS, sendProblem } from './problem.filter.js';

/** The methods that an address here may take. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
/** The methods that would change or delete what is there. */
const CHANGING: readonly string[] = ['PUT', 'PATCH', 'DELETE'];

type Methods = Map<string, Set<string>>;

interface Entered {
  readonly known: Methods;
  readonly paths: KnownPaths;
  readonly collections: readonly string[];
}

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
  { known, paths, collections }: Entered,
): void {
  // What is entered below is not there to be found: only what was before.
  paths.settle(known);
  const cases = collections.map((collection) => `/v1/${collection}/:`);
  for (const [url, taken] of [...known]) {
    const allowed = allowedOf(taken);
    const onRecord = cases.some((start) => url.startsWith(start));
    for (const method of METHODS.filter((one) => !taken.has(one))) {
      const situation = onRecord && CHANGING.includes(method) ? APPEND_ONLY : wrongMethod;
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

/** Answers methods that no address takes, such as TRACE, as it answers others: 405 where something is. */
export function refuseForeignMethods(fastify: FastifyInstance, paths: KnownPaths): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404 || METHODS.some((method) => method === request.method)) {
      done();
      return;
    }
    const methods = paths.methodsAt(request.url);
    if (methods === undefined) {
      sendProblem(request, reply, { code: 'path-not-found', words: SEE_DOCS, extra: {} });
      return;
    }
    const allowed = allowedOf(methods);
    void reply.header('allow', allowed.join(', '));
    sendProblem(request, reply, wrongMethod(allowed));
  });
}

/** The methods of an address in the order in which `Allow` lists them. */
export function allowedOf(methods: ReadonlySet<string>): readonly string[] {
  return METHODS.filter((method) => methods.has(method));
}

/** What is said of a method that an address does not take. */
export const wrongMethod = (allowed: readonly string[]) =>
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
