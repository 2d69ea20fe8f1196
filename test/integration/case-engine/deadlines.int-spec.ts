import 'reflect-metadata';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { openOwnerPool, readClock, setClock, startClock } from '#libs/case-store';
import { advanceClock, type Engine, ringDeadline, verifyCase } from '#libs/case-engine';
import { TestCase } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase, testSecrets } from '#test/database';

import { createWorker } from '../../../apps/worker/src/create-worker.js';

const AT_ONCE = 10;
const ROUNDS = 5;

let database: TestDatabase;
let engine: Engine;
let pool: Pool;
let owner: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url, 12);
  ({ pool } = engine);
  owner = openOwnerPool(database.ownerUrl);
  await startClock(owner, '2026-03-02T01:00:00.000Z');
}, 60_000);

afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

interface DeadlineRow {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly due_at: Date;
}

async function deadlineOf(matter: TestCase): Promise<DeadlineRow> {
  const { rows } = await owner.query<DeadlineRow>(
    'SELECT * FROM juece.deadline WHERE case_id = $1',
    [matter.id],
  );
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

async function elapsings(matter: TestCase): Promise<readonly { at: string; actor: string }[]> {
  const { rows } = await owner.query<{ at: Date; actor: string }>(
    `SELECT recorded_at AS at, actor_id AS actor FROM juece.case_event
     WHERE case_id = $1 AND type = 'deadline.elapsed' ORDER BY revision`,
    [matter.id],
  );
  return rows.map(({ at, actor }) => ({ at: at.toISOString(), actor }));
}

/** A case whose consultation ends so many days after the clock's present day. */
async function consulting(days: number): Promise<TestCase> {
  const matter = await (await TestCase.propose(engine)).start();
  await matter.consult(days);
  return matter;
}

/** Sets the clock to the end of a deadline's day. */
async function comesDue(matter: TestCase): Promise<DeadlineRow> {
  const deadline = await deadlineOf(matter);
  expect(await setClock(pool, deadline.due_at.toISOString())).toBe(true);
  return deadline;
}

const elapse = ({ id, revision }: DeadlineRow) => ringDeadline(engine, { id, revision });

describe('ringDeadline', () => {
  it('records one event although it is called ten times at once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const matter = await consulting(1);
      const due = await comesDue(matter);
      const became = await Promise.all(Array.from({ length: AT_ONCE }, () => elapse(due)));
      expect(became).toContain('elapsed');
      expect(await elapsings(matter)).toEqual([{ at: due.due_at.toISOString(), actor: 'system' }]);
      expect((await deadlineOf(matter)).state).toBe('overdue');
      expect(['notified', 'nothing-to-do']).toContain(await elapse(due));
      expect(await elapse(due)).toBe('nothing-to-do');
      expect((await verifyCase(engine, matter.id)).findings).toEqual([]);
    }
  });

  it('notifies once that it has passed, by its own alarm', async () => {
    const matter = await consulting(1);
    const due = await comesDue(matter);
    expect(await elapse(due)).toBe('elapsed');
    const became = await Promise.all(Array.from({ length: AT_ONCE }, () => elapse(due)));
    expect(became.filter((one) => one !== 'nothing-to-do')).toEqual(['notified']);
    const { rows } = await owner.query(
      `SELECT DISTINCT source FROM juece.notice WHERE case_id = $1 AND kind = 'overdue'`,
      [matter.id],
    );
    expect(rows).toHaveLength(1);
    const { rowCount } = await owner.query(
      `SELECT FROM juece.outbox WHERE case_id = $1 AND type = 'remindDeadline'`,
      [matter.id],
    );
    expect(rowCount).toBe(0);
  });

  it('leaves a deadline alone until the last instant of its day has passed', async () => {
    const matter = await consulting(1);
    const deadline = await deadlineOf(matter);
    const early = new Date(deadline.due_at.getTime() - 1).toISOString();
    await setClock(pool, early);
    expect(await elapse(deadline)).toBe('nothing-to-do');
    expect(await engine.store.listAlarms({ limit: 100 })).not.toContainEqual(
      expect.objectContaining({ id: deadline.id }),
    );
    await setClock(pool, deadline.due_at.toISOString());
    expect(await engine.store.listAlarms({ limit: 100 })).toContainEqual(
      expect.objectContaining({ id: deadline.id }),
    );
    expect(await elapse(deadline)).toBe('elapsed');
  });

  it('leaves a deadline alone that was moved meanwhile, until its new day', async () => {
    const matter = await consulting(1);
    const before = await deadlineOf(matter);
    await matter.consult(3);
    const moved = await deadlineOf(matter);
    expect(moved).toMatchObject({ id: before.id, revision: 2, state: 'running' });
    await setClock(pool, before.due_at.toISOString());
    expect(await elapse(before)).toBe('nothing-to-do');
    expect(await elapse(moved)).toBe('notified');
    expect(await elapse(moved)).toBe('nothing-to-do');
    await comesDue(matter);
    expect(await elapse(before)).toBe('nothing-to-do');
    expect(await elapse(moved)).toBe('elapsed');
    expect(await elapsings(matter)).toHaveLength(1);
  });

  it('leaves a deadline alone that was met', async () => {
    const matter = await consulting(1);
    const reply = { unitId: 'baoding.finance', reply: 'noOpinion' };
    await matter.as('finance').give('departments.replied', reply);
    await matter.as('ecology').give('departments.concluded');
    expect((await deadlineOf(matter)).state).toBe('met');
    const due = await comesDue(matter);
    expect(await elapse(due)).toBe('nothing-to-do');
    expect(await elapsings(matter)).toEqual([]);
  });

  it('knows no deadline that does not exist', async () => {
    expect(
      await ringDeadline(engine, { id: '00000000-0000-7000-8000-000000000000', revision: 1 }),
    ).toBe('nothing-to-do');
  });

  it('lets a clerk who acts at the same moment and the deadline both have their event', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const matter = await consulting(1);
      const due = await comesDue(matter);
      const reply = { unitId: 'baoding.finance', reply: 'noOpinion' };
      const [, clerk] = await Promise.allSettled([
        elapse(due),
        matter.as('finance').ask('departments.replied', reply),
      ]);
      expect(await elapsings(matter)).toHaveLength(1);
      const lost = clerk.status === 'rejected';
      const { rows } = await owner.query(
        `SELECT FROM juece.case_event WHERE case_id = $1 AND type = 'departments.replied'`,
        [matter.id],
      );
      expect(rows).toHaveLength(lost ? 0 : 1);
      expect((await verifyCase(engine, matter.id)).findings).toEqual([]);
    }
  });

  it('lets go of a deadline whose case has ended', async () => {
    const matter = await consulting(1);
    await matter.as('mayor').give('matter.terminated', { reason: '情况变化', reference: '第3号' });
    const due = await comesDue(matter);
    await expect(elapse(due)).resolves.toBeDefined();
    expect((await deadlineOf(matter)).state).toBe('cancelled');
    expect(await elapsings(matter)).toEqual([]);
  });
});

