import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, RunningSystem } from '#test/system';

import { DemoClient } from '../../apps/cli/src/demo/client.js';
import { learnCommands, Matter } from '../../apps/cli/src/demo/matter.js';
import { SimulatedTime } from '../../apps/cli/src/demo/simulated-time.js';
import { guardWalks } from './guards/index.js';
import { Walker } from './guards/walk.js';

const LIMIT_MS = 240_000;
const GUARDS = [
  ...Array.from({ length: 48 }, (_none, index) => `G${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 13 }, (_none, index) => `M${String(index + 1)}`),
];

describe('every guard over HTTP: tripped, read, mended, passed', () => {
  const outcomes = new Map<
    string,
    { readonly seen: readonly string[]; readonly fault?: unknown }
  >();
  let folder: string;
  let system: RunningSystem;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'juece-guards-'));
    system = await RunningSystem.start(folder, await freePort());
    const client = new DemoClient(system.url, 'juece-demo');
    await learnCommands(client);
    const time = await SimulatedTime.open(client, () => undefined);
    const journal = { refused: [], defects: [], say: () => undefined };
    await time.runAll(
      guardWalks.map((walk) => async () => {
        const matter = new Matter({ client, time, journal }, walk.cast, walk.title);
        const walker = new Walker(walk.guard, matter);
        try {
          await walk.run(walker);
          outcomes.set(walk.guard, { seen: walker.seen });
        } catch (fault) {
          outcomes.set(walk.guard, { seen: walker.seen, fault });
        }
      }),
    );
  }, LIMIT_MS);

  afterAll(async () => {
    await system.end();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(guardWalks.map(({ guard, title }) => [guard, title]))('%s %s', (guard) => {
    const { seen, fault } = outcomes.get(guard) ?? { seen: [] };
    if (fault !== undefined) {
      throw new Error(`${guard} could not be walked`, { cause: fault });
    }
    expect(seen).toEqual(expect.arrayContaining(['tripped', 'passed']));
  });

  it('walks known guards, each once', () => {
    const walked = guardWalks.map(({ guard }) => guard);
    expect(walked.filter((guard) => !GUARDS.includes(guard))).toEqual([]);
    expect(new Set(walked).size).toBe(walked.length);
  });
});
