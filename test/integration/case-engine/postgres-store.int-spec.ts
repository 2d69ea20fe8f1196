import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, type Pool, type QueryConfig } from 'pg';

import {
  openCommandPool,
  openOwnerPool,
  readForCommands,
  recordCommands,
  type CommandRecord,
} from '#libs/case-store';
import { engineOn, executeCommand, type Engine } from '#libs/case-engine';
import { recordedOf, TestCase, until } from '#test/cases';
import { cloneDatabase, type TestDatabase } from '#test/database';
import { registry } from '#workflows/procedures';

/** So many cases that the planner must not read them all; an index only wins by more with more of them. */
const MANY = 20_000;
const WAITING = `datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'`;
const STUDY = { conclusion: '建议启动' };
const ECOLOGY = 'baoding.ecology';

let database: TestDatabase;
let owner: Pool;
/** Two processes on one database. */
let one: Process;
let other: Process;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = openOwnerPool(database.ownerUrl);
  one = aProcess();
  other = aProcess();
  const { id } = await TestCase.propose(one.engine);
  await owner.query(
    `INSERT INTO juece.decision_case
     SELECT (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'number', 'copy-' || n))).*
     FROM juece.decision_case c, generate_series(1, $2::integer) n WHERE c.id = $1`,
    [id, MANY],
  );
  await owner.query(`
    INSERT INTO juece.task (case_id, state, entry_revision, organ_id, role, title_zh, title_en, opened_at)
    SELECT id, 'x', 1, organ_id, 'office', '办理', 'do', now() FROM juece.decision_case`);
  await owner.query(`
    INSERT INTO juece.deadline (case_id, kind, revision, state, role, article, start_on, due_on, due_at, unit,
                                provisional, trail)
    SELECT id, 'x', 1, 'running', 'office', '第13条', now(), now(), now() + interval '1 year', 'date', false, '[]'
    FROM juece.decision_case`);
  await owner.query(`
    INSERT INTO juece.idempotency (caller, key, body_hash, case_id, answer)
    SELECT 'baoding.ecology', 'copy-' || id, '', id, '{}' FROM juece.decision_case`);
  await owner.query('VACUUM (ANALYZE)');
}, 60_000);

afterAll(async () => {
  await one.engine.pool.end();
  await other.engine.pool.end();
  await owner.end();
  await database.drop();
});

beforeEach(() => {
  one.statements.length = 0;
  other.statements.length = 0;
});

/** A statement that was sent. */
interface Sent {
  readonly name: string;
  /** The code with which the database refused it. */
  failed?: string;
  readonly about: readonly {
    readonly case_id: string;
    readonly caller: string;
    readonly key: string;
  }[];
}

interface Process {
  readonly engine: Engine;
  readonly statements: Sent[];
}

/** An engine with a pool of its own that notes what it sends. */
function aProcess(): Process {
  const pool = openCommandPool({ url: database.url, connections: 6, onError: () => undefined });
  const statements: Sent[] = [];
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>;
  const noting = async (config: QueryConfig | string, values?: unknown): Promise<unknown> => {
    const about: unknown = typeof config === 'object' ? config.values?.[0] : undefined;
    const name = typeof config === 'object' ? config.name : undefined;
    const isList = typeof about === 'string' && about.startsWith('[');
    const sent: Sent = { name: name ?? '', about: isList ? (JSON.parse(about) as []) : [] };
    statements.push(sent);
    try {
      return await query(config, values);
    } catch (error) {
      sent.failed = (error as { code: string }).code;
      throw error;
    }
  };
  return { engine: engineOn(Object.assign(pool, { query: noting }), registry), statements };
}

const writesOf = ({ statements }: Process) =>
  statements.filter(({ name }) => name === 'record-commands');

const cases = (count: number) =>
  Promise.all(Array.from({ length: count }, () => TestCase.propose(one.engine)));

const study = (matter: TestCase, key?: string) =>
  matter.as('ecology').command('proposal.studied', STUDY, key === undefined ? {} : { key });

