import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import {
  acknowledgeOverdue,
  dataSourceOptions,
  listAcknowledgements,
  openOwnerPool,
  ReadSource,
  setClock,
  startClock,
} from '#libs/case-store';
import { type Engine, ringDeadline, verifyCase } from '#libs/case-engine';
import { isWorkingDay, type Calendar } from '#libs/legal-time';
import { TestCase } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase } from '#test/database';
import { withChanged } from '#test/tampering';

const ROUNDS = 40;
const ORGANS = ['baoding'];

let database: TestDatabase;
let engine: Engine;
let owner: Pool;
let source: ReadSource;
let matter: TestCase;

interface Overdue {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly rounds: number;
  readonly next: Date;
}

async function overdue(): Promise<Overdue> {
  const { rows } = await owner.query<Overdue>(
    `SELECT id, revision, state, overdue_rounds AS rounds, coalesce(overdue_next_at, due_at) AS next
     FROM juece.deadline WHERE case_id = $1`,
    [matter.id],
  );
  return rows[0]!;
}

async function goOn(): Promise<string> {
  const found = await overdue();
  await setClock(engine.pool, found.next.toISOString());
  return ringDeadline(engine, found);
}

/** Who is written to of the last round, and for whom it stays in the inbox. */
async function lastRound() {
  const { rows } = await owner.query<{ personId: string; isKeptIn: boolean }>(
    `SELECT person_id AS "personId", planned_at IS NOT NULL AS "isKeptIn" FROM juece.notice
     WHERE case_id = $1 AND kind = 'overdue'
       AND created_at = (SELECT max(created_at) FROM juece.notice WHERE case_id = $1)`,
    [matter.id],
  );
  return new Map(rows.map(({ personId, isKeptIn }) => [personId, isKeptIn]));
}

beforeAll(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url);
  owner = openOwnerPool(database.ownerUrl);
  source = await new ReadSource(dataSourceOptions(database.url)).initialize();
  // Before the days of the National Day, which are off, and a Saturday after them, which is worked.
  await startClock(owner, '2026-09-21T01:00:00.000Z');
  matter = await (await TestCase.propose(engine)).start();
  await matter.consult(3);
}, 60_000);

afterAll(async () => {
  await engine.pool.end();
  await owner.end();
  await source.destroy();
  await database.drop();
});

describe('what is overdue', () => {
  it('is not acknowledged while it runs', async () => {
    const { id: deadlineId } = await overdue();
    const said = { deadlineId, personId: 'baoding.ecology', reason: '知悉' };
    expect(await acknowledgeOverdue(source, ORGANS, said)).toBeUndefined();
  });

  it('is notified again on mornings of working days only', async () => {
    const rules = await engine.rules.inForce('baoding');
    const calendar = rules?.calendar as Calendar;
    expect(await goOn()).toBe('elapsed');
    const days: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      expect(await goOn()).toBe('notified');
      const next = (await overdue()).next.toISOString();
      expect(next.slice(11)).toBe('01:00:00.000Z');
      days.push(next.slice(0, 10));
    }
    expect(days.filter((day) => !isWorkingDay(day, calendar))).toEqual([]);
    expect(days).not.toContain('2026-10-01');
    expect(new Set(days).size).toBe(ROUNDS);
  });

  it('is acknowledged by a person: his mail ends, and nothing else', async () => {
    const before = await lastRound();
    expect(before.size).toBeGreaterThan(1);
    expect([...before.values()]).not.toContain(true);
    const [somebody = ''] = before.keys();
    const { id, rounds } = await overdue();
    const said = { deadlineId: id, personId: somebody, reason: '正在办理' };
    expect(await acknowledgeOverdue(source, ['elsewhere'], said)).toBeUndefined();
    const first = await acknowledgeOverdue(source, ORGANS, said);
    expect(first).toMatchObject({ personId: somebody, reason: '正在办理' });
    expect(await acknowledgeOverdue(source, ORGANS, { ...said, reason: '再次' })).toEqual(first);
    expect(await goOn()).toBe('notified');
    const after = await lastRound();
    expect(after.get(somebody)).toBe(true);
    expect([...after.entries()].filter(([, isKeptIn]) => isKeptIn)).toHaveLength(1);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect(await overdue()).toMatchObject({ state: 'overdue', rounds: rounds + 1 });
    expect(await listAcknowledgements(source, matter.id)).toEqual([first]);
  });

  it('verifies with all its rounds; another count, or another next round, is named', async () => {
    const found = async () => (await verifyCase(engine, matter.id)).findings;
    expect(await found()).toEqual([]);
    const target = { table: 'deadline', where: `case_id = '${matter.id}'` };
    for (const { name, type, to } of [
      { name: 'overdue_rounds', type: 'integer', to: 'overdue_rounds + 1' },
      { name: 'overdue_rounds', type: 'integer', to: 'overdue_rounds - 1' },
      { name: 'overdue_next_at', type: TIMESTAMP, to: `overdue_next_at + interval '1 day'` },
      { name: 'overdue_next_at', type: TIMESTAMP, to: `overdue_next_at - interval '1 day'` },
      { name: 'overdue_next_at', type: TIMESTAMP, to: 'NULL' },
      { name: 'elapsed_at', type: TIMESTAMP, to: `elapsed_at - interval '1 day'` },
      { name: 'state', type: 'text', to: `'elapsed'` },
    ]) {
      const findings = await withChanged(owner, { ...target, to }, { name, type }, found);
      expect(findings).toContainEqual(expect.objectContaining({ table: 'deadline', column: name }));
    }
    expect(await found()).toEqual([]);
  });
});

const TIMESTAMP = 'timestamp with time zone';
