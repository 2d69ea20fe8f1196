import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { COLUMNS, verifyCase, type Finding } from '#libs/case-engine';
import { claimOutbox, openOwnerPool, readOutbox } from '#libs/case-store';
import { freshKey, startApi, type TestApi } from '#test/api';
import { act, file, give, propose, PROPOSAL, startPayload, today } from '#test/matters';
import { expectProblem } from '#test/problems';
import { asVandal, columnsOf, withChanged, type SchemaColumn } from '#test/tampering';

import { handlers } from '../../apps/worker/src/effects/handlers.js';

let api: TestApi;
let owner: Pool;
let id: string;
let other: string;

beforeAll(async () => {
  api = await startApi();
  owner = openOwnerPool(api.ownerUrl);
  await owner.query(
    `INSERT INTO juece.webhook (organ_id, url, title, events, secrets, created_by)
     VALUES ('baoding', 'https://receiver.example', '接收', '{cn.juece.*}', '[]', 'baoding.office')`,
  );
  id = await matter();
  other = await matter();
  await erase(other);
  for (const { id: effect } of await claimOutbox(api.engine.pool, 200)) {
    const row = await readOutbox(api.engine.pool, effect);
    await handlers[row?.type ?? '']?.(api.engine, row!);
  }
}, 60_000);

afterAll(async () => {
  await owner.end();
  await api.close();
});

/** A matter with a document, a deadline, tasks, notices, and the name of a citizen. */
async function matter(): Promise<string> {
  const made = await propose(api, {
    payload: { ...PROPOSAL, proposerName: NAME },
  });
  await act(api, { id: made, as: 'ecology', type: 'proposal.studied', payload: STUDY });
  await act(api, { id: made, as: 'mayor', type: 'start.approved', payload: startPayload() });
  const letter = await file(api, { id: made, as: 'ecology', kind: 'consultationLetter' });
  const consulting = { units: ['baoding.finance'], dueOn: today(10), letter };
  await act(api, { id: made, as: 'ecology', type: 'departments.consulted', payload: consulting });
  return made;
}

/** Has the name of the citizen erased. */
async function erase(made: string): Promise<void> {
  const erasure = await api.request({
    method: 'POST',
    path: `/v1/decisions/${made}/personal-texts/erasure`,
    as: 'archivist',
    headers: { 'idempotency-key': freshKey() },
    json: { content: NAME, reason: '本人请求删除' },
  });
  expect(erasure.status).toBe(204);
}

const NAME = '王建国';
const STUDY = { conclusion: '建议启动' };

const findingsOf = async (of = id): Promise<readonly Finding[]> =>
  (await verifyCase(api.engine, of)).findings;

/** Which row of a table is changed; those that are none of a case's own are named. */
const WHERE: Readonly<Record<string, () => string>> = {
  decision_case: () => `id = '${id}'`,
  case_event: () => `case_id = '${id}' AND revision = 3`,
  case_counter: () => `organ_id = 'baoding' AND procedure = 'major-decision'`,
  document_content: () =>
    `hash = (SELECT body::json #>> '{payload,hash}' FROM juece.case_event
             WHERE case_id = '${id}' AND type = 'document.filed')`,
};
const ofCase = (column: string): string =>
  `case_id = '${column.startsWith('erased') ? other : id}'`;

/** What a column becomes where just another value would not do, or could not be. */
const TO: Readonly<Record<string, string>> = {
  'case_counter.last': '0',
  'decision_case.snapshot': `replace(snapshot, 'ecology', 'finance')`,
  'case_event.body': `replace(body, '〔2026〕17号', '〔2026〕18号')`,
};
/** Where something is told at another column, with which it no longer goes together. */
const TOLD_AT: Readonly<Record<string, string>> = {
  'personal_content.salt': 'content',
  'notice.case_id': 'source',
  'webhook_message.case_id': 'created_at',
  'webhook_message.revision': 'created_at',
  'case_counter.organ_id': 'last',
  'case_counter.procedure': 'last',
  'case_counter.year': 'last',
};
/** A changed row has left the place where it should be; it is named whole. */
const PLACES = ['case_id', 'revision', 'hash', 'mark', 'id'];

const tables = Object.keys(COLUMNS).filter((table) => table !== 'catalogue_item');

