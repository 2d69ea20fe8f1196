import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';

import {
  freshKey,
  PASSWORD,
  startApi,
  type ApiAnswer,
  type ApiRequest,
  type TestApi,
} from '#test/api';
import {
  addressOf,
  give,
  morning,
  propose,
  proposeInBureau,
  PROPOSAL,
  revisionOf,
  startForming,
  startPayload,
  type Giving,
} from '#test/matters';
import { askingInBoth, expectProblem } from '#test/problems';
import { testSecrets } from '#test/database';

const MEBIBYTE = 1024 * 1024;
const NOBODY = '01936b7e-5c00-7000-8000-00000000dead';
const STUDY = { conclusion: '建议启动' };

let api: TestApi;
/** A decision at `proposed`, one whose inquiries are open, one of the bureau, one with a past. */
let proposed: string;
let forming: string;
let bureau: string;
let past: string;
let before: unknown;

beforeAll(async () => {
  api = askingInBoth(await startApi());
  proposed = await propose(api);
  forming = await startForming(api);
  bureau = await proposeInBureau(api);
  past = await proposedEarlier();
  await api.token('transport');
});

afterAll(() => api.close());

beforeEach(async () => {
  before = await record();
});

afterEach(async () => {
  expect(await record()).toEqual(before);
});

/** Everything that a command may write, counted. */
async function record(): Promise<unknown> {
  const { rows } = await api.engine.pool.query<{ record: unknown }>(
    `SELECT json_build_object(
       'revisions', (SELECT json_object_agg(id, revision ORDER BY id) FROM juece.decision_case),
       'events', (SELECT count(*) FROM juece.case_event),
       'keys', (SELECT count(*) FROM juece.idempotency),
       'tasks', (SELECT count(*) FROM juece.task WHERE closed_at IS NULL),
       'outbox', (SELECT count(*) FROM juece.outbox)) AS record`,
  );
  return rows[0]?.record;
}

/** A matter proposed five days ago, so that "late" has room. */
async function proposedEarlier(): Promise<string> {
  const answer = await api.request({
    method: 'POST',
    path: '/v1/decisions',
    as: 'ecology',
    headers: { 'idempotency-key': freshKey() },
    json: {
      organId: 'baoding',
      payload: PROPOSAL,
      occurredAt: morning(-5),
      lateBecause: '当日系统停机检修',
      reasons: { 'A39-alike': '与此前的事项不是同一事项' },
    },
  });
  return String(answer.body['caseId']);
}

const studying = (more: Partial<Giving> = {}): Promise<ApiAnswer> =>
  give(api, { id: proposed, as: 'ecology', type: 'proposal.studied', payload: STUDY, ...more });

/** The study of the proposal, whole and lawful but for what the test changes. */
async function studyRequest(more: Partial<ApiRequest> = {}): Promise<ApiAnswer> {
  const headers = { 'if-match': `"${String(await revisionOf(api, proposed))}"` };
  return api.request({
    method: 'POST',
    path: addressOf(proposed, 'proposal.studied'),
    as: 'ecology',
    ...(more.bytes === undefined ? { json: { payload: STUDY } } : {}),
    ...more,
    headers: { ...headers, 'idempotency-key': freshKey(), ...more.headers },
  });
}

const pointers = ({ body }: ApiAnswer): readonly string[] =>
  (body['errors'] as readonly { pointer: string }[]).map((error) => error.pointer);

