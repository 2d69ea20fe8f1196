import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type Span,
  type SpanContext,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

const EXPORT_LIMIT_MS = 5_000;
const EXPORT_EVERY_MS = 1_000;
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const NO_SPAN = '0'.repeat(16);
const NO_TRACE = '0'.repeat(32);

/** The tracing of a process: where its spans go until it is closed. */
export interface Tracing {
  /** Sends what is left, within five seconds. */
  close(): Promise<void>;
}

/**
 * Starts the tracing of a process, once, before anything is traced. Without an address of a collector
 * no span is recorded, yet each piece of work still knows what caused it: the correlation id.
 *
 * @param url - where a collector takes OTLP over HTTP, such as `http://127.0.0.1:4318/v1/traces`.
 */
export function startTracing(service: string, url?: string): Tracing {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  if (url === undefined) {
    return { close: () => Promise.resolve() };
  }
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url, timeoutMillis: EXPORT_LIMIT_MS }),
        scheduledDelayMillis: EXPORT_EVERY_MS,
        exportTimeoutMillis: EXPORT_LIMIT_MS,
      }),
    ],
  });
  trace.setGlobalTracerProvider(provider);
  return {
    close: async () => {
      // A collector that is away must not keep the process from ending well.
      await provider.shutdown().catch(() => undefined);
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

const tracer = () => trace.getTracer('juece');

/** The span of one HTTP request, and the context in which its work runs. */
export interface RequestSpan {
  readonly span: Span;
  readonly within: Context;
}

/**
 * Begins the span of a request, in a trace whose id is the request's own: nobody from outside chooses
 * what our log lines are found by. The trace of a caller who sends `traceparent` is linked.
 *
 * @param requestId - a UUID.
 */
export function startRequestSpan(
  name: string,
  requestId: string,
  caller: string | undefined,
): RequestSpan {
  const parent = rootContext(requestId);
  const outside = spanContextOf(caller);
  const links = outside === undefined ? [] : [{ context: outside }];
  const span = tracer().startSpan(name, { kind: SpanKind.SERVER, links }, parent);
  return { span, within: trace.setSpan(parent, span) };
}

/** Runs what belongs to a request, so that everything it starts knows its trace. */
export function withinRequest(request: RequestSpan, run: () => void): void {
  context.with(request.within, run);
}

/** Ends a span: an error is what answers 5xx. */
export function endSpan({ span }: RequestSpan, attributes: Attributes, failed: boolean): void {
  span.setAttributes(attributes);
  if (failed) {
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}

/** Runs work as a span of its own within what runs now. */
export async function inSpan<Result>(
  name: string,
  attributes: Attributes,
  run: () => Promise<Result>,
): Promise<Result> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await run();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/**
 * Runs what another process caused within its trace.
 *
 * @param caused - what `traceparent()` gave there; null where none was noted.
 */
export function withinTrace<Result>(
  caused: string | null,
  run: () => Promise<Result>,
): Promise<Result> {
  return context.with(parentContext(caused) ?? context.active(), run);
}

/** What runs now, as W3C Trace Context writes it; null outside every trace. */
export function traceparent(): string | null {
  const now = trace.getSpanContext(context.active());
  if (now === undefined || now.traceId === NO_TRACE) {
    return null;
  }
  const flags = now.traceFlags.toString(16).padStart(2, '0');
  return `00-${now.traceId}-${now.spanId === NO_SPAN ? spanIdOf(now.traceId) : now.spanId}-${flags}`;
}

/** The id that joins what belongs together in answers, logs and traces; absent outside every trace. */
export const correlationId = (): string | undefined => correlationOf(traceparent());

/** The correlation id of a `traceparent`: its trace as a UUID is written. */
function correlationOf(caused: string | null): string | undefined {
  const id = TRACEPARENT.exec(caused ?? '')?.[1];
  return id?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function parentContext(caused: string | null): Context | undefined {
  const remote = spanContextOf(caused ?? undefined);
  return remote === undefined ? undefined : trace.setSpanContext(context.active(), remote);
}

function spanContextOf(text: string | undefined): SpanContext | undefined {
  const [, traceId, spanId, flags = ''] = TRACEPARENT.exec(text ?? '') ?? [];
  if (traceId === undefined || traceId === NO_TRACE || spanId === undefined || spanId === NO_SPAN) {
    return undefined;
  }
  return { traceId, spanId, traceFlags: parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
}

function rootContext(requestId: string): Context {
  const traceId = requestId.replaceAll('-', '');
  return trace.setSpanContext(context.active(), {
    traceId,
    spanId: spanIdOf(traceId),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  });
}

/** An id for the beginning of a trace, which is nobody's span. */
const spanIdOf = (traceId: string): string => traceId.slice(16);
