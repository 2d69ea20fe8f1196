import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { openOwnerPool } from '#libs/case-store';
import { findFreePort, startEmbeddedPostgres } from '#libs/embedded';
import { until } from '#test/cases';
import { Clerks, emptyLedger, type Acknowledged } from '#test/load';
import { databaseIn, runJuece, RunningSystem } from '#test/system';

const ROOT = resolve(import.meta.dirname, '../../..');
const CLERKS = 4;

interface Event {
  readonly place: string;
  readonly body: string;
}

/** What stands in a database that is compared. */
interface Contents {
  readonly events: readonly Event[];
  readonly heads: readonly string[];
  readonly documents: readonly string[];
  readonly open: { readonly effects: number; readonly deadlines: number };
  readonly hasQueue: boolean;
}

const ledger = emptyLedger();
let folder: string;
let elsewhere: string;
let backup: string;
let systems: RunningSystem[];
let password: string;
/** What was acknowledged before the backup was asked for. */
let before: readonly Acknowledged[];
let original: Contents;
let restored: Contents;
let verified: { readonly cases: number; readonly findings: readonly string[] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juece-backup-'));
  elsewhere = await mkdtemp(join(tmpdir(), 'juece-elsewhere-'));
  backup = `${folder}.gz`;
  systems = [];
  const people = await readFile(join(ROOT, 'seeds/demo/people.json'), 'utf8');
  ({ password } = JSON.parse(people) as { password: string });
  const system = await started(folder);
  const clerks = new Clerks(system.url, password, ledger);
  clerks.begin(CLERKS);
  await moreAcknowledged(60);
  // Its work is left lying, so that some of it is open at the moment of the backup.
  process.kill(await system.pidOf('worker'), 'SIGSTOP');
  await moreAcknowledged(20);
  before = [...ledger.acknowledged];
  await runJuece('backup', backup, '--folder', folder);
  process.kill(await system.pidOf('worker'), 'SIGCONT');
  await moreAcknowledged(20);
  await clerks.finish();
  original = await contentsAt(await databaseIn(folder));
  await system.end();

  verified = JSON.parse(
    await runJuece('restore', backup, '--folder', elsewhere, '--json'),
  ) as typeof verified;
  const postgres = await startEmbeddedPostgres({ folder: elsewhere, durable: false });
  restored = await contentsAt(postgres.url);
  await postgres.stop();
}, 120_000);

afterAll(async () => {
  for (const system of systems) {
    await system.end();
  }
  await rm(folder, { recursive: true, force: true });
  await rm(elsewhere, { recursive: true, force: true });
  await rm(backup, { force: true });
}, 60_000);

async function started(place: string): Promise<RunningSystem> {
  const system = await RunningSystem.start(place, await findFreePort());
  systems.push(system);
  return system;
}

async function moreAcknowledged(count: number): Promise<void> {
  const enough = ledger.acknowledged.length + count;
  await until(
    'the clerks get on',
    () => ledger.acknowledged.length >= enough || ledger.unexpected.length > 0,
    { patienceMs: 60_000 },
  );
  expect(ledger.unexpected).toEqual([]);
}

async function contentsAt(url: string): Promise<Contents> {
  const owner = openOwnerPool(url);
  const column = async (statement: string): Promise<readonly string[]> => {
    const { rows } = await owner.query<{ line: string }>(statement);
    return rows.map(({ line }) => line);
  };
  const count = async (statement: string): Promise<number> => (await column(statement)).length;
  try {
    const events = await owner.query<Event>(
      `SELECT case_id || ' ' || revision || ' ' || hash AS place, body FROM juece.case_event`,
    );
    return {
      events: events.rows,
      heads: await column(
        `SELECT id || ' ' || revision || ' ' || head_hash AS line FROM juece.decision_case`,
      ),
      documents: await column(
        `SELECT hash || ' ' || encode(sha256(bytes), 'hex') AS line FROM juece.document_content`,
      ),
      open: {
        effects: await count(
          `SELECT id AS line FROM juece.outbox WHERE done_at IS NULL AND failed_at IS NULL`,
        ),
        deadlines: await count(`SELECT id AS line FROM juece.deadline WHERE state = 'running'`),
      },
      hasQueue: (await count(`SELECT 1 AS line FROM pg_namespace WHERE nspname = 'queue'`)) > 0,
    };
  } finally {
    await owner.end();
  }
}

const placeOf = (one: Acknowledged): string => `${one.caseId} ${String(one.revision)} ${one.hash}`;

