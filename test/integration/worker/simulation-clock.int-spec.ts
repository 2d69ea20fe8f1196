import 'reflect-metadata';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { advanceClock } from '#libs/case-engine';
import { nextAlarm, readClock, setClock, startClock } from '#libs/case-store';
import { testSecrets } from '#test/database';

import { startPostgres, tinySystem, type TinySystem } from './tiny-system.js';
import { createWorker } from '../../../apps/worker/src/create-worker.js';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let system: TinySystem;

beforeAll(async () => {
  postgres = await startPostgres();
  system = await tinySystem(postgres);
  await startClock(system.owner, '2026-01-05T01:00:00.000Z');
}, 60_000);

afterAll(async () => {
  await system.close();
  await postgres.stop();
});

describe('advanceClock', () => {
  it('leaves a running clock alone and moves it forward only', async () => {
    const { pool } = system.engine;
    await startClock(system.owner, '2030-01-01T00:00:00.000Z');
    expect(await readClock(pool)).toBe('2026-01-05T01:00:00.000Z');
    expect(await setClock(pool, '2026-01-05T02:00:00.000Z')).toBe(true);
    expect(await setClock(pool, '2026-01-05T01:59:59.999Z')).toBe(false);
    await expect(
      advanceClock(system.engine, '2026-01-05T00:00:00.000Z', { timeoutMs: 1_000 }),
    ).rejects.toMatchObject({ code: 'clock-backwards' });
  });

  it('says so when effects do not land, because no worker runs', async () => {
    const caseId = await system.open('停滞');
    await system.give(caseId, 'office.notified');
    await expect(
      advanceClock(system.engine, '2026-01-06T01:00:00.000Z', { timeoutMs: 200 }),
    ).rejects.toMatchObject({ code: 'clock-busy' });
  });

  it('fires each deadline on its own day, in order, and its effects land before the next', async () => {
    const worker = await createWorker({
      engine: system.engine,
      databaseUrl: system.url,
      secrets: testSecrets,
      onFailure: () => undefined,
    });
    for (const dueOn of ['2026-03-10', '2026-02-10', '2026-04-10']) {
      const caseId = await system.open(dueOn);
      await system.give(caseId, 'reply.asked', { payload: { dueOn } });
    }
    const { pool } = system.engine;
    const advanced = await advanceClock(system.engine, '2026-03-31T01:00:00.000Z', {
      timeoutMs: 10_000,
    });
    expect(advanced).toEqual({ now: '2026-03-31T01:00:00.000Z', fired: 2 });
    await worker.close();
    const { rows } = await system.owner.query<{ title: string; at: Date; notified: Date }>(
      `SELECT c.title, e.recorded_at AS at, min(n.created_at) AS notified
       FROM juece.case_event e JOIN juece.decision_case c ON c.id = e.case_id
       JOIN juece.notice n ON n.case_id = c.id
       WHERE e.type = 'deadline.elapsed' GROUP BY 1, 2 ORDER BY 2`,
    );
    expect(
      rows.map(({ title, at, notified }) => [title, at.toISOString(), notified.toISOString()]),
    ).toEqual([
      ['2026-02-10', '2026-02-10T16:00:00.000Z', '2026-02-10T16:00:00.000Z'],
      ['2026-03-10', '2026-03-10T16:00:00.000Z', '2026-03-10T16:00:00.000Z'],
    ]);
    // What rings next is the first reminder of the third, which is due on the tenth of April.
    const next = await nextAlarm(pool, '2027-01-01T00:00:00.000Z');
    expect(next?.alarmAt).toBe('2026-04-01T01:00:00.000Z');
  });
});
