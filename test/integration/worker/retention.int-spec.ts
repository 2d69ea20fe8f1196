import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { openOwnerPool, REMOVED_KINDS, removeOld, startClock } from '#libs/case-store';
import { verifyCase, type Engine } from '#libs/case-engine';
import { contentsOf, TestCase, until } from '#test/cases';
import { cloneDatabase, engineOver, testSecrets, type TestDatabase } from '#test/database';

import { createWorker } from '../../../apps/worker/src/create-worker.js';
import { removeOnce } from '../../../apps/worker/src/retention/retention-sweep.js';

const DAY_MS = 86_400_000;
const RETENTION = { repeat: 30, delivery: 90, message: 30, notice: 400, effect: 400 };
/** What proves the record: never touched. */
const EVIDENCE = [
  ...['case_event', 'decision_case', 'document_content', 'personal_content', 'deadline', 'task'],
  ...['overdue_acknowledgement', 'live_day', 'profile', 'profile_assignment', 'calendar'],
  ...['calendar_adoption', 'procedure_seal', 'migration', 'case_counter', 'catalogue_item'],
];

let database: TestDatabase;
let engine: Engine;
let owner: Pool;
let matter: TestCase;

beforeEach(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url, 4);
  owner = openOwnerPool(database.ownerUrl);
  matter = await TestCase.propose(engine);
  await matter.start();
  await matter.consult();
  await workedOff();
  await addDeliveriesAndMessages();
}, 60_000);

afterEach(async () => {
  await engine.pool.end();
  await owner.end();
  await database.drop();
});

async function workedOff(): Promise<void> {
  const worker = await createWorker({ engine, databaseUrl: database.url, secrets: testSecrets });
  await until('every effect is carried out', async () => {
    const { rowCount } = await owner.query('SELECT FROM juece.outbox WHERE done_at IS NULL');
    return rowCount === 0;
  });
  await worker.close();
}

/** A digest of two that went out, a delivery that waits, and messages of an endpoint in every state. */
async function addDeliveriesAndMessages(): Promise<void> {
  await owner.query('UPDATE juece.notice SET planned_at = created_at');
  await owner.query(
    `WITH led AS (
       INSERT INTO juece.notice_delivery (notice_id, channel, state, digest, next_at, closed_at)
       SELECT id, 'email', 'sent', true, created_at, created_at FROM juece.notice ORDER BY id LIMIT 2
       RETURNING id)
     SELECT FROM led`,
  );
  await owner.query(
    'UPDATE juece.notice_delivery SET lead_id = (SELECT min(id::text)::uuid FROM juece.notice_delivery)',
  );
  await owner.query(
    `INSERT INTO juece.notice_delivery (notice_id, channel, state, digest, next_at)
     SELECT id, 'sms', 'waiting', false, created_at FROM juece.notice ORDER BY id DESC LIMIT 1`,
  );
  await owner.query(
    `WITH endpoint AS (
       INSERT INTO juece.webhook (organ_id, url, title, events, secrets, created_by)
       VALUES ('baoding', 'https://127.0.0.1/', '接收', '{}', '[]', 'baoding.office') RETURNING id)
     INSERT INTO juece.webhook_message (webhook_id, states, state, next_at, created_at, finished_at)
     SELECT id, '{}', state, now(), now(), CASE WHEN state <> 'waiting' THEN now() END
       FROM endpoint, unnest(ARRAY['sent', 'dead', 'waiting']) AS state`,
  );
}

const SHIFT = `interval '500 days'`;

/** Lets everything that is removed at some time have been made and finished 500 days ago. */
async function grownOld(): Promise<void> {
  await owner.query(`UPDATE juece.idempotency SET recorded_at = recorded_at - ${SHIFT}`);
  await owner.query(
    `WITH aged AS (
       UPDATE juece.outbox SET id = uuidv7(-${SHIFT}), created_at = created_at - ${SHIFT}, done_at = done_at - ${SHIFT}
       RETURNING old.id AS was, new.id AS now)
     UPDATE juece.notice SET source = 'outbox-' || aged.now FROM aged WHERE source = 'outbox-' || aged.was`,
  );
  await owner.query(
    'ALTER TABLE juece.notice_delivery DROP CONSTRAINT notice_delivery_notice_id_fkey',
  );
  await owner.query(
    'ALTER TABLE juece.notice_delivery DROP CONSTRAINT notice_delivery_lead_id_fkey',
  );
  await owner.query(
    `WITH aged AS (
       UPDATE juece.notice SET id = uuidv7(-${SHIFT}), created_at = created_at - ${SHIFT}, read_at = created_at - ${SHIFT}
       RETURNING old.id AS was, new.id AS now)
     UPDATE juece.notice_delivery SET notice_id = aged.now FROM aged WHERE notice_id = aged.was`,
  );
  await owner.query(
    `WITH aged AS (
       UPDATE juece.notice_delivery SET id = uuidv7(-${SHIFT}), closed_at = closed_at - ${SHIFT}
       RETURNING old.id AS was, new.id AS now, lead_id)
     SELECT FROM aged`,
  );
  await owner.query(
    `UPDATE juece.notice_delivery SET lead_id = (SELECT min(id::text)::uuid FROM juece.notice_delivery WHERE channel = 'email')
      WHERE lead_id IS NOT NULL`,
  );
  await owner.query(
    'ALTER TABLE juece.notice_delivery ADD CONSTRAINT notice_delivery_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES juece.notice',
  );
  await owner.query(
    'ALTER TABLE juece.notice_delivery ADD CONSTRAINT notice_delivery_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES juece.notice_delivery',
  );
  await owner.query(
    `UPDATE juece.webhook_message SET id = uuidv7(-${SHIFT}), finished_at = finished_at - ${SHIFT}`,
  );
}