describe('a backup under load, restored elsewhere', () => {
  it('is verified by the restore, every case of it', () => {
    expect(verified.findings).toEqual([]);
    expect(verified.cases).toBe(restored.heads.length);
    expect(verified.cases).toBeGreaterThan(CLERKS);
  });

  it('holds everything that was acknowledged before its moment', () => {
    const recorded = new Set(restored.events.map(({ place }) => place));
    expect(before.length).toBeGreaterThanOrEqual(80);
    expect(before.filter((one) => !recorded.has(placeOf(one)))).toEqual([]);
  });

  it('holds nothing that was not recorded, word for word, and not what came later', () => {
    const bodies = new Map(original.events.map(({ place, body }) => [place, body]));
    expect(restored.events.filter(({ place, body }) => bodies.get(place) !== body)).toEqual([]);
    expect(restored.events.length).toBeLessThan(original.events.length);
  });

  it('has every case stand at its last event, the first so many of the original', () => {
    const places = new Set(restored.events.map(({ place }) => place));
    expect(restored.heads.filter((head) => !places.has(head))).toEqual([]);
    const ends = new Map<string, number>();
    for (const { place } of restored.events) {
      const [caseId = '', revision] = place.split(' ');
      ends.set(caseId, Math.max(ends.get(caseId) ?? 0, Number(revision)));
    }
    expect(restored.events).toHaveLength([...ends.values()].reduce((sum, one) => sum + one, 0));
    expect(restored.heads.map((head) => head.split(' ').slice(0, 2).join(' ')).sort()).toEqual(
      [...ends].map(([caseId, revision]) => `${caseId} ${String(revision)}`).sort(),
    );
  });

  it('has every document byte for byte', () => {
    expect(restored.documents.length).toBeGreaterThan(CLERKS);
    const there = new Set(original.documents);
    expect(restored.documents.filter((line) => !there.has(line))).toEqual([]);
    expect(restored.documents.filter((line) => new Set(line.split(' ')).size !== 1)).toEqual([]);
  });

  it('has work open, and no queue: the queue only wakes', () => {
    expect(restored.open.effects).toBeGreaterThan(0);
    expect(restored.open.deadlines).toBeGreaterThan(0);
    expect(restored.hasQueue).toBe(false);
  });
});

describe('the restored system', () => {
  let system: RunningSystem;
  let clerks: Clerks;
  let owner: Pool;
  const after = emptyLedger();

  beforeAll(async () => {
    // The key of the secrets is kept apart from backups.
    await copyFile(join(folder, 'secret-key'), join(elsewhere, 'secret-key'));
    system = await started(elsewhere);
    clerks = new Clerks(system.url, password, after);
    owner = openOwnerPool(await databaseIn(elsewhere));
  }, 60_000);

  afterAll(async () => {
    await owner.end();
  });

  it('goes on with the restored cases, and takes new ones', async () => {
    const waiting = await caseThatWaits(owner);
    const response = await fetch(
      `${system.url}/v1/decisions/${waiting.id}/initiation/departments.replied`,
      {
        method: 'POST',
        headers: {
          ...(await clerks.headers('finance')),
          'content-type': 'application/json',
          'idempotency-key': 'after-the-restore',
          'if-match': `"${String(waiting.revision)}"`,
        },
        body: JSON.stringify({ payload: { unitId: 'baoding.finance', reply: 'noOpinion' } }),
      },
    );
    expect(response.status).toBe(200);
    clerks.begin(1);
    await until('a new case gets on', () => after.acknowledged.length >= 8);
    await clerks.finish();
    expect(after.unexpected).toEqual([]);
  }, 60_000);

  it('carries out what was open', async () => {
    // What was in the queue is handed on again after a minute: let it be past.
    await owner.query(
      `UPDATE juece.outbox SET queued_at = queued_at - interval '1 minute' WHERE done_at IS NULL`,
    );
    await until('every row of the outbox is closed', async () => {
      const { rowCount } = await owner.query('SELECT FROM juece.outbox WHERE done_at IS NULL');
      return rowCount === 0;
    });
    const unnoticed = await owner.query(
      `SELECT FROM juece.outbox o WHERE NOT EXISTS (
         SELECT FROM juece.notice n WHERE n.source = 'outbox-' || o.id)`,
    );
    expect(unnoticed.rowCount).toBe(0);
  }, 60_000);

  it('rings every deadline that comes due, once', async () => {
    const response = await fetch(`${system.url}/v1/simulation/clock`, {
      method: 'POST',
      headers: {
        ...(await clerks.headers('office')),
        'content-type': 'application/json',
        'idempotency-key': 'the-clock',
      },
      body: JSON.stringify({ now: '2026-01-16T01:00:00.000Z' }),
    });
    expect(response.status).toBe(200);
    const { rows } = await owner.query<{ overdue: number; rung: number; running: number }>(
      `SELECT count(*) FILTER (WHERE state = 'overdue')::integer AS overdue,
              count(*) FILTER (WHERE state = 'running')::integer AS running,
              (SELECT count(*) FROM juece.case_event WHERE type = 'deadline.elapsed')::integer AS rung
         FROM juece.deadline`,
    );
    expect(rows[0]?.running).toBe(0);
    expect(rows[0]?.overdue).toBeGreaterThan(0);
    expect(rows[0]?.rung).toBe(rows[0]?.overdue);
  }, 60_000);
});

/** A restored case in which a bureau is still asked. */
async function caseThatWaits(owner: Pool) {
  const { rows } = await owner.query<{ id: string; revision: number }>(
    `SELECT c.id, c.revision FROM juece.decision_case c JOIN juece.case_event e ON e.case_id = c.id
      WHERE e.revision = c.revision AND e.type = 'departments.consulted' LIMIT 1`,
  );
  const [found] = rows;
  if (found === undefined) {
    throw new TypeError('The load leaves every second case waiting.');
  }
  return found;
}