/** A write that follows the last one of a case and changes nothing but its title. */
async function aRecord(
  { id }: TestCase,
  { key, title = '题名' }: { readonly key: string; readonly title?: string },
): Promise<CommandRecord> {
  const nobody = { units: [], people: [], decisions: [] };
  const asked = { caseId: id, caller: ECOLOGY, idempotencyKey: '', ...nobody };
  const read = await other.engine.store.read(asked);
  return {
    caseId: id,
    organId: read.organ_id!,
    expectedRevision: read.revision!,
    pinned: {
      procedure: read.procedure!,
      profileHash: read.profile_hash!,
      calendarHash: read.calendar_hash!,
    },
    snapshot: read.snapshot!,
    projection: {
      ...{ title, states: ['a'], stages: ['b'], ending: null, archiveState: 'open' },
      ...{ unitIds: [ECOLOGY], openDefects: 0 },
    },
    event: {
      ...{ type: 'term.changed', actorId: ECOLOGY, body: key, hash: key },
      ...{
        occurredAt: read.now_at,
        recordedAt: read.now_at,
        beforeSystem: false,
        staysInside: false,
      },
      ...{ simulated: false, algorithm: 'sha256', previousHash: read.head_hash! },
    },
    ...{
      tasksClosed: [],
      tasksOpened: [],
      deadlinesStarted: [],
      deadlinesEnded: [],
      outbox: [],
      personal: [],
    },
    idempotency: { caller: ECOLOGY, key, bodyHash: key, answer: '{}' },
  };
}

const outcomesOf = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.map((result) =>
    result.status === 'fulfilled' ? result.value : (result.reason as { code: string }).code,
  );

/** Holds rows until whoever wants them waits, as many as are expected, and then lets all go on. */
async function whileHeld(hold: (holder: Client) => Promise<void>, expected: number): Promise<void> {
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('BEGIN');
  await hold(holder);
  await until('all that was begun waits', async () => {
    const { rowCount } = await owner.query(`SELECT FROM pg_stat_activity WHERE ${WAITING}`);
    return rowCount === expected;
  });
  await holder.query('ROLLBACK');
  await holder.end();
}

const idsOf = (matters: readonly TestCase[]) => matters.map(({ id }) => id).sort();

const revisionsOf = async (matters: readonly TestCase[]): Promise<readonly number[]> => {
  const { rows } = await owner.query<{ revision: number }>(
    `SELECT revision FROM juece.decision_case JOIN unnest($1::uuid[]) WITH ORDINALITY AS n (id, place) USING (id)
     ORDER BY place`,
    [matters.map(({ id }) => id)],
  );
  return rows.map(({ revision }) => revision);
};

describe('commands that come together', () => {
  it('share one read and one write, and each has its own answer', async () => {
    const matters = await cases(12);
    one.statements.length = 0;
    const answers = await Promise.all(
      matters.map((matter) => executeCommand(one.engine, study(matter))),
    );
    expect(one.statements.map(({ name, about }) => [name, about.length])).toEqual([
      ['read-for-commands', 12],
      ['record-commands', 12],
    ]);
    expect(answers.map((answer) => recordedOf(answer).receipt.caseId)).toEqual(
      matters.map(({ id }) => id),
    );
    expect(await revisionsOf(matters)).toEqual(matters.map(() => 2));
  });

  it('take two statements when one comes alone', async () => {
    const [matter] = await cases(1);
    one.statements.length = 0;
    await executeCommand(one.engine, study(matter!));
    expect(one.statements.map(({ name }) => name)).toEqual([
      'read-for-commands',
      'record-commands',
    ]);
  });

  it('never share a write when they are of one case', async () => {
    const [matter, ...others] = await cases(4);
    const again = [1, 2, 3].map(() => executeCommand(one.engine, study(matter!)));
    const beside = others.map((each) => executeCommand(one.engine, study(each)));
    const outcomes = outcomesOf(await Promise.allSettled([...again, ...beside]));
    expect(outcomes.filter((outcome) => outcome === 'case-changed-meanwhile')).toHaveLength(2);
    expect(await revisionsOf([matter!, ...others])).toEqual([2, 2, 2, 2]);
    for (const { about } of writesOf(one)) {
      expect(new Set(about.map(({ case_id }) => case_id)).size).toBe(about.length);
    }
  });

  it('never share a write when they are of one key: the first has it', async () => {
    const matters = await cases(3);
    const outcomes = outcomesOf(
      await Promise.allSettled(
        matters.map((matter) => executeCommand(one.engine, study(matter, 'one key'))),
      ),
    );
    expect(outcomes.slice(1)).toEqual(['idempotency-key-reused', 'idempotency-key-reused']);
    expect(await revisionsOf(matters)).toEqual([2, 1, 1]);
    expect(writesOf(one).map(({ about }) => about.length)).toEqual([1, 1, 1]);
  });

  it('never share a write when they are of two organs', async () => {
    const matters = await cases(4);
    const [first, second] = matters;
    await owner.query(
      `UPDATE juece.decision_case SET organ_id = 'baoding-ecology' WHERE id = ANY ($1)`,
      [[first!.id, second!.id]],
    );
    const records = await Promise.all(
      matters.map((matter, index) => aRecord(matter, { key: `organ-${String(index)}` })),
    );
    one.statements.length = 0;
    expect(await one.engine.store.record(records)).toEqual([true, true, true, true]);
    expect(writesOf(one).map(({ about }) => about.map(({ case_id }) => case_id))).toEqual([
      idsOf(matters.slice(0, 2)),
      idsOf(matters.slice(2)),
    ]);
  });
});

