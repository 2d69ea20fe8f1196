import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { propose } from '#test/matters';
import { expectProblem } from '#test/problems';
import { withSmallMatters } from '#test/small-matters';

let api: TestApi;
let matter: string;

const post = (path: string, json: unknown, more: { as?: string; revision?: number } = {}) =>
  api.request({
    method: 'POST',
    path,
    as: more.as ?? 'office',
    headers: {
      'idempotency-key': freshKey(),
      ...(more.revision === undefined ? {} : { 'if-match': `"${String(more.revision)}"` }),
    },
    json,
  });

const get = (path: string, as = 'rules'): Promise<ApiAnswer> => api.request({ path, as });

beforeAll(async () => {
  api = await startApi({ served: withSmallMatters() });
  const payload = { word: '路灯', unitId: 'baoding.office' };
  const opened = await post('/v1/matters', { organId: 'baoding', payload });
  matter = String(opened.body['caseId']);
  await post(`/v1/matters/${matter}/one/terms.started`, { payload: {} }, { revision: 1 });
});

afterAll(() => api.close());

const at = (): string => `/v1/matters/${matter}/migration`;
const order = { to: 'small-matter@2', reason: '第二版施行' };
const deadlines = { answer: 'restart', report: 'keepDate', hearing: 'keepRemaining' };

describe('the migration of a case over HTTP', () => {
  it('asks for the plan, its hash and a rule for every running deadline', async () => {
    const plan = await get(`${at()}?to=small-matter@2`);
    expect(plan.status).toBe(200);
    const { planHash } = plan.body;
    for (const incomplete of [
      { ...order, deadlines },
      { ...order, deadlines, planHash: '0'.repeat(64) },
      { ...order, planHash },
      { ...order, planHash, deadlines: { answer: 'restart' } },
    ]) {
      const refused = await post(at(), incomplete, { as: 'rules' });
      expectProblem(refused, 'event-not-allowed');
      expect(refused.body['unmet']).toEqual([
        expect.objectContaining({ id: 'G45', article: '条例第43条', remedy: expect.anything() }),
      ]);
    }
  });

  it('is for those with the mandate, and needs a reason and rules that there are', async () => {
    const { planHash } = (await get(`${at()}?to=small-matter@2`)).body;
    const whole = { ...order, planHash, deadlines };
    expectProblem(await post(at(), whole), 'not-permitted');
    const { reason: _reason, ...silent } = whole;
    expectProblem(await post(at(), silent, { as: 'rules' }), 'request-invalid');
    const odd = { ...whole, deadlines: { ...deadlines, answer: 'forget' } };
    expectProblem(await post(at(), odd, { as: 'rules' }), 'request-invalid');
    expectProblem(await get(at()), 'request-invalid');
    expectProblem(await get(`${at()}?to=small-matter@9`), 'reference-unknown');
  });

  it('says why a case cannot be moved', async () => {
    const plan = await get(`${at()}?to=small-matter@3`);
    expect(plan.body['obstacles']).toEqual([
      expect.objectContaining({ code: 'state-unknown', about: 'main/work.right' }),
    ]);
    const { planHash } = plan.body;
    const refused = await post(
      at(),
      { ...order, to: 'small-matter@3', planHash, deadlines },
      { as: 'rules' },
    );
    expectProblem(refused, 'migration-impossible');
    expect(refused.body['obstacles']).toEqual(plan.body['obstacles']);
  });

  it('moves the case: it takes the commands of its new version, and every event is shown by its own', async () => {
    const { planHash } = (await get(`${at()}?to=small-matter@2`)).body;
    const moved = await post(at(), { ...order, planHash, deadlines }, { as: 'rules' });
    expect([moved.status, moved.headers.etag]).toEqual([200, '"3"']);
    const words = { payload: { word: '灯杆' } };
    const address = `/v1/matters/${matter}/one/word.added`;
    expectProblem(await post(address, words, { revision: 3 }), 'request-invalid');
    const reasoned = { payload: { word: '灯杆', why: '补充' } };
    expect((await post(address, reasoned, { revision: 3 })).status).toBe(200);
    const timeline = await get(`/v1/matters/${matter}/timeline`);
    expect(timeline.body['items']).toEqual([
      expect.objectContaining({ command: 'matter.opened' }),
      expect.objectContaining({ command: 'terms.started' }),
      expect.objectContaining({
        command: 'procedure.migrated',
        article: '条例第43条',
        actor: expect.objectContaining({
          personId: 'baoding.rules',
          mandates: [expect.objectContaining({ role: 'ruleAdministrator' })],
        }),
        payload: expect.objectContaining({ reason: '第二版施行', deadlines }),
      }),
      expect.objectContaining({ command: 'word.added' }),
    ]);
    const verified = await get(`/v1/matters/${matter}/verification`);
    expect(verified.body).toMatchObject({ events: 4, chainVerified: true, replayIdentical: true });
  });

  it('is there for decisions too, and finds only its own cases', async () => {
    const decision = await propose(api);
    const plan = await get(`/v1/decisions/${decision}/migration?to=major-decision@1`);
    expect(plan.body).toMatchObject({ from: 'major-decision@1', obstacles: [] });
    expectProblem(
      await get(`/v1/matters/${decision}/migration?to=small-matter@2`),
      'case-not-found',
    );
  });
});
