import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '#libs/embedded';

import { openOwnerPool } from '#libs/case-store';
import { until } from '#test/cases';
import { databaseIn, postgresWorksIn, RunningSystem, takenPort } from '#test/system';

let folder: string;
let systems: RunningSystem[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juece-start-'));
  systems = [];
});

afterEach(async () => {
  for (const system of systems) {
    await system.end();
  }
  await rm(folder, { recursive: true, force: true });
}, 60_000);

function spawn(place: string, port: number): RunningSystem {
  const system = RunningSystem.spawn(place, port);
  systems.push(system);
  return system;
}

/** Starts a system that is to be refused; the one sentence that it says. */
async function refusal(place: string, port: number): Promise<string> {
  const system = spawn(place, port);
  expect(await system.exitCode()).toBe(1);
  // In a folder that is in use, the other one's PostgreSQL goes on.
  await system.isGone('postgres');
  expect(system.words).not.toMatch(/^\s+at /m);
  return system.words.trim();
}

describe('juece start', () => {
  it('refuses a busy port in one sentence, and leaves no PostgreSQL running', async () => {
    const { port, close } = await takenPort();
    try {
      expect(await refusal(folder, port)).toBe(
        `The port ${port} of 127.0.0.1 is taken: stop the program that listens there, or choose another with --port.`,
      );
      expect(await postgresWorksIn(folder)).toBe(false);
    } finally {
      await close();
    }
  });

  it('refuses a file in the place of its folder in one sentence', async () => {
    const place = join(folder, 'file');
    await writeFile(place, '');
    const said = await refusal(place, await findFreePort());
    expect(said).toContain(`The folder ${place} cannot be used`);
    expect(said.split('\n')).toHaveLength(1);
  });

  it('refuses a port that is none in one sentence', async () => {
    expect(await refusal(folder, 70_000)).toBe(
      'These settings are missing or malformed: JUECE_PORT. See .env.example.',
    );
  });

  it('refuses a folder in use, and keeps its data over a stop and a second start', async () => {
    const port = await findFreePort();
    const first = await RunningSystem.start(folder, port);
    systems.push(first);
    const said = await refusal(folder, await findFreePort());
    expect(said).toContain(`is already in use by the process ${first.pid}`);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);

    await mark(folder);
    process.kill(first.pid, 'SIGTERM');
    expect(await first.exitCode()).toBe(0);
    await first.isGone();

    const second = await RunningSystem.start(folder, port);
    systems.push(second);
    expect(await marks(folder)).toBe(1);
    expect(second.words).not.toContain('Creating');
    // Whoever has the system running may write his address down: it stays the same.
    expect(second.words).toContain(`http://127.0.0.1:${port}`);
  }, 90_000);

  it('leaves nothing behind when Ctrl-C comes before it is ready', async () => {
    const system = spawn(folder, await findFreePort());
    await until('PostgreSQL starts', () => system.words.includes('Starting PostgreSQL'), {
      patienceMs: 30_000,
    });
    system.interrupt();
    await system.exitCode();
    await system.isGone();
    expect(await postgresWorksIn(folder)).toBe(false);
    expect(system.words).not.toMatch(/^\s+at /m);
  }, 60_000);
});

describe('the parts of a running system', () => {
  it('never learn the owner of the database, and want the key of its secrets', async () => {
    const system = await RunningSystem.start(folder, await findFreePort());
    systems.push(system);
    const { password: owners } = new URL(await databaseIn(folder));
    for (const part of ['api', 'worker'] as const) {
      const environment = await readFile(`/proc/${await system.pidOf(part)}/environ`, 'utf8');
      expect(environment).toContain('DATABASE_URL=postgres://juece_app:');
      expect(environment).not.toContain(owners);
    }
    const key = join(folder, 'secret-key');
    for (const path of [key, join(folder, 'postgres', 'application-password')]) {
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    }
    system.interrupt();
    await system.isGone();
    const kept = await readFile(key);
    await rm(key);
    expect(await refusal(folder, await findFreePort())).toContain(`put ${key} back`);
    await writeFile(key, randomBytes(32).toString('base64'));
    expect(await refusal(folder, await findFreePort())).toContain('put the right one back');
    await writeFile(key, kept);
    const again = await RunningSystem.start(folder, await findFreePort());
    systems.push(again);
  }, 120_000);
});

async function mark(place: string): Promise<void> {
  const owner = openOwnerPool(await databaseIn(place));
  await owner.query(
    `INSERT INTO juece.unit (id, organ_id, name) VALUES ('baoding.kept', 'baoding', '保留')`,
  );
  await owner.end();
}

async function marks(place: string): Promise<number> {
  const owner = openOwnerPool(await databaseIn(place));
  const { rowCount } = await owner.query(`SELECT FROM juece.unit WHERE id = 'baoding.kept'`);
  await owner.end();
  return rowCount ?? 0;
}