describe('bad bodies', () => {
  it('refuses a field that the command does not have, and names it', async () => {
    const answer = await studying({ payload: { ...STUDY, mood: 'good' } });
    expectProblem(answer, 'request-invalid');
    expect(pointers(answer)).toEqual(['#/payload/mood']);
  });

  it('refuses a member beside the payload that commands do not have', async () => {
    const answer = await studying({ stated: { recordedAt: morning(-3) } });
    expectProblem(answer, 'request-invalid');
    expect(pointers(answer)).toEqual(['#/recordedAt']);
  });

  it.each<readonly [string, object, string]>([
    ['a number for a text', { payload: { conclusion: 5 } }, '#/payload/conclusion'],
    ['a list for a text', { payload: { conclusion: ['建议启动'] } }, '#/payload/conclusion'],
    ['null for a text', { payload: { conclusion: null } }, '#/payload/conclusion'],
    ['a blank text', { payload: { conclusion: ' \n' } }, '#/payload/conclusion'],
    ['a text too long', { payload: { conclusion: '长'.repeat(4001) } }, '#/payload/conclusion'],
    ['a text with NUL', { payload: { conclusion: 'a\u0000b' } }, '#/payload/conclusion'],
    ['half a surrogate pair', { payload: { conclusion: 'a\ud800b' } }, '#/payload/conclusion'],
    ['a text for the payload', { payload: '建议启动' }, '#/payload'],
    ['a list for the payload', { payload: [] }, '#/payload'],
    ['null for the payload', { payload: null }, '#/payload'],
    ['no payload', {}, '#/payload'],
    ['a number for the time', { payload: STUDY, occurredAt: 5 }, '#/occurredAt'],
    [
      'a time without offset',
      { payload: STUDY, occurredAt: '2026-03-31T09:00:00' },
      '#/occurredAt',
    ],
    ['a time that is none', { payload: STUDY, occurredAt: '2026-13-31T09:00:00Z' }, '#/occurredAt'],
    ['a list of reasons', { payload: STUDY, reasons: ['M1'] }, '#/reasons'],
    ['a reason with NUL', { payload: STUDY, reasons: { M1: 'a\u0000b' } }, '#/reasons'],
    ['a reason with half a pair', { payload: STUDY, reasons: { M1: 'a\ud800b' } }, '#/reasons'],
    ['a reason under NUL', { payload: STUDY, reasons: { 'a\u0000b': '理由' } }, '#/reasons'],
    [
      'a reason under half a pair',
      { payload: STUDY, reasons: { 'a\ud800b': '理由' } },
      '#/reasons',
    ],
    ['an explanation with NUL', { payload: STUDY, lateBecause: '\u0000' }, '#/lateBecause'],
  ])('refuses %s', async (_what, json, pointer) => {
    const answer = await studyRequest({ json });
    expectProblem(answer, 'request-invalid');
    expect(pointers(answer)).toEqual([pointer]);
  });

  it.each(['2026-02-30', '2026-3-31', '31.03.2026', '', 20260331])(
    'refuses %j for a day',
    async (on) => {
      const payload = { ...startPayload(), on };
      const answer = await give(api, { id: past, as: 'mayor', type: 'start.approved', payload });
      expectProblem(answer, 'request-invalid');
      expect(pointers(answer)).toEqual(['#/payload/on']);
    },
  );

  it.each([
    ['a list', '[]'],
    ['a text', '"x"'],
    ['null', 'null'],
    ['a number', '1'],
  ])('refuses %s as the body', async (_what, bytes) => {
    const headers = { 'content-type': 'application/json' };
    expectProblem(await studyRequest({ bytes, headers }), 'request-invalid');
  });

  it.each(['__proto__', 'constructor'])('refuses the key %s wherever it stands', async (name) => {
    const headers = { 'content-type': 'application/json' };
    for (const text of [
      `{"payload":{"conclusion":"x","${name}":{"a":1}}}`,
      `{"payload":{"conclusion":"x"},"${name}":{"a":1}}`,
      `{"payload":{"conclusion":{"${name}":1}}}`,
      `{"payload":{"conclusion":"x"},"reasons":{"${name}":"理由"}}`,
    ]) {
      expectProblem(await studyRequest({ bytes: text, headers }), 'request-invalid');
    }
  });

  it.each([
    ['objects 33 deep', '{"payload":'.repeat(33) + '1' + '}'.repeat(33)],
    ['lists 200,000 deep', '['.repeat(200_000) + ']'.repeat(200_000)],
  ])('refuses nesting: %s', async (_what, bytes) => {
    const headers = { 'content-type': 'application/json' };
    expectProblem(await studyRequest({ bytes, headers }), 'request-invalid');
  });

  it('refuses a JSON body of 10 MB', async () => {
    const json = { payload: { conclusion: 'x'.repeat(10_000_000) } };
    expectProblem(await studyRequest({ json }), 'body-too-large');
  });

  it('refuses a JSON body of 2 MB that does not announce its length', async () => {
    const json = { payload: { conclusion: 'x'.repeat(2_000_000) } };
    const headers = { 'transfer-encoding': 'chunked' };
    expectProblem(await studyRequest({ json, headers }), 'body-too-large');
  });

  it('refuses a body of 5 kB for a token that does not announce its length', async () => {
    const json = { account: 'office', password: 'x'.repeat(5_000) };
    const headers = { 'transfer-encoding': 'chunked' };
    const answer = await api.request({ method: 'POST', path: '/v1/tokens', headers, json });
    expectProblem(answer, 'body-too-large');
    expect(answer.body['detail']).toContain('4 KiB');
  });

  it('are refused from their head: nobody, and who may not, need not send them', async () => {
    const refused = [
      ['/v1/imports', undefined, 'not-authenticated'],
      ['/v1/imports', 'office', 'not-permitted'],
      ['/v1/profiles', 'office', 'not-permitted'],
      ['/v1/calendar/notices', 'office', 'not-permitted'],
      [`/v1/decisions/${proposed}/documents?kind=other&title=x`, 'importer', 'not-permitted'],
      [`/v1/decisions/${bureau}/documents?kind=other&title=x`, 'ecology', 'case-not-found'],
      ['/v1/nowhere', 'office', 'path-not-found'],
    ] as const;
    for (const [path, as, code] of refused) {
      // The answer comes although the body never does.
      expectProblem(await api.headOnly({ method: 'POST', path, as }), code);
    }
  });

  it('refuses bytes that are not UTF-8', async () => {
    const bytes = Buffer.from([...Buffer.from('{"payload":{"conclusion":"'), 0xc3, 0x28]);
    const headers = { 'content-type': 'application/json' };
    expectProblem(await studyRequest({ bytes, headers }), 'body-not-utf8');
  });

  it.each([
    ['half an object', '{"payload":'],
    ['nothing', ''],
    ['a form', 'conclusion=x'],
    ['NaN', '{"payload":NaN}'],
  ])('refuses %s as JSON', async (_what, bytes) => {
    const headers = { 'content-type': 'application/json' };
    expectProblem(await studyRequest({ bytes, headers }), 'body-not-json');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'application/xml',
  ])('refuses a command as %s', async (type) => {
    const bytes = JSON.stringify({ payload: STUDY });
    const answer = await studyRequest({ bytes, headers: { 'content-type': type } });
    expectProblem(answer, 'media-type-unsupported');
  });

  it('refuses a media type that is none', async () => {
    const answer = await studyRequest({ bytes: '{}', headers: { 'content-type': 'json' } });
    expectProblem(answer, 'media-type-unsupported');
  });

  it.each(['/v1/decisions', '/v1/imports', '/v1/tokens'])(
    'refuses bytes where %s takes JSON',
    async (path) => {
      const headers = { 'idempotency-key': freshKey(), 'content-type': 'application/octet-stream' };
      const bytes = Buffer.alloc(4096);
      const answer = await api.request({ method: 'POST', path, as: 'importer', headers, bytes });
      expectProblem(answer, 'media-type-unsupported');
    },
  );
});

