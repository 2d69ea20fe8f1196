import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { SeedReport } from '#libs/simulation';

export interface SimulateOptions {
  /** How many seeds, from 0 on. */
  readonly seeds?: string;
  /** The one seed to play again. */
  readonly seed?: string;
  readonly json?: boolean;
}

/** What all seeds together came to; the same however they were split among threads. */
export interface SimulationReport {
  readonly seeds: number;
  readonly steps: number;
  readonly deadlinesFired: number;
  readonly violations: number;
  readonly details: readonly string[];
}

const SEEDS = 100;
/** The fewest seeds that are worth a thread. */
const SEEDS_A_THREAD = 20;
const PROGRESS_EVERY = 50;

/** `juece simulate`: plays months of cases in seconds, with faults, and checks every step. */
export async function simulateCommand(options: SimulateOptions): Promise<void> {
  const seeds =
    options.seed === undefined
      ? Array.from({ length: wholeNumber(options.seeds ?? String(SEEDS)) }, (_one, seed) => seed)
      : [wholeNumber(options.seed)];
  const reports = await play(seeds, (line) => {
    process.stderr.write(`${line}\n`);
  });
  const report = summed(reports);
  process.stdout.write(
    options.json === true ? `${JSON.stringify(report)}\n` : `${textOf(report, reports)}\n`,
  );
  process.exitCode = report.violations === 0 ? 0 : 1;
}

/** Plays the seeds on every core, each by itself, and hands the reports back in their order. */
async function play(
  seeds: readonly number[],
  say: (line: string) => void,
): Promise<readonly SeedReport[]> {
  const reports = new Map<number, SeedReport>();
  const left = seeds.values();
  const threads = Math.min(availableParallelism(), Math.ceil(seeds.length / SEEDS_A_THREAD));
  const begun = Date.now();
  const note = (report: SeedReport): void => {
    reports.set(report.seed, report);
    report.violations.forEach(say);
    if (reports.size % PROGRESS_EVERY === 0) {
      const seconds = Math.round((Date.now() - begun) / 1_000);
      say(`${String(reports.size)}/${String(seeds.length)}（${String(seconds)} s）`);
    }
  };
  await Promise.all(Array.from({ length: threads }, () => inThread(left, note)));
  return seeds.flatMap((seed) => reports.get(seed) ?? []);
}

function inThread(
  left: Iterator<number, undefined>,
  note: (report: SeedReport) => void,
): Promise<void> {
  return new Promise((settle, fail) => {
    const thread = new Worker(new URL('./seed-thread.js', import.meta.url));
    const next = (): void => {
      const seed = left.next();
      if (seed.done === true) {
        void thread.terminate().then(() => {
          settle();
        });
      } else {
        thread.postMessage(seed.value);
      }
    };
    thread.on('message', (report: SeedReport) => {
      note(report);
      next();
    });
    thread.on('error', fail);
    next();
  });
}

function summed(reports: readonly SeedReport[]): SimulationReport {
  const sum = (of: (report: SeedReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  const details = reports.flatMap(({ violations }) => violations);
  return {
    seeds: reports.length,
    steps: sum(({ steps }) => steps),
    deadlinesFired: sum(({ deadlinesFired }) => deadlinesFired),
    violations: details.length,
    details,
  };
}

function textOf(report: SimulationReport, reports: readonly SeedReport[]): string {
  const sum = (of: (one: SeedReport) => number): string =>
    String(reports.reduce((total, one) => total + of(one), 0));
  return [
    `种子 ${String(report.seeds)}，步骤 ${String(report.steps)}，违反 ${String(report.violations)}`,
    `案件 ${sum((one) => one.cases)}，已受理命令 ${sum((one) => one.accepted)}，被拒绝命令 ${sum((one) => one.refused)}，变更适用规则 ${sum((one) => one.migrated)}，采用新日历 ${sum((one) => one.adopted)}`,
    `期限届满 ${String(report.deadlinesFired)}，提醒 ${sum((one) => one.reminded)}`,
    `故障期 ${sum((one) => one.storms)}，进程崩溃 ${sum((one) => one.workerDeaths)}，丢失任务 ${sum((one) => one.jobsLost)}`,
    ...report.details,
  ].join('\n');
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0 || text.trim() === '') {
    throw new SimulateError(`"${text}" is not a number of seeds. Write a whole number.`);
  }
  return number;
}

/** The command was written wrongly. */
export class SimulateError extends Error {}
