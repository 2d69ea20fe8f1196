import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type TestApi } from '#test/api';

const ROOT = resolve(import.meta.dirname, '../../..');

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.close();
});

describe('the request of the README', () => {
  it('has the answer that the README prints', async () => {
    const text = await readFile(join(ROOT, 'README.md'), 'utf8');
    const [, body = ''] = /v1\/decisions -H [\s\S]*? -d '(\{[\s\S]*?\})'/u.exec(text) ?? [];
    const [, detail] = /"detail": "(提出[^"]+)"/u.exec(text) ?? [];
    const answer = await api.request({
      method: 'POST',
      path: '/v1/decisions',
      as: 'ecology',
      headers: { 'idempotency-key': freshKey() },
      json: JSON.parse(body) as object,
    });
    expect([answer.status, answer.body['detail']]).toEqual([409, detail]);
  });
});
