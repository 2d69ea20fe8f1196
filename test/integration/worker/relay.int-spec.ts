import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { claimOutbox, isQuiet, releaseOutbox } from '#libs/case-store';
import { openWorkQueue } from '#libs/work-queue';
import { testSecrets } from '#test/database';

// Nest reads decorator metadata when its classes are loaded.
import 'reflect-metadata';

import { OFFICE, startPostgres, tinySystem, until, type TinySystem } from './tiny-system.js';
import { createWorker, type RunningWorker } from '../../../apps/worker/src/create-worker.js';

interface OutboxState {
  readonly id: string;
  readonly attempts: number;
  readonly queued: boolean;
  readonly done: boolean;
  readonly failed: boolean;
  readonly last_error: string | null;
}

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let system: TinySystem;
let worker: RunningWorker | undefined;
const failures: string[] = [];

const startWorker = async (): Promise<void> => {
  worker = await createWorker({
    engine: system.engine,
    databaseUrl: system.url,
    secrets: testSecrets,
    onFailure: (line) => failures.push(line),
  });
};

const outboxOf = async (caseId: string): Promise<OutboxState> => {
  const { rows } = await system.owner.query<OutboxState>(
    `SELECT id, attempts, queued_at IS NOT NULL AS queued, done_at IS NOT NULL AS done,
            failed_at IS NOT NULL AS failed, last_error
     FROM juece.outbox WHERE case_id = $1 ORDER BY revision DESC LIMIT 1`,
    [caseId],
  );
  return rows[0]!;
};

const noticesOf = async (caseId: string): Promise<readonly { who: string; zh: string }[]> => {
  const { rows } = await system.owner.query<{ who: string; zh: string }>(
    'SELECT person_id AS who, words_zh AS zh FROM juece.notice WHERE case_id = $1 ORDER BY person_id',
    [caseId],
  );
  return rows;
};

beforeAll(async () => {
  postgres = await startPostgres();
  system = await tinySystem(postgres);
}, 60_000);

afterEach(async () => {
  await worker?.close();
  worker = undefined;
  failures.length = 0;
});

afterAll(async () => {
  await system.close();
  await postgres.stop();
});