/** Lets what was removed be no younger than its events, which nobody can make older than they are. */
async function ageTheRecord(): Promise<void> {
  await owner.query(
    `UPDATE juece.retention SET removed_before = clock_timestamp() + interval '1 day'`,
  );
}

const TABLES = ['idempotency', 'notice_delivery', 'webhook_message', 'notice', 'outbox'] as const;

async function counts(): Promise<Readonly<Record<string, number>>> {
  const found = await Promise.all(
    TABLES.map(async (table) => {
      const { rowCount } = await owner.query(`SELECT FROM juece.${table}`);
      return [table, rowCount ?? 0] as const;
    }),
  );
  return Object.fromEntries(found);
}

async function evidence(): Promise<readonly (string | undefined)[]> {
  const contents = await contentsOf(owner);
  return EVIDENCE.map((table) => contents[table]);
}

async function removeAll(most = 500): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await removeOnce(engine, RETENTION, { at: new Date(), most });
    total += removed;
    if (removed === 0) {
      return total;
    }
  }
}

describe('retention', () => {
  it('removes nothing whose time is not over', async () => {
    const before = await counts();
    expect(await removeAll()).toBe(0);
    expect(await counts()).toEqual(before);
  });

  it('removes what was finished long ago, and leaves what is open and all that proves the record', async () => {
    await grownOld();
    const proof = await evidence();
    expect(await removeAll()).toBeGreaterThan(5);
    // The delivery that waits holds its notice, and that its effect.
    expect(await counts()).toEqual({
      ...{ idempotency: 0, notice_delivery: 1, webhook_message: 1, notice: 1, outbox: 1 },
    });
    expect(await evidence()).toEqual(proof);
    await ageTheRecord();
    // The notice that is left was made older by hand, which verification says of it.
    const { findings } = await verifyCase(engine, matter.id);
    expect(findings.filter((one) => !('table' in one) || one.table !== 'notice')).toEqual([]);
    const { rows } = await owner.query<{ kind: string }>(
      'SELECT kind FROM juece.retention ORDER BY 1',
    );
    expect(rows.map(({ kind }) => kind)).toEqual([...REMOVED_KINDS].sort());
  });

  it('keeps a notice that nobody has read, and the effect that it came of', async () => {
    await grownOld();
    await owner.query('UPDATE juece.notice SET read_at = NULL');
    const { notice, outbox } = await counts();
    const sources = await owner.query(
      `SELECT FROM juece.outbox o WHERE EXISTS (SELECT FROM juece.notice n WHERE n.source = 'outbox-' || o.id)`,
    );
    await removeAll();
    expect(await counts()).toMatchObject({ notice, outbox: sources.rowCount });
    expect(outbox).toBeGreaterThanOrEqual(sources.rowCount ?? 0);
  });

  it('removes a few rows at a time, and comes to its end by them, also several at once', async () => {
    await grownOld();
    const before = await counts();
    const one = await removeOnce(engine, { repeat: 30 }, { at: new Date(), most: 2 });
    expect(one).toBe(2);
    expect((await counts())['idempotency']).toBe((before['idempotency'] ?? 0) - 2);
    await Promise.all([removeAll(1), removeAll(2), removeAll(3)]);
    await removeAll();
    expect((await counts())['idempotency']).toBe(0);
  });

  it('keeps for ever what is set to be kept', async () => {
    await grownOld();
    const before = await counts();
    expect(await removeOnce(engine, {}, { at: new Date(), most: 500 })).toBe(0);
    expect(await counts()).toEqual(before);
  });

  it('is refused by the database for what is young, of every kind', async () => {
    for (const kind of REMOVED_KINDS) {
      const days = kind === 'notice' || kind === 'effect' ? 90 : 7;
      const before = new Date(Date.now() - days * DAY_MS + 60_000);
      const asked = removeOld(engine.pool, kind, { before, most: 1 });
      await expect(asked).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('removes nothing where time is simulated', async () => {
    await grownOld();
    const before = await counts();
    await owner.query(`UPDATE juece.decision_case SET simulated = true`);
    await startClock(owner, '2026-03-02T01:00:00.000Z');
    expect(await removeAll()).toBe(0);
    expect(await counts()).toEqual(before);
  });

  it('lets a command that is repeated too late be refused, and never record twice', async () => {
    const revision = matter.revision;
    const reply = () =>
      matter
        .as('finance')
        .ask(
          'departments.replied',
          { unitId: 'baoding.finance', reply: 'noOpinion' },
          { revision, key: 'one-key' },
        );
    const [first, repeated] = [await reply(), await reply()];
    expect([first, repeated]).toMatchObject([{ repeated: false }, { repeated: true }]);
    await grownOld();
    await removeAll();
    const events = await owner.query('SELECT FROM juece.case_event');
    await expect(reply()).rejects.toMatchObject({ code: 'case-changed-meanwhile' });
    expect((await owner.query('SELECT FROM juece.case_event')).rowCount).toBe(events.rowCount);
  });

  it('is the work of the worker', async () => {
    await grownOld();
    const worker = await createWorker({
      ...{ engine, databaseUrl: database.url, secrets: testSecrets, retention: RETENTION },
    });
    await until('the old answers are gone', async () => (await counts())['idempotency'] === 0);
    await worker.close();
  });
});
