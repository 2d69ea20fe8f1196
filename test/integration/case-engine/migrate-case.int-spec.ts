import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { openOwnerPool, recordCalendar, setClock, startClock } from '#libs/case-store';
import {
  canonicalText,
  type CaseMigration,
  type DeadlineRule,
  type Engine,
  executeCommand,
  migrateCase,
  type MigrationOrder,
  openCase,
  planCaseMigration,
  ringDeadline,
  sha256,
  inEnglish,
  verifyCase,
} from '#libs/case-engine';
import { ProblemError } from '#libs/problems';
import { contentsOf, recordedOf } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase } from '#test/database';
import { smallV2, withSmallMatters } from '#test/small-matters';

import {
  migrateCases,
  type CasesOrder,
} from '../../../apps/cli/src/migrate-cases/migrate-cases.js';
import { migrationTable } from '../../../apps/cli/src/migrate-cases/migration-table.js';

const RULES = { kind: 'person', personId: 'baoding.rules' } as const;
const OFFICE = { kind: 'person', personId: 'baoding.office' } as const;
const V2 = 'small-matter@2';

let database: TestDatabase;
let engine: Engine;
let owner: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url, 8, withSmallMatters());
  owner = openOwnerPool(database.ownerUrl);
  await startClock(owner, '2026-03-02T01:00:00.000Z');
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

async function opened(): Promise<string> {
  const payload = { word: '路灯', unitId: 'baoding.office' };
  const opening = {
    ...said('matter.opened', payload),
    procedure: 'small-matter',
    organId: 'baoding',
  };
  return recordedOf(await openCase(engine, opening)).receipt.caseId;
}

interface StoredCase {
  readonly revision: number;
  readonly procedure: string;
  readonly states: readonly string[];
}

async function caseOf(id: string): Promise<StoredCase> {
  const { rows } = await owner.query<StoredCase>(
    'SELECT * FROM juece.decision_case WHERE id = $1',
    [id],
  );
  return rows[0]!;
}

async function give(id: string, type: string, payload = {}): Promise<void> {
  const { revision } = await caseOf(id);
  recordedOf(
    await executeCommand(engine, {
      ...said(type, payload),
      caseId: id,
      expectedRevision: revision,
    }),
  );
}

/** A case whose three deadlines run: by working days, by months, and to a fixed day. */
async function withTerms(): Promise<string> {
  const id = await opened();
  await give(id, 'terms.started');
  return id;
}

const planOf = (
  caseId: string,
  to = V2,
  rules: 'keep' | 'inForce' = 'keep',
): Promise<CaseMigration> => planCaseMigration(engine, { caseId, to, rules }, RULES);

const KEEP = { answer: 'keepDate', report: 'keepDate', hearing: 'keepDate' } as const;

function orderOf(plan: CaseMigration, more: Partial<MigrationOrder> = {}): MigrationOrder {
  return {
    ...{ caseId: plan.caseId, to: plan.to, rules: 'keep', planHash: plan.planHash },
    caller: RULES,
    idempotencyKey: randomUUID(),
    bodyHash: 'body',
    reason: '本市程序规定已修订',
    deadlines: KEEP,
    ...more,
  };
}

async function problemOf(promise: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return error as ProblemError;
}

async function deadlinesOf(id: string) {
  const { rows } = await owner.query<{
    id: string;
    kind: string;
    due_on: string;
    due_at: Date;
    count: number | null;
    start_on: string;
    trail: string;
    revision: number;
  }>(
    `SELECT id, kind, due_on::text AS due_on, due_at, count, start_on::text AS start_on, trail, revision
     FROM juece.deadline WHERE case_id = $1 ORDER BY kind`,
    [id],
  );
  return Object.fromEntries(rows.map((row) => [row.kind, row]));
}

