import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '#libs/embedded';
import type { Pool } from 'pg';

import { openOwnerPool } from '#libs/case-store';
import { until } from '#test/cases';
import { Clerks, emptyLedger, type Acknowledged } from '#test/load';
import { databaseIn, kill, postgresWorksIn, RunningSystem } from '#test/system';

const SEED = 713;
const CLERKS = 6;
const PEOPLE = resolve(import.meta.dirname, '../../../seeds/demo/people.json');

const ledger = emptyLedger();
const chance = seededChance(SEED);
let folder: string;
let port: number;
let system: RunningSystem;
let clerks: Clerks;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juece-kill-'));
  port = await findFreePort();
  system = await RunningSystem.start(folder, port);
  const { password } = JSON.parse(await readFile(PEOPLE, 'utf8')) as { password: string };
  clerks = new Clerks(system.url, password, ledger);
  clerks.begin(CLERKS);
}, 90_000);

afterAll(async () => {
  await system.end();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** Waits until some more commands were acknowledged: others are on their way at that moment. */
async function inTheMiddleOfIt(): Promise<void> {
  const enough = ledger.acknowledged.length + 20 + Math.floor(chance() * 40);
  await until(
    'the clerks get on',
    () => ledger.acknowledged.length >= enough || ledger.unexpected.length > 0,
    { patienceMs: 60_000 },
  );
  expect(ledger.unexpected).toEqual([]);
}

/** Says how long it took; a bound on it would measure the machine. */
function say(what: string, milliseconds: number): void {
  process.stderr.write(`${what}: back after ${(milliseconds / 1000).toFixed(1)} s\n`);
}

async function startAgain(): Promise<void> {
  system = await RunningSystem.start(folder, port);
}

describe('a server under load', () => {
  it('ends its parts when the supervisor is killed, and adopts the database that is left', async () => {
    await inTheMiddleOfIt();
    kill(await system.pidOf('supervisor'));
    await system.isGone('postgres');
    expect(await postgresWorksIn(folder)).toBe(true);
    await startAgain();
    expect(system.words).toMatch(/Using the PostgreSQL that still runs/);
  }, 60_000);

  it.each(['api', 'worker', 'postgres'] as const)(
    'comes back by itself, on its port, when %s is killed',
    async (part) => {
      await inTheMiddleOfIt();
      const pid = await system.pidOf(part);
      kill(pid);
      say(`${part} killed`, await system.worksAgain(part === 'postgres' ? 'PostgreSQL' : part));
      expect(system.hasEnded).toBe(false);
      expect(await system.pidOf(part)).not.toBe(pid);
      await inTheMiddleOfIt();
    },
    60_000,
  );

  it('replaces an API and a worker whose time stands still', async () => {
    await inTheMiddleOfIt();
    process.kill(await system.pidOf('api'), 'SIGSTOP');
    process.kill(await system.pidOf('worker'), 'SIGSTOP');
    const both = await Promise.all([system.worksAgain('api', 2), system.worksAgain('worker', 2)]);
    say('API and worker frozen', Math.max(...both));
    expect(system.words).toMatch(/api ended \(its loop did not answer\)/);
    expect(system.words).toMatch(/worker ended \(its loop did not answer\)/);
    await inTheMiddleOfIt();
  }, 90_000);

  it('recovers when everything is killed at once', async () => {
    await inTheMiddleOfIt();
    const everything = await system.processes();
    everything.forEach(({ pid }) => {
      kill(pid);
    });
    await system.isGone();
    system = await RunningSystem.start(folder, port, 2);
  }, 60_000);

  it('goes on with one of two API processes when the other is killed, and starts it again', async () => {
    const [first, second] = await system.pidsOf('api');
    expect(second).toBeDefined();
    await inTheMiddleOfIt();
    kill(first!);
    await inTheMiddleOfIt();
    say('one API of two killed', await system.worksAgain('api'));
    const now = await system.pidsOf('api');
    expect(now).toHaveLength(2);
    expect(now).toContain(second);
    expect(now).not.toContain(first);
  }, 60_000);

  it('drains on Ctrl-C, exits with 0 and leaves no process behind', async () => {
    await inTheMiddleOfIt();
    system.interrupt();
    expect(await system.exitCode()).toBe(0);
    await system.isGone();
    await startAgain();
  }, 60_000);
});

describe('the record after all that', () => {
  let owner: Pool;

  beforeAll(async () => {
    await inTheMiddleOfIt();
    await clerks.finish();
    owner = openOwnerPool(await databaseIn(folder));
  }, 60_000);

  afterAll(async () => {
    await owner.end();
  });

  it('was asked for often enough to mean something, and every answer was an expected one', () => {
    expect(ledger.unexpected).toEqual([]);
    expect(ledger.retried).toBeGreaterThan(0);
    expect(ledger.acknowledged.length).toBeGreaterThan(150);
    expect(ledger.acknowledged).toHaveLength(ledger.sent.size);
  });

  it('holds every acknowledged command under its revision, with its hash', async () => {
    const { rows } = await owner.query<{ place: string }>(
      `SELECT case_id || ' ' || revision || ' ' || hash AS place FROM juece.case_event`,
    );
    const recorded = new Set(rows.map((row) => row.place));
    const lost = ledger.acknowledged.filter((one) => !recorded.has(placeOf(one)));
    expect(lost).toEqual([]);
  });

  it('holds every command once and none that was not sent', async () => {
    const { rows } = await owner.query<{ key: string; answer: string }>(
      'SELECT key, answer FROM juece.idempotency',
    );
    expect(rows.map((row) => row.key).sort()).toEqual([...ledger.sent].sort());
    const answers = new Map(rows.map((row) => [row.key, JSON.parse(row.answer) as Acknowledged]));
    const differing = ledger.acknowledged.filter(
      (one) => placeOf(answers.get(one.key)!) !== placeOf(one),
    );
    expect(differing).toEqual([]);
    const events = await owner.query('SELECT FROM juece.case_event');
    expect(events.rowCount).toBe(ledger.sent.size);
  });

  it('has revisions without a gap, up to that of the case', async () => {
    const { rows } = await owner.query(
      `SELECT c.id FROM juece.decision_case c JOIN juece.case_event e ON e.case_id = c.id
       GROUP BY c.id HAVING count(*) <> c.revision OR min(e.revision) <> 1 OR max(e.revision) <> c.revision`,
    );
    expect(rows).toEqual([]);
  });

  it('carries out every effect, also those whose worker was killed over them', async () => {
    // What a worker held when it was killed is queued again after a minute: let it be past.
    await owner.query(
      `UPDATE juece.outbox SET queued_at = queued_at - interval '1 minute' WHERE done_at IS NULL`,
    );
    await everyEffectLanded(owner);
  }, 60_000);

  it('lets every deadline elapse that comes due, once', async () => {
    const headers = await clerks.headers('office');
    const response = await fetch(`${system.url}/v1/simulation/clock`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'the-clock' },
      body: JSON.stringify({ now: '2026-01-16T01:00:00.000Z' }),
    });
    expect(response.status).toBe(200);
    const { rows } = await owner.query<{ state: string; elapsed: number; count: number }>(
      `SELECT d.state, count(*)::integer AS count,
         sum((SELECT count(*) FROM juece.case_event e WHERE e.case_id = d.case_id AND e.type = 'deadline.elapsed'))::integer AS elapsed
       FROM juece.deadline d GROUP BY d.state ORDER BY d.state`,
    );
    expect(rows.map((row) => row.state)).toEqual(['met', 'overdue']);
    expect(rows.map((row) => row.elapsed)).toEqual([0, rows[1]!.count]);
  }, 60_000);

  it('has notified somebody of every effect, and nothing was given up', async () => {
    await everyEffectLanded(owner);
    const failed = await owner.query(
      'SELECT last_error FROM juece.outbox WHERE failed_at IS NOT NULL',
    );
    expect(failed.rows).toEqual([]);
    const unnoticedEffects = await owner.query(
      `SELECT o.id, o.body FROM juece.outbox o LEFT JOIN juece.notice n ON n.source = 'outbox-' || o.id
       GROUP BY o.id HAVING count(n.person_id) = 0`,
    );
    expect(unnoticedEffects.rows).toEqual([]);
  }, 60_000);

  it('verifies for every case: the chain holds and the fold is the same', async () => {
    const ids = [...new Set(ledger.acknowledged.map((one) => one.caseId))];
    expect(ids.length).toBeGreaterThan(CLERKS);
    for (const id of ids) {
      expect(await clerks.get('office', `/v1/decisions/${id}/verification`)).toMatchObject({
        chainVerified: true,
        replayIdentical: true,
        findings: [],
      });
    }
  }, 60_000);
});

async function everyEffectLanded(owner: Pool): Promise<void> {
  await until('every row of the outbox is closed', async () => {
    const { rowCount } = await owner.query(
      'SELECT FROM juece.outbox WHERE done_at IS NULL AND failed_at IS NULL',
    );
    return rowCount === 0;
  });
}

function placeOf(one: Pick<Acknowledged, 'caseId' | 'revision' | 'hash'>): string {
  return `${one.caseId} ${one.revision} ${one.hash}`;
}

/** Chance that is the same in every run (mulberry32). */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
