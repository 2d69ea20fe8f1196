import { createHash, randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { enter, unlistedThen } from '#test/imports';
import {
  act,
  file,
  give,
  propose,
  PROPOSAL,
  proposeInBureau,
  READER,
  refuseToStart,
  revisionOf,
  startForming,
} from '#test/matters';
import { expectProblem } from '#test/problems';

const STUDY = { conclusion: '建议启动' };
const ENDED = { reason: 'x', reference: 'x', referredTo: 'none' };

type Row = Readonly<Record<string, unknown>>;

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const get = (path: string, as = READER): Promise<ApiAnswer> => api.request({ path, as });

async function itemsOf(path: string, as = READER): Promise<readonly Row[]> {
  return (await get(path, as)).body['items'] as readonly Row[];
}

/** Follows a list to its end, page by page. */
async function pagesOf(path: string, as = READER): Promise<readonly (readonly Row[])[]> {
  const pages: (readonly Row[])[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const { status, body } = await get(`${path}${cursor}`, as);
    expect(status).toBe(200);
    pages.push(body['items'] as readonly Row[]);
    next = body['next'] as string | null;
  }
  return pages;
}

describe('actions', () => {
  let id: string;
  const actionsOf = async (as: string): Promise<ReadonlyMap<unknown, Row>> => {
    const { body } = await get(`/v1/decisions/${id}/actions`, as);
    return new Map((body['commands'] as readonly Row[]).map((one) => [one['command'], one]));
  };

  beforeAll(async () => {
    id = await propose(api);
  });

  it('say what the caller may do now, and doing it succeeds', async () => {
    const found = (await actionsOf('ecology')).get('proposal.studied');
    expect(found).toMatchObject({
      possible: true,
      permitted: true,
      inTurn: true,
      article: '条例第10条',
      stage: 'initiation',
      unmet: [],
    });
    const other = await propose(api);
    await act(api, { id: other, as: 'ecology', type: 'proposal.studied', payload: STUDY });
  });

  it('say what is unmet with its article and the command that mends it, and the refusal agrees', async () => {
    const found = (await actionsOf('office')).get('start.listed');
    expect(found).toMatchObject({ possible: false, permitted: true, inTurn: true });
    expect(found?.['unmet']).toEqual([
      expect.objectContaining({
        id: 'G02-listed',
        article: '条例第3条第三款、第10条',
        missing: { zh: '该事项未列入目录', en: 'The matter is not listed' },
        remedy: expect.objectContaining({
          command: 'proposal.studied',
          leadsTo: { command: 'start.approved', title: expect.anything() },
        }),
      }),
    ]);
    const payload = {
      on: '2026-01-05',
      reference: 'x',
      leadUnit: 'baoding.ecology',
      coUnits: [],
      congress: 'none',
      superiorApproval: false,
      noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
    };
    const refused = await give(api, { id, as: 'office', type: 'start.listed', payload });
    expectProblem(refused, 'event-not-allowed');
    const unmet = refused.body['unmet'] as readonly { readonly answer: string }[];
    expect(unmet.filter(({ answer }) => answer === 'unmet')).toEqual(found?.['unmet']);
  });

  it('say where a command out of its turn would be possible', async () => {
    expect((await actionsOf('mayor')).get('start.approved')).toMatchObject({
      possible: false,
      permitted: true,
      inTurn: false,
      possibleIn: ['decision/studied', 'decision/excluded'],
    });
  });

  it('say whose a command is that the caller may not give', async () => {
    expect((await actionsOf('mayor')).get('proposal.studied')).toMatchObject({
      possible: false,
      permitted: false,
      inTurn: true,
      roles: ['sponsor', 'office'],
    });
  });

  it('list no command that nobody gives, nor the opening', async () => {
    const names = [...(await actionsOf('office')).keys()];
    expect(names).toContain('matter.terminated');
    expect(names).not.toContain('proposal.filed');
    expect(names).not.toContain('deadline.elapsed');
    expect(names).not.toContain('decision.stopped');
  });

  it('carry the revision as their ETag', async () => {
    const answer = await get(`/v1/decisions/${id}/actions`, 'ecology');
    expect(answer.headers.etag).toBe(`"${String(await revisionOf(api, id))}"`);
  });
});

describe('the timeline', () => {
  let id: string;

  beforeAll(async () => {
    id = await startForming(api);
  });

  it('says who did what, when, under which article and mandate', async () => {
    const events = await itemsOf(`/v1/decisions/${id}/timeline`);
    expect(events.map((event) => [event['revision'], event['command']])).toEqual([
      [1, 'proposal.filed'],
      [2, 'proposal.studied'],
      [3, 'start.approved'],
    ]);
    expect(events[1]).toMatchObject({
      article: '条例第10条',
      nature: 'act',
      actor: {
        personId: 'baoding.ecology',
        name: '林青山',
        mandates: [{ role: 'sponsor', organId: 'baoding', unitId: 'baoding.ecology' }],
      },
      payload: { conclusion: '建议启动' },
      beforeSystem: false,
      simulated: false,
      left: ['decision/proposed'],
      entered: ['decision/studied'],
    });
  });

  it('is a chain: each event names the hash of the one before', async () => {
    const events = await itemsOf(`/v1/decisions/${id}/timeline`);
    events.slice(1).forEach((event, index) => {
      expect(event['previousHash']).toBe(events[index]?.['hash']);
    });
    const { body } = await get(`/v1/decisions/${id}`);
    expect(body['headHash']).toBe(events.at(-1)?.['hash']);
  });

  it('goes on after the revision asked for, page by page', async () => {
    const first = await get(`/v1/decisions/${id}/timeline?limit=2`);
    expect((first.body['items'] as Row[]).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(first.body['next']).toBe(2);
    const second = await get(`/v1/decisions/${id}/timeline?limit=2&after=2`);
    expect((second.body['items'] as Row[]).map(({ revision }) => revision)).toEqual([3]);
    expect(second.body['next']).toBeNull();
  });
});

describe('defects', () => {
  it('stand on the record until somebody carries them by name', async () => {
    const id = await importDefective();
    const [open] = await itemsOf(`/v1/decisions/${id}/defects`);
    expect(open).toMatchObject({ state: 'open', article: expect.stringMatching(/第\d+条/) });
    const listed = async (): Promise<boolean> =>
      (await itemsOf('/v1/decisions?withOpenDefects=true')).some((one) => one['id'] === id);
    expect(await listed()).toBe(true);
    for (const defect of await itemsOf(`/v1/decisions/${id}/defects`)) {
      const payload = { defectId: defect['id'], reason: '已责令整改' };
      const given = { id, as: 'office', type: 'defect.carried' };
      expectProblem(await give(api, { ...given, payload }), 'event-not-allowed');
      const document = await file(api, { id, as: 'office', kind: 'carryingApproval' });
      await act(api, { ...given, payload: { ...payload, document } });
    }
    const after = await itemsOf(`/v1/decisions/${id}/defects`);
    expect(new Set(after.map(({ state }) => state))).toEqual(new Set(['carried']));
    expect(await listed()).toBe(false);
  });

  it('that are not there cannot be carried', async () => {
    const id = await propose(api);
    const payload = { defectId: 'G08-1', reason: '已责令整改' };
    const refused = await give(api, { id, as: 'office', type: 'defect.carried', payload });
    expectProblem(refused, 'event-not-allowed');
  });

  async function importDefective(): Promise<string> {
    const answer = await enter(api, unlistedThen(`保定市绿地养护办法（${freshKey()}）`));
    return String(answer.body['caseId']);
  }
});

describe('tasks', () => {
  const taskOf = async (as: string, state: string, id: string): Promise<Row | undefined> =>
    (await itemsOf(`/v1/tasks?state=${state}&limit=200`, as)).find(
      (one) => one['caseId'] === id && String(one['state']).startsWith('decision/'),
    );

  it('pass from whoever did his to whoever is next', async () => {
    const id = await propose(api);
    expect(await taskOf('ecology', 'open', id)).toMatchObject({
      state: 'decision/proposed',
      role: 'sponsor',
      titleZh: '研究论证决策事项建议',
      closedAt: null,
      dueOn: null,
      light: null,
    });
    expect(await taskOf('mayor', 'open', id)).toBeUndefined();
    await act(api, { id, as: 'ecology', type: 'proposal.studied', payload: STUDY });
    expect(await taskOf('ecology', 'open', id)).toBeUndefined();
    expect(await taskOf('ecology', 'done', id)).toMatchObject({
      state: 'decision/proposed',
      closedAt: expect.any(String),
      closedBy: 'baoding.ecology',
    });
    expect(await taskOf('mayor', 'open', id)).toMatchObject({
      state: 'decision/studied',
      role: 'head',
    });
  });

  it('of a unit are not those of the same role in another', async () => {
    const id = await propose(api);
    expect(await taskOf('ecology', 'open', id)).toBeDefined();
    expect(await taskOf('transport', 'open', id)).toBeUndefined();
  });

  it('come page by page, each once', async () => {
    await Promise.all([propose(api), propose(api)]);
    for (const state of ['open', 'done']) {
      const whole = await itemsOf(`/v1/tasks?state=${state}&limit=200`, 'ecology');
      const pages = await pagesOf(`/v1/tasks?state=${state}&limit=2`, 'ecology');
      expect(whole.length).toBeGreaterThan(2);
      expect(pages.flat()).toEqual(whole);
    }
  });
});

describe('the list of decisions', () => {
  const COUNT = 25;
  const TITLE = '第100%号_分页事项';
  let ids: readonly string[];

  beforeAll(async () => {
    const made: string[] = [];
    for (let index = 0; index < COUNT; index += 1) {
      const payload = { title: `${TITLE}${String(index)}`, matterClass: index < 5 ? 'one' : 'two' };
      made.push(await propose(api, { payload }));
    }
    ids = made;
  });

  const listed = async (query: string, as = READER): Promise<readonly unknown[]> =>
    (await pagesOf(`/v1/decisions?limit=7&${query}`, as)).flat().map(({ id }) => id);

  const titled = `title=${encodeURIComponent(TITLE)}`;

  it('comes in pages without one twice or missing, newest first', async () => {
    const pages = await pagesOf(`/v1/decisions?limit=7&${titled}`);
    expect(pages.map(({ length }) => length)).toEqual([7, 7, 7, 4]);
    expect(pages.flat().map(({ id }) => id)).toEqual([...ids].reverse());
  });

  it('ends at a page that is just full', async () => {
    const pages = await pagesOf(`/v1/decisions?limit=5&${titled}`);
    expect(pages.map(({ length }) => length)).toEqual([5, 5, 5, 5, 5]);
  });

  it('does not shift when another decision is opened between two pages', async () => {
    const first = await get(`/v1/decisions?limit=20&${titled}`);
    const added = await propose(api, { payload: { title: `${TITLE}后来` } });
    const rest = await get(`/v1/decisions?limit=20&${titled}&cursor=${String(first.body['next'])}`);
    const seen = [first, rest].flatMap(({ body }) => (body['items'] as Row[]).map(({ id }) => id));
    expect(seen).toEqual([...ids].reverse());
    await act(api, {
      id: added,
      as: 'mayor',
      type: 'matter.terminated',
      payload: { reason: '重复', reference: 'x' },
    });
    expect(await listed(`${titled}&open=false`)).toEqual([added]);
    expect(await listed(`${titled}&open=true`)).toEqual([...ids].reverse());
    expect(await listed(`${titled}&ending=terminated`)).toEqual([added]);
  });

  it('is narrowed by each filter', async () => {
    const plain = `title=${encodeURIComponent('分页事项')}`;
    expect(await listed(`${titled}&matterClass=one`)).toEqual(ids.slice(0, 5).reverse());
    expect(await listed(`${titled}&matterClass=four`)).toEqual([]);
    expect(await listed(`${titled}&unitId=baoding.ecology&open=true`)).toHaveLength(COUNT);
    expect(await listed(`${titled}&unitId=baoding.transport`)).toEqual([]);
    expect(await listed(`${titled}&stage=initiation&open=true`)).toHaveLength(COUNT);
    expect(await listed(`${titled}&stage=execution`)).toEqual([]);
    expect(await listed(`${titled}&state=decision/proposed`)).toHaveLength(COUNT);
    expect(await listed(`${titled}&state=decision/studied`)).toEqual([]);
    expect(await listed(`${titled}&organId=baoding&open=true`)).toHaveLength(COUNT);
    expect(await listed(`${titled}&organId=baoding-ecology`)).toEqual([]);
    expect(await listed(`${titled}&withOpenDefects=true`)).toEqual([]);
    expect(await listed(`${plain}&open=true`)).toHaveLength(COUNT);
  });

  it('takes the signs of SQL in a title for what they are', async () => {
    expect(await listed(`title=${encodeURIComponent('第100_号%分页')}`)).toEqual([]);
    expect(await listed(`title=${encodeURIComponent('%')}&open=true`)).toHaveLength(COUNT);
    expect(
      await listed(`title=${encodeURIComponent("'; DROP TABLE juece.case_event; --")}`),
    ).toEqual([]);
    expect(await listed(`title=${encodeURIComponent('\\')}`)).toEqual([]);
  });
});

describe('documents', () => {
  let id: string;

  beforeAll(async () => {
    id = await propose(api);
  });

  async function upload(sent: {
    bytes: Uint8Array | string;
    type: string;
    fileName: string;
  }): Promise<ApiAnswer> {
    const query = new URLSearchParams({ kind: 'other', title: '材料', fileName: sent.fileName });
    return api.request({
      method: 'POST',
      path: `/v1/decisions/${id}/documents?${query.toString()}`,
      as: 'ecology',
      headers: {
        'if-match': `"${String(await revisionOf(api, id))}"`,
        'idempotency-key': freshKey(),
        'content-type': sent.type,
      },
      bytes: sent.bytes,
    });
  }

  const contentOf = (documentId: unknown, query = '', as = READER): Promise<ApiAnswer> =>
    get(`/v1/decisions/${id}/documents/${String(documentId)}/content${query}`, as);

  it.each<readonly [string, Uint8Array | string, string]>([
    ['a scan', randomBytes(3_000_000), 'application/pdf'],
    ['a text', '决策草案\r\n第一条\n', 'text/plain; charset=utf-8'],
    ['JSON with its spaces and order', '{ "b": 1.0,\n  "a": 1e2 }\n', 'application/json'],
    ['bytes that call themselves JSON', Buffer.from([0xff, 0x00, 0x7b]), 'application/json'],
    ['JSON of more than 1 MiB', `[${'1,'.repeat(700_000)}1]`, 'application/json'],
    ['a form', 'a=1&b=2', 'application/x-www-form-urlencoded'],
  ])('come back byte for byte: %s', async (_what, bytes, type) => {
    const sent = Buffer.from(bytes);
    const hash = createHash('sha256').update(sent).digest('hex');
    const filed = await upload({ bytes, type, fileName: 'x' });
    expect(filed.status).toBe(201);
    const answer = await contentOf(filed.body['documentId']);
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(sent)).toBe(true);
    expect(answer.headers).toMatchObject({ etag: `"${hash}"`, 'content-type': type });
    const items = await itemsOf(`/v1/decisions/${id}/documents`);
    expect(items.find((one) => one['id'] === filed.body['documentId'])).toMatchObject({
      hash,
      size: sent.byteLength,
      kind: 'other',
      kindTitle: { zh: '其他材料', en: 'Other material' },
    });
  });

  it('cannot act in the reader’s name, and keep their name whatever is in it', async () => {
    for (const evil of ['a\r\nx: y.html', '../a.html', 'a\u202Elmth.exe']) {
      const refused = await upload({ bytes: '<script>', type: 'text/html', fileName: evil });
      expectProblem(refused, 'request-invalid');
    }
    const fileName = '决策"草案"; x: y;.html';
    const filed = await upload({ bytes: '<script>', type: 'text/html', fileName });
    const answer = await contentOf(filed.body['documentId']);
    expect(answer.headers).toMatchObject({
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''%E5%86%B3%E7%AD%96%22/,
      ) as unknown,
    });
    const inline = await contentOf(filed.body['documentId'], '?disposition=inline');
    expect(inline.headers['content-disposition']).toMatch(/^inline; /);
    expectProblem(
      await contentOf(filed.body['documentId'], '?disposition=evil'),
      'request-invalid',
    );
  });

  describe('in a form', () => {
    const part = (disposition: string, content: string, type = 'application/pdf') =>
      `--x\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
    const FILE = 'name="file"; filename="附件(1).pdf"';
    const FORM = 'multipart/form-data; boundary=x';

    it('are filed without their envelope, under the name that they have there', async () => {
      const filed = await api.request({
        method: 'POST',
        path: `/v1/decisions/${id}/documents?kind=other`,
        as: 'ecology',
        headers: {
          'if-match': `"${String(await revisionOf(api, id))}"`,
          'idempotency-key': freshKey(),
          'content-type': FORM,
        },
        bytes: `${part('name="title"', '材料', 'text/plain')}${part(FILE, '%PDF-1')}--x--\r\n`,
      });
      expect(filed.status).toBe(201);
      const answer = await contentOf(filed.body['documentId']);
      expect(answer.bytes.toString()).toBe('%PDF-1');
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="__(1).pdf"; filename*=UTF-8''%E9%99%84%E4%BB%B6%281%29.pdf`,
      });
    });

    it.each([
      ['two files', `${part(FILE, 'a')}${part(FILE, 'b')}--x--\r\n`, FORM, 'request-invalid'],
      ['no file', `${part('name="a"', 'b', 'text/plain')}--x--\r\n`, FORM, 'request-invalid'],
      ['an empty file', `${part(FILE, '')}--x--\r\n`, FORM, 'request-invalid'],
      ['a form cut off', part(FILE, 'a'), FORM, 'media-type-unsupported'],
      [
        'another boundary',
        `${part(FILE, 'a')}--x--\r\n`,
        'multipart/form-data; boundary=y',
        'media-type-unsupported',
      ],
      [
        'no boundary',
        `${part(FILE, 'a')}--x--\r\n`,
        'multipart/form-data',
        'media-type-unsupported',
      ],
      [
        'another envelope',
        `${part(FILE, 'a')}--x--\r\n`,
        'multipart/mixed; boundary=x',
        'media-type-unsupported',
      ],
      [
        'an envelope that says nothing',
        `${part(FILE, 'a')}--x--\r\n`,
        'application/octet-stream',
        'media-type-unsupported',
      ],
    ] as const)('are not taken from %s', async (_what, bytes, type, problem) => {
      const before = await revisionOf(api, id);
      expectProblem(await upload({ bytes, type, fileName: 'x' }), problem);
      expect(await revisionOf(api, id)).toBe(before);
    });
  });

  it('are not read through another decision, nor by whoever may not read theirs', async () => {
    const filed = await upload({ bytes: '密', type: 'text/plain', fileName: 'x' });
    const other = await propose(api);
    const path = `/v1/decisions/${other}/documents/${String(filed.body['documentId'])}/content`;
    expectProblem(await get(path), 'document-not-found');
    expectProblem(await contentOf(filed.body['documentId'], '', 'bureau-air'), 'case-not-found');
  });
});

