import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readSettings } from '#libs/settings';

import { DemoClient } from '../demo/client.js';
import { demonstrationPeople } from '../start/seed.js';
import { run, type Running } from '../start/start.js';
import { bareSql, lastWritten } from './bare-sql.js';
import { BenchDecision } from './bench-decision.js';
import { httpLoad, type HttpResult, type Lane } from './http-load.js';

const LEVELS = [1, 16, 64] as const;
const WARM_UP_MS = 2_000;
const MEASURED_MS = 6_000;
/** HTTP and bare SQL take turns, so that a machine that slows down slows both. */
const ROUNDS = 2;

interface Level extends HttpResult {
  readonly connections: number;
  readonly bareSqlPerSecond: number;
  readonly ratio: number;
}

/** `juece bench commands`: commands over HTTP with authentication, beside the same SQL bare, in one run. */
export async function benchCommands(options: { readonly json?: boolean }): Promise<void> {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const folder = await mkdtemp(join(tmpdir(), 'juece-bench-'));
  const settings = readSettings({ JUECE_FOLDER: folder, JUECE_PORT: 0, JUECE_SEEDS: 'demo' }, {});
  const running = await run(settings, say);
  try {
    const levels = await measure(running, say);
    const report = { bench: 'commands', levels };
    process.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : table(levels));
    process.exitCode = levels.every((level) => level.ratio > 0) ? 0 : 1;
  } finally {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(running: Running, say: (line: string) => void): Promise<readonly Level[]> {
  const { password } = await demonstrationPeople();
  const client = new DemoClient(running.url, password);
  const token = await client.tokenOf('ecology');
  const lanes = await openLanes(client, Math.max(...LEVELS));
  // Bare SQL overwrites snapshots, so it has decisions of its own.
  const bareLanes = await openLanes(client, Math.max(...LEVELS));
  const load = {
    url: running.url,
    token,
    stage: 'initiation',
    command: 'research.filed',
  };
  say('warming up');
  await httpLoad({ ...load, lanes, durationMs: WARM_UP_MS });
  const bare = await lastWritten(running.databaseUrl, lanes[0]?.id ?? '');
  const levels: Level[] = [];
  for (const connections of LEVELS) {
    say(`${String(connections)} connections`);
    levels.push(
      await measureLevel({
        running,
        load,
        bare,
        lanes: lanes.slice(0, connections),
        bareLanes: bareLanes.slice(0, connections),
      }),
    );
  }
  return levels;
}

interface LevelLoad {
  readonly running: Running;
  readonly load: Omit<Parameters<typeof httpLoad>[0], 'lanes' | 'durationMs'>;
  readonly bare: Parameters<typeof bareSql>[1];
  readonly lanes: readonly Lane[];
  readonly bareLanes: readonly Lane[];
}

async function measureLevel({ running, load, bare, lanes, bareLanes }: LevelLoad): Promise<Level> {
  const http: HttpResult[] = [];
  const sql: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    http.push(await httpLoad({ ...load, lanes, durationMs: MEASURED_MS }));
    sql.push(
      await bareSql(
        { databaseUrl: running.databaseUrl, lanes: bareLanes, durationMs: MEASURED_MS },
        bare,
      ),
    );
  }
  const commandsPerSecond = mean(http.map((one) => one.commandsPerSecond));
  const bareSqlPerSecond = mean(sql);
  return {
    connections: lanes.length,
    commandsPerSecond: Math.round(commandsPerSecond),
    p50Ms: rounded(mean(http.map((one) => one.p50Ms))),
    p99Ms: rounded(Math.max(...http.map((one) => one.p99Ms))),
    bareSqlPerSecond: Math.round(bareSqlPerSecond),
    ratio: rounded(commandsPerSecond / bareSqlPerSecond),
  };
}

/** A decision in the midst of forming, nine regions side by side, and what each lane repeats in it. */
async function openLanes(client: DemoClient, count: number): Promise<readonly Lane[]> {
  const lanes: Lane[] = [];
  for (let index = 0; index < count; index += 1) {
    const decision = await BenchDecision.open(client, index + 1);
    const document = await decision.file('research', '调研报告');
    lanes.push({ id: decision.id, document, revision: decision.revision });
  }
  return lanes;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function table(levels: readonly Level[]): string {
  const lines = levels.map(
    (level) =>
      `${String(level.connections).padStart(11)}  ${String(level.commandsPerSecond).padStart(10)}  ${String(level.p50Ms).padStart(7)}  ${String(level.p99Ms).padStart(7)}  ${String(level.bareSqlPerSecond).padStart(10)}  ${String(level.ratio).padStart(5)}`,
  );
  return `connections  commands/s   p50 ms   p99 ms  bare SQL/s  ratio\n${lines.join('\n')}\n`;
}
