import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { until } from '#test/cases';
import { kill } from '#test/system';

import { keepRunning, type Kept } from '../../apps/cli/src/start/keep-running.js';
import type { Start } from '../../apps/cli/src/start/supervise.js';

const EMBEDDED = pathToFileURL(resolve(import.meta.dirname, '../../libs/embedded/src/index.js'));
const PATIENTLY = { patienceMs: 60_000 };
const SCHEDULE = { firstMs: 1, longestMs: 5, failures: 4, healthyMs: 60_000 };

let folder: string;
let said: string[];
let kept: Kept | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juece-kept-'));
  said = [];
  kept = undefined;
});

afterEach(async () => {
  await kept?.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Part {
  /** What it does before it is ready, and after; `count` says how often it was started. */
  readonly before?: string;
  readonly after?: string;
  readonly askEveryMs?: number;
}

/** Keeps a process running, and notes each of its starts. */
async function keep({ before = '', after = '', askEveryMs = 1_000 }: Part): Promise<Kept> {
  const main = join(folder, 'part.mjs');
  await writeFile(
    main,
    `import { appendFileSync, readFileSync } from 'node:fs';
     import { runProcess } from '${EMBEDDED.href}';
     appendFileSync(${JSON.stringify(starts())}, process.pid + '\\n');
     const count = readFileSync(${JSON.stringify(starts())}, 'utf8').trim().split('\\n').length;
     ${before}
     await runProcess(async () => ({ ready: 'start ' + count, close: async () => undefined }));
     setInterval(() => undefined, 1_000);
     ${after}`,
  );
  const start: Start = {
    ...{ name: 'worker', environment: {}, simulated: false },
    ...{ main, askEveryMs },
  };
  const say = (line: string): void => {
    said.push(line);
  };
  kept = await keepRunning(start, { say, schedule: SCHEDULE });
  return kept;
}

const starts = (): string => join(folder, 'starts');

async function pids(): Promise<readonly number[]> {
  return (await readFile(starts(), 'utf8')).trim().split('\n').map(Number);
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a part that is kept running', () => {
  it('is started again when it is killed, and ends when it is asked to', async () => {
    const part = await keep({});
    expect(part.ready).toBe('start 1');
    const first = part.pid();
    kill(first);
    await until('it works again', () => said.some((line) => /works again/.test(line)), PATIENTLY);
    expect(said[0]).toMatch(/worker ended \(SIGKILL\); starting it again/);
    expect(part.pid()).not.toBe(first);
    await part.stop();
    expect(await pids()).toHaveLength(2);
    expect((await pids()).filter(runs)).toEqual([]);
  });

  it('is given up in one sentence when it ends again and again', async () => {
    const part = await keep({ after: 'setTimeout(() => process.exit(3), 10);' });
    expect(await part.gaveUp).toBe(
      'worker failed 4 times in a row (last: exit 3) and is given up; its messages are above.',
    );
    expect(await pids()).toHaveLength(4);
    expect((await pids()).filter(runs)).toEqual([]);
  });

  it('is replaced when its loop turns no more', async () => {
    await keep({ after: 'if (count === 1) for (;;);', askEveryMs: 200 });
    await until('it is replaced', () => said.some((line) => /works again/.test(line)), PATIENTLY);
    expect(said[0]).toMatch(/its loop did not answer/);
    expect((await pids()).filter(runs)).toEqual([(await pids())[1]]);
  });

  it('is replaced when it stands still while it starts', async () => {
    const part = await keep({ before: 'if (count === 2) for (;;);', askEveryMs: 200 });
    kill(part.pid());
    await until('it works again', () => said.some((line) => /works again/.test(line)), PATIENTLY);
    expect(await pids()).toHaveLength(3);
    expect((await pids()).filter(runs)).toEqual([part.pid()]);
  });

  it('leaves nothing behind when it is stopped while it starts again', async () => {
    const part = await keep({ before: 'if (count > 1) process.exit(1);' });
    kill(part.pid());
    await until('it starts again', async () => (await pids()).length > 1, PATIENTLY);
    await part.stop();
    const then = await pids();
    expect(then.filter(runs)).toEqual([]);
    expect(await pids()).toEqual(then);
  });
});
