import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Pool } from 'pg';

import { openOwnerPool, setClock, startClock, readClock } from '#libs/case-store';
import { type CaseCommand, type Engine, executeCommand, openCase } from '#libs/case-engine';
import { anOpening, contentsOf, recordedOf, TestCase, until } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase } from '#test/database';
import { asVandal } from '#test/tampering';

const ROUNDS = 10;

interface Place {
  readonly database: TestDatabase;
  readonly engine: Engine;
  readonly owner: Pool;
}

let real: Place;
let simulated: Place;

beforeAll(async () => {
  real = await place();
  simulated = await place();
  await startClock(simulated.owner, '2026-03-10T02:00:00.000Z');
}, 60_000);

afterAll(async () => {
  for (const { database, engine, owner } of [real, simulated]) {
    await engine.pool.end();
    await owner.end();
    await database.drop();
  }
});

async function place(): Promise<Place> {
  const database = await cloneDatabase();
  return {
    database,
    engine: engineOver(database.url),
    owner: openOwnerPool(database.ownerUrl),
  };
}

const started = async ({ engine }: Place): Promise<TestCase> =>
  (await TestCase.propose(engine)).start();

describe('executeCommand', () => {
  it('records event, snapshot, tasks, deadline, outbox and answer in one transaction', async () => {
    const matter = await started(real);
    const letter = await matter.file('consultationLetter', '征求意见函');
    const before = matter.revision;
    const key = randomUUID();
    const payload = await matter.consultation(letter, 10);
    const receipt = await matter.as('ecology').give('departments.consulted', payload, { key });
    const { id } = matter;
    const rows = async (text: string) => (await real.owner.query<Row>(text, [id])).rows;
    const [event] = await rows(
      `SELECT *, xmin::text FROM juece.case_event WHERE case_id = $1 ORDER BY revision DESC LIMIT 1`,
    );
    const [stored] = await rows('SELECT *, xmin::text FROM juece.decision_case WHERE id = $1');
    const [deadline] = await rows('SELECT *, xmin::text FROM juece.deadline WHERE case_id = $1');
    const [sent] = await rows(
      'SELECT *, xmin::text FROM juece.outbox WHERE case_id = $1 ORDER BY revision DESC LIMIT 1',
    );
    const [kept] = await rows(
      `SELECT *, xmin::text FROM juece.idempotency WHERE case_id = $1 ORDER BY recorded_at DESC LIMIT 1`,
    );
    const [opened] = await rows(
      `SELECT *, xmin::text FROM juece.task WHERE case_id = $1 AND state LIKE '%departments.consulting'`,
    );
    const [closed] = await rows(
      `SELECT *, xmin::text FROM juece.task WHERE case_id = $1 AND state LIKE '%departments.pending'`,
    );
    expect(receipt).toMatchObject({ caseId: id, revision: before + 1, hash: event?.['hash'] });
    expect(event).toMatchObject({
      revision: before + 1,
      type: 'departments.consulted',
      actor_id: 'baoding.ecology',
      before_system: false,
      simulated: false,
    });
    expect(stored).toMatchObject({ revision: before + 1, head_hash: receipt.hash });
    expect(stored?.['states']).toEqual(receipt.states);
    expect(deadline).toMatchObject({ kind: 'consultationReply', state: 'running', revision: 1 });
    expect(sent).toMatchObject({ revision: before + 1, type: 'notify', done_at: null });
    expect(kept).toMatchObject({ caller: 'baoding.ecology', key });
    expect(JSON.parse(String(kept?.['answer']))).toEqual(receipt);
    expect(opened).toMatchObject({ role: 'consulted', entry_revision: before + 1 });
    expect(opened?.['closed_at']).toBeNull();
    expect(closed).toMatchObject({ closed_by: 'baoding.ecology' });
    const writers = [event, stored, deadline, sent, kept, opened, closed].map((r) => r?.['xmin']);
    expect(new Set(writers).size).toBe(1);
  });

  it('answers a repeat with the first receipt and records it once', async () => {
    const matter = await TestCase.propose(real.engine);
    const command = matter.as('ecology').command('proposal.studied', { conclusion: '建议启动' });
    const first = await executeCommand(real.engine, command);
    const before = await contentsOf(real.owner);
    const again = await executeCommand(real.engine, command);
    expect(again).toEqual({ ...first, repeated: true });
    expect(await contentsOf(real.owner)).toEqual(before);
  });

  it('answers a repeat with the first receipt although the case has moved on since', async () => {
    const matter = await TestCase.propose(real.engine);
    const command = matter.as('ecology').command('proposal.studied', { conclusion: '建议启动' });
    const first = recordedOf(await executeCommand(real.engine, command));
    matter.revision = first.receipt.revision;
    await matter.as('mayor').give('start.refused', { reason: '条件不成熟' });
    expect(await executeCommand(real.engine, command)).toEqual({ ...first, repeated: true });
  });

  it('refuses a key that was used for another body, and records nothing', async () => {
    const matter = await TestCase.propose(real.engine);
    const key = randomUUID();
    await matter.as('ecology').give('proposal.studied', { conclusion: '建议启动' }, { key });
    const before = await contentsOf(real.owner);
    await expect(
      matter.as('ecology').give('proposal.studied', { conclusion: '不建议启动' }, { key }),
    ).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await contentsOf(real.owner)).toEqual(before);
  });

  it('keeps the keys of two callers apart', async () => {
    const key = randomUUID();
    const one = await TestCase.propose(real.engine);
    const other = await TestCase.propose(real.engine);
    await one.as('ecology').give('proposal.studied', { conclusion: '建议启动' }, { key });
    const answer = await other.as('mayor').ask('matter.terminated', TERMINATION, { key });
    expect(answer).toMatchObject({ kind: 'recorded', repeated: false });
  });

  it('refuses a command that was written for an older revision', async () => {
    const matter = await TestCase.propose(real.engine);
    await matter.as('ecology').give('proposal.studied', { conclusion: '建议启动' });
    await expect(
      matter.as('mayor').give('matter.terminated', TERMINATION, { revision: 1 }),
    ).rejects.toMatchObject({ code: 'case-changed-meanwhile', extra: { revision: 2 } });
  });

  it('knows no case that does not exist', async () => {
    const matter = await TestCase.propose(real.engine);
    const command = matter.as('ecology').command('proposal.studied', { conclusion: '建议启动' });
    await expect(
      executeCommand(real.engine, { ...command, caseId: randomUUID() }),
    ).rejects.toMatchObject({ code: 'case-not-found' });
  });
});