describe('verification of everything shown', () => {
  it('finds nothing in what the system has written', async () => {
    for (const one of [id, other]) {
      expect(
        (await api.request({ path: `/v1/decisions/${one}/verification`, as: 'office' })).body,
      ).toMatchObject({
        chainVerified: true,
        replayIdentical: true,
        rowsVerified: true,
        documentsVerified: true,
        findings: [],
        summary: { zh: expect.stringContaining('记录完整') },
      });
    }
  });

  it.each(tables)('knows every column of %s: checked, or free with a reason', async (table) => {
    const { checked, free } = COLUMNS[table as keyof typeof COLUMNS];
    const there = (await columnsOf(owner, table)).map(({ name }) => name);
    expect([...checked, ...Object.keys(free)].sort()).toEqual([...there].sort());
  });

  it.each(tables)(
    'names each column of %s that its owner changes',
    async (table) => {
      const checked: readonly string[] = COLUMNS[table as keyof typeof COLUMNS].checked;
      const columns = (await columnsOf(owner, table)).filter(({ name }) => checked.includes(name));
      const unnamed: string[] = [];
      for (const column of columns) {
        const found = await changedIn(table, column);
        if (!found.some((one) => isNamed(one, table, column.name))) {
          unnamed.push(`${column.name}: ${JSON.stringify(found)}`);
        }
      }
      expect(unnamed).toEqual([]);
      expect(await findingsOf()).toEqual([]);
    },
    60_000,
  );

  it('shows no personal text, whatever is wrong with it', async () => {
    const column = { name: 'content', type: 'text' };
    const found = await changedIn('personal_content', column);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain(NAME);
  });

  it.each([
    ['a task', 'task', `case_id = $1`],
    ['a deadline', 'deadline', 'case_id = $1'],
    ['an effect', 'outbox', 'case_id = $1'],
    ['a personal text', 'personal_content', 'case_id = $1'],
    [
      'a document',
      'document_content',
      `hash IN (SELECT body::json #>> '{payload,hash}' FROM juece.case_event WHERE case_id = $1)`,
    ],
  ])('finds that %s was deleted', async (_what, table, where) => {
    const made = await matter();
    await asVandal(owner, (client) =>
      client.query(
        `DELETE FROM juece.${table} WHERE ctid = (SELECT ctid FROM juece.${table} WHERE ${where} LIMIT 1)`,
        [made],
      ),
    );
    expect(await findingsOf(made)).toEqual([expect.objectContaining({ table })]);
  });

  it('finds a row that no event has made', async () => {
    const made = await matter();
    await owner.query(
      `INSERT INTO juece.task (case_id, state, entry_revision, organ_id, role, title_zh, title_en, opened_at)
       VALUES ($1, 'main/forming', 99, 'baoding', 'office', '另办', 'Other', now())`,
      [made],
    );
    expect(await findingsOf(made)).toEqual([
      expect.objectContaining({
        table: 'task',
        en: expect.stringContaining('nothing on the record'),
      }),
    ]);
  });
});

async function changedIn(table: string, column: SchemaColumn): Promise<readonly Finding[]> {
  const key = `${table}.${column.name}`;
  const isShared = ['notice.case_id', 'webhook_message.case_id'].includes(key);
  const to = isShared ? `'${other}'` : TO[key];
  const where = WHERE[table]?.() ?? ofCase(column.name);
  const target = { table, where, ...(to === undefined ? {} : { to }) };
  // What was moved to another case is found where it is now.
  const looked = isShared || where.includes(other) ? [id, other] : [id];
  return withChanged(owner, target, column, async () => {
    const found = await Promise.all(
      looked.map((one) => findingsOf(one).catch(goneFor(column.name))),
    );
    return found.flat();
  });
}

/** A case under another id is not there any more, and what hangs on the id is. */
const goneFor =
  (column: string) =>
  (error: unknown): readonly Finding[] => {
    if (column !== 'id') {
      throw error;
    }
    return [{ about: 'row', table: 'decision_case', column: 'id', zh: '', en: '' }];
  };

function isNamed(finding: Finding, table: string, column: string): boolean {
  const isThere = finding.table === table;
  const isWhole =
    finding.column === undefined && (PLACES.includes(column) || table === 'case_event');
  return isThere && (isWhole || finding.column === (TOLD_AT[`${table}.${column}`] ?? column));
}

/** What the owner does to a case, and what reading it and acting on it then answers. */
const DAMAGES: readonly (readonly [string, string, number])[] = [
  [
    'an event beyond the head',
    `INSERT INTO juece.case_event SELECT case_id, revision + 1, type, actor_id, occurred_at, recorded_at,
       before_system, simulated, body, algorithm, hash, repeat('a', 64)
     FROM juece.case_event WHERE case_id = $1 ORDER BY revision DESC LIMIT 1`,
    200,
  ],
  [
    'a missing last event',
    `DELETE FROM juece.case_event e USING juece.decision_case c
     WHERE e.case_id = $1 AND c.id = e.case_id AND e.revision = c.revision`,
    200,
  ],
  [
    'another head hash',
    `UPDATE juece.decision_case SET head_hash = repeat('b', 64) WHERE id = $1`,
    200,
  ],
  [
    'a snapshot that is no JSON',
    `UPDATE juece.decision_case SET snapshot = 'x' WHERE id = $1`,
    409,
  ],
  ['an empty snapshot', `UPDATE juece.decision_case SET snapshot = '{}' WHERE id = $1`, 409],
  [
    'a snapshot that lacks a part',
    `UPDATE juece.decision_case SET snapshot = replace(snapshot, '"initiation":', '"initiated":') WHERE id = $1`,
    200,
  ],
  [
    'an unknown version',
    `UPDATE juece.decision_case SET procedure = 'major-decision@99' WHERE id = $1`,
    409,
  ],
  [
    'an unknown profile',
    `UPDATE juece.decision_case SET profile_hash = repeat('c', 64) WHERE id = $1`,
    200,
  ],
  [
    'an event that cannot be read',
    `UPDATE juece.case_event SET body = 'x' WHERE case_id = $1 AND revision = 2`,
    200,
  ],
];