describe('If-Match', () => {
  it('is demanded of every command', async () => {
    const answer = await api.request({
      method: 'POST',
      path: addressOf(proposed, 'proposal.studied'),
      as: 'ecology',
      headers: { 'idempotency-key': freshKey() },
      json: { payload: STUDY },
    });
    expectProblem(answer, 'precondition-missing');
  });

  it.each(['*', '"abc"', '', '"1", "2"', '-1', '1.0', '"1e3"', '"99999999999"'])(
    'is refused as %j',
    async (etag) => {
      const answer = await studyRequest({ headers: { 'if-match': etag } });
      expectProblem(answer, 'precondition-malformed');
    },
  );

  it.each(['"0"', '"2"', '"999999999"'])('is stale as %s', async (etag) => {
    const answer = await studyRequest({ headers: { 'if-match': etag } });
    expectProblem(answer, 'case-changed-meanwhile');
    expect(answer.body['revision']).toBe(await revisionOf(api, proposed));
  });
});

describe('Idempotency-Key', () => {
  it('is demanded of commands, openings, uploads and imports', async () => {
    const json = { payload: STUDY };
    for (const [path, as] of [
      [addressOf(proposed, 'proposal.studied'), 'ecology'],
      ['/v1/decisions', 'ecology'],
      [`/v1/decisions/${proposed}/documents?kind=other&title=x`, 'ecology'],
      ['/v1/imports', 'importer'],
    ] as const) {
      const headers = { 'if-match': '"1"' };
      const answer = await api.request({ method: 'POST', path, as, headers, json });
      expectProblem(answer, 'idempotency-key-missing');
    }
  });

  it.each([
    ['7 characters', 'a'.repeat(7)],
    ['201 characters', 'a'.repeat(201)],
    ['a blank inside', 'aaaa bbbb'],
    ['a letter beyond ASCII', 'clé-clé-clé'],
  ])('is refused with %s', async (_what, key) => {
    const answer = await studyRequest({ headers: { 'idempotency-key': key } });
    expectProblem(answer, 'idempotency-key-malformed');
  });
});

