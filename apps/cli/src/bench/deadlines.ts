import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { AlarmSweep, type Engine, openEngine } from '#libs/case-engine';
import { type Alarm, openOwnerPool } from '#libs/case-store';
import { startTestRedis } from '#libs/embedded';
import { readSettings } from '#libs/settings';
import { openWorkQueue, type WorkQueue } from '#libs/work-queue';
import { registry } from '#workflows/procedures';

import { DemoClient } from '../demo/client.js';
import { demonstrationPeople } from '../start/seed.js';
import { run, type Running } from '../start/start.js';
import { BenchDecision } from './bench-decision.js';
import {
  addPending,
  copyCase,
  dueTogether,
  readBurst,
  settle,
  type Burst,
  type Owner,
} from './pending-deadlines.js';
import { quantile } from './quantile.js';

const FEW = 10_000;
const MANY = 1_000_000;
const BURST = 10_000;
/** Rounds with rests between them, in blocks: the quietest block counts, whatever else the machine does. */
const BLOCKS = 8;
const ROUNDS = 100;
const REST_MS = 10;
/** The burst lies a little ahead, as a deadline does: the clock finds it before it comes. */
const AHEAD_MS = 40_000;
const BURST_LIMIT_MS = 300_000;
/** A real deadline that passes without anything else happening to its case. */
const KIND = 'consultationReply';
const DAY_MS = 86_400_000;

/** What was measured with the queue on one database. */
interface Measured {
  readonly backend: 'postgres' | 'redis';
  /** Of a sweep that looks ahead and finds nothing near: the median of the quietest block. */
  readonly sweepMsAt10k: number;
  readonly sweepMsAt1m: number;
  readonly growth: number;
  readonly enqueuesPerSecond: number;
  readonly firesPerSecond: number;
  readonly latenessP50Ms: number;
  readonly latenessP99Ms: number;
  /** From the instant until everyone concerned was notified of the last one. */
  readonly notifiedAfterMs: number;
  /** The most that the worker held in memory. */
  readonly workerPeakMiB: number;
}

type Say = (line: string) => void;

/** `juece bench deadlines`: the sweep over few and many pending deadlines, and a burst, on both databases. */
export async function benchDeadlines(options: { readonly json?: boolean }): Promise<void> {
  const say: Say = (line) => {
    process.stderr.write(`${line}\n`);
  };
  const backends = [await onBackend('postgres', '', say)];
  const redis = await startTestRedis(readSettings().REDIS_URL);
  if (redis === null) {
    say('no Redis: neither REDIS_URL nor a redis-server on the PATH');
  } else {
    backends.push(await onBackend('redis', redis.url, say).finally(() => redis.stop()));
  }
  const report = { bench: 'deadlines', pending: MANY, burst: BURST, backends };
  process.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : table(backends));
}

async function onBackend(
  backend: Measured['backend'],
  redisUrl: string,
  say: Say,
): Promise<Measured> {
  say(`── ${backend}`);
  const folder = await mkdtemp(join(tmpdir(), 'juece-bench-'));
  const environment = { JUECE_FOLDER: folder, JUECE_SEEDS: 'demo', REDIS_URL: redisUrl };
  const running = await run(readSettings({ JUECE_PORT: 0 }, environment), say);
  const owner = openOwnerPool(running.ownerUrl);
  try {
    return { backend, ...(await measure({ running, owner, redisUrl, say })) };
  } finally {
    await owner.end();
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Bench {
  readonly running: Running;
  readonly owner: Owner;
  readonly redisUrl: string;
  readonly say: Say;
}

async function measure(bench: Bench): Promise<Omit<Measured, 'backend'>> {
  const { running, owner, redisUrl, say } = bench;
  const { databaseUrl } = running;
  const caseId = await consulting(running.url);
  const engine = openEngine({ url: databaseUrl, connections: 2, registry });
  const queue = await openWorkQueue({
    databaseUrl,
    ...(redisUrl === '' ? {} : { redisUrl }),
    onError: () => undefined,
  });
  try {
    say(`${String(FEW)} pending`);
    await addPending(owner, caseId, FEW);
    const sweepMsAt10k = await sweepMs(engine, queue);
    say(`${String(MANY)} pending`);
    await addPending(owner, caseId, MANY - FEW);
    const sweepMsAt1m = await sweepMs(engine, queue);
    const enqueuesPerSecond = await enqueues(queue);
    const burst = await burstOf(bench, caseId);
    return {
      sweepMsAt10k: rounded(sweepMsAt10k),
      sweepMsAt1m: rounded(sweepMsAt1m),
      growth: rounded(sweepMsAt1m / sweepMsAt10k),
      enqueuesPerSecond,
      ...burst,
      workerPeakMiB: await peakMiB(running.workerPid()),
    };
  } finally {
    await queue.close();
    await engine.pool.end();
  }
}

/** A decision whose consulted department has still to reply. */
async function consulting(url: string): Promise<string> {
  const { password } = await demonstrationPeople();
  const decision = await BenchDecision.open(new DemoClient(url, password), 1);
  await decision.give('ecology', 'departments.consulted', {
    units: ['baoding.finance'],
    dueOn: new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10),
    letter: await decision.file('consultationLetter', '征求意见函'),
  });
  return decision.id;
}

/** What a round costs that looks ahead, as the clock does every fifteen seconds, and finds nothing near. */
async function sweepMs(engine: Engine, queue: WorkQueue): Promise<number> {
  let elapsed = 0;
  const sweep = new AlarmSweep({
    store: engine.store,
    queue,
    answer: () => Promise.reject(new TypeError('Nothing is due in this measurement.')),
    now: () => (elapsed += 15_000),
    onRefused: (error) => {
      throw error;
    },
  });
  const medians: number[] = [];
  for (let block = 0; block < BLOCKS; block += 1) {
    medians.push(await medianRound(sweep));
  }
  return Math.min(...medians);
}

async function medianRound(sweep: AlarmSweep): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await sweep.round();
    taken.push(performance.now() - startedAt);
    await pause(REST_MS);
  }
  return quantile(
    taken.sort((one, other) => one - other),
    0.5,
  );
}

