import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { addDays, authorityDay } from '#libs/legal-time';

import { freshKey, SIMULATED_AT, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { propose, proposeInBureau } from '#test/matters';
import { expectProblem } from '#test/problems';

const NOBODY = '01936b7e-5c00-7000-8000-00000000dead';
const TODAY = authorityDay(SIMULATED_AT);
/** Everyone besides the mayor whose mandate makes him a member of the meetings of the city. */
const DEPUTIES = [
  ...[1, 2, 3, 4, 5, 6].map((one) => `baoding.vice-mayor${String(one)}`),
  'baoding.secretary-general',
];

interface Item {
  readonly id: string;
  readonly stage: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly from: string;
  readonly until: string;
  readonly kind: string;
  readonly critical: boolean;
  readonly dependsOn: readonly string[];
  readonly provisional: boolean;
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ simulated: true });
});

afterAll(() => api.close());

const forecast = (id: string, query = '', as = 'office'): Promise<ApiAnswer> =>
  api.request({ path: `/v1/decisions/${id}/forecast${query}`, as });

const ask = (json: unknown, as = 'office'): Promise<ApiAnswer> =>
  api.request({ method: 'POST', path: '/v1/forecasts', as, json });

const items = ({ body }: ApiAnswer) => body['items'] as readonly Item[];
const item = (answer: ApiAnswer, id: string) => items(answer).find((one) => one.id === id);

/** Convenes a standing meeting of the city. */
async function convene(plannedOn: string, papersBy: string): Promise<void> {
  const payload = {
    title: '市政府常务会议',
    type: 'standing',
    plannedOn,
    slot: '09:00',
    place: '第一会议室',
    papersBy,
    listedOn: TODAY,
    basis: '市政府组成人员名单',
    members: [
      { personId: 'baoding.mayor', capacity: 'head' },
      ...DEPUTIES.map((personId) => ({ personId, capacity: 'member' })),
    ],
  };
  const answer = await api.request({
    method: 'POST',
    path: '/v1/meetings',
    as: 'office',
    headers: { 'idempotency-key': freshKey() },
    json: { organId: 'baoding', payload },
  });
  expect(answer.status).toBe(201);
}

describe('the forecast of a decision', () => {
  it('goes on from where it stands today, under the rules that it is pinned to', async () => {
    const answer = await forecast(await propose(api));
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toMatch(/^"\d+"$/);
    expect(answer.body).toMatchObject({ from: TODAY, stopped: null, latestStart: null });
    expect(item(answer, 'openComment')).toMatchObject({
      from: '2026-03-02',
      until: '2026-04-02',
      kind: 'floor',
      critical: true,
      provisional: false,
    });
    expect(items(answer).map(({ id }) => id)).not.toContain('proposal');
    // Three days for the papers are practised elsewhere: advice, and planned on all the same.
    expect(answer.body['decidedOn']).toBe('2026-04-17');
  });

  it('takes for granted what the query names', async () => {
    const id = await propose(api);
    const answer = await forecast(id, '?with=openComment,hearing,experts&durations=experts:40');
    expect(item(answer, 'hearing')).toMatchObject({ until: '2026-03-12' });
    expect(item(answer, 'experts')).toMatchObject({ until: '2026-04-11', critical: true });
    expect(answer.body['table']).toContainEqual(
      expect.objectContaining({ stage: '专家论证', item: '专家论证', critical: true }),
    );
  });

  it('is data for a chart: every arrow leads from a bar, and no bar ends before it begins', async () => {
    const answer = await forecast(await propose(api), '?with=openComment,hearing,risk');
    const ids = items(answer).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { dependsOn, from, until, title } of items(answer)) {
      expect(dependsOn.filter((one) => !ids.includes(one))).toEqual([]);
      expect(from <= until).toBe(true);
      expect([title.zh, title.en]).not.toContain('');
    }
  });

  it('records nothing', async () => {
    const id = await propose(api);
    const before = await api.request({ path: `/v1/decisions/${id}`, as: 'office' });
    await forecast(id);
    const after = await api.request({ path: `/v1/decisions/${id}`, as: 'office' });
    expect(after.body).toEqual(before.body);
  });

  it('is hidden from those who may not read the decision', async () => {
    expectProblem(await forecast(await proposeInBureau(api), '', 'transport'), 'case-not-found');
    expectProblem(await forecast(NOBODY), 'case-not-found');
  });

  it.each([
    '?with=everything',
    '?with=hearing,hearing',
    '?commentDays=0',
    '?commentDays=many',
    '?durations=experts:-1',
    '?durations=nobody:3',
    '?durations=',
    '?workingDaysOnly=perhaps',
    '?until=2026-06-30',
  ])('refuses %s in words', async (query) => {
    expectProblem(await forecast(await propose(api), query), 'request-invalid');
  });

  it('refuses what is no id, and whoever has no token', async () => {
    expectProblem(await forecast('42'), 'request-invalid');
    const id = await propose(api);
    expectProblem(await api.request({ path: `/v1/decisions/${id}/forecast` }), 'not-authenticated');
  });
});

