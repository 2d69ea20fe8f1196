import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '#libs/embedded';
import { assignProfile, openOwnerPool } from '#libs/case-store';
import { databaseIn, RunningSystem } from '#test/system';

import { DemoClient } from '../../apps/cli/src/demo/client.js';
import { demonstrate } from '../../apps/cli/src/demo/demo.js';
import { learnCommands, Matter } from '../../apps/cli/src/demo/matter.js';
import { SimulatedTime } from '../../apps/cli/src/demo/simulated-time.js';
import { seenInDemonstration } from './guards/demonstration.js';
import { guardScenarios } from './guards/index.js';
import { GuardPlayer } from './guards/scenario.js';

const LIMIT_MS = 300_000;
const GUARDS = [
  ...Array.from({ length: 48 }, (_none, index) => `G${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 13 }, (_none, index) => `M${String(index + 1)}`),
];
/** It belongs to the annual catalogue, whose own test probes and mends it on its way. */
const OF_THE_CATALOGUE = ['M8'];

interface Outcome {
  readonly seen: readonly string[];
  readonly fault?: unknown;
}

describe('every guard over HTTP: breached, read, mended, passed', () => {
  const outcomes = new Map<string, Outcome>();
  let folder: string;
  let system: RunningSystem;
  let demonstrated: ReadonlySet<string>;

  async function decideUnder(organId: string, profileId: string): Promise<void> {
    const owner = openOwnerPool(await databaseIn(folder));
    try {
      const made = { organId, profileId, reason: '守卫演示', recordedBy: 'baoding.rules' };
      expect(await assignProfile(owner, made)).toMatchObject({ organId, profileId });
    } finally {
      await owner.end();
    }
  }

  async function playAll(client: DemoClient): Promise<void> {
    const time = await SimulatedTime.open(client, () => undefined);
    const journal = { refused: [], defects: [], say: () => undefined };
    await time.runAll(
      guardScenarios.map((scenario) => async () => {
        const matter = new Matter({ client, time, journal }, scenario.cast, scenario.title);
        const player = new GuardPlayer(scenario.guard, matter, (profile) =>
          decideUnder(scenario.cast.organId, profile),
        );
        try {
          await scenario.run(player);
          outcomes.set(scenario.guard, { seen: player.seen });
        } catch (fault) {
          outcomes.set(scenario.guard, { seen: player.seen, fault });
        }
      }),
    );
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'juece-guards-'));
    system = await RunningSystem.start(folder, await findFreePort());
    const client = new DemoClient(system.url, 'juece-demo');
    await learnCommands(client);
    const { refused } = await demonstrate(system.url, () => undefined);
    demonstrated = await seenInDemonstration(client, refused);
    await playAll(client);
  }, LIMIT_MS);

  afterAll(async () => {
    await system.end();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(guardScenarios.map(({ guard, title }) => [guard, title]))('%s %s', (guard) => {
    const { seen, fault } = outcomes.get(guard) ?? { seen: [] };
    if (fault !== undefined) {
      throw new Error(`${guard} could not be played`, { cause: fault });
    }
    expect(seen).toEqual(expect.arrayContaining(['breached', 'passed']));
  });

  it('leaves out none of the 61', () => {
    const played = guardScenarios.map(({ guard }) => guard);
    expect(new Set(played).size).toBe(played.length);
    const all = new Set([...played, ...demonstrated, ...OF_THE_CATALOGUE]);
    expect(GUARDS.filter((guard) => !all.has(guard))).toEqual([]);
    expect([...all].filter((guard) => !GUARDS.includes(guard))).toEqual([]);
  });
});
