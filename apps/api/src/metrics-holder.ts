import type { Metrics } from '#libs/telemetry';

/** Carries the measurements through Nest's injection, which needs a class. */
export class MetricsHolder {
  constructor(readonly metrics: Metrics) {}
}
