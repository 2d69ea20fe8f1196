import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openOwnerPool } from '#libs/case-store';
import { readSettings } from '#libs/settings';

import { DemoClient } from '../demo/client.js';
import { demonstrationPeople } from '../start/seed.js';
import { run, type Running } from '../start/start.js';
import { supervise } from '../start/supervise.js';
import { bareSql, lastWritten, STATEMENTS_A_COMMAND, type BareCommand } from './bare-sql.js';
import { BenchDecision } from './bench-decision.js';
import { httpLoad, type HttpResult, type Lane } from './http-load.js';
import { statementsSoFar } from './statements-so-far.js';

const LEVELS = [1, 16, 64] as const;
const WARM_UP_MS = 2_000;
const MEASURED_MS = 6_000;
/** HTTP and bare SQL take turns, so that a machine that slows down slows both. */
const ROUNDS = 2;

type Say = (line: string) => void;

/** What is measured at a number of connections. */
interface Level {
  readonly connections: number;
  readonly http: HttpResult;
  /** With the connections shared by two API processes on the one database; `null` for one connection. */
  readonly twoProcesses: HttpResult | null;
  readonly bareSqlPerSecond: number;
  readonly ratio: number;
  readonly ratioOfTwo: number | null;
  /** What the whole system sent for a command over HTTP, the worker's own rounds among it. */
  readonly statementsPerCommand: number;
}

/** What all levels work with. */
interface Bench {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** The size of the API's own pool, and of the one for bare SQL. */
  readonly pool: number;
  /** Of each API process. */
  readonly urls: readonly [string, string];
  readonly load: Omit<Parameters<typeof httpLoad>[0], 'urls' | 'lanes' | 'durationMs'>;
  readonly bare: BareCommand;
  readonly lanes: readonly Lane[];
  /** Bare SQL overwrites snapshots, so it has decisions of its own. */
  readonly bareLanes: readonly Lane[];
}

/** `juece bench commands`: commands over HTTP with authentication, beside the same SQL bare, in one run. */
export async function benchCommands(options: { readonly json?: boolean }): Promise<void> {
  const say: Say = (line) => {
    process.stderr.write(`${line}\n`);
  };
  const folder = await mkdtemp(join(tmpdir(), 'juece-bench-'));
  const settings = readSettings({ JUECE_FOLDER: folder, JUECE_PORT: 0, JUECE_SEEDS: 'demo' }, {});
  const pool = settings.JUECE_DATABASE_CONNECTIONS;
  const running = await run(settings, say);
  const { databaseUrl, secretKey } = running;
  const environment = {
    ...{ DATABASE_URL: databaseUrl, JUECE_SECRET_KEY: secretKey },
    ...{ REDIS_URL: '', JUECE_PORT: '0' },
  };
  const second = await supervise({ name: 'api', environment, simulated: false });
  try {
    const bench = await prepare(running, { pool, secondUrl: second.ready, say });
    const levels: Level[] = [];
    for (const connections of LEVELS) {
      say(`${String(connections)} connections`);
      levels.push(await measure(bench, connections));
    }
    const report = { bench: 'commands', pool, levels };
    process.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : table(report));
    process.exitCode = levels.every((level) => level.ratio > 0) ? 0 : 1;
  } finally {
    await second.stop();
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Preparing {
  readonly pool: number;
  readonly secondUrl: string;
  readonly say: Say;
}

async function prepare(running: Running, { pool, secondUrl, say }: Preparing): Promise<Bench> {
  const { databaseUrl, ownerUrl } = running;
  const { password } = await demonstrationPeople();
  const client = new DemoClient(running.url, password);
  const token = await client.tokenOf('ecology');
  const lanes = await openLanes(client, Math.max(...LEVELS));
  const bareLanes = await openLanes(client, Math.max(...LEVELS));
  const urls = [running.url, secondUrl] as const;
  const load = { token, stage: 'initiation', command: 'research.filed' };
  say('warming up');
  await httpLoad({ ...load, urls, lanes, durationMs: WARM_UP_MS });
  const bare = await lastWritten(databaseUrl, lanes[0]?.id ?? '');
  return { databaseUrl, ownerUrl, pool, urls, load, bare, lanes, bareLanes };
}

async function measure(bench: Bench, connections: number): Promise<Level> {
  const { databaseUrl, pool, urls, load, bare } = bench;
  const lanes = bench.lanes.slice(0, connections);
  const bareLanes = bench.bareLanes.slice(0, connections);
  const over = (apis: readonly string[]) =>
    httpLoad({ ...load, urls: apis, lanes, durationMs: MEASURED_MS });
  const one: HttpResult[] = [];
  const two: HttpResult[] = [];
  const sql: Awaited<ReturnType<typeof bareSql>>[] = [];
  const owner = openOwnerPool(bench.ownerUrl);
  const before = await statementsSoFar(owner);
  for (let round = 0; round < ROUNDS; round += 1) {
    one.push(await over(urls.slice(0, 1)));
    sql.push(await bareSql({ databaseUrl, pool, lanes: bareLanes, durationMs: MEASURED_MS }, bare));
  }
  const sent = (await statementsSoFar(owner)) - before;
  await owner.end();
  for (let round = 0; round < ROUNDS && connections > 1; round += 1) {
    two.push(await over(urls));
  }
  const bareSqlPerSecond = mean(sql.map(({ perSecond }) => perSecond));
  const bareSent = STATEMENTS_A_COMMAND * sum(sql.map(({ commands }) => commands));
  const http = together(one);
  const twoProcesses = two.length === 0 ? null : together(two);
  return {
    connections,
    http,
    twoProcesses,
    bareSqlPerSecond: Math.round(bareSqlPerSecond),
    ratio: rounded(http.commandsPerSecond / bareSqlPerSecond),
    ratioOfTwo: twoProcesses && rounded(twoProcesses.commandsPerSecond / bareSqlPerSecond),
    statementsPerCommand: rounded((sent - bareSent) / sum(one.map(({ commands }) => commands))),
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

/** The rounds as one result; of the slowest commands the worst round counts. */
function together(rounds: readonly HttpResult[]): HttpResult {
  return {
    commands: sum(rounds.map(({ commands }) => commands)),
    commandsPerSecond: Math.round(mean(rounds.map((one) => one.commandsPerSecond))),
    p50Ms: rounded(mean(rounds.map(({ p50Ms }) => p50Ms))),
    p99Ms: rounded(Math.max(...rounds.map(({ p99Ms }) => p99Ms))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function table(report: { readonly pool: number; readonly levels: readonly Level[] }): string {
  const row = (cells: readonly (string | number | null)[]): string =>
    cells.map((cell) => String(cell ?? '–').padStart(12)).join('');
  const rows = report.levels.map(({ connections, http, twoProcesses: two, ...level }) =>
    row([
      ...[connections, http.commandsPerSecond, http.p50Ms, http.p99Ms, level.statementsPerCommand],
      ...[level.bareSqlPerSecond, level.ratio],
      ...[two?.commandsPerSecond ?? null, two?.p99Ms ?? null, level.ratioOfTwo],
    ]),
  );
  const head = row([
    ...['connections', 'commands/s', 'p50 ms', 'p99 ms', 'statements'],
    ...['bare SQL/s', 'ratio', 'two APIs/s', 'p99 ms', 'ratio'],
  ]);
  return [
    `Bare SQL: one read and one write for each command, through a pool of ${String(report.pool)} connections like the API's own.`,
    'Statements: for each command over HTTP, with what the worker sends meanwhile.',
    ...[head, ...rows, ''],
  ].join('\n');
}