describe('a command that the database refuses', () => {
  it('harms no other that is written with it', async () => {
    const matters = await cases(4);
    const records = await Promise.all(
      matters.map((matter, index) =>
        aRecord(matter, {
          key: `refused-${String(index)}`,
          // PostgreSQL has no text with this character.
          title: index === 1 ? 'a\0b' : '题名',
        }),
      ),
    );
    one.statements.length = 0;
    const outcomes = await Promise.allSettled(
      records.map((record) => one.engine.store.record([record])),
    );
    expect(outcomesOf(outcomes)).toEqual([[true], '22P05', [true], [true]]);
    expect(await revisionsOf(matters)).toEqual([2, 1, 2, 2]);
    expect(writesOf(one).map(({ about }) => about.length)).toEqual([4, 1, 1, 1, 1]);
  });

  it('harms no other that is read with it', async () => {
    const [matter] = await cases(1);
    const nobody = { caller: ECOLOGY, idempotencyKey: '', units: [], people: [], decisions: [] };
    const outcomes = await Promise.allSettled(
      [matter!.id, 'no id', null].map((caseId) => one.engine.store.read({ caseId, ...nobody })),
    );
    expect(outcomesOf(outcomes)).toEqual([
      expect.objectContaining({ id: matter!.id }),
      '22P02',
      expect.objectContaining({ id: null }),
    ]);
  });

  it('harms no other when its key is there already', async () => {
    const matters = await cases(3);
    await one.engine.store.record([await aRecord(matters[0]!, { key: 'used' })]);
    const records = await Promise.all(
      matters.map((matter, index) => aRecord(matter, { key: index === 1 ? 'used' : matter.id })),
    );
    expect(await one.engine.store.record(records)).toEqual([true, false, true]);
    expect(await revisionsOf(matters)).toEqual([3, 1, 2]);
  });

  it('is not tried again when the connection is gone', async () => {
    const matters = await cases(3);
    const records = await Promise.all(
      matters.map((matter) => aRecord(matter, { key: `gone-${matter.id}` })),
    );
    one.statements.length = 0;
    let outcomes: Promise<readonly PromiseSettledResult<unknown>[]> = Promise.resolve([]);
    await whileHeld(async (holder) => {
      await holder.query('SELECT FROM juece.decision_case WHERE id = $1 FOR UPDATE', [
        matters[0]!.id,
      ]);
      outcomes = Promise.allSettled(records.map((record) => one.engine.store.record([record])));
      await until('the write waits', async () => {
        const { rowCount } = await owner.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${WAITING}`,
        );
        return rowCount === 1;
      });
      expect(outcomesOf(await outcomes)).toEqual(['57P01', '57P01', '57P01']);
    }, 0);
    expect(writesOf(one)).toHaveLength(1);
    expect(await revisionsOf(matters)).toEqual([1, 1, 1]);
    expect(await one.engine.store.record(records)).toEqual([true, true, true]);
  });
});

describe('two processes that write the same', () => {
  it('wait for each other and do not block each other over cases', async () => {
    const matters = await cases(4);
    const records = await Promise.all(
      matters.map((matter) => aRecord(matter, { key: `case-${matter.id}` })),
    );
    const [begun, written] = await bothWhileHeld(records, [...records].reverse(), (holder) =>
      // The ends are free: whoever began at the other end would hold what the first one wants last.
      holder.query('SELECT FROM juece.decision_case WHERE id = ANY ($1) FOR UPDATE', [
        idsOf(matters).slice(1, 3),
      ]),
    );
    expect(written).toEqual([0, 4]);
    expect(begun.map(({ failed }) => failed)).toEqual([undefined, undefined]);
  });

  it('wait for each other and do not block each other over keys', async () => {
    const matters = (await cases(6)).sort((a, b) => (a.id < b.id ? -1 : 1));
    // In the order of their cases, one process comes to the keys the other way round.
    const keys = ['key-a', 'key-b', 'key-c', 'key-c', 'key-b', 'key-a'];
    const records = await Promise.all(
      matters.map((matter, index) => aRecord(matter, { key: keys[index]! })),
    );
    const [begun, written] = await bothWhileHeld(records.slice(0, 3), records.slice(3), (holder) =>
      holder.query(
        `INSERT INTO juece.idempotency (caller, key, body_hash, case_id, answer)
           VALUES ($1, 'key-b', '', $2, '')`,
        [ECOLOGY, matters[0]!.id],
      ),
    );
    expect(written).toEqual([0, 3]);
    // The later one finds the keys used, first together and then each by itself; a deadlock is 40P01.
    const failures = begun.flatMap(({ failed }) => failed ?? []);
    expect(failures).toEqual(['23505', '23505', '23505', '23505']);
  });

  /** Lets both write while a third holds what both want; what they sent, and how much each wrote. */
  async function bothWhileHeld(
    first: readonly CommandRecord[],
    second: readonly CommandRecord[],
    hold: (holder: Client) => Promise<unknown>,
  ): Promise<readonly [readonly Sent[], readonly number[]]> {
    one.statements.length = 0;
    other.statements.length = 0;
    let both: Promise<readonly (readonly boolean[])[]> = Promise.resolve([]);
    await whileHeld(async (holder) => {
      await hold(holder);
      both = Promise.all([one.engine.store.record(first), other.engine.store.record(second)]);
    }, 2);
    const written = (await both).map((each) => each.filter((isWritten) => isWritten).length);
    return [[...writesOf(one), ...writesOf(other)], written.sort()];
  }
});

describe('what stays inside', () => {
  it('is sent to no other system, though one asked for everything', async () => {
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO juece.webhook (organ_id, url, title, events, secrets, created_by)
       VALUES ('baoding', 'http://127.0.0.1:9/', '全部', '{*}', '[]', $1) RETURNING id`,
      [ECOLOGY],
    );
    const [matter] = await cases(1);
    const open = await aRecord(matter!, { key: 'open' });
    expect(await one.engine.store.record([open])).toEqual([true]);
    const inside = await aRecord(matter!, { key: 'inside' });
    const kept = { ...inside, event: { ...inside.event, staysInside: true } };
    expect(await one.engine.store.record([kept])).toEqual([true]);
    const sent = await owner.query<{ revision: number }>(
      'SELECT revision FROM juece.webhook_message WHERE webhook_id = $1 AND case_id = $2 ORDER BY revision',
      [rows[0]!.id, matter!.id],
    );
    expect(sent.rows.map(({ revision }) => revision)).toEqual([1, open.expectedRevision + 1]);
    await owner.query('UPDATE juece.webhook SET active = false WHERE id = $1', [rows[0]!.id]);
  });
});

describe('the plans for many cases', () => {
  /** The plan that is kept for whatever is asked. */
  async function planOf(config: QueryConfig): Promise<string> {
    const client = await one.engine.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL plan_cache_mode = force_generic_plan');
      await client.query(`PREPARE planned AS ${config.text}`);
      const values = (config.values ?? []).map((value) => client.escapeLiteral(String(value)));
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN EXECUTE planned (${values.join(', ')})`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      await client.query('ROLLBACK');
      await client.query('DEALLOCATE ALL');
      client.release();
    }
  }

  it.each([
    ['read', () => readForCommands([])],
    ['write', () => recordCommands([])],
  ])('stay on the indexes for the %s', async (_name, config) => {
    const plan = await planOf(config());
    expect(plan).toMatch(/Index Scan using decision_case_pkey/);
    expect(plan).not.toMatch(/Seq Scan on (?:decision_case|idempotency|task|deadline) /);
  });
});
