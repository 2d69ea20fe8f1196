import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import {
  adoptCalendar,
  canonicalText,
  type Engine,
  executeCommand,
  openCase,
  putCalendarInForce,
  ringDeadline,
  sha256,
  verifyCase,
} from '#libs/case-engine';
import { calendarInForce, openOwnerPool, setClock, startClock } from '#libs/case-store';
import { mergeNotice, type Calendar, type HolidayNotice } from '#libs/legal-time';
import { recordedOf } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase, testSecrets } from '#test/database';
import { withSmallMatters } from '#test/small-matters';

import { createWorker } from '../../../apps/worker/src/create-worker.js';
import { until } from './tiny-system.js';

const OFFICE = { kind: 'person', personId: 'baoding.office' } as const;
const NOTICE: HolidayNotice = {
  year: 2027,
  notice: '国务院办公厅关于2027年部分节假日安排的通知',
  holidays: [
    ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'],
    ...['2027-02-10', '2027-02-11', '2027-04-05', '2027-05-01', '2027-05-03', '2027-06-09'],
  ],
  workdays: ['2027-01-31', '2027-02-13'],
};

let database: TestDatabase;
let engine: Engine;
let owner: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url, 8, withSmallMatters());
  owner = openOwnerPool(database.ownerUrl);
  await startClock(owner, '2026-12-28T01:00:00.000Z');
}, 60_000);

afterAll(async () => {
  await engine.pool.end();
  await owner.end();
  await database.drop();
});

const said = (type: string, payload = {}) => ({
  idempotencyKey: randomUUID(),
  bodyHash: sha256(canonicalText([type, payload])),
  command: { type, payload },
  caller: OFFICE,
  stated: {},
});

/** A case whose answer is due five working days after the clock's present day. */
async function withAnswer(): Promise<string> {
  const payload = { word: '路灯', unitId: 'baoding.office' };
  const opened = recordedOf(
    await openCase(engine, {
      ...said('matter.opened', payload),
      procedure: 'small-matter',
      organId: 'baoding',
    }),
  ).receipt;
  const asked = { ...said('terms.started'), caseId: opened.caseId, expectedRevision: 1 };
  recordedOf(await executeCommand(engine, asked));
  return opened.caseId;
}

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly trail: string;
}

async function answerOf(caseId: string): Promise<Row> {
  const { rows } = await owner.query<Row>(
    `SELECT id, revision, due_on::text AS "dueOn", provisional, trail FROM juece.deadline
     WHERE case_id = $1 AND kind = 'answer'`,
    [caseId],
  );
  return rows[0]!;
}

async function publish(notice: HolidayNotice): Promise<string> {
  const { calendar } = await calendarInForce<Calendar>(engine.pool);
  return (await putCalendarInForce(engine.pool, mergeNotice(calendar, notice), 'baoding.rules'))!;
}

describe('adoptCalendar', () => {
  let first: string;
  let second: string;
  let hash: string;

  beforeAll(async () => {
    first = await withAnswer();
    second = await withAnswer();
  });

  it('finds a deadline provisional that reaches into a year without notice', async () => {
    expect(await answerOf(first)).toMatchObject({ dueOn: '2027-01-04', provisional: true });
  });

  it('counts it anew when the notice is there, by one event that keeps the trail', async () => {
    hash = await publish(NOTICE);
    expect(await adoptCalendar(engine, first, hash)).toBe('adopted');
    const answer = await answerOf(first);
    expect(answer).toMatchObject({ dueOn: '2027-01-05', provisional: false, revision: 2 });
    expect(JSON.parse(answer.trail)).toContainEqual(
      expect.objectContaining({ calendar: expect.objectContaining({ on: '2026-12-28' }) }),
    );
    const { rows } = await owner.query<{ body: string }>(
      `SELECT body FROM juece.case_event WHERE case_id = $1 AND type = 'calendar.adopted'`,
      [first],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0]!.body)).toMatchObject({
      calendarHash: hash,
      payload: {
        to: hash,
        deadlines: [
          { kind: 'answer', before: '2027-01-04', after: '2027-01-05', provisional: false },
        ],
      },
    });
    expect(await verifyCase(engine, first)).toMatchObject({
      chainVerified: true,
      replayIdentical: true,
      findings: [],
    });
  });

  it('does it once, however often it is asked, and ten times at once', async () => {
    expect(await adoptCalendar(engine, first, hash)).toBe('nothing-to-do');
    const at = await Promise.all(
      Array.from({ length: 10 }, () => adoptCalendar(engine, second, hash)),
    );
    expect(at.filter((one) => one === 'adopted')).toHaveLength(1);
    const { rows } = await owner.query(
      `SELECT FROM juece.case_event WHERE case_id = $1 AND type = 'calendar.adopted'`,
      [second],
    );
    expect(rows).toHaveLength(1);
  });

  it('lets the deadline ring on its new day and not on the old one', async () => {
    const { id, revision } = await answerOf(first);
    await setClock(engine.pool, '2027-01-04T16:00:00.000Z');
    expect(await ringDeadline(engine, { id, revision: 1 })).toBe('nothing-to-do');
    expect(await ringDeadline(engine, { id, revision })).toBe('nothing-to-do');
    await setClock(engine.pool, '2027-01-05T16:00:00.000Z');
    expect(await ringDeadline(engine, { id, revision })).toBe('elapsed');
  });

  it('reaches every running case through the worker, tells those concerned, and says when all have it', async () => {
    const third = await withAnswer();
    const before = await answerOf(third);
    expect(before.dueOn).toBe('2027-01-13');
    const worker = await createWorker({ engine, databaseUrl: database.url, secrets: testSecrets });
    try {
      const extra = { ...NOTICE, correction: '新增一日放假' };
      const corrected = await publish({ ...extra, holidays: [...NOTICE.holidays, '2027-01-08'] });
      await until('all have adopted it', async () => {
        const { hash: inForce, adoptedAt } = await calendarInForce(engine.pool);
        return inForce === corrected && adoptedAt !== null;
      });
      expect(await answerOf(third)).toMatchObject({ dueOn: '2027-01-14', revision: 2 });
      const { rows } = await owner.query<{ words_zh: string; person_id: string }>(
        `SELECT words_zh, person_id FROM juece.notice WHERE case_id = $1 AND words_zh LIKE '%节假日%'`,
        [third],
      );
      expect(rows.map((row) => row.person_id)).toContain('baoding.office');
      expect(rows[0]!.words_zh).toContain('由2027-01-13改为2027-01-14');
    } finally {
      await worker.close();
    }
  });
});
