import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import {
  type CommandRecord,
  type DeadlineAt,
  type StartedDeadline,
  openOwnerPool,
  setClock,
  startClock,
} from '#libs/case-store';
import {
  type CommandEngine,
  type CommandStore,
  type Engine,
  executeCommand,
  openCase,
  type Recorded,
} from '#libs/case-engine';
import { alarmOf, MemoryRules, MemoryStore, Random } from '#libs/simulation';
import { anOpening, asPerson, recordedOf } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase } from '#test/database';

import { simulatedWorld } from '../../../apps/cli/src/simulate/world.js';

const BEGINS = '2026-03-10T02:00:00.000Z';
const NOBODY = { units: [], people: [], decisions: [] };

/** Everything that stands in a store about one case, without the ids that the store itself makes. */
interface Contents {
  readonly revision: number;
  readonly deadlines: readonly object[];
  readonly tasks: readonly object[];
  readonly outbox: readonly object[];
}

/** One of the two stores, with what a test needs beside it. */
interface Side {
  readonly engine: CommandEngine;
  readonly store: CommandStore;
  readonly setClock: (instant: string) => Promise<void>;
  readonly contents: (caseId: string) => Promise<Contents>;
  readonly deadlineOf: (caseId: string, kind: string) => Promise<DeadlineAt>;
}

let database: TestDatabase;
let real: Engine;
let owner: Pool;
let sides: readonly [postgres: Side, memory: Side];

beforeAll(async () => {
  database = await cloneDatabase();
  real = engineOver(database.url);
  owner = openOwnerPool(database.ownerUrl);
  await startClock(owner, BEGINS);
  sides = [postgres(), memory()];
}, 60_000);

afterAll(async () => {
  await real.pool.end();
  await owner.end();
  await database.drop();
});

/** The same ids on both sides: then every event must have the same hash on both. */
function ids(): () => string {
  const random = new Random(1);
  return () => random.uuid(Date.parse(BEGINS));
}

