import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is asked for when the metrics are read; what a process does not know it leaves out. */
export interface MetricSources {
  /** Connections of the command path: open, without work, and how many wait for one. */
  readonly pool?: () => Readonly<Record<'open' | 'idle' | 'waiting', number>>;
  /** Jobs that a queue holds, by queue. */
  readonly queues?: () => Promise<Readonly<Record<string, number>>>;
  /** Rows of work that are open, by kind, and the seconds that the oldest has waited. */
  readonly backlog?: () => Promise<readonly Backlog[]>;
  /** Bytes that are free, and in all, where the database keeps its data. */
  readonly disk?: () => Promise<Readonly<Record<'free' | 'size', number>>>;
}

/** Work that stands in the database and waits. */
export interface Backlog {
  readonly kind: string;
  readonly rows: number;
  readonly oldestSeconds: number;
}

/** The measurements of one process; docs/operations.md says what each means. */
export interface Metrics {
  readonly registry: Registry;
  /** A command was answered. */
  command(procedure: string, command: string, outcome: 'recorded' | 'repeated' | 'refused'): void;
  /** A requirement held a command back. */
  refusal(requirement: string): void;
  request(about: RequestMeasured): void;
  /** An effect, delivery or alarm was worked off, so late after it was due, in seconds. */
  worked(kind: string, lateSeconds: number, outcome: 'done' | 'failed'): void;
}

/** One answer: `route` is the pattern of the address, never the address itself. */
export interface RequestMeasured {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

const LATENCIES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LATENESSES = [0.1, 0.5, 1, 5, 15, 30, 60, 300, 3600];

/** Makes the metrics of a process; each has a registry of its own. */
export function makeMetrics(sources: MetricSources = {}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'juece_' });
  gauges(registry, sources);
  const registers = [registry];
  const commands = new Counter({
    name: 'juece_commands_total',
    help: 'Commands answered, by procedure, command and outcome',
    labelNames: ['procedure', 'command', 'outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'juece_refusals_total',
    help: 'Requirements that held a command back, by requirement',
    labelNames: ['requirement'],
    registers,
  });
  const requests = new Histogram({
    name: 'juece_request_seconds',
    help: 'Time to answer a request, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: LATENCIES,
    registers,
  });
  const worked = new Histogram({
    name: 'juece_work_late_seconds',
    help: 'How late work was done after it was due, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    buckets: LATENESSES,
    registers,
  });
  return {
    registry,
    command: (procedure, command, outcome) => {
      commands.inc({ procedure, command, outcome });
    },
    refusal: (requirement) => {
      refusals.inc({ requirement });
    },
    request: ({ method, route, status, seconds }) => {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    worked: (kind, lateSeconds, outcome) => {
      worked.observe({ kind, outcome }, Math.max(0, lateSeconds));
    },
  };
}

function gauges(registry: Registry, { pool, queues, backlog, disk }: MetricSources): void {
  if (pool !== undefined) {
    gauge(registry, ['juece_pool_connections', 'Connections to PostgreSQL, by state'], () =>
      Promise.resolve(labelled('state', pool())),
    );
  }
  if (queues !== undefined) {
    gauge(registry, ['juece_queue_jobs', 'Jobs that a queue holds'], async () =>
      labelled('queue', await queues()),
    );
  }
  if (backlog !== undefined) {
    // Both gauges of one reading are measured by one look at the database.
    let looking: Promise<readonly Backlog[]> | undefined;
    const look = () =>
      (looking ??= backlog().finally(() => {
        looking = undefined;
      }));
    gauge(registry, ['juece_backlog_rows', 'Rows of work that wait, by kind'], async () =>
      (await look()).map(({ kind, rows }) => ({ labels: { kind }, value: rows })),
    );
    gauge(registry, ['juece_backlog_oldest_seconds', 'How late the oldest of them is'], async () =>
      (await look()).map(({ kind, oldestSeconds: value }) => ({ labels: { kind }, value })),
    );
  }
  if (disk !== undefined) {
    gauge(registry, ['juece_disk_bytes', 'Bytes where the database keeps its data'], async () =>
      labelled('state', await disk()),
    );
  }
}

interface Measured {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const labelled = (label: string, values: Readonly<Record<string, number>>): readonly Measured[] =>
  Object.entries(values).map(([name, value]) => ({ labels: { [label]: name }, value }));

/** A gauge that is measured when it is read; what cannot be measured then is left out. */
function gauge(
  registry: Registry,
  [name, help]: readonly [name: string, help: string],
  measure: () => Promise<readonly Measured[]>,
): void {
  new Gauge({
    ...{ name, help, labelNames: ['state', 'queue', 'kind'] },
    registers: [registry],
    async collect() {
      this.reset();
      for (const { labels, value } of await measure().catch(() => [])) {
        this.set(labels, value);
      }
    },
  });
}