describe('executeCommand, two at once', () => {
  it('lets one of two different commands win, whichever reaches the write first', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const matter = await TestCase.propose(real.engine);
      const outcomes = await Promise.allSettled([
        executeCommand(real.engine, study(matter)),
        executeCommand(real.engine, matter.as('mayor').command('matter.terminated', TERMINATION)),
      ]);
      await expectOneWinner(matter, outcomes);
    }
  });

  it('lets one of two win when both have decided already', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const matter = await TestCase.propose(real.engine);
      const outcomes = await heldBack(real, matter.id, [
        study(matter),
        matter.as('mayor').command('matter.terminated', TERMINATION),
      ]);
      await expectOneWinner(matter, outcomes);
    }
  });

  it('gives the same command sent twice at once one event and one receipt', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const matter = await TestCase.propose(real.engine);
      const command = study(matter);
      const outcomes = await heldBack(real, matter.id, [command, command]);
      const answers = outcomes.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
      const receipts = answers.map((one) => recordedOf(one!).receipt);
      expect(receipts[0]).toEqual(receipts[1]);
      expect(answers.map((one) => recordedOf(one!).repeated).sort()).toEqual([false, true]);
      expect(await eventsOf(matter)).toBe(2);
    }
  });

  it('opens one case for the same key sent five times at once', async () => {
    const opening = anOpening({ title: '同时提出' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => openCase(real.engine, opening)),
    );
    expect(new Set(answers.map((one) => recordedOf(one).receipt.caseId)).size).toBe(1);
    const { rows } = await real.owner.query(
      `SELECT FROM juece.decision_case WHERE title = '同时提出'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('numbers cases that are opened at once without a gap', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_none, at) =>
        openCase(real.engine, anOpening({ title: `${at}` })),
      ),
    );
    expect(answers.every((one) => one.kind === 'recorded')).toBe(true);
    const { rows } = await real.owner.query<{ number: number }>(
      `SELECT substring(number FROM '〕(\\d+)号')::integer AS number FROM juece.decision_case ORDER BY 1`,
    );
    expect(rows.map((row) => row.number)).toEqual(rows.map((_row, at) => at + 1));
  });
});

describe('executeCommand, nothing left behind', () => {
  it('leaves every table as it was when the procedure refuses', async () => {
    const matter = await TestCase.propose(real.engine);
    const letter = await matter.file('consultationLetter', '征求意见函');
    const before = await contentsOf(real.owner);
    const payload = await matter.consultation(letter, 10);
    const refusals = [
      await matter.as('ecology').ask('departments.consulted', payload),
      await matter.as('finance').ask('proposal.studied', { conclusion: '建议启动' }),
      await matter.as('ecology').ask('no.such.command'),
      await matter.as('mayor').ask('matter.terminated', TERMINATION, {
        stated: { occurredAt: '2999-01-01T00:00:00.000Z' },
      }),
    ];
    expect(refusals.map((one) => (one.kind === 'refused' ? one.code : one.kind))).toEqual([
      'out-of-turn',
      'not-permitted',
      'command-unknown',
      'time-in-future',
    ]);
    expect(await contentsOf(real.owner)).toEqual(before);
  });

  it('leaves every table as it was when an opening is refused or names what is not there', async () => {
    const before = await contentsOf(real.owner);
    const refused = await openCase(real.engine, {
      ...anOpening(),
      caller: { kind: 'person', personId: 'baoding.auditor' },
    });
    expect(refused).toMatchObject({ kind: 'refused', code: 'not-permitted' });
    const nowhere = anOpening({ catalogueItem: 'no-such-item' });
    await expect(openCase(real.engine, nowhere)).rejects.toMatchObject({
      code: 'reference-unknown',
    });
    expect(await contentsOf(real.owner)).toEqual(before);
  });

  it('leaves the key of a refused command free for the command that is lawful', async () => {
    const matter = await TestCase.propose(real.engine);
    const key = randomUUID();
    const refused = await matter.as('ecology').ask('start.refused', { reason: '无权' }, { key });
    expect(refused.kind).toBe('refused');
    const answer = await matter
      .as('ecology')
      .ask('proposal.studied', { conclusion: '可' }, { key });
    expect(answer).toMatchObject({ kind: 'recorded', repeated: false });
  });

  it('leaves nothing when a row of the writing statement is refused by the database', async () => {
    const matter = await TestCase.propose(real.engine);
    const command = study(matter);
    const before = await contentsOf(real.owner);
    await real.owner.query('ALTER TABLE juece.outbox ADD CONSTRAINT never CHECK (false) NOT VALID');
    await expect(executeCommand(real.engine, command)).rejects.toMatchObject({ code: '23514' });
    await real.owner.query('ALTER TABLE juece.outbox DROP CONSTRAINT never');
    expect(await contentsOf(real.owner)).toEqual(before);
    expect(await executeCommand(real.engine, command)).toMatchObject({ repeated: false });
  });

  it('leaves nothing when the revision stands in the log already, and says what is wrong', async () => {
    const matter = await TestCase.propose(real.engine);
    // The database takes no such event while its triggers are on.
    const beyond = (client: Pick<Client, 'query'>) =>
      client.query(
        `INSERT INTO juece.case_event SELECT case_id, revision + 1, type, actor_id, occurred_at, recorded_at,
         before_system, simulated, body, algorithm, previous_hash, hash FROM juece.case_event WHERE case_id = $1`,
        [matter.id],
      );
    await asVandal(real.owner, beyond);
    const before = await contentsOf(real.owner);
    await expect(executeCommand(real.engine, study(matter))).rejects.toMatchObject({
      code: 'record-damaged',
    });
    expect(await contentsOf(real.owner)).toEqual(before);
  });

  it('leaves nothing when its connection is killed in the middle of the writing statement', async () => {
    const matter = await TestCase.propose(real.engine);
    const command = study(matter);
    const before = await contentsOf(real.owner);
    const blocker = new Client({ connectionString: real.database.url });
    await blocker.connect();
    // The statement has moved the case and waits for this row's fate when it is killed.
    await blocker.query('BEGIN');
    await blocker.query(
      `INSERT INTO juece.idempotency (caller, key, body_hash, case_id, answer) VALUES ($1, $2, '', $3, '')`,
      ['baoding.ecology', command.idempotencyKey, matter.id],
    );
    const outcome = executeCommand(real.engine, command).catch((error: unknown) => error);
    await until('the writing statement waits', async () => (await waiting(real.owner)) === 1);
    await real.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${WAITING}`,
    );
    expect(await outcome).toMatchObject({ code: '57P01' });
    await blocker.query('ROLLBACK');
    await blocker.end();
    expect(await contentsOf(real.owner)).toEqual(before);
    expect(await executeCommand(real.engine, command)).toMatchObject({ repeated: false });
  });
});