describe('createWorker', () => {
  it('tells everyone who holds the role, and closes the row', async () => {
    await startWorker();
    const caseId = await system.open('道路');
    await system.give(caseId, 'office.notified');
    await until('the row is closed', async () => (await outboxOf(caseId)).done);
    expect(await noticesOf(caseId)).toEqual([
      { who: OFFICE, zh: '《道路》：请办理' },
      { who: 'second-office-person', zh: '《道路》：请办理' },
    ]);
    expect(failures).toEqual([]);
  });

  it('tells a role that is bound to units only in those of the case', async () => {
    await startWorker();
    const caseId = await system.open('道路');
    await system.give(caseId, 'sponsor.notified');
    await until('the row is closed', async () => (await outboxOf(caseId)).done);
    expect((await noticesOf(caseId)).map((notice) => notice.who)).toEqual(['roads-person']);
  });

  it('carries an effect out that was recorded while no worker ran', async () => {
    const caseId = await system.open('道路');
    await system.give(caseId, 'office.notified');
    expect(await outboxOf(caseId)).toMatchObject({ queued: false, done: false });
    await startWorker();
    await until('the row is closed', async () => (await outboxOf(caseId)).done);
  });

  it('queues a row again that the queue has lost', async () => {
    const caseId = await system.open('道路');
    await system.give(caseId, 'office.notified');
    // Claimed, and then the claimer dies before the queue has it.
    const claimed = await claimOutbox(system.engine.pool, 100);
    expect(claimed).toEqual([{ id: (await outboxOf(caseId)).id, attempt: 1 }]);
    expect(await claimOutbox(system.engine.pool, 100)).toEqual([]);
    await system.owner.query(
      `UPDATE juece.outbox SET queued_at = queued_at - interval '61 seconds'`,
    );
    await startWorker();
    await until('the row is closed', async () => (await outboxOf(caseId)).done);
    expect((await outboxOf(caseId)).attempts).toBe(2);
  });

  it('writes notices once although the row is delivered many times at once', async () => {
    const caseId = await system.open('道路');
    await system.give(caseId, 'office.notified');
    const { id } = await outboxOf(caseId);
    const queue = await openWorkQueue({ databaseUrl: system.url, onError: () => undefined });
    await Promise.all(
      [1, 2, 3, 4, 5, 6].map((attempt) => queue.enqueueEffects([{ outboxId: id, attempt }])),
    );
    await startWorker();
    await until('all are delivered', async () => (await queue.backlog('effects')) === 0);
    await until('the row is closed', async () => (await outboxOf(caseId)).done);
    await queue.close();
    expect(await noticesOf(caseId)).toHaveLength(2);
    expect(failures).toEqual([]);
  });

  it('marks the row of a refused effect as failed, and tries it no more', async () => {
    await startWorker();
    const caseId = await system.open('道路');
    // The sponsor may ask for an adjustment, but may not open the case for it.
    await system.give(caseId, 'adjustment.major', { as: 'roads-person' });
    await until('the row is given up', async () => (await outboxOf(caseId)).failed);
    expect(await outboxOf(caseId)).toMatchObject({ attempts: 1, done: false });
    expect((await outboxOf(caseId)).last_error).toContain('not-permitted');
    expect(failures.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ what: 'effect-failed', type: 'openLinkedCase', caseId }),
    ]);
  });

  it('opens the linked case once, and ends the first when the second is decided', async () => {
    await startWorker();
    const first = await system.open('道路');
    await system.give(first, 'adjustment.major');
    await until('the row is closed', async () => (await outboxOf(first)).done);
    const { rows } = await system.owner.query<{ id: string; title: string }>(
      'SELECT id, title FROM juece.decision_case WHERE linked_case_id = $1',
      [first],
    );
    expect(rows).toEqual([{ id: rows[0]!.id, title: '关于调整《道路》的决策' }]);
    const second = rows[0]!.id;
    for (const _again of [1, 2]) {
      // The second time the first decision has ended already; that is no failure.
      await system.give(second, 'adjustment.decided');
      await until('the row is closed', async () => (await outboxOf(second)).done);
    }
    const ended = await system.owner.query<{ ending: string }>(
      'SELECT ending FROM juece.decision_case WHERE id = $1',
      [first],
    );
    expect(ended.rows).toEqual([{ ending: 'superseded' }]);
    expect(failures).toEqual([]);
  });

  it('closes the row quietly where there is no linked decision', async () => {
    await startWorker();
    const caseId = await system.open('道路');
    await system.give(caseId, 'adjustment.decided');
    await until('the row is closed', async () => (await outboxOf(caseId)).done);
    expect(failures).toEqual([]);
  });

  it('lets a deadline elapse that came due long ago, once, and reminds', async () => {
    const caseId = await system.open('道路');
    await system.give(caseId, 'reply.asked', { payload: { dueOn: '2026-01-05' } });
    await startWorker();
    await until('the reminder is there', async () => (await noticesOf(caseId)).length === 2);
    await until('all is quiet', () => isQuiet(system.engine.pool));
    expect((await noticesOf(caseId))[0]?.zh).toContain('2026-01-05');
    const { rows } = await system.owner.query<{ type: string }>(
      `SELECT type FROM juece.case_event WHERE case_id = $1 AND type = 'deadline.elapsed'`,
      [caseId],
    );
    expect(rows).toHaveLength(1);
  });

  it('goes on after the database has cut its connections', async () => {
    await startWorker();
    await system.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    const caseId = await retried(() => system.open('道路'));
    await retried(() => system.give(caseId, 'office.notified'));
    await until('the row is closed', async () => (await outboxOf(caseId)).done);
  });

  it('leaves no connection of the queue open when it closes', async () => {
    await startWorker();
    await worker?.close();
    worker = undefined;
    await until('no connection is open', async () => {
      const { rows } = await system.owner.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name NOT IN ('', 'juece')`,
      );
      return rows.length === 0;
    });
  });
});

describe('releaseOutbox', () => {
  it('gives a row back as if it had not been claimed', async () => {
    const caseId = await system.open('道路');
    await system.give(caseId, 'office.notified');
    const claimed = await claimOutbox(system.engine.pool, 100);
    await releaseOutbox(system.engine.pool, claimed);
    expect(await outboxOf(caseId)).toMatchObject({ queued: false, attempts: 0 });
    expect(await claimOutbox(system.engine.pool, 100)).toEqual(claimed);
  });
});

/** The pool may hand out connections that are cut and do not know it yet. */
async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) {
        throw error;
      }
    }
  }
}
