import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readSettings } from '#libs/settings';

import { demonstrationPeople } from '../start/seed.js';
import { run, type Running } from '../start/start.js';
import { DemoClient } from './client.js';
import { scenarios } from './scenarios/index.js';
import type { LinkedScenario, Scenario } from './scenarios/scenario.js';
import { learnCommands, Matter, type Journal } from './matter.js';
import { examine, shortcomings, table, type DemoReport } from './report.js';
import { SimulatedTime } from './simulated-time.js';

export interface DemoOptions {
  /** A server that runs with `--simulated`; absent: one of its own, thrown away afterwards. */
  readonly url?: string;
  readonly json?: boolean;
}

/** `juece demo`: drives real HTTP on a simulated clock, every lawful way side by side. */
export async function demo(options: DemoOptions): Promise<void> {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const server = options.url === undefined ? await throwAway(say) : undefined;
  try {
    const report = await demonstrate(options.url ?? server?.url ?? '', say);
    const found = shortcomings(report);
    found.forEach((line) => {
      say(`✗ ${line}`);
    });
    process.stdout.write(
      options.json === true ? `${JSON.stringify(report)}\n` : `${table(report)}\n`,
    );
    process.exitCode = found.length === 0 ? 0 : 1;
  } finally {
    await server?.stop();
  }
}

/** Starts a system on a database of its own, which is gone once it is stopped. */
export async function throwAway(say: (line: string) => void): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'juece-demo-'));
  const settings = readSettings(
    { simulated: true, JUECE_FOLDER: folder, JUECE_PORT: 0, JUECE_SEEDS: 'demo' },
    {},
  );
  const running = await run(settings, say);
  return {
    ...running,
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Drives every way, or those that are given, side by side and examines what became of each decision. */
export async function demonstrate(
  url: string,
  say: (line: string) => void,
  chosen: readonly Scenario[] = scenarios,
): Promise<DemoReport> {
  const startedAt = performance.now();
  const { password } = await demonstrationPeople();
  const client = new DemoClient(url, password);
  await learnCommands(client);
  const journal: Journal = { refused: [], defects: [], say };
  const time = await SimulatedTime.open(client, (day) => {
    say(`── ${day}`);
  });
  const finished = await time.runAll(
    chosen.map((scenario) => async (): Promise<readonly LinkedScenario[]> => {
      const matter = new Matter({ client, time, journal }, scenario.cast, scenario.title);
      const linked = await scenario.run(matter);
      say(`完成 ${matter.number} ${scenario.way}`);
      return [{ way: scenario.way, matter, endsIn: scenario.endsIn }, ...(linked ?? [])];
    }),
  );
  const decisions = [];
  for (const one of finished.flat()) {
    decisions.push(await examine(one));
  }
  const elapsedMs = Math.round(performance.now() - startedAt);
  return { decisions, refused: journal.refused, defects: journal.defects, elapsedMs };
}