describe('a damaged case with', () => {
  it.each(DAMAGES)('%s says so, and leaves the others alone', async (_what, damage, read) => {
    const made = await matter();
    await asVandal(owner, (client) => client.query(damage, [made]));
    const get = async (path: string) => api.request({ path, as: 'office' });
    const seen = await get(`/v1/decisions/${made}`);
    expect(seen.status).toBe(read);
    const acted = await give(api, {
      ...{ id: made, as: 'finance', type: 'departments.replied' },
      payload: { unitId: 'baoding.finance', reply: 'noOpinion' },
      headers: { 'if-match': '"5"' },
    });
    const readable = ['actions', 'timeline', 'compliance', 'documents', 'deadlines', 'defects'];
    const statuses: number[] = [];
    for (const part of readable) {
      statuses.push((await get(`/v1/decisions/${made}/${part}`)).status);
    }
    expect(statuses.filter((status) => ![200, 409].includes(status))).toEqual([]);
    // An old event that cannot be read holds nothing back but what must read it.
    if (!damage.includes(`body = 'x'`)) {
      expectProblem(acted, 'record-damaged');
    }
    expect((await findingsOf(made)).length).toBeGreaterThan(0);
    const verified = await get(`/v1/decisions/${made}/verification`);
    expect(verified.body['findings']).not.toEqual([]);
    for (const path of [
      '/v1/decisions?limit=200',
      '/v1/deadlines',
      '/v1/tasks',
      `/v1/decisions/${id}`,
    ]) {
      expect((await get(path)).status).toBe(200);
    }
    expect(await findingsOf()).toEqual([]);
  });
});

describe('the database of records', () => {
  const next = `SELECT case_id, revision + 1, type, actor_id, occurred_at, recorded_at, before_system,
    simulated, body, algorithm, hash, repeat('a', 64) FROM juece.case_event WHERE case_id = $1
    ORDER BY revision DESC LIMIT 1`;

  it.each([
    ['an event beyond the head', `INSERT INTO juece.case_event ${next}`],
    [
      'a head without its event',
      `UPDATE juece.decision_case SET revision = revision + 1, head_hash = repeat('a', 64) WHERE id = $1`,
    ],
    [
      'a head that goes back',
      'UPDATE juece.decision_case SET revision = revision - 1 WHERE id = $1',
    ],
    [
      'an event that does not follow the one before',
      `WITH moved AS (
         UPDATE juece.decision_case SET revision = revision + 1, head_hash = repeat('a', 64) WHERE id = $1
         RETURNING id)
       INSERT INTO juece.case_event SELECT e.case_id, e.revision + 1, e.type, e.actor_id, e.occurred_at,
         e.recorded_at, e.before_system, e.simulated, e.body, e.algorithm, repeat('d', 64), repeat('a', 64)
       FROM juece.case_event e JOIN moved ON moved.id = e.case_id ORDER BY e.revision DESC LIMIT 1`,
    ],
  ])('takes neither from its owner nor from the application %s', async (_what, statement) => {
    for (const pool of [owner, api.engine.pool]) {
      await expect(pool.query(statement, [id])).rejects.toMatchObject({ code: '23001' });
    }
    expect(await findingsOf()).toEqual([]);
  });
});

describe('a damaged document', () => {
  it('is handed out by nobody, and the answer says what to do', async () => {
    const column = { name: 'bytes', type: 'bytea' };
    const target = { table: 'document_content', where: WHERE['document_content']!() };
    const documents = await api.request({ path: `/v1/decisions/${id}/documents`, as: 'office' });
    const [filed] = documents.body['items'] as readonly { readonly id: string }[];
    const content = `/v1/decisions/${id}/documents/${filed!.id}/content`;
    const difference = `/v1/decisions/${id}/documents/${filed!.id}/difference?from=${filed!.id}`;
    for (const path of [content, difference]) {
      const answer = await withChanged(owner, target, column, () =>
        api.request({ path, as: 'office' }),
      );
      expectProblem(answer, 'document-damaged');
      expect((await api.request({ path, as: 'office' })).status).toBe(200);
    }
  });
});