function postgres(): Side {
  const iso = (column: string) =>
    `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const rows = async (text: string, caseId: string): Promise<readonly object[]> =>
    (await owner.query<object>(text, [caseId])).rows;
  return {
    engine: { ...real, newId: ids() },
    store: real.store,
    setClock: async (instant) => {
      await setClock(real.pool, instant);
    },
    contents: async (caseId) => {
      const [stored] = await rows('SELECT revision FROM juece.decision_case WHERE id = $1', caseId);
      return {
        revision: (stored as { revision: number }).revision,
        deadlines: await rows(
          `SELECT kind, revision, state, due_on::text AS "dueOn", ${iso('alarm_at')} AS "alarmAt",
                  overdue_rounds AS "overdueRounds", ${iso('elapsed_at')} AS "elapsedAt",
                  ${iso('closed_at')} AS "closedAt"
           FROM juece.deadline WHERE case_id = $1 ORDER BY kind, id`,
          caseId,
        ),
        tasks: await rows(
          `SELECT state, entry_revision AS "entryRevision", role, unit_ids AS "unitIds",
                  ${iso('opened_at')} AS "openedAt", ${iso('closed_at')} AS "closedAt"
           FROM juece.task WHERE case_id = $1 ORDER BY entry_revision, state COLLATE "C"`,
          caseId,
        ),
        outbox: await rows(
          `SELECT revision, ordinal, type, body FROM juece.outbox WHERE case_id = $1
           ORDER BY revision, ordinal`,
          caseId,
        ),
      };
    },
    deadlineOf: async (caseId, kind) => {
      const { rows: found } = await owner.query<DeadlineAt>(
        `SELECT id, revision FROM juece.deadline WHERE case_id = $1 AND kind = $2 ORDER BY id DESC`,
        [caseId, kind],
      );
      return found[0]!;
    },
  };
}

function memory(): Side {
  const world = simulatedWorld();
  let now = BEGINS;
  const newId = ids();
  let rowIds = 0;
  const store = new MemoryStore({
    organisation: world.organisation,
    now: () => now,
    simulated: true,
    newId: () => `row-${String((rowIds += 1)).padStart(6, '0')}`,
  });
  const rules = new MemoryRules(world.organisation, () => now);
  world.profiles.forEach((profile) => {
    rules.recordProfile(profile);
  });
  rules.recordCalendar(world.calendars[1]);
  return {
    engine: { procedures: real.procedures, current: real.current, store, rules, newId },
    store,
    setClock: (instant) => {
      now = instant;
      return Promise.resolve();
    },
    contents: (caseId) => Promise.resolve(memoryContents(store, caseId)),
    deadlineOf: (caseId, kind) => {
      const { id, revision } = store.deadlines.ofCase(caseId).findLast((one) => one.kind === kind)!;
      return Promise.resolve({ id, revision });
    },
  };
}

function memoryContents(store: MemoryStore, caseId: string): Contents {
  const byText = (one: string, other: string) => (one < other ? -1 : 1);
  return {
    revision: store.cases.get(caseId)!.revision,
    deadlines: [...store.deadlines.ofCase(caseId)]
      .sort((one, other) => byText(one.kind + one.id, other.kind + other.id))
      .map((one) => ({
        ...{ kind: one.kind, revision: one.revision, state: one.state, dueOn: one.dueOn },
        alarmAt: alarmOf(one),
        overdueRounds: one.overdueRounds,
        ...{ elapsedAt: one.elapsedAt, closedAt: one.closedAt },
      })),
    tasks: store.tasks
      .filter((task) => task.caseId === caseId)
      .sort(
        (one, other) => one.entryRevision - other.entryRevision || byText(one.state, other.state),
      )
      .map(({ caseId: _case, ...task }) => task),
    outbox: store.outbox
      .filter((entry) => entry.caseId === caseId)
      .map(({ revision, ordinal, type, body }) => ({ revision, ordinal, type, body })),
  };
}

/** Does the same on both sides and expects the same of both. */
async function alike<T>(act: (side: Side) => Promise<T>): Promise<T> {
  const [postgresSays, memorySays] = [await act(sides[0]), await act(sides[1])];
  expect(memorySays).toEqual(postgresSays);
  return postgresSays;
}

const atBoth = (instant: string) => Promise.all(sides.map((side) => side.setClock(instant)));

let keys = 0;
const freshKey = () => `key-${String((keys += 1))}`;

/** The same case on both sides; its id. */
async function opened(): Promise<string> {
  const opening = anOpening({}, freshKey());
  const { receipt } = await alike(async ({ engine }) =>
    recordedOf(await openCase(engine, opening)),
  );
  return receipt.caseId;
}

const aStart = (more: Partial<StartedDeadline> = {}): StartedDeadline => ({
  kind: 'reply',
  nature: 'ceiling',
  ...{ title: { zh: '答复', en: 'reply' }, role: 'office', article: '第13条' },
  ...{ startOn: '2026-03-10', dueOn: '2026-03-20', dueAt: '2026-03-20T16:00:00.000Z' },
  ...{ unit: 'day', count: 10, remind: [3, 1], escalate: ['head'] },
  reminders: ['2026-03-17T01:00:00.000Z', '2026-03-19T01:00:00.000Z'],
  provisional: false,
  trail: [],
  ...more,
});

/** A write that follows a case's last one, with whatever deadlines a test wants. */
async function aRecord(caseId: string, more: Partial<CommandRecord> = {}): Promise<CommandRecord> {
  const read = await sides[0].store.read({
    ...{ caseId, caller: 'baoding.ecology', idempotencyKey: '' },
    ...NOBODY,
  });
  const key = freshKey();
  return {
    caseId,
    organId: read.organ_id!,
    expectedRevision: read.revision!,
    pinned: {
      procedure: read.procedure!,
      profileHash: read.profile_hash!,
      calendarHash: read.calendar_hash!,
    },
    snapshot: read.snapshot!,
    projection: {
      ...{ title: '题名', states: ['a'], stages: ['b'], ending: null, archiveState: 'open' },
      ...{ unitIds: ['baoding.ecology'], openDefects: 0 },
    },
    event: {
      ...{ type: 'term.changed', actorId: 'baoding.ecology', body: key, hash: key },
      ...{
        occurredAt: read.now_at,
        recordedAt: read.now_at,
        beforeSystem: false,
        staysInside: false,
      },
      ...{ simulated: true, algorithm: 'sha256', previousHash: read.head_hash! },
    },
    ...{
      tasksClosed: [],
      tasksOpened: [],
      deadlinesStarted: [],
      deadlinesEnded: [],
      outbox: [],
      personal: [],
    },
    idempotency: { caller: 'baoding.ecology', key, bodyHash: key, answer: '{"said":1}' },
    ...more,
  };
}

/** Writes the same to both and compares all that stands there then. */
async function written(caseId: string, more: Partial<CommandRecord> = {}): Promise<Contents> {
  const record = await aRecord(caseId, more);
  expect(await alike(({ store }) => store.record([record]))).toEqual([true]);
  return alike(({ contents }) => contents(caseId));
}

const ended = (state: 'met' | 'cancelled' | 'elapsed' | 'paused', kind = 'reply') => ({
  deadlinesEnded: [{ kind, state }],
});

describe('both command stores', () => {
  it('open the same case with the same number, hash, tasks and answer', async () => {
    const id = await opened();
    const read = await alike(({ store }) =>
      store.read({ caseId: id, caller: 'baoding.ecology', idempotencyKey: 'none', ...NOBODY }),
    );
    expect(read).toMatchObject({
      id,
      revision: 1,
      number: expect.stringMatching(/^保政决〔2026〕/),
    });
    expect((await alike(({ contents }) => contents(id))).tasks).not.toEqual([]);
  });

  it('read the same mandates, units, people and decisions, and nothing where there is nothing', async () => {
    const id = await opened();
    const asked = {
      ...{ caseId: id, caller: 'baoding.mayor', idempotencyKey: 'none' },
      units: ['baoding.finance', 'baoding.ecology', 'nowhere'],
      people: ['baoding.mayor', 'baoding.adviser', 'nobody'],
      decisions: [id],
    };
    const found = await alike(({ store }) => store.read(asked));
    expect(found.units).toHaveLength(2);
    expect(found.decisions).toHaveLength(1);
    const nothing = { caseId: null, caller: 'nobody', idempotencyKey: 'none', ...NOBODY };
    expect(await alike(({ store }) => store.read(nothing))).toMatchObject({
      ...{ id: null, mandates: null, units: null, people: null, decisions: null },
    });
  });

  it('open once by one key, and by a listed matter only', async () => {
    const opening = anOpening({}, freshKey());
    const open = async ({ engine }: Side) => recordedOf(await openCase(engine, opening));
    const first = await alike(open);
    const { offListReason: _reason, ...listed } = anOpening().command.payload;
    expect(await alike(open)).toEqual({ ...first, repeated: true });
    const unlisted = { ...listed, catalogueItem: 'nowhere' };
    const problem = await alike(({ engine }) =>
      openCase(engine, {
        ...anOpening({}, 'unlisted'),
        command: { type: 'proposal.filed', payload: unlisted },
      }).then(
        () => 'opened',
        (error: unknown) => (error as { code: string }).code,
      ),
    );
    expect(problem).toBe('reference-unknown');
  });

  it('carry a command out to the same event, and give a repeat its first answer', async () => {
    const caseId = await opened();
    const give = ({ engine }: Side) =>
      executeCommand(engine, {
        ...{ caseId, expectedRevision: 1, caller: asPerson('ecology'), stated: {} },
        ...{ idempotencyKey: `study-${caseId}`, bodyHash: 'body' },
        command: { type: 'proposal.studied', payload: { conclusion: '建议启动' } },
      }) as Promise<Recorded>;
    const first = await alike(give);
    expect(first).toMatchObject({ kind: 'recorded', repeated: false });
    expect(await alike(give)).toEqual({ ...first, repeated: true });
    await alike(({ contents }) => contents(caseId));
  });

  it('write nothing when somebody was faster, or the key was used', async () => {
    const id = await opened();
    const before = await alike(({ contents }) => contents(id));
    const record = await aRecord(id, { deadlinesStarted: [aStart()] });
    const stale = { ...record, expectedRevision: 0 };
    expect(await alike(({ store }) => store.record([stale]))).toEqual([false]);
    expect(await alike(({ contents }) => contents(id))).toEqual(before);
    expect(await alike(({ store }) => store.record([record]))).toEqual([true]);
    const after = await alike(({ contents }) => contents(id));
    const again = { ...(await aRecord(id, ended('met'))), idempotency: record.idempotency };
    expect(await alike(({ store }) => store.record([again]))).toEqual([false]);
    expect(await alike(({ contents }) => contents(id))).toEqual(after);
    const missing = { ...record, caseId: '00000000-0000-7000-8000-000000000000' };
    expect(await alike(({ store }) => store.record([missing]))).toEqual([false]);
  });

  it('give a document number once in an organ, whoever comes at the same time, and say who has it', async () => {
    const issueNumber = '保政发〔2026〕12号';
    const both = [await opened(), await opened()] as const;
    const records = await Promise.all(
      both.map(async (id) => {
        const record = await aRecord(id);
        return { ...record, projection: { ...record.projection, issueNumber } };
      }),
    );
    expect(await alike(({ store }) => store.record(records))).toEqual([true, false]);
    const asked = {
      caller: 'nobody',
      idempotencyKey: 'none',
      ...NOBODY,
      issueNumbers: [issueNumber],
    };
    const [first, second] = both;
    const found = await alike(({ store }) => store.read({ caseId: second, ...asked }));
    expect(found.issued).toEqual([
      expect.objectContaining({ number: issueNumber, id: first, organId: 'baoding' }),
    ]);
    const own = await alike(({ store }) => store.read({ caseId: first, ...asked }));
    expect(own.issued).toBeNull();
  });

  it('start, move, pause, go on with, meet and start a deadline anew alike', async () => {
    const id = await opened();
    const states = [];
    for (const more of [
      { deadlinesStarted: [aStart()] },
      { deadlinesStarted: [aStart({ dueOn: '2026-03-25', dueAt: '2026-03-25T16:00:00.000Z' })] },
      ended('paused'),
      { deadlinesStarted: [aStart({ reminders: [] })] },
      ended('met'),
      { deadlinesStarted: [aStart()] },
      ended('cancelled'),
    ]) {
      const { deadlines } = await written(id, more);
      const last = deadlines.at(-1) as { state: string; revision: number };
      states.push(`${last.state} ${String(last.revision)}`);
    }
    expect(states).toEqual([
      ...['running 1', 'running 2', 'paused 2', 'running 3', 'met 3', 'running 1', 'cancelled 1'],
    ]);
  });

  it('let a floor elapse, and keep a duty overdue until it is done', async () => {
    const id = await opened();
    await written(id, { deadlinesStarted: [aStart(), aStart({ kind: 'floor', nature: 'floor' })] });
    await written(id, ended('elapsed', 'floor'));
    const { deadlines } = await written(id, ended('elapsed'));
    expect(deadlines).toMatchObject([
      { kind: 'floor', state: 'elapsed', alarmAt: expect.any(String) },
      { kind: 'reply', state: 'overdue', alarmAt: expect.any(String), closedAt: null },
    ]);
    await written(id, ended('met'));
  });

  it('find an alarm when it comes and not before, and are notified at it once', async () => {
    const id = await opened();
    await written(id, { deadlinesStarted: [aStart()] });
    const ring = async (side: Side) => {
      const at = await side.deadlineOf(id, 'reply');
      const asked = [{ ...at, revision: at.revision + 1 }, at].map((one) => ({ ...one, key: '-' }));
      const [read, ...others] = await side.store.readAlarms(asked);
      return { place: read?.place, mandates: read?.mandates, deadline: read?.deadline, others };
    };
    await atBoth('2026-03-17T00:59:59.999Z');
    expect((await alike(ring)).deadline).toBeUndefined();
    await atBoth('2026-03-17T01:00:00.000Z');
    expect((await alike(ring)).deadline).toMatchObject({ alarmAt: '2026-03-17T01:00:00.000Z' });
    const notify = async (side: Side) =>
      side.store.notify([
        {
          ...(await side.deadlineOf(id, 'reply')),
          ...{ alarmAt: '2026-03-17T01:00:00.000Z', caseId: id, kind: 'deadline', roles: [] },
          words: { zh: '请办理', en: 'please' },
          ...{ reminders: ['2026-03-19T01:00:00.000Z'], overdueNextAt: null },
        },
      ]);
    expect([await alike(notify), await alike(notify)]).toEqual([[true], [false]]);
    await alike(({ contents }) => contents(id));
  });

  it('list alarms in their order, page by page, and the deadlines that run', async () => {
    const id = await opened();
    const kinds = ['c', 'a', 'b'];
    const due = (day: number) => ({
      ...{ dueOn: `2026-03-${String(day)}`, dueAt: `2026-03-${String(day)}T16:00:00.000Z` },
      reminders: [],
    });
    const deadlinesStarted = kinds.map((kind, index) => aStart({ kind, ...due(23 + index) }));
    await written(id, { deadlinesStarted });
    await written(id, ended('paused', 'b'));
    const running = await alike(({ store }) => store.openDeadlines(id, ['running']));
    expect(running.map(({ kind }) => kind)).toEqual(['a', 'c']);
    await alike(({ store }) => store.openDeadlines(id, ['paused', 'overdue']));
    await atBoth('2026-04-01T00:00:00.000Z');
    const pages = await alike(async ({ store, deadlineOf }) => {
      const names = new Map<string, string>();
      for (const kind of kinds) {
        names.set((await deadlineOf(id, kind)).id, kind);
      }
      const all = await store.listAlarms({ limit: 1_000 });
      const mine = all.filter((alarm) => names.has(alarm.id));
      const rest = await store.listAlarms({ limit: 1, after: mine[0]! });
      return [mine, rest].map((page) =>
        page.map(({ id: alarm, ...one }) => ({ ...one, kind: names.get(alarm) })),
      );
    });
    expect(pages.map((page) => page.map(({ kind }) => kind))).toEqual([['c', 'a'], ['a']]);
  });

  it('write the commands of several cases at once, and of each every row or none', async () => {
    const ids = [await opened(), await opened(), await opened()];
    const [first, second, third] = await Promise.all(
      ids.map((id) => aRecord(id, { deadlinesStarted: [aStart()], tasksOpened: [aTask()] })),
    );
    const all = await alike(({ store }) =>
      store.record([first!, { ...second!, expectedRevision: 0 }, third!]),
    );
    expect(all).toEqual([true, false, true]);
    // The key of the first was used; the others do not suffer from it.
    const used = { ...(await aRecord(ids[0]!)), idempotency: first!.idempotency };
    const rest = await alike(({ store }) => store.record([used, second!]));
    expect(rest).toEqual([false, true]);
    for (const id of ids) {
      const { deadlines, tasks } = await alike(({ contents }) => contents(id));
      expect(deadlines).toMatchObject([{ kind: 'reply', state: 'running' }]);
      expect(tasks).toContainEqual(expect.objectContaining({ state: aTask().state }));
    }
    const places = await alike(async ({ store, deadlineOf }) => {
      const asked = await Promise.all(ids.map((id) => deadlineOf(id, 'reply')));
      const reads = await store.readAlarms(asked.map((one) => ({ ...one, key: '-' })));
      const inTurn = [...reads].sort((one, other) => one.place - other.place);
      return inTurn.map(({ id, place }) => ({ id, place }));
    });
    expect(places).toEqual(ids.map((id, index) => ({ id, place: index + 1 })));
  });

  it('stand alike after every one of many writes drawn at random', async () => {
    const random = new Random(7);
    const id = await opened();
    for (let round = 0; round < 60; round += 1) {
      const kinds = ['one', 'two', 'three'].filter(() => random.chance(0.5));
      const nature = random.pick(['floor', 'ceiling', 'lapse', 'periodic']);
      const isStarted = random.chance(0.5);
      const state = random.pick(['met', 'cancelled', 'elapsed', 'paused'] as const);
      await written(id, {
        deadlinesStarted: isStarted ? kinds.map((kind) => aStart({ kind, nature })) : [],
        deadlinesEnded: isStarted ? [] : kinds.map((kind) => ({ kind, state })),
        tasksClosed: random.chance(0.3) ? [{ state: 'x', role: null }] : [],
        tasksOpened: random.chance(0.3) ? [aTask()] : [],
        outbox: random.chance(0.3) ? [{ ordinal: 0, type: 'notify', body: '{}' }] : [],
      });
    }
  });
});

const aTask = () => ({
  state: 'x',
  role: 'office',
  unit_ids: null,
  title_zh: '办理',
  title_en: 'do',
  deadline_role: null,
});

describe('without a simulated clock', () => {
  it('both look ahead of the clock', async () => {
    const soon = new Date(Date.now() + 10_000).toISOString();
    const world = simulatedWorld();
    const apart = await cloneDatabase();
    const unsimulated = engineOver(apart.url, 2);
    const store = new MemoryStore({
      organisation: world.organisation,
      now: () => new Date().toISOString(),
      ...{ simulated: false, newId: ids() },
    });
    const rules = {
      ...sides[1].engine.rules,
      inForce: () => sides[1].engine.rules.inForce('baoding'),
    };
    try {
      for (const engine of [unsimulated, { ...sides[1].engine, store, rules, newId: ids() }]) {
        const { caseId } = recordedOf(await openCase(engine, anOpening())).receipt;
        const read = { caseId, caller: '', idempotencyKey: '', ...NOBODY };
        const { head_hash: previousHash, procedure, ...row } = await engine.store.read(read);
        const record = await aRecord(await opened(), {
          caseId,
          ...{ expectedRevision: 1, organId: 'baoding' },
          deadlinesStarted: [aStart({ dueAt: soon, reminders: [] })],
          pinned: {
            procedure: procedure!,
            profileHash: row.profile_hash!,
            calendarHash: row.calendar_hash!,
          },
        });
        const event = { ...record.event, previousHash: previousHash! };
        expect(await engine.store.record([{ ...record, event }])).toEqual([true]);
        expect(await engine.store.listAlarms({ limit: 10 })).toEqual([]);
        const [ahead] = await engine.store.listAlarms({ limit: 10, withinMs: 30_000 });
        expect(ahead).toMatchObject({ alarmAt: soon, revision: 1 });
        expect(ahead!.inMs).toBeGreaterThan(0);
      }
    } finally {
      await unsimulated.pool.end();
      await apart.drop();
    }
  });
});
