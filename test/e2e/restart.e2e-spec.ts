import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { enter, unlistedThen } from '#test/imports';
import { act, file, give, propose, PROPOSAL, READER } from '#test/matters';
import { expectProblem } from '#test/problems';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

type Row = Readonly<Record<string, unknown>>;

const TITLE = '保定市河道采砂管理规划';

/** Files a proposal as an official of the bureau; what he says beside it differs. */
const filing = (payload: object, reasons: object = {}): Promise<ApiAnswer> =>
  api.request({
    method: 'POST',
    path: '/v1/decisions',
    as: 'ecology',
    headers: { 'idempotency-key': freshKey() },
    json: { organId: 'baoding', payload: { ...PROPOSAL, title: TITLE, ...payload }, reasons },
  });

const unmetIn = ({ body }: ApiAnswer): readonly unknown[] =>
  (body['unmet'] as readonly Row[]).map(({ id }) => id);

const factsOf = async (id: string): Promise<Row> =>
  (await api.request({ path: `/v1/decisions/${id}`, as: READER })).body['facts'] as Row;

/** A matter of before the system, whose reason for starting off the list is missing: a defect. */
async function importedWithDefect(title: string): Promise<string> {
  const answer = await enter(api, unlistedThen(title));
  expect(answer.status).toBe(201);
  return String(answer.body['caseId']);
}

describe('a matter that ended unfinished and is filed again', () => {
  let before = '';

  beforeAll(async () => {
    before = await importedWithDefect(TITLE);
  });

  it('is refused under the same title, however it is set, and under a like one without a reason', async () => {
    for (const title of [TITLE, `《${TITLE}》`, `${TITLE} 。`]) {
      const refused = await filing({ title });
      expectProblem(refused, 'event-not-allowed');
      expect(unmetIn(refused)).toEqual(['A39-restart']);
    }
    const like = await filing({ title: `${TITLE}（2026年）` });
    expect(unmetIn(like)).toEqual(['A39-alike']);
    const blank = await filing({ title: `${TITLE}（2026年）` }, { 'A39-alike': ' ' });
    expect(blank.status).not.toBe(201);
  });

  it('is not linked to a matter that still runs, nor by half', async () => {
    const running = await propose(api);
    const link = { linkKind: 'restarts', linkedCase: running };
    expect(unmetIn(await filing(link))).toEqual(['A39-restarted', 'A39-restart']);
    expect(unmetIn(await filing({ linkKind: 'restarts' }))).toContain('A39-restarted');
  });

  it('brings its defects with it, and its predecessor is shown', async () => {
    const left = (await factsOf(before))['defects'] as readonly Row[];
    expect(left.map(({ state }) => state)).toContain('open');
    const answer = await filing({ linkKind: 'restarts', linkedCase: before });
    expect(answer.status).toBe(201);
    const facts = await factsOf(String(answer.body['caseId']));
    expect(facts['initiation']).toMatchObject({
      predecessor: { caseId: before, ending: 'notStarted', defects: expect.any(Array) },
    });
    // The proposal now says what the earlier one left out: the act itself mends what came with it.
    expect(facts['defects']).toMatchObject(
      left.map(({ id }) => ({ id: `${String(id)}@${before}`, state: 'mended' })),
    );
  });
});

describe('a defect', () => {
  it('is not talked away by who caused it, without a paper, or by a paper of afterwards', async () => {
    const id = await importedWithDefect('保定市公园绿地养护办法');
    const [defect] = (await factsOf(id))['defects'] as readonly Row[];
    const defectId = defect?.['id'];
    const carrying = { id, as: 'office', type: 'defect.carried' };
    const reason = '已口头提醒';
    expect(unmetIn(await give(api, { ...carrying, payload: { defectId, reason } }))).toEqual([
      'A39-competent',
    ]);
    const draft = await file(api, { id, as: 'ecology', kind: 'draft' });
    const wrong = await give(api, { ...carrying, payload: { defectId, reason, document: draft } });
    expectProblem(wrong, 'reference-unknown');
    const own = { id, as: 'ecology', type: 'defect.carried', payload: { defectId, reason } };
    expectProblem(await give(api, own), 'not-permitted');
    const receipt = await file(api, { id, as: 'ecology', kind: 'other' });
    const confirming = { defectId, document: receipt, paperOn: '2026-01-06', shows: '已论证' };
    const late = { id, as: 'reviewer', type: 'defect.foundUnfounded', payload: confirming };
    expect(unmetIn(await give(api, late))).toEqual(['A39-original']);
    const payload = { ...confirming, paperOn: '2026-01-05' };
    await act(api, { ...late, payload });
    expect((await factsOf(id))['defects']).toMatchObject([
      { state: 'unfounded', settlements: [{ state: 'unfounded', document: receipt }] },
    ]);
    const again = await give(api, { ...carrying, payload: { defectId, reason } });
    expect(unmetIn(again)).toContain('D-known');
  });
});