describe('executeCommand, mandates and time', () => {
  it('counts a mandate on its last day and not the day after', async () => {
    const matter = await TestCase.propose(simulated.engine);
    const ends = (day: string | null) =>
      simulated.owner.query(
        `UPDATE juece.mandate SET ends_on = $1 WHERE person_id = 'baoding.mayor' AND role = 'head'`,
        [day],
      );
    await ends('2026-03-09');
    expect(await matter.as('mayor').ask('matter.terminated', TERMINATION)).toMatchObject({
      kind: 'refused',
      code: 'not-permitted',
    });
    await ends('2026-03-10');
    expect(await matter.as('mayor').ask('matter.terminated', TERMINATION)).toMatchObject({
      kind: 'recorded',
    });
    await ends(null);
  });

  it('does not count a mandate before its first day', async () => {
    const matter = await TestCase.propose(simulated.engine);
    const starts = (day: string) =>
      simulated.owner.query(
        `UPDATE juece.mandate SET starts_on = $1 WHERE person_id = 'baoding.mayor'`,
        [day],
      );
    await starts('2026-03-11');
    expect(await matter.as('mayor').ask('matter.terminated', TERMINATION)).toMatchObject({
      code: 'not-permitted',
    });
    await starts('2026-03-10');
    expect(await matter.as('mayor').ask('matter.terminated', TERMINATION)).toMatchObject({
      kind: 'recorded',
    });
    await starts('2019-09-01');
  });

  it('does not count a mandate in another organ', async () => {
    const matter = await TestCase.propose(simulated.engine);
    const command = matter.as('mayor').command('matter.terminated', TERMINATION);
    const caller = { kind: 'person', personId: 'baoding-ecology.bureau-office' } as const;
    expect(await executeCommand(simulated.engine, { ...command, caller })).toMatchObject({
      code: 'not-permitted',
    });
  });

  it("takes PostgreSQL's time, and marks nothing as simulated", async () => {
    const before = await readClock(real.engine.pool);
    const matter = await TestCase.propose(real.engine);
    const after = await readClock(real.engine.pool);
    const row = await eventOf(matter, 1);
    expect(row.simulated).toBe(false);
    const recordedAt = row.recorded_at.toISOString();
    expect([before, recordedAt, after].sort()).toEqual([before, recordedAt, after]);
  });

  it("takes the simulated clock's time, and marks the event", async () => {
    await setClock(simulated.engine.pool, '2026-03-10T16:30:00.000Z');
    const matter = await TestCase.propose(simulated.engine);
    const row = await eventOf(matter, 1);
    expect(row.simulated).toBe(true);
    expect(row.recorded_at.toISOString()).toBe('2026-03-10T16:30:00.000Z');
    const body = JSON.parse(row.body) as { given: { recordedOn: string; occurredOn: string } };
    // Half past midnight at the authority is the next day there.
    expect([body.given.recordedOn, body.given.occurredOn]).toEqual(['2026-03-11', '2026-03-11']);
  });

  it('keeps a stated time of the same day beside the recorded time, without a reason', async () => {
    await setClock(simulated.engine.pool, '2026-03-12T08:00:00.000Z');
    const matter = await TestCase.propose(simulated.engine);
    const occurredAt = '2026-03-11T16:00:00.000Z';
    await matter.as('ecology').give('proposal.studied', STUDY, { stated: { occurredAt } });
    const row = await eventOf(matter, 2);
    expect(row.occurred_at.toISOString()).toBe(occurredAt);
    expect(row.recorded_at.toISOString()).toBe('2026-03-12T08:00:00.000Z');
  });

  it('wants a reason for what happened the day before', async () => {
    await setClock(simulated.engine.pool, '2026-03-13T08:00:00.000Z');
    const matter = await TestCase.propose(simulated.engine);
    await setClock(simulated.engine.pool, '2026-03-16T08:00:00.000Z');
    const occurredAt = '2026-03-15T15:59:59.999Z';
    const without = await matter.as('ecology').ask('proposal.studied', STUDY, {
      stated: { occurredAt },
    });
    expect(without).toMatchObject({ kind: 'refused', code: 'late-without-reason' });
    await matter.as('ecology').give('proposal.studied', STUDY, {
      stated: { occurredAt, lateBecause: '系统停机' },
    });
    const body = JSON.parse((await eventOf(matter, 2)).body) as { given: object };
    expect(body.given).toMatchObject({
      occurredAt,
      occurredOn: '2026-03-15',
      recordedOn: '2026-03-16',
      lateBecause: '系统停机',
    });
  });

  it('refuses a time before the day on which the stage began, and one in the future', async () => {
    await setClock(simulated.engine.pool, '2026-03-17T08:00:00.000Z');
    const matter = await TestCase.propose(simulated.engine);
    await setClock(simulated.engine.pool, '2026-03-18T08:00:00.000Z');
    const at = (occurredAt: string) =>
      matter.as('ecology').ask('proposal.studied', STUDY, {
        stated: { occurredAt, lateBecause: '补记' },
      });
    expect(await at('2026-03-16T15:59:59.999Z')).toMatchObject({
      code: 'time-before-stage',
      about: ['2026-03-17'],
    });
    expect(await at('2026-03-18T08:00:00.001Z')).toMatchObject({ code: 'time-in-future' });
    expect(await at('2026-03-16T16:00:00.000Z')).toMatchObject({ kind: 'recorded' });
  });
});