describe('advanceClock', () => {
  it('refuses to go backwards and moves nothing', async () => {
    const now = await readClock(pool);
    const earlier = new Date(Date.parse(now) - 1).toISOString();
    await expect(advanceClock(engine, earlier, { timeoutMs: 1_000 })).rejects.toMatchObject({
      code: 'clock-backwards',
      extra: { now },
    });
    expect(await readClock(pool)).toBe(now);
  });

  it('lets several deadlines elapse in order, each at the end of its own day', async () => {
    const worker = await createWorker({ engine, databaseUrl: database.url, secrets: testSecrets });
    try {
      const late = await consulting(9);
      const soon = await consulting(3);
      const alsoSoon = await consulting(3);
      const middle = await consulting(6);
      const beyond = await consulting(30);
      const to = new Date(Date.parse(await readClock(pool)) + 10 * 86_400_000).toISOString();
      const advanced = await advanceClock(engine, to, { timeoutMs: 20_000 });
      expect(advanced).toEqual({ now: to, fired: 4 });
      const days = [];
      for (const matter of [soon, alsoSoon, middle, late]) {
        const [event] = await elapsings(matter);
        expect(event?.at).toBe((await deadlineOf(matter)).due_at.toISOString());
        days.push(event!.at);
      }
      expect(days).toEqual([...days].sort());
      expect(new Set(days).size).toBe(3);
      expect(await elapsings(beyond)).toEqual([]);
      const { rows } = await owner.query('SELECT FROM juece.outbox WHERE done_at IS NULL');
      expect(rows).toEqual([]);
    } finally {
      await worker.close();
    }
  });
});