describe('addresses', () => {
  it.each(['', '/actions', '/timeline', '/defects', '/deadlines', '/verification', '/documents'])(
    'knows no decision of that id at /v1/decisions/{id}%s',
    async (rest) => {
      const answer = await api.request({ path: `/v1/decisions/${NOBODY}${rest}`, as: 'office' });
      expectProblem(answer, 'case-not-found');
    },
  );

  it.each(['', '/actions', '/timeline', '/defects', '/deadlines', '/verification', '/documents'])(
    'hides the decision of an organ that one may not read at /v1/decisions/{id}%s',
    async (rest) => {
      const path = `/v1/decisions/${proposed}${rest}`;
      expectProblem(await api.request({ path, as: 'bureau-air' }), 'case-not-found');
    },
  );

  it('hides the file of an organ that one may not read', async () => {
    const path = `/v1/archive/${proposed}`;
    expectProblem(await api.request({ path, as: 'bureau-air' }), 'case-not-found');
  });

  it.each(['"1"', '"77"'])(
    'hides a decision that one may not read from a command, whatever its revision: %s',
    async (etag) => {
      const headers = { 'if-match': etag };
      const hidden = await studyRequest({ as: 'bureau-air', headers });
      expectProblem(hidden, 'case-not-found');
      const absent = await studyRequest({
        as: 'bureau-air',
        path: addressOf(NOBODY, 'proposal.studied'),
        headers,
      });
      expectProblem(absent, 'case-not-found');
      const answerOf = ({ body }: ApiAnswer, id: string): string =>
        String(body['detail']).replace(id, '');
      expect(answerOf(hidden, proposed)).toBe(answerOf(absent, NOBODY));
    },
  );

  it('hides a decision that one may not read from an upload', async () => {
    const answer = await upload({ as: 'bureau-air', bytes: 'x' });
    expectProblem(answer, 'case-not-found');
  });

  it.each(['not-a-uuid', '1', '%00', 'null', '..%2f..%2fetc'])(
    'refuses %s as the id of a decision',
    async (id) => {
      const answer = await api.request({ path: `/v1/decisions/${id}`, as: 'office' });
      expectProblem(answer, 'request-invalid');
    },
  );

  it.each([
    ['that the procedure does not have', 'initiation/proposal.praised'],
    ['under another stage', 'deliberation/proposal.studied'],
    ['under no stage', 'nowhere/proposal.studied'],
    ['that only the system gives', 'execution/decision.stopped'],
    ['of the clock', 'archiving/deadline.elapsed'],
    ['that has an address of its own: opening', 'initiation/proposal.filed'],
    ['that has an address of its own: filing', 'archiving/document.filed'],
    ['named like a part of every object', 'initiation/constructor'],
    ['under a stage like a part of every object', '__proto__/proposal.studied'],
  ])('knows no command %s', async (_what, rest) => {
    const path = `/v1/decisions/${proposed}/${rest}`;
    expectProblem(await studyRequest({ path }), 'command-unknown');
  });

  it.each([
    ['GET', '/'],
    ['POST', '/v1/nothing'],
    ['GET', '/v1/nothing'],
    ['GET', '/problems/nothing'],
    ['GET', '/problems/constructor'],
    ['GET', '/v1/decisions/%zz'],
    ['GET', `/v1/${'a'.repeat(8000)}`],
    ['GET', `/v1/decisions/${'a'.repeat(8000)}`],
  ])('has nothing at %s %.40s', async (method, path) => {
    expectProblem(await api.request({ method, path, as: 'office' }), 'path-not-found');
  });

  it('refuses a request line that is longer than any address', async () => {
    // Where nothing more is read, no other language can be asked for.
    const headers = { 'accept-language': 'en' };
    const path = `/v1/decisions?title=${'a'.repeat(40_000)}`;
    expectProblem(await api.request({ path, headers }), 'headers-too-large');
  });
});

