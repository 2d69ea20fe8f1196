import { setTimeout as pause } from 'node:timers/promises';

import { openCommandPool } from '#libs/case-store';
import { findFreePort } from '#libs/embedded';
import type { Settings } from '#libs/settings';

import { keepRunning, type Kept } from './keep-running.js';
import { StartError } from './start-error.js';

const DATABASE_PATIENCE_MS = 60_000;
const DATABASE_PAUSE_MS = 250;

/** API and worker, each kept running. */
export interface Parts {
  /** Where the API listens; all its processes share the port, and keep it. */
  readonly url: string;
  readonly worker: Kept;
  /** Settles when one of them is given up, with the sentence that says so. */
  readonly gaveUp: Promise<string>;
}

interface Place {
  readonly databaseUrl: string;
  readonly secretKey: string;
  /** Takes what stops each part. */
  readonly stops: (() => Promise<void>)[];
  readonly say: (line: string) => void;
}

/** Starts the worker and so many API processes as are set, and keeps each running by itself. */
export async function startParts(settings: Settings, place: Place): Promise<Parts> {
  const { databaseUrl, secretKey, stops, say } = place;
  const { simulated, JUECE_API_PROCESSES: count, JUECE_DRAIN_SECONDS: drainSeconds } = settings;
  assertPortCanBeShared(count);
  // One that is started again listens where it did: the address was written down.
  const port = settings.JUECE_PORT === 0 ? await findFreePort() : settings.JUECE_PORT;
  const environment = {
    DATABASE_URL: databaseUrl,
    JUECE_SECRET_KEY: secretKey,
    REDIS_URL: settings.REDIS_URL ?? '',
    JUECE_HOST: settings.JUECE_HOST,
    JUECE_PORT: String(port),
    JUECE_API_PROCESSES: String(count),
  };
  const keeping = { say, mayStart: (ends: AbortSignal) => databaseAnswers(databaseUrl, ends) };
  const measuredAt = portsFrom(settings.JUECE_METRICS_PORT);
  const worker = await keepRunning(
    { name: 'worker', environment: { ...environment, ...measuredAt() }, simulated },
    keeping,
  );
  stops.push(() => worker.stop());
  const apis: Kept[] = [];
  stops.push(async () => {
    await Promise.all(apis.map((api) => api.stop()));
  });
  const startApi = async (): Promise<Kept> => {
    const drainMs = drainSeconds * 1_000;
    const own = { ...environment, ...measuredAt() };
    const api = await keepRunning({ name: 'api', environment: own, simulated, drainMs }, keeping);
    apis.push(api);
    return api;
  };
  const first = await startApi();
  const others = await Promise.allSettled(Array.from({ length: count - 1 }, startApi));
  others.forEach(assertStarted);
  return {
    url: first.ready,
    worker,
    gaveUp: Promise.race([worker, ...apis].map((part) => part.gaveUp)),
  };
}

/** The setting that gives each process its own port for its measurements: the first, and those after it. */
function portsFrom(first: number | undefined): () => Readonly<Record<string, string>> {
  let next = first;
  return () => {
    if (next === undefined) {
      return {};
    }
    const port = next;
    next += 1;
    return { JUECE_METRICS_PORT: String(port) };
  };
}

/** @throws StartError on a machine whose kernel does not share connections out. */
function assertPortCanBeShared(count: number): void {
  if (count > 1 && process.platform !== 'linux') {
    throw new StartError(
      'Several API processes share a port on Linux only: set --api-processes 1.',
    );
  }
}

function assertStarted(one: PromiseSettledResult<Kept>): void {
  if (one.status === 'rejected') {
    throw one.reason;
  }
}

/** Waits until the database answers: a part that is started without it would only fail. */
async function databaseAnswers(url: string, ends: AbortSignal): Promise<void> {
  const pool = openCommandPool({ url, connections: 1, onError: () => undefined });
  const giveUpAt = performance.now() + DATABASE_PATIENCE_MS;
  try {
    while (!ends.aborted && !(await answers(pool))) {
      if (performance.now() > giveUpAt) {
        const seconds = String(DATABASE_PATIENCE_MS / 1000);
        throw new StartError(`The database has not answered for ${seconds} s.`);
      }
      await pause(DATABASE_PAUSE_MS, undefined, { signal: ends }).catch(() => undefined);
    }
  } finally {
    await pool.end();
  }
}

function answers(pool: ReturnType<typeof openCommandPool>): Promise<boolean> {
  return pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
}