describe('the catalogue', () => {
  it('shows a superior the items of both organs, a department its own', async () => {
    const organs = async (as: string) =>
      new Set((await itemsOf('/v1/catalogue?limit=200', as)).map(({ organId }) => organId));
    expect(await organs('office')).toEqual(new Set(['baoding', 'baoding-ecology']));
    expect(await organs('bureau-air')).toEqual(new Set(['baoding-ecology']));
    expect(await organs('ecology')).toEqual(new Set(['baoding']));
  });

  it('comes page by page, each item once', async () => {
    const whole = await itemsOf('/v1/catalogue?limit=200');
    const pages = await pagesOf('/v1/catalogue?limit=4');
    expect(whole.length).toBeGreaterThan(20);
    expect(pages.flat()).toEqual(whole);
    expect(await itemsOf('/v1/catalogue?year=2026&limit=200')).toEqual(whole);
    expect(await itemsOf('/v1/catalogue?year=2025')).toEqual([]);
  });

  it('starts a matter without a reason for being off the list', async () => {
    const [item] = await itemsOf('/v1/catalogue?limit=1', 'ecology');
    const { offListReason: _none, ...payload } = PROPOSAL;
    const opened = await api.request({
      method: 'POST',
      path: '/v1/decisions',
      as: 'ecology',
      headers: { 'idempotency-key': freshKey() },
      json: { organId: 'baoding', payload: { ...payload, catalogueItem: item?.['id'] } },
    });
    expect(opened.status).toBe(201);
    const { body } = await get(`/v1/decisions/${String(opened.body['caseId'])}`);
    expect(body['catalogueItem']).toBe(item?.['id']);
  });
});

