import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '#libs/embedded';

import { until } from '#test/cases';
import { kill, RunningSystem } from '#test/system';

const MAIN = resolve(import.meta.dirname, '../../apps/cli/src/main.js');
const LIMIT_MS = 180_000;

interface Report {
  readonly decisions: readonly {
    readonly finalState: string;
    readonly expectedState: string;
    readonly replayIdentical: boolean;
    readonly chainVerified: boolean;
  }[];
  readonly refused: readonly unknown[];
}

let folder: string;
let port: number;
let system: RunningSystem;
let demo: ChildProcess;
let said = '';
let report = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juece-kill-demo-'));
  port = await findFreePort();
  system = await RunningSystem.start(folder, port);
  demo = spawn(process.execPath, [MAIN, 'demo', '--url', system.url, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  demo.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  demo.stdout?.setEncoding('utf8').on('data', (text: string) => {
    report += text;
  });
}, LIMIT_MS);

afterAll(async () => {
  demo.kill('SIGKILL');
  await system.end();
  await rm(folder, { recursive: true, force: true });
}, LIMIT_MS);

/** Waits until simulated time has gone on for some days: matters are then in their midst. */
async function goesOn(days: number): Promise<void> {
  const count = (): number => said.split('── 2026-').length;
  const enough = count() + days;
  await until('the demonstration goes on', () => count() >= enough || demo.exitCode !== null, {
    patienceMs: LIMIT_MS,
  });
}

describe('a server killed during the demonstration', () => {
  it(
    'loses no acknowledged command and repeats none: every decision ends as it would have',
    async () => {
      await goesOn(15);
      kill(await system.pidOf('supervisor'));
      await system.isGone('postgres');
      system = await RunningSystem.start(folder, port);
      await goesOn(15);
      for (const { pid } of await system.processes()) {
        kill(pid);
      }
      await system.isGone();
      system = await RunningSystem.start(folder, port);
      await until('the demonstration ends', () => demo.exitCode !== null, { patienceMs: LIMIT_MS });
      const { decisions, refused } = JSON.parse(report) as Report;
      expect(demo.exitCode).toBe(0);
      expect(decisions.length).toBeGreaterThanOrEqual(16);
      expect(decisions.filter((one) => one.finalState !== one.expectedState)).toEqual([]);
      expect(decisions.filter((one) => !one.replayIdentical || !one.chainVerified)).toEqual([]);
      expect(refused.length).toBeGreaterThanOrEqual(20);
    },
    LIMIT_MS,
  );
});
