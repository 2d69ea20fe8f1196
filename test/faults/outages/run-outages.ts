import { setTimeout as pause } from 'node:timers/promises';

import type { Clerks } from '#test/load';

import { allFired, fallsDueIn, inTheMidstOf, prepareBurst, type Burst } from './bursts.js';
import type { BackendName, OutageSystem } from './outage-system.js';

/** BullMQ holds the job of a worker for 30 s; then another takes it. */
const LONGER_THAN_A_LOCK_MS = 32_000;
/** The first sweep of a worker puts alarms of the next 30 s into the queue: this burst waits there. */
const WAITING_MS = 25_000;
const SOON_MS = 1_500;
const CLERKS = 1;
const FEWEST = 40;
/** From here on each fault is recovered from before the next: its lateness is then its own. */
const LARGE = 1_000;

interface Fault {
  readonly name: string;
  readonly only?: BackendName;
  readonly strike: (system: OutageSystem) => Promise<void>;
  /** What ends a fault that lasts; in a short run the next ones strike meanwhile. */
  readonly recover?: (system: OutageSystem) => Promise<void>;
}

/**
 * The faults in their order. A worker that is started again hands everything to the queue anew, so
 * it is killed before Redis is emptied: what was in the queue is then found by the sweep alone.
 */
const FAULTS: readonly Fault[] = [
  { name: 'Redis comes late', only: 'Redis', strike: (system) => system.startRedis() },
  { name: 'nothing happens', strike: () => Promise.resolve() },
  { name: 'a worker is killed', strike: (system) => system.killWorker() },
  { name: 'Redis is emptied', only: 'Redis', strike: (system) => system.emptyRedis() },
  { name: 'Redis is killed', only: 'Redis', strike: (system) => system.restartRedis() },
  {
    name: 'a worker’s time stands still',
    strike: (system) => {
      system.suspendWorker();
      return Promise.resolve();
    },
    recover: async (system) => {
      await pause(LONGER_THAN_A_LOCK_MS);
      system.resumeWorker();
    },
  },
  { name: 'the API is killed', strike: (system) => system.killApi() },
  { name: 'connections are terminated', strike: (system) => system.terminateBackends() },
  { name: 'PostgreSQL is restarted', strike: (system) => system.restartPostgres() },
];

/** The fault that meets the largest burst. */
const HARDEST: Readonly<Record<BackendName, string>> = {
  PostgreSQL: 'PostgreSQL is restarted',
  Redis: 'Redis is emptied',
};

/** What came due during a run, and how much of each burst had fired when its fault struck. */
export interface OutageRun {
  readonly bursts: readonly Burst[];
  readonly struckAt: ReadonlyMap<string, number>;
}

/** Lets one fault after the other strike a system under load, each in the midst of a burst. */
export async function runOutages(
  system: OutageSystem,
  clerks: Clerks,
  { backend, size }: { readonly backend: BackendName; readonly size: number },
): Promise<OutageRun> {
  const few = Math.max(FEWEST, Math.round(size / 10));
  const waiting = await prepareBurst(system, 'waiting in the queue', few);
  const struck: { readonly fault: Fault; readonly burst: Burst }[] = [];
  for (const fault of FAULTS.filter(({ only = backend }) => only === backend)) {
    const burst = await prepareBurst(
      system,
      fault.name,
      fault.name === HARDEST[backend] ? size : few,
    );
    struck.push({ fault, burst });
  }
  await fallsDueIn(system, waiting, WAITING_MS);
  await system.start();
  clerks.begin(CLERKS, inDays(20));
  const struckAt = new Map<string, number>();
  const recoveries: Promise<void>[] = [];
  for (const { fault, burst } of struck) {
    await fallsDueIn(system, burst, SOON_MS);
    struckAt.set(burst.name, await inTheMidstOf(system, burst));
    await fault.strike(system);
    const recovered = fault.recover?.(system) ?? Promise.resolve();
    recoveries.push(recovered);
    if (size >= LARGE) {
      await recovered;
      await allFired(system, [burst]);
    }
  }
  await Promise.all(recoveries);
  const bursts = [waiting, ...struck.map(({ burst }) => burst)];
  await allFired(system, bursts);
  await clerks.finish();
  return { bursts, struckAt };
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