describe('the archive', () => {
  let id: string;

  beforeAll(async () => {
    id = await refuseToStart(api);
  });

  const missingOf = async (): Promise<readonly string[]> => {
    const { body } = await get(`/v1/archive/${id}`);
    return (body['missing'] as readonly { kind: string }[]).map(({ kind }) => kind);
  };

  const archived = async (state = ''): Promise<boolean> =>
    (await itemsOf(`/v1/archive?limit=200${state}`)).some((one) => one['id'] === id);

  it('takes no file that lacks papers, and lists none that is not filed', async () => {
    expect(await missingOf()).not.toEqual([]);
    const refused = await give(api, { id, as: 'archivist', type: 'archive.filed' });
    expectProblem(refused, 'event-not-allowed');
    expect(refused.body['unmet']).toEqual([
      expect.objectContaining({ id: 'G36', article: '条例第33条' }),
    ]);
    expect(await archived()).toBe(false);
  });

  it('takes the file once each gap is declared, and still shows what is missing', async () => {
    await file(api, { id, as: 'ecology', kind: 'proposal' });
    const missing = await missingOf();
    expect(missing).not.toContain('proposal');
    for (const kind of missing) {
      const payload = {
        kind,
        reason: '原件遗失',
        unitId: 'baoding.ecology',
        approver: 'baoding.office',
      };
      await act(api, { id, as: 'archivist', type: 'archive.gapDeclared', payload });
    }
    await act(api, { id, as: 'archivist', type: 'archive.filed' });
    expect(await archived()).toBe(true);
    expect(await archived('&archiveState=filed')).toBe(true);
    expect(await archived('&archiveState=transferred')).toBe(false);
    expect(await missingOf()).toEqual(missing);
  });

  it('holds each file whole, with its proof', async () => {
    const { body } = await get(`/v1/archive/${id}`, 'auditor');
    const events = body['events'] as readonly Row[];
    expect(body['decision']).toMatchObject({ id, ending: 'notStarted', archiveState: 'filed' });
    expect(body['documents']).toEqual([
      expect.objectContaining({ kind: 'proposal', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    ]);
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_one, index) => index + 1));
    expect(body['verification']).toMatchObject({
      events: events.length,
      chainVerified: true,
      replayIdentical: true,
      findings: [],
    });
  });
});