describe('planCaseMigration', () => {
  it('says what would change, with the date of every running deadline under each rule, and changes nothing', async () => {
    const id = await withTerms();
    const before = await contentsOf(owner);
    const plan = await planOf(id);
    expect(plan).toMatchObject({
      from: 'small-matter@1',
      to: V2,
      on: '2026-03-02',
      statesEntered: ['main/work.check', 'main/work.check.open'],
      factsAdded: ['checked'],
      obstacles: [],
    });
    // Five working days from Monday 2 March run to the 9th; ten to the 16th; two months to 2 May.
    expect(plan.deadlines.map(({ kind, dueOn, under }) => [kind, dueOn, under])).toEqual([
      [
        'answer',
        '2026-03-09',
        { keepDate: '2026-03-09', keepRemaining: '2026-03-09', restart: '2026-03-16' },
      ],
      [
        'hearing',
        '2026-03-20',
        { keepDate: '2026-03-20', keepRemaining: '2026-03-20', restart: '2026-03-20' },
      ],
      [
        'report',
        '2026-04-02',
        { keepDate: '2026-04-02', keepRemaining: '2026-04-02', restart: '2026-05-02' },
      ],
    ]);
    expect(await contentsOf(owner)).toEqual(before);
  });

  it('has the same hash for the same plan, and another after any change of the case', async () => {
    const id = await opened();
    const { planHash } = await planOf(id);
    expect((await planOf(id)).planHash).toBe(planHash);
    await give(id, 'word.added', { word: '灯杆' });
    expect((await planOf(id)).planHash).not.toBe(planHash);
  });

  it('knows no version and no case that does not exist', async () => {
    const id = await opened();
    expect((await problemOf(planOf(id, 'small-matter@9'))).code).toBe('reference-unknown');
    expect((await problemOf(planOf(randomUUID()))).code).toBe('case-not-found');
  });
});