type Row = Readonly<Record<string, unknown>>;

const STUDY = { conclusion: '建议启动' };
const TERMINATION = { reason: '情况变化', reference: '市政府办公室〔2026〕3号' };
const WAITING = `datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'`;

const study = (matter: TestCase): CaseCommand =>
  matter.as('ecology').command('proposal.studied', STUDY);

/**
 * Lets commands decide and come as far as the write, then lets them go all at once; each comes from a
 * process of its own, for one process writes a case by one statement at a time.
 */
async function heldBack(
  { database, owner }: Place,
  caseId: string,
  commands: readonly CaseCommand[],
) {
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM juece.decision_case WHERE id = $1 FOR UPDATE', [caseId]);
  const engines = commands.map(() => engineOver(database.url, 2));
  const outcomes = Promise.allSettled(
    commands.map((one, index) => executeCommand(engines[index]!, one)),
  );
  await until(
    'every command waits to write',
    async () => (await waiting(owner)) === commands.length,
  );
  await holder.query('ROLLBACK');
  await holder.end();
  await outcomes;
  await Promise.all(engines.map(({ pool }) => pool.end()));
  return outcomes;
}

async function waiting(owner: Pool): Promise<number> {
  const { rowCount } = await owner.query(`SELECT FROM pg_stat_activity WHERE ${WAITING}`);
  return rowCount ?? 0;
}

async function expectOneWinner(
  matter: TestCase,
  outcomes: readonly PromiseSettledResult<unknown>[],
): Promise<void> {
  const lost = outcomes.filter((one) => one.status === 'rejected');
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(lost[0]?.reason).toMatchObject({ code: 'case-changed-meanwhile', extra: { revision: 2 } });
  expect(await eventsOf(matter)).toBe(2);
}

async function eventsOf(matter: TestCase): Promise<number> {
  const { rowCount } = await real.owner.query('SELECT FROM juece.case_event WHERE case_id = $1', [
    matter.id,
  ]);
  return rowCount ?? 0;
}

async function eventOf(matter: TestCase, revision: number) {
  const { rows } = await matter.engine.pool.query<{
    simulated: boolean;
    recorded_at: Date;
    occurred_at: Date;
    body: string;
  }>('SELECT * FROM juece.case_event WHERE case_id = $1 AND revision = $2', [matter.id, revision]);
  return rows[0]!;
}
