export { messageOf, openLog, type Log, type LogFields } from './log.js';
export { makeMetrics, type Metrics } from './metrics.js';
export { serveMetrics, type MetricsServer } from './serve-metrics.js';
export {
  endSpan,
  inSpan,
  startRequestSpan,
  startTracing,
  traceparent,
  withinRequest,
  withinTrace,
  type RequestSpan,
  type Tracing,
} from './tracing.js';