describe('turn and mandate', () => {
  it('refuses a command out of its turn and says where it is possible', async () => {
    const answer = await give(api, {
      id: proposed,
      as: 'mayor',
      type: 'start.approved',
      payload: startPayload(),
    });
    expectProblem(answer, 'out-of-turn');
    expect(answer.body['possibleIn']).toEqual([
      { state: 'decision/studied', title: { zh: '待决定是否启动', en: expect.any(String) } },
      { state: 'decision/excluded', title: { zh: '已认定不适用条例', en: expect.any(String) } },
    ]);
    expect(answer.body['next']).toMatchObject({
      command: 'proposal.studied',
      leadsTo: { command: 'start.approved' },
    });
  });

  it.each(['mayor', 'transport', 'ecology-head', 'auditor', 'importer', 'vice-mayor1'])(
    'refuses %s, whose mandates do not cover the study of this proposal',
    async (as) => {
      const answer = await studying({ as });
      expectProblem(answer, 'not-permitted');
      expect(answer.body['roles']).toEqual([
        { role: 'sponsor', title: expect.anything() },
        { role: 'office', title: expect.anything() },
      ]);
    },
  );

  it('lets nobody propose in an organ in which he has no mandate', async () => {
    const answer = await api.request({
      method: 'POST',
      path: '/v1/decisions',
      as: 'bureau-office',
      headers: { 'idempotency-key': freshKey() },
      json: { organId: 'baoding', payload: PROPOSAL },
    });
    expectProblem(answer, 'not-permitted');
  });

  it('lets a superior who reads the decision of a department not act in it', async () => {
    const answer = await give(api, {
      id: bureau,
      as: 'office',
      type: 'proposal.studied',
      payload: STUDY,
    });
    expectProblem(answer, 'not-permitted');
  });
});

describe('references', () => {
  const opening = (payload: object, organId: unknown = 'baoding'): Promise<ApiAnswer> =>
    api.request({
      method: 'POST',
      path: '/v1/decisions',
      as: 'ecology',
      headers: { 'idempotency-key': freshKey() },
      json: { organId, payload: { ...PROPOSAL, ...payload } },
    });

  it.each<readonly [string, object, string]>([
    ['unit', { unitId: 'baoding.moon' }, 'baoding'],
    ['organ', {}, 'moon'],
    ['catalogue item', { catalogueItem: '2026-99' }, 'baoding'],
    ['linked decision', { linkKind: 'adjusts', linkedCase: NOBODY }, 'baoding'],
    ['catalogue item of the organ', { catalogueItem: '2026-19' }, 'baoding'],
  ])('refuses an opening with an unknown %s', async (_what, payload, organId) => {
    expectProblem(await opening(payload, organId), 'reference-unknown');
  });

  it('refuses to link a decision of another organ', async () => {
    const link = { linkKind: 'stops', linkedCase: bureau };
    expectProblem(await opening(link), 'reference-unknown');
  });

  it('refuses to link what is no id', async () => {
    expectProblem(await opening({ linkKind: 'stops', linkedCase: 'x' }), 'request-invalid');
  });

  it('refuses to adjust a decision that is not in force, with the article', async () => {
    const answer = await opening({ linkKind: 'adjusts', linkedCase: proposed });
    expectProblem(answer, 'event-not-allowed');
    expect(answer.body).toMatchObject({ unmet: [{ id: 'A37-linked', article: '条例第37条' }] });
  });

  it('refuses a unit that does not exist, and points at it', async () => {
    const { mode: _mode, ...fields } = startPayload();
    const answer = await give(api, {
      id: proposed,
      as: 'office',
      type: 'start.listed',
      payload: { ...fields, leadUnit: 'baoding.moon' },
    });
    expectProblem(answer, 'reference-unknown');
    expect(answer.body['about']).toEqual(['/payload/leadUnit']);
  });

  it('refuses a document that is not filed to this decision', async () => {
    const answer = await give(api, {
      id: forming,
      as: 'ecology',
      type: 'research.filed',
      payload: { document: NOBODY },
    });
    expectProblem(answer, 'reference-unknown');
    expect(answer.body['about']).toEqual(['/payload/document']);
  });

  it('refuses a document id that is none', async () => {
    const answer = await give(api, {
      id: forming,
      as: 'ecology',
      type: 'research.filed',
      payload: { document: '调研报告' },
    });
    expectProblem(answer, 'request-invalid');
  });
});

