import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import {
  dataSourceOptions,
  insertNotices,
  migrate,
  ReadSource,
  type Notification,
} from '#libs/case-store';

import { OFFICE, startPostgres, tinySystem, type TinySystem } from '../worker/tiny-system.js';

const SECOND = 'second-office-person';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let system: TinySystem;
let owner: Pool;
let caseId: string;

const notification = (more: Partial<Notification> = {}): Notification => ({
  source: 'deadline-1-1-2026-03-01',
  kind: 'deadline',
  statutory: true,
  caseId,
  role: 'office',
  units: null,
  words: { zh: '期限将届满', en: 'due soon' },
  ...more,
});

const notified = async (source: string): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ who: string }>(
    'SELECT person_id AS who FROM juece.notice WHERE source = $1 ORDER BY 1',
    [source],
  );
  return rows.map(({ who }) => who);
};

beforeAll(async () => {
  postgres = await startPostgres();
  system = await tinySystem(postgres);
  owner = system.owner;
  caseId = await system.open('道路');
}, 60_000);

afterAll(async () => {
  await system.close();
  await postgres.stop();
});

describe('insertNotices', () => {
  it('notifies everyone of the role once of one source, though many do at once', async () => {
    const { pool } = system.engine;
    const written = await Promise.all(
      [1, 2, 3, 4].map(() => insertNotices(pool, [notification()])),
    );
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(await notified(notification().source)).toEqual([OFFICE, SECOND]);
    expect(await insertNotices(pool, [notification()])).toBe(0);
  });

  it('notifies a role that is bound to units only there, and several at once', async () => {
    const roads = notification({ source: 'a', role: 'sponsor', units: ['roads'] });
    const both = notification({ source: 'b', role: 'sponsor' });
    expect(await insertNotices(system.engine.pool, [roads, both])).toBe(3);
    expect(await notified('a')).toEqual(['roads-person']);
    expect(await notified('b')).toEqual(['parks-person', 'roads-person']);
  });

  it('notifies nobody whose mandate has ended or has not begun', async () => {
    await owner.query(`UPDATE juece.mandate SET ends_on = current_date - 2 WHERE person_id = $1`, [
      SECOND,
    ]);
    await insertNotices(system.engine.pool, [notification({ source: 'c' })]);
    await owner.query(
      `UPDATE juece.mandate SET ends_on = NULL, starts_on = current_date + 2 WHERE person_id = $1`,
      [SECOND],
    );
    await insertNotices(system.engine.pool, [notification({ source: 'd' })]);
    await owner.query(
      `UPDATE juece.mandate SET starts_on = current_date - 2 WHERE person_id = $1`,
      [SECOND],
    );
    expect([await notified('c'), await notified('d')]).toEqual([[OFFICE], [OFFICE]]);
  });
});

describe('the migration of notices', () => {
  it('keeps what was written before in the inbox, and plans no delivery for it', async () => {
    const source = await new ReadSource(dataSourceOptions(postgres.url)).initialize();
    const isBefore = async (): Promise<boolean> => {
      const { rowCount } = await owner.query(
        `SELECT FROM pg_attribute WHERE attrelid = 'juece.notice'::regclass AND attname = 'outbox_id' AND NOT attisdropped`,
      );
      return rowCount === 1;
    };
    await owner.query('DELETE FROM juece.notice');
    while (!(await isBefore())) {
      await source.undoLastMigration();
    }
    await source.destroy();
    await owner.query(
      `WITH o AS (
         INSERT INTO juece.outbox (case_id, revision, ordinal, type, body)
         SELECT $1, 1, n + 100, (ARRAY['notify', 'remindDeadline'])[n], '{}' FROM generate_series(1, 2) n
         RETURNING id, type)
       INSERT INTO juece.notice (outbox_id, person_id, case_id, words_zh, words_en, created_at, read_at)
       SELECT o.id, p.id, $1, o.type, 'x', '2026-03-01', CASE WHEN o.type = 'notify' THEN now() END
       FROM o CROSS JOIN juece.person p WHERE p.id = ANY ($2)`,
      [caseId, [OFFICE, SECOND]],
    );
    await migrate(postgres.url);
    const { rows } = await owner.query(
      `SELECT n.kind, n.statutory, n.person_id AS who, n.planned_at IS NOT NULL AS planned,
              n.read_at IS NOT NULL AS read, n.source = 'outbox-' || o.id AS linked, o.type
       FROM juece.notice n JOIN juece.outbox o ON n.source = 'outbox-' || o.id ORDER BY n.kind, who`,
    );
    const kept = (kind: string, who: string) => ({
      kind,
      who,
      statutory: kind === 'overdue',
      planned: true,
      read: kind === 'notify',
      linked: true,
      type: kind === 'notify' ? 'notify' : 'remindDeadline',
    });
    expect(rows).toEqual([
      kept('notify', OFFICE),
      kept('notify', SECOND),
      kept('overdue', OFFICE),
      kept('overdue', SECOND),
    ]);
  });
});
