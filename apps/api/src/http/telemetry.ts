import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import {
  endSpan,
  startRequestSpan,
  withinRequest,
  type Log,
  type Metrics,
  type RequestSpan,
} from '#libs/telemetry';

/** Measures, traces and logs every request by the pattern of its address, never by what stands in it. */
export function installTelemetry(
  fastify: FastifyInstance,
  { metrics, log }: { readonly metrics: Metrics; readonly log: Log },
): void {
  const spans = new WeakMap<FastifyRequest, RequestSpan>();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const caller = request.headers['traceparent'];
    const name = `${request.method} ${routeOf(request)}`;
    const span = startRequestSpan(
      name,
      request.id,
      typeof caller === 'string' ? caller : undefined,
    );
    spans.set(request, span);
    withinRequest(span, done);
  });
  // A body comes in by events of the socket, which know nothing of what was begun above.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request);
    if (span === undefined) {
      done();
    } else {
      withinRequest(span, done);
    }
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const measured = measuredOf(request, reply);
    metrics.request(measured);
    const span = spans.get(request);
    if (span !== undefined) {
      withinRequest(span, () => {
        log.request({ ...measured, seconds: Number(measured.seconds.toFixed(4)) });
      });
      const { method, route, status } = measured;
      const attributes = {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': status,
      };
      endSpan(span, attributes, status >= 500);
    }
    done();
  });
}

function measuredOf(request: FastifyRequest, reply: FastifyReply) {
  return {
    method: request.method,
    route: routeOf(request),
    status: reply.statusCode,
    seconds: reply.elapsedTime / 1_000,
  };
}

/** The pattern under which an address was found. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';