describe('stated times', () => {
  const studyPast = (stated: object): Promise<ApiAnswer> =>
    give(api, {
      id: past,
      as: 'ecology',
      type: 'proposal.studied',
      payload: STUDY,
      stated: { ...stated },
    });

  it.each([1, 3650])('refuses what happens in %d days', async (days) => {
    expectProblem(await studyPast({ occurredAt: morning(days) }), 'time-in-future');
  });

  it('refuses what happened before its stage began', async () => {
    const stated = { occurredAt: morning(-6), lateBecause: '补录' };
    expectProblem(await studyPast(stated), 'time-before-stage');
  });

  it('refuses what happened on an earlier day without a reason for entering it now', async () => {
    expectProblem(await studyPast({ occurredAt: morning(-5) }), 'late-without-reason');
  });
});

describe('tokens', () => {
  it.each([
    ['no token', {}],
    ['another scheme', { authorization: 'Basic b2ZmaWNlOmp1ZWNlLWRlbW8=' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['garbage', { authorization: 'Bearer garbage' }],
    ['three parts of garbage', { authorization: 'Bearer aaaa.bbbb.cccc' }],
    [
      'an unsigned token',
      {
        authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"iss":"juece","sub":"baoding.mayor","exp":9999999999}').toString('base64url')}.`,
      },
    ],
  ])('refuses %s', async (_what, headers) => {
    const answer = await api.request({ path: '/v1/me', headers });
    expectProblem(answer, 'not-authenticated');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('refuses a command without a token before it looks at anything else', async () => {
    const path = addressOf(NOBODY, 'proposal.studied');
    expectProblem(await api.request({ method: 'POST', path, json: [] }), 'not-authenticated');
  });

  it('refuses a token that has expired, and takes the same one with time left', async () => {
    const key = await signingKey();
    const signed = (expires: string): Promise<string> =>
      new SignJWT()
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer('juece')
        .setSubject('baoding.mayor')
        .setExpirationTime(expires)
        .sign(key);
    expect((await meWith(await signed('1 minute'))).status).toBe(200);
    expectProblem(await meWith(await signed('1 minute ago')), 'not-authenticated');
  });

  it('refuses a token of another issuer, of another key, or for a person unknown', async () => {
    const own = await signingKey();
    const { privateKey: foreign } = await generateKeyPair('EdDSA');
    for (const [issuer, subject, key] of [
      ['elsewhere', 'baoding.mayor', own],
      ['juece', 'baoding.mayor', foreign],
      ['juece', 'baoding.nobody', own],
    ] as const) {
      const token = await new SignJWT()
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(issuer)
        .setSubject(subject)
        .setExpirationTime('1 minute')
        .sign(key);
      expectProblem(await meWith(token), 'not-authenticated');
    }
  });

  it('refuses a token with one character changed', async () => {
    const token = await api.token('office');
    const at = token.length - 10;
    const other = token[at] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, at) + other + token.slice(at + 1);
    expectProblem(await meWith(changed), 'not-authenticated');
  });

  it.each([
    ['a wrong password', { account: 'office', password: 'wrong' }],
    ['an unknown account', { account: 'nobody', password: PASSWORD }],
    [
      'the password of a stranger written in capitals',
      { account: 'office', password: 'JUECE-DEMO' },
    ],
  ])('gives no token for %s', async (_what, json) => {
    const answer = await api.request({ method: 'POST', path: '/v1/tokens', json });
    expectProblem(answer, 'credentials-wrong');
  });

  it('tells an unknown account from a wrong password in nothing', async () => {
    const ask = async (account: string) => {
      const json = { account, password: 'wrong' };
      const { body } = await api.request({ method: 'POST', path: '/v1/tokens', json });
      return { ...body, correlationId: '' };
    };
    // An account at which nobody has guessed yet.
    expect(await ask('finance')).toEqual(await ask('nobody'));
  });

  it.each([{}, { account: 'office' }, { account: ['office'], password: PASSWORD }])(
    'gives no token for %j',
    async (json) => {
      const answer = await api.request({ method: 'POST', path: '/v1/tokens', json });
      expectProblem(answer, 'request-invalid');
    },
  );

  function meWith(token: string): Promise<ApiAnswer> {
    return api.request({ path: '/v1/me', headers: { authorization: `Bearer ${token}` } });
  }

  async function signingKey(): Promise<CryptoKey> {
    const { rows } = await api.engine.pool.query<{ private_jwk: string }>(
      'SELECT private_jwk FROM juece.signing_key',
    );
    const opened = testSecrets.open('signing_key/tokens', rows[0]?.private_jwk ?? '');
    const stored = JSON.parse(opened) as { private: JWK };
    return (await importJWK(stored.private, 'EdDSA')) as CryptoKey;
  }
});

describe('pages', () => {
  const encoded = (parts: unknown): string =>
    Buffer.from(JSON.stringify(parts)).toString('base64url');

  it.each<readonly [string, string, unknown]>([
    ['decisions', 'no JSON', undefined],
    ['decisions', 'no list', {}],
    ['decisions', 'too many parts', [NOBODY, NOBODY]],
    ['decisions', 'a number', [1]],
    ['decisions', 'no id', ['x']],
    ['decisions', 'dashes in the length of an id', ['-'.repeat(36)]],
    ['archive', 'no id', ['x']],
    ['archive', 'dashes in the length of an id', ['-'.repeat(36)]],
    ['catalogue', 'NUL', ['\u0000']],
    ['catalogue', 'too few parts', []],
    ['tasks', 'three words', ['x', 'y', 'z']],
    ['tasks', 'a time and no id', ['2026-01-01T00:00:00.000Z', 'y', 'z']],
    ['tasks', 'a time that only JavaScript knows', ['1', NOBODY, 'z']],
    ['tasks', 'a day that no calendar has', ['2026-02-31T00:00:00.000Z', NOBODY, 'z']],
    ['tasks', 'a year that the database does not know', ['0000-01-01T00:00:00.000Z', NOBODY, 'z']],
    ['notices', 'no id', ['2026-01-01T00:00:00.000Z', 'x']],
    ['notices', 'no time', ['x', NOBODY]],
    ['tasks', 'NUL', ['2026-01-01T00:00:00.000Z', NOBODY, '\u0000']],
  ])('of %s refuse a cursor that holds %s', async (list, _what, parts) => {
    const cursor = parts === undefined ? 'garbage' : encoded(parts);
    const answer = await api.request({ path: `/v1/${list}?cursor=${cursor}`, as: 'office' });
    expectProblem(answer, 'cursor-invalid');
  });

  const LISTS = ['decisions', 'archive', 'catalogue', 'tasks', 'notices'];

  it.each<readonly [string, string]>(
    LISTS.flatMap((list) =>
      ['limit=0', 'limit=201', 'limit=-1', 'limit=1.5', 'limit=x', 'limit=1&limit=2'].map(
        (query) => [list, query] as const,
      ),
    ),
  )('of %s refuse %s', async (list, query) => {
    const answer = await api.request({
      path: `/v1/${list}?${query}`,
      as: 'office',
    });
    expectProblem(answer, 'request-invalid');
  });

  it.each(['after=-1', 'after=x', 'after=99999999999', 'limit=0', 'limit=201'])(
    'of the timeline refuse %s',
    async (query) => {
      const path = `/v1/decisions/${proposed}/timeline?${query}`;
      expectProblem(await api.request({ path, as: 'office' }), 'request-invalid');
    },
  );

  it.each([
    '/v1/decisions?colour=red',
    '/v1/decisions?title=%00',
    '/v1/decisions?title=',
    '/v1/decisions?title=a&title=b',
    '/v1/decisions?open=perhaps',
    '/v1/decisions?__proto__=x',
    '/v1/decisions?constructor=x',
    '/v1/tasks?state=lost',
    '/v1/archive?archiveState=open',
    '/v1/catalogue?year=1',
    '/v1/catalogue?year=x',
  ])('refuse the filter of %s', async (path) => {
    expectProblem(await api.request({ path, as: 'office' }), 'request-invalid');
  });

  it.each(['x', '%00', '1'])('know no notice %s', async (id) => {
    const answer = await api.request({
      method: 'POST',
      path: `/v1/notices/${id}/read`,
      as: 'office',
    });
    expectProblem(answer, 'request-invalid');
  });

  it('know no notice of another', async () => {
    const path = `/v1/notices/${NOBODY}/read`;
    expectProblem(await api.request({ method: 'POST', path, as: 'office' }), 'path-not-found');
  });
});

interface Upload {
  readonly as?: string;
  readonly query?: string;
  readonly type?: string;
  readonly bytes?: Uint8Array | string;
}

async function upload({ as, query, type, bytes }: Upload): Promise<ApiAnswer> {
  return api.request({
    method: 'POST',
    path: `/v1/decisions/${proposed}/documents?${query ?? 'kind=other&title=x'}`,
    as: as ?? 'ecology',
    headers: {
      'if-match': `"${String(await revisionOf(api, proposed))}"`,
      'idempotency-key': freshKey(),
      'content-type': type ?? 'application/pdf',
    },
    ...(bytes === undefined ? {} : { bytes }),
  });
}

describe('documents', () => {
  it.each([
    ['a PDF', 'application/pdf'],
    ['a text', 'text/plain'],
    ['JSON', 'application/json'],
  ])('of 0 bytes are refused as %s', async (_what, type) => {
    expectProblem(await upload({ bytes: '', type }), 'request-invalid');
  });

  it('without a body at all are refused', async () => {
    expectProblem(await upload({}), 'request-invalid');
  });

  it('of more than 20 MiB are refused', async () => {
    expectProblem(await upload({ bytes: Buffer.alloc(20 * MEBIBYTE + 1) }), 'body-too-large');
  });

  it.each(['kinds', 'constructor', '__proto__', 'toString', ''])(
    'of the kind "%s" are refused',
    async (kind) => {
      const answer = await upload({ query: `kind=${kind}&title=x`, bytes: 'x' });
      expectProblem(answer, 'request-invalid');
      expect(pointers(answer)).toContain('#/kind');
    },
  );

  it.each([
    ['no title', 'kind=other'],
    ['a title with NUL', 'kind=other&title=a%00b'],
    ['two titles', 'kind=other&title=a&title=b'],
    ['a title too long', `kind=other&title=${'a'.repeat(201)}`],
    ['a file name with NUL', 'kind=other&title=x&fileName=%00'],
    ['an unknown parameter', 'kind=other&title=x&colour=red'],
  ])('with %s are refused', async (_what, query) => {
    expectProblem(await upload({ query, bytes: 'x' }), 'request-invalid');
  });

  it('that the decision does not have are not found', async () => {
    const path = `/v1/decisions/${proposed}/documents/${randomUUID()}/content`;
    expectProblem(await api.request({ path, as: 'office' }), 'document-not-found');
  });

  it.each(['x', 'constructor', '__proto__'])('have no id like %s', async (id) => {
    const path = `/v1/decisions/${proposed}/documents/${id}/content`;
    expectProblem(await api.request({ path, as: 'office' }), 'request-invalid');
  });
});