describe('who reads what', () => {
  it('a superior reads the decisions of the department below, not the other way round', async () => {
    const below = await proposeInBureau(api);
    const above = await propose(api);
    for (const as of ['office', 'auditor', 'administrator', 'archivist', 'review-head']) {
      expect((await get(`/v1/decisions/${below}`, as)).status).toBe(200);
    }
    for (const as of ['bureau-office', 'bureau-director', 'bureau-air']) {
      expectProblem(await get(`/v1/decisions/${above}`, as), 'case-not-found');
      const organs = (await itemsOf('/v1/decisions?limit=200', as)).map(({ organId }) => organId);
      expect(new Set(organs)).toEqual(new Set(['baoding-ecology']));
    }
    const organs = (await itemsOf('/v1/decisions?limit=200', 'auditor')).map(
      ({ organId }) => organId,
    );
    expect(new Set(organs)).toEqual(new Set(['baoding', 'baoding-ecology']));
  });

  it('a role that does not supervise reads its own organ alone', async () => {
    const below = await proposeInBureau(api);
    for (const as of ['ecology', 'vice-mayor1', 'adviser']) {
      expectProblem(await get(`/v1/decisions/${below}`, as), 'case-not-found');
    }
    expect(await itemsOf('/v1/decisions?organId=baoding-ecology', 'ecology')).toEqual([]);
  });

  it('the clerk of another department reads the decision and may do nothing in it', async () => {
    const id = await propose(api);
    expect((await get(`/v1/decisions/${id}`, 'transport')).status).toBe(200);
    const { body } = await get(`/v1/decisions/${id}/actions`, 'transport');
    const commands = body['commands'] as readonly Row[];
    expect(commands.length).toBeGreaterThan(50);
    expect(commands.filter((one) => one['permitted'] === true)).toEqual([]);
    for (const type of ['proposal.studied', 'matter.terminated']) {
      const payload = type === 'proposal.studied' ? STUDY : ENDED;
      expectProblem(await give(api, { id, as: 'transport', type, payload }), 'not-permitted');
    }
  });

  it('everyone reads his own name and mandates', async () => {
    expect((await get('/v1/me', 'bureau-air')).body).toMatchObject({
      personId: 'baoding-ecology.bureau-air',
      name: '风朗清',
      mandates: expect.arrayContaining([
        expect.objectContaining({ role: 'sponsor', unitId: 'baoding-ecology.air' }),
      ]),
    });
  });
});

describe('what needs no token', () => {
  it('is health, the procedures and nothing of a decision', async () => {
    expect((await api.request({ path: '/health/live' })).body).toEqual({ status: 'ok' });
    expect((await api.request({ path: '/health/ready' })).body).toEqual({
      status: 'ok',
      database: 'ok',
    });
    expect((await api.request({ path: '/v1/procedures' })).status).toBe(200);
    for (const path of [
      '/v1/decisions',
      '/v1/archive',
      '/v1/tasks',
      '/v1/catalogue',
      '/v1/organs',
    ]) {
      expectProblem(await api.request({ path }), 'not-authenticated');
    }
  });
});