describe('the forecast of a matter that is not yet filed', () => {
  it('says when it can be decided at the earliest', async () => {
    const answer = await ask({ organId: 'baoding', from: '2026-08-31' });
    expect(answer.status).toBe(200);
    // Seven working days over the National Day, with the Saturday of the 10th worked in exchange.
    expect(item(answer, 'review')).toMatchObject({ from: '2026-10-01', until: '2026-10-15' });
    expect(answer.body['decidedOn']).toBe('2026-10-18');
  });

  it('says when it must start, and that a day later is too late', async () => {
    const answer = await ask({
      organId: 'baoding',
      by: '2026-06-30',
      with: ['openComment', 'hearing'],
    });
    expect(answer.body['latestStart']).toEqual({
      by: '2026-06-30',
      milestone: 'decided',
      start: '2026-05-16',
      doneOn: '2026-06-29',
      tooLate: { start: '2026-05-17', doneOn: '2026-07-02' },
    });
    for (const [from, decidedOn] of [
      ['2026-05-16', '2026-06-29'],
      ['2026-05-17', '2026-07-02'],
    ]) {
      const forward = await ask({ organId: 'baoding', from, with: ['openComment', 'hearing'] });
      expect([from, forward.body['decidedOn']]).toEqual([from, decidedOn]);
    }
  });

  it('says what each optional procedure adds', async () => {
    const answer = await ask({
      organId: 'baoding',
      from: '2026-03-02',
      durations: { congress: 15, risk: 40 },
    });
    expect(answer.body['addedDays']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ option: 'risk', included: false, toDecision: 7 }),
        expect.objectContaining({ option: 'congressReport', toDecision: 0, toPublication: 15 }),
      ]),
    );
  });

  it('says which requirement it cannot meet, with its article and its remedy', async () => {
    const answer = await ask({
      organId: 'baoding',
      from: '2026-03-02',
      with: ['symposium'],
      normative: true,
    });
    expect(answer.body).toMatchObject({
      decidedOn: null,
      stopped: {
        because: 'barred',
        command: 'participation.concluded',
        requirements: [{ id: 'A15-normative', remedy: { zh: '向社会公开征求意见' } }],
      },
    });
  });

  it.each([
    [{ organId: 'baoding' }],
    [{ organId: 'baoding', from: '2026-03-02', by: '2026-06-30' }],
    [{ from: '2026-03-02' }],
    [{ organId: 'baoding', from: '2026-02-30' }],
    [{ organId: 'baoding', by: '30 June' }],
    [{ organId: 'baoding', from: '2026-03-02', with: 'hearing' }],
    [{ organId: 'baoding', from: '2026-03-02', with: ['luck'] }],
    [{ organId: 'baoding', from: '2026-03-02', commentDays: 30.5 }],
    [{ organId: 'baoding', from: '2026-03-02', durations: { draft: 1e9 } }],
    [{ organId: 'baoding', from: '2026-03-02', durations: [] }],
    [{ organId: 'baoding', from: '2026-03-02', reach: 'heaven' }],
    [{ organId: 'baoding', from: '2026-03-02', shortenedBecause: ' ' }],
    [[]],
  ])('refuses %j in words', async (json) => {
    expectProblem(await ask(json), 'request-invalid');
  });

  it('refuses an organ that does not exist', async () => {
    expectProblem(await ask({ organId: 'atlantis', from: '2026-03-02' }), 'reference-unknown');
  });
});

describe('the next meeting of the organ', () => {
  it('is none while none is convened', async () => {
    const answer = await ask({ organId: 'baoding', from: TODAY });
    expect(answer.body['nextMeeting']).toMatchObject({
      slot: null,
      says: { zh: '本机关没有已筹备而尚未召开的会议' },
    });
  });

  it('is the first for which the papers are in time', async () => {
    const { body } = await ask({ organId: 'baoding', from: TODAY });
    const { papersOn } = body['nextMeeting'] as { papersOn: string };
    await convene(addDays(papersOn, 5), addDays(papersOn, -1));
    await convene(addDays(papersOn, 20), papersOn);
    await convene(addDays(papersOn, 12), addDays(papersOn, 2));
    const answer = await ask({ organId: 'baoding', from: TODAY });
    expect(answer.body['nextMeeting']).toMatchObject({
      slot: { title: '市政府常务会议', plannedOn: addDays(papersOn, 12) },
      decidedOn: addDays(papersOn, 12),
    });
    const another = await ask({ organId: 'baoding-ecology', from: TODAY }, 'bureau-office');
    expect(another.body['nextMeeting']).toMatchObject({ slot: null });
  });
});
