import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import {
  act,
  addressOf,
  file,
  give,
  propose,
  PROPOSAL,
  revisionOf,
  startForming,
} from '#test/matters';
import { expectProblem } from '#test/problems';

const STUDY = { conclusion: '建议启动' };

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const open = (key: string, title: string, as = 'ecology'): Promise<ApiAnswer> =>
  api.request({
    method: 'POST',
    path: '/v1/decisions',
    as,
    headers: { 'idempotency-key': key },
    json: { organId: 'baoding', payload: { ...PROPOSAL, title } },
  });

describe('a command sent again', () => {
  it('gets its first answer under the same key, and is recorded once', async () => {
    const id = await propose(api);
    const headers = { 'idempotency-key': freshKey(), 'if-match': '"1"' };
    const giving = { id, as: 'ecology', type: 'proposal.studied', payload: STUDY, headers };
    const first = await act(api, giving);
    const again = await act(api, giving);
    expect(first.headers['idempotent-replay']).toBeUndefined();
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(again.headers.etag).toBe('"2"');
    expect(await revisionOf(api, id)).toBe(2);
  });

  it('is refused under the same key with another body, for another command or decision', async () => {
    const id = await propose(api);
    const other = await propose(api);
    const headers = { 'idempotency-key': freshKey() };
    const giving = { id, as: 'ecology', type: 'proposal.studied', payload: STUDY, headers };
    await act(api, giving);
    for (const changed of [
      { ...giving, payload: { conclusion: '不建议启动' } },
      { ...giving, stated: { lateBecause: '补录' } },
      { ...giving, id: other },
      { ...giving, as: 'ecology', type: 'research.filed', payload: { document: other } },
    ]) {
      expectProblem(await give(api, changed), 'idempotency-key-reused');
    }
    expect(await revisionOf(api, id)).toBe(2);
    expect(await revisionOf(api, other)).toBe(1);
  });

  it('opens one decision under one key, and refuses the key for another proposal', async () => {
    const key = freshKey();
    const first = await open(key, '同一事项');
    const again = await open(key, '同一事项');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(again.headers.location).toBe(`/v1/decisions/${String(first.body['caseId'])}`);
    expectProblem(await open(key, '另一事项'), 'idempotency-key-reused');
  });

  it('is another command when another person sends it under the same key', async () => {
    const key = freshKey();
    const one = await open(key, '两人同键', 'ecology');
    const other = await open(key, '两人同键', 'office');
    expect(other.headers['idempotent-replay']).toBeUndefined();
    expect(other.body['caseId']).not.toBe(one.body['caseId']);
  });

  it('keeps its key for a lawful body after a refusal', async () => {
    const id = await propose(api);
    const headers = { 'idempotency-key': freshKey() };
    const giving = { id, as: 'ecology', type: 'proposal.studied', headers };
    expectProblem(await give(api, { ...giving, payload: {} }), 'request-invalid');
    expectProblem(await give(api, { ...giving, as: 'mayor', payload: STUDY }), 'not-permitted');
    expectProblem(
      await give(api, { ...giving, payload: STUDY, headers: { ...headers, 'if-match': '"9"' } }),
      'case-changed-meanwhile',
    );
    expect((await act(api, { ...giving, payload: STUDY })).body['revision']).toBe(2);
  });

  it('files one document under one key, and refuses the key for other bytes', async () => {
    const id = await propose(api);
    const upload = (bytes: string): Promise<ApiAnswer> =>
      api.request({
        method: 'POST',
        path: `/v1/decisions/${id}/documents?kind=proposal&title=x`,
        as: 'ecology',
        headers: {
          'idempotency-key': 'upload-once',
          'if-match': '"1"',
          'content-type': 'text/plain',
        },
        bytes,
      });
    const first = await upload('one');
    const again = await upload('one');
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replay']).toBe('true');
    expectProblem(await upload('two'), 'idempotency-key-reused');
    expect(await revisionOf(api, id)).toBe(2);
  });
});

describe('a reference', () => {
  it('to a document of another kind is unknown', async () => {
    const id = await startForming(api);
    const document = await file(api, { id, as: 'ecology', kind: 'other' });
    const answer = await give(api, {
      id,
      as: 'ecology',
      type: 'research.filed',
      payload: { document },
    });
    expectProblem(answer, 'reference-unknown');
  });

  it('to a document of another decision is unknown', async () => {
    const [id, other] = [await startForming(api), await startForming(api)];
    const document = await file(api, { id: other, as: 'ecology', kind: 'research' });
    const giving = { as: 'ecology', type: 'research.filed', payload: { document } };
    expectProblem(await give(api, { ...giving, id }), 'reference-unknown');
    expect((await give(api, { ...giving, id: other })).status).toBe(200);
  });

  it('answers an address as it was asked for', async () => {
    const id = await propose(api);
    const path = addressOf(id, 'proposal.studied');
    const answer = await api.request({ method: 'POST', path, as: 'ecology', json: {} });
    expect(answer.body['instance']).toBe(path);
  });
});
