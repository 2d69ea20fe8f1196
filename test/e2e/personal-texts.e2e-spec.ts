import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { PROPOSAL, propose } from '#test/matters';
import { expectProblem } from '#test/problems';

const NAME = '王"二"';
const READER = 'office';

let api: TestApi;
let id: string;

beforeAll(async () => {
  api = await startApi();
  id = await propose(api, { payload: { ...PROPOSAL, proposerName: NAME } });
});

afterAll(() => api.close());

const get = (path: string, as = READER): Promise<ApiAnswer> => api.request({ path, as });

const erase = (content: string, as: string): Promise<ApiAnswer> =>
  api.request({
    method: 'POST',
    path: `/v1/decisions/${id}/personal-texts/erasure`,
    as,
    headers: { 'idempotency-key': freshKey() },
    json: { content, reason: '本人请求删除' },
  });

const payload = async (): Promise<unknown> => {
  const { body } = await get(`/v1/decisions/${id}/timeline`);
  const [first] = body['items'] as readonly { readonly payload: object }[];
  return first?.payload;
};

const verified = async () => (await get(`/v1/decisions/${id}/verification`)).body;

describe('the name of a citizen', () => {
  it('is shown to readers, and is nowhere in the record', async () => {
    expect(await payload()).toMatchObject({ proposerName: NAME });
    const { rows } = await api.engine.pool.query<{ text: string }>(
      `SELECT string_agg(e.body || c.snapshot, '') AS text
       FROM juece.case_event e JOIN juece.decision_case c ON c.id = e.case_id WHERE c.id = $1`,
      [id],
    );
    expect(rows[0]?.text).toContain('personal:');
    expect(rows[0]?.text).not.toContain('王');
    expect(await verified()).toMatchObject({ chainVerified: true, replayIdentical: true });
  });

  it('cannot be put into the record of another by way of the database', async () => {
    const { pool } = api.engine;
    const rename = (from: string, to: string) =>
      pool.query(
        'UPDATE juece.personal_content SET content = $3 WHERE case_id = $1 AND content = $2',
        [id, from, to],
      );
    await rename(NAME, '李四');
    expect(await verified()).toMatchObject({
      chainVerified: false,
      findings: [{ en: expect.stringMatching(/personal text/) }],
    });
    await rename('李四', NAME);
    expect(await verified()).toMatchObject({ findings: [] });
  });

  it('is erased by the archivist, and the record verifies as before', async () => {
    expectProblem(await erase(NAME, 'office'), 'not-permitted');
    expectProblem(await erase('没有的人', 'archivist'), 'personal-text-not-found');
    expect((await erase(NAME, 'archivist')).status).toBe(204);
    expect(await payload()).toMatchObject({ proposerName: '（个人信息已删除）' });
    expect(await verified()).toMatchObject({
      chainVerified: true,
      replayIdentical: true,
      findings: [],
    });
    const { rows } = await api.engine.pool.query(
      'SELECT salt, content, erased_by FROM juece.personal_content WHERE case_id = $1',
      [id],
    );
    expect(rows).toEqual([{ salt: null, content: null, erased_by: 'baoding.archivist' }]);
    expectProblem(await erase(NAME, 'archivist'), 'personal-text-not-found');
  });
});