/** Alarms a second that the queue takes; they lie so far ahead that nobody is woken meanwhile. */
async function enqueues(queue: WorkQueue): Promise<number> {
  const alarms: Alarm[] = Array.from({ length: BURST }, (_none, index) => ({
    id: `measured-${String(index)}`,
    revision: 1,
    alarmAt: '',
    inMs: DAY_MS,
  }));
  const startedAt = performance.now();
  await queue.enqueueDeadlines(alarms);
  return Math.round(BURST / ((performance.now() - startedAt) / 1_000));
}

/** Ten thousand deadlines of as many cases fall due in one instant. */
async function burstOf({ owner, say }: Bench, caseId: string) {
  await copyCase(owner, caseId, { kind: KIND, count: BURST - 1 });
  await settle(owner);
  const dueAt = await dueTogether(owner, KIND, AHEAD_MS);
  say(`${String(BURST)} fall due at ${dueAt}`);
  await pause(Date.parse(dueAt) - Date.now());
  const { lateness } = await firedWhole(owner, dueAt, say);
  return {
    firesPerSecond: Math.round(BURST / ((lateness.at(-1) ?? 0) / 1_000)),
    latenessP50Ms: quantile(lateness, 0.5),
    latenessP99Ms: quantile(lateness, 0.99),
    notifiedAfterMs: await notifiedAfter(owner, dueAt),
  };
}

/** @throws TypeError when not all fire, or one fires twice: such figures would mean nothing. */
async function firedWhole(owner: Owner, dueAt: string, say: Say): Promise<Burst> {
  const endAt = Date.now() + BURST_LIMIT_MS;
  for (;;) {
    const burst = await readBurst(owner, dueAt);
    say(`${String(burst.fired)} fired`);
    if (burst.twice > 0 || Date.now() > endAt) {
      throw new TypeError(
        `Of ${String(BURST)} deadlines ${String(burst.fired)} fired, ${String(burst.twice)} twice.`,
      );
    }
    if (burst.fired === BURST) {
      return burst;
    }
    await pause(1_000);
  }
}

/** When the last of those who owe one had his notice that it has passed. */
async function notifiedAfter(owner: Owner, dueAt: string): Promise<number> {
  const endAt = Date.now() + BURST_LIMIT_MS;
  while (Date.now() < endAt) {
    const { rows } = await owner.query<{ open: number; after: number }>(
      `SELECT (SELECT count(*) FROM juece.deadline WHERE alarm_at <= clock_timestamp())::integer AS open,
              round(extract(epoch FROM max(created_at) - $1::timestamptz) * 1000)::float8 AS after
       FROM juece.notice`,
      [dueAt],
    );
    const [row] = rows;
    if (row?.open === 0) {
      return row.after;
    }
    await pause(1_000);
  }
  throw new TypeError('Not everyone was notified in time.');
}

async function peakMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function table(backends: readonly Measured[]): string {
  const names = Object.keys(backends[0] ?? {}) as (keyof Measured)[];
  const lines = names.map((name) =>
    [name.padEnd(20), ...backends.map((one) => String(one[name]).padStart(12))].join(''),
  );
  return `${lines.join('\n')}\n`;
}
