import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../../..');
const LIMIT_MS = 180_000;

interface Report {
  readonly decisions: readonly {
    readonly number: string;
    readonly finalState: string;
    readonly expectedState: string;
    readonly events: number;
    readonly replayIdentical: boolean;
    readonly chainVerified: boolean;
    readonly findings: readonly string[];
  }[];
  readonly refused: readonly { readonly unmet: readonly { id: string; article: string }[] }[];
  readonly defects: readonly { readonly id: string; readonly article: string }[];
}

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  /** What its processes reported while it ran. */
  readonly stderr: string;
}

/** Runs what `npm run -s demo -- --json` runs, without the build before it. */
function runDemo(): Promise<Run> {
  const main = join(ROOT, 'dist/apps/cli/src/main.js');
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [main, 'demo', '--json'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const reported: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => reported.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      const [stdout, stderr] = [chunks, reported].map((all) => Buffer.concat(all).toString('utf8'));
      settle({ code, stdout: stdout ?? '', stderr: stderr ?? '' });
    });
  });
}

describe('the demonstration', () => {
  let code: number | null;
  let stdout: string;
  let stderr: string;
  let report: Report;

  beforeAll(async () => {
    ({ code, stdout, stderr } = await runDemo());
    report = JSON.parse(stdout) as Report;
  }, LIMIT_MS);

  it('ends well and prints one JSON object and nothing else', () => {
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\{.*\}\n$/);
  });

  it('carries every effect out', () => {
    expect(stderr.split('\n').filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  it('takes at least 16 decisions, each to the end that its way leads to', () => {
    expect(report.decisions.length).toBeGreaterThanOrEqual(16);
    expect(report.decisions.filter((one) => one.finalState !== one.expectedState)).toEqual([]);
    expect(new Set(report.decisions.map(({ number }) => number)).size).toBe(
      report.decisions.length,
    );
    expect(report.decisions.every(({ events }) => events > 1)).toBe(true);
  });

  it('leaves a record of each that verifies and replays, with every row and document beside it', () => {
    const broken = report.decisions.filter((one) => !one.replayIdentical || !one.chainVerified);
    expect(broken).toEqual([]);
    expect(report.decisions.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('tries at least 20 unlawful acts, all refused under an article', () => {
    expect(report.refused.length).toBeGreaterThanOrEqual(20);
    const unexplained = report.refused.filter(
      ({ unmet }) => unmet.length === 0 || unmet.some(({ article }) => !/第\d+条/.test(article)),
    );
    expect(unexplained).toEqual([]);
  });

  it('records at least 3 unlawful facts as defects under an article', () => {
    expect(report.defects.length).toBeGreaterThanOrEqual(3);
    expect(report.defects.filter(({ article }) => !/第\d+条/.test(article))).toEqual([]);
  });
});
