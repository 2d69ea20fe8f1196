import type { Engine } from '#libs/case-engine';
import type { Channels } from '#libs/notices';
import type { Metrics } from '#libs/telemetry';
import type { WorkQueue } from '#libs/work-queue';

/** Carries the engine through Nest's injection, which needs a class. */
export class EngineHolder {
  constructor(readonly engine: Engine) {}
}

/** Carries the queue through Nest's injection. */
export class QueueHolder {
  constructor(
    readonly queue: WorkQueue,
    /** Jobs at once, for each queue. */
    readonly concurrency: number,
  ) {}
}

/** Carries the measurements through Nest's injection. */
export class MetricsHolder {
  constructor(readonly metrics: Metrics) {}
}

/** Carries the ways out of the house through Nest's injection. */
export class ChannelsHolder {
  constructor(
    readonly channels: Channels,
    /** The pause after a first failure. */
    readonly firstRetryMs?: number,
  ) {}
}