describe('migrateCase', () => {
  it('records one audited event, moves the case, and the record folds across it byte for byte', async () => {
    const id = await withTerms();
    const plan = await planOf(id);
    const { receipt } = await migrateCase(engine, orderOf(plan));
    expect(receipt).toMatchObject({ revision: 3, type: 'procedure.migrated' });
    expect(await caseOf(id)).toMatchObject({
      revision: 3,
      procedure: V2,
      states: expect.arrayContaining(['main/work.check.open', 'main/work.left.open']),
    });
    const { rows } = await owner.query<{ type: string; actor_id: string; body: string }>(
      'SELECT type, actor_id, body FROM juece.case_event WHERE case_id = $1 AND revision = 3',
      [id],
    );
    const { body, ...listed } = rows[0]!;
    expect(listed).toEqual({ type: 'procedure.migrated', actor_id: 'baoding.rules' });
    expect(JSON.parse(body)).toMatchObject({
      procedure: V2,
      payload: {
        from: 'small-matter@1',
        to: V2,
        reason: '本市程序规定已修订',
        deadlines: KEEP,
        planHash: plan.planHash,
      },
      entered: ['main/work.check', 'main/work.check.open'],
    });
    await give(id, 'check.done');
    await give(id, 'word.added', { word: '灯杆', why: '补充' });
    expect(await verifyCase(engine, id)).toMatchObject({
      events: 5,
      chainVerified: true,
      replayIdentical: true,
      findings: [],
    });
  });

  it('opens the tasks of the states that it enters, and leaves the others open', async () => {
    const id = await opened();
    const open = async () => {
      const { rows } = await owner.query<{ state: string }>(
        'SELECT state FROM juece.task WHERE case_id = $1 AND closed_at IS NULL ORDER BY state',
        [id],
      );
      return rows.map(({ state }) => state);
    };
    expect(await open()).not.toContain('main/work.check.open');
    const before = await open();
    await migrateCase(engine, orderOf(await planOf(id)));
    expect(await open()).toEqual([...before, 'main/work.check.open'].sort());
  });

  it('keeps the date, keeps what is left, or restarts each deadline, and its trail says why', async () => {
    const id = await withTerms();
    await setClock(engine.pool, '2026-03-04T01:00:00.000Z');
    const before = await deadlinesOf(id);
    const plan = await planOf(id);
    const deadlines = { answer: 'keepRemaining', report: 'restart', hearing: 'keepDate' } as const;
    await migrateCase(engine, orderOf(plan, { deadlines }));
    const after = await deadlinesOf(id);
    expect(after['hearing']).toEqual(before['hearing']);
    expect(after['answer']).toMatchObject({
      id: before['answer']!.id,
      revision: 2,
      due_on: '2026-03-09',
      start_on: '2026-03-04',
      count: 3,
    });
    expect(after['report']).toMatchObject({ revision: 2, due_on: '2026-05-04', count: 2 });
    expect(JSON.parse(after['report']!.trail)).toEqual([
      {
        migration: {
          rule: 'restart',
          on: '2026-03-04',
          because: { zh: expect.stringMatching(/重新计算/), en: expect.stringMatching(/anew/) },
          before: { startOn: '2026-03-02', dueOn: '2026-04-02', unit: 'month', count: 1 },
        },
      },
    ]);
    expect((await verifyCase(engine, id)).findings).toEqual([]);
  });

  it('lets a moved deadline elapse on its new day only', async () => {
    const id = await withTerms();
    const { answer: old } = await deadlinesOf(id);
    const deadlines = { ...KEEP, answer: 'restart' } as const;
    await migrateCase(engine, orderOf(await planOf(id), { deadlines }));
    const { answer } = await deadlinesOf(id);
    expect(answer!.due_at > old!.due_at).toBe(true);
    await setClock(engine.pool, old!.due_at.toISOString());
    expect(await ringDeadline(engine, { id: old!.id, revision: old!.revision })).toBe(
      'nothing-to-do',
    );
    expect(await ringDeadline(engine, { id: answer!.id, revision: answer!.revision })).toBe(
      'nothing-to-do',
    );
    await setClock(engine.pool, answer!.due_at.toISOString());
    expect(await ringDeadline(engine, { id: answer!.id, revision: answer!.revision })).toBe(
      'elapsed',
    );
    expect((await verifyCase(engine, id)).findings).toEqual([]);
  });

  it('counts the days that are left by the calendar in force when the rules are taken along', async () => {
    const id = await withTerms();
    const before = (await planOf(id)).deadlines[0]!;
    await newHoliday(owner, before.dueOn);
    const plan = await planOf(id, V2, 'inForce');
    expect(plan.calendar.to).not.toBe(plan.calendar.from);
    const after = plan.deadlines[0]!;
    expect([after.kind, after.under.keepDate]).toEqual(['answer', before.dueOn]);
    expect(after.under.keepRemaining > before.dueOn).toBe(true);
    const rules = 'inForce';
    await migrateCase(
      engine,
      orderOf(plan, { rules, deadlines: { ...KEEP, answer: 'keepRemaining' } }),
    );
    expect((await deadlinesOf(id))['answer']!.due_on).toBe(after.under.keepRemaining);
    expect((await verifyCase(engine, id)).findings).toEqual([]);
    // Now under both: nothing would change any more.
    const again = await planOf(id, V2, 'inForce');
    expect((await problemOf(migrateCase(engine, orderOf(again, { rules })))).code).toBe(
      'migration-impossible',
    );
  });

  it('gives a repeat its first answer and records it once', async () => {
    const order = orderOf(await planOf(await opened()));
    const first = await migrateCase(engine, order);
    expect(await migrateCase(engine, order)).toEqual({ ...first, repeated: true });
    expect((await caseOf(order.caseId)).revision).toBe(2);
  });

  it('lets one of two at once win, and the other know', async () => {
    for (let round = 0; round < 5; round += 1) {
      const plan = await planOf(await withTerms());
      const both = await Promise.allSettled([
        migrateCase(engine, orderOf(plan)),
        migrateCase(engine, orderOf(plan)),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const [lost] = both.flatMap((one) =>
        one.status === 'rejected' ? [(one.reason as ProblemError).code] : [],
      );
      expect(['case-changed-meanwhile', 'migration-impossible', 'event-not-allowed']).toContain(
        lost,
      );
      expect((await caseOf(plan.caseId)).revision).toBe(3);
      expect((await verifyCase(engine, plan.caseId)).findings).toEqual([]);
    }
  });

  it('is found out when a case was moved without an event', async () => {
    const id = await opened();
    await owner.query('UPDATE juece.decision_case SET procedure = $2 WHERE id = $1', [id, V2]);
    expect(inEnglish(await verifyCase(engine, id))).toEqual([
      'The case is pinned to other rules than its last event was decided by.',
      expect.stringMatching(/^decision_case .*: procedure is stored as .* and should be/),
    ]);
    await owner.query(`UPDATE juece.decision_case SET procedure = 'small-matter@1' WHERE id = $1`, [
      id,
    ]);
    expect((await verifyCase(engine, id)).findings).toEqual([]);
  });
});

describe('migrateCase refuses', () => {
  let plan: CaseMigration;
  let contents: Readonly<Record<string, string>>;

  beforeEach(async () => {
    plan = await planOf(await withTerms());
    contents = await contentsOf(owner);
  });

  const refused = async (more: Partial<MigrationOrder>): Promise<ProblemError> => {
    const problem = await problemOf(migrateCase(engine, orderOf(plan, more)));
    expect(await contentsOf(owner)).toEqual(contents);
    return problem;
  };

  const { answer: _answer, ...withoutAnswer } = KEEP;
  it.each<[string, Partial<MigrationOrder>, RegExp]>([
    ['who names a stale plan', { planHash: '0'.repeat(64) }, /过时/],
    ['who names no rule for a running deadline', { deadlines: withoutAnswer }, /：answer$/],
    [
      'who names a rule that there is none',
      { deadlines: { ...KEEP, answer: 'forget' as DeadlineRule } },
      /：answer$/,
    ],
  ])('%s, with requirement G45 and its remedy', async (_who, more, missing) => {
    const { code, extra } = await refused(more);
    expect(code).toBe('event-not-allowed');
    expect(extra['unmet']).toEqual([
      expect.objectContaining({
        id: 'G45',
        article: '条例第43条',
        missing: expect.objectContaining({ zh: expect.stringMatching(missing) }),
        remedy: expect.objectContaining({ zh: expect.stringMatching(/planHash/) }),
      }),
    ]);
  });

  it('who has not read the plan', async () => {
    const { planHash: _planHash, ...unread } = orderOf(plan);
    expect((await problemOf(migrateCase(engine, unread))).extra['unmet']).toEqual([
      expect.objectContaining({
        id: 'G45',
        missing: expect.objectContaining({ zh: expect.stringMatching(/未写明/) }),
      }),
    ]);
  });

  it('who holds no mandate for it', async () => {
    expect((await refused({ caller: OFFICE })).code).toBe('not-permitted');
  });

  it('what cannot map, with every reason', async () => {
    const third = await planOf(plan.caseId, 'small-matter@3');
    const problem = await refused({ ...orderOf(third) });
    expect(problem.code).toBe('migration-impossible');
    expect(problem.extra['obstacles']).toEqual([
      expect.objectContaining({ code: 'state-unknown', about: 'main/work.right' }),
    ]);
    const other = await planOf(plan.caseId, 'major-decision@1');
    expect((await refused({ ...orderOf(other) })).code).toBe('migration-impossible');
  });
});

describe('migrateCases', () => {
  const order = (more: Partial<CasesOrder> = {}): CasesOrder => ({
    ...{ to: V2, rules: 'keep', deadlines: {}, dryRun: false, caller: { kind: 'system' } },
    reason: '第二版施行',
    ...more,
  });

  it('says in a dry run what it would do, and does it for every running case once', async () => {
    const [one, two] = [await opened(), await withTerms()];
    const contents = await contentsOf(owner);
    const dry = await migrateCases(engine, order({ dryRun: true }));
    expect(await contentsOf(owner)).toEqual(contents);
    const ids = dry.map(({ caseId }) => caseId);
    expect(ids).toEqual(expect.arrayContaining([one, two]));
    expect(new Set(dry.map(({ outcome }) => outcome))).toEqual(new Set(['would-migrate']));
    expect(migrationTable(dry)).toMatch(/answer .* keep-date .* → /);

    const done = await migrateCases(engine, order({ deadlines: { answer: 'restart' } }));
    expect(done.map(({ caseId, outcome }) => [caseId, outcome])).toEqual(
      ids.map((id) => [id, 'migrated']),
    );
    expect(done.find(({ caseId }) => caseId === two)?.chosen).toEqual({
      ...KEEP,
      answer: 'restart',
    });
    for (const id of ids) {
      expect((await caseOf(id)).procedure).toBe(smallV2.key);
      expect((await verifyCase(engine, id)).findings).toEqual([]);
    }
    expect(await migrateCases(engine, order())).toEqual([]);
    expect(migrationTable([])).toMatch(/no case to migrate/);
  });

  it('says of each case that it cannot move why, and moves the others', async () => {
    const id = await opened();
    const outcomes = await migrateCases(engine, order({ to: 'small-matter@3', caseId: id }));
    expect(outcomes).toEqual([
      expect.objectContaining({
        outcome: 'refused',
        because: expect.stringMatching(/work\.right/),
      }),
    ]);
    expect((await caseOf(id)).procedure).toBe('small-matter@1');
    expect(migrationTable(outcomes)).toMatch(/不能变更 · refused/);
  });
});

/** A calendar that comes into force with one more holiday. */
async function newHoliday(pool: Pool, day: string): Promise<void> {
  const { rows } = await pool.query<{ body: string }>(
    'SELECT body FROM juece.calendar ORDER BY recorded_at DESC LIMIT 1',
  );
  const calendar = JSON.parse(rows[0]!.body) as {
    years: Record<string, { holidays: string[] }>;
  };
  const year = calendar.years[day.slice(0, 4)]!;
  const years = {
    ...calendar.years,
    [day.slice(0, 4)]: { ...year, holidays: [...year.holidays, day].sort() },
  };
  const body = canonicalText({ ...calendar, years });
  await recordCalendar(pool, { hash: sha256(body), body });
}
