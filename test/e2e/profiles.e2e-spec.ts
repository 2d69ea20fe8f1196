import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startApi, type ApiAnswer, type TestApi } from '#test/api';
import { act, file, give, startForming, today } from '#test/matters';
import { expectProblem } from '#test/problems';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const value = (value: unknown, unit?: string) => ({
  value,
  ...(unit === undefined ? {} : { unit }),
  article: '第10条',
  verified: true,
});

/** A profile over Baoding's with one layer of its own. */
function aProfile(id: string, values: object, more: object = {}) {
  const title = { zh: '某市规定', en: 'Rules of a city' };
  const layer = {
    id,
    title,
    kind: 'details',
    rank: 'rule',
    jurisdiction: '某市',
    from: '2024-01-01',
    source: '某市重大行政决策程序规定',
    values,
    ...more,
  };
  return { id, title, on: 'baoding', layers: [layer] };
}

const add = (json: unknown, as = 'rules'): Promise<ApiAnswer> =>
  api.request({ method: 'POST', path: '/v1/profiles', as, json });

const assigning = (profile: string, organId = 'baoding', as = 'rules'): Promise<ApiAnswer> =>
  api.request({
    method: 'POST',
    path: `/v1/profiles/${profile}/assignments`,
    as,
    json: { organId, reason: '经研究决定' },
  });

/** Lets the city open its decisions under a profile. */
async function decideUnder(profile: string): Promise<void> {
  expect((await assigning(profile)).status).toBe(201);
}

/** A matter under a profile, its draft submitted and public participation planned. */
async function matterUnder(profile: string): Promise<{ id: string; draft: string }> {
  await decideUnder(profile);
  const id = await startForming(api);
  const filed = (kind: string) => file(api, { id, as: 'ecology', kind });
  const research = { document: await filed('research') };
  await act(api, { id, as: 'ecology', type: 'research.filed', payload: research });
  const draft = await filed('draft');
  const payload = {
    alternatives: [{ key: '一', title: '方案一', document: draft }],
    basisDocument: await filed('basisList'),
    explanationDocument: await filed('draftExplanation'),
  };
  await act(api, { id, as: 'ecology', type: 'draft.submitted', payload });
  const methods = ['openComment', 'hearing'];
  await act(api, { id, as: 'ecology', type: 'participation.planned', payload: { methods } });
  return { id, draft };
}

/** Publishes for comment until a day so many days ahead. */
async function publish(
  { id, draft }: { readonly id: string; readonly draft: string },
  days: number,
  more: object = {},
): Promise<ApiAnswer> {
  const payload = {
    notice: await file(api, { id, as: 'ecology', kind: 'commentNotice' }),
    draftDocument: draft,
    endsOn: today(days),
    channels: '市政府门户网站',
    how: '信函、电子邮件',
    ...more,
  };
  return give(api, { id, as: 'ecology', type: 'openComment.published', payload });
}

/** Announces a hearing on a day so many days ahead. */
async function announce(
  { id, draft }: { readonly id: string; readonly draft: string },
  days: number,
): Promise<ApiAnswer> {
  const payload = {
    plannedOn: today(days),
    place: '市政府第一会议室',
    selectionMethod: '自愿报名、随机选取',
    selectionPublishedOn: today(),
    sides: ['居民', '企业'],
    notice: await file(api, { id, as: 'ecology', kind: 'hearingNotice' }),
    draftDocument: draft,
  };
  return give(api, { id, as: 'ecology', type: 'hearing.announced', payload });
}

interface Refused {
  readonly unmet: readonly {
    readonly id: string;
    readonly missing: { readonly zh: string };
  }[];
}

const unmetOf = (answer: ApiAnswer) => (answer.body as unknown as Refused).unmet;

describe('profiles', () => {
  it('are read by anyone with a token, each value with its source', async () => {
    const { body } = await api.request({ path: '/v1/profiles', as: 'ecology' });
    const items = body['items'] as { id: string; organs: string[] }[];
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['national', 'quzhou']));
    expect(items.find(({ id }) => id === 'baoding-department')?.organs).toEqual([
      'baoding-ecology',
    ]);
    const answer = await api.request({ path: '/v1/profiles/baoding', as: 'ecology' });
    expect(answer.body['values']).toContainEqual({
      key: 'openComment.minDays',
      title: { zh: '公开征求意见期限', en: 'period of open comment' },
      value: 30,
      words: { zh: '30日', en: '30 days' },
      unit: 'day',
      layer: 'national',
      article: '条例第15条第一款',
      source: '重大行政决策程序暂行条例（国务院令第713号），2019-09-01施行',
      verified: true,
      nationalRule: '条例第15条第一款',
    });
  });

  it('that do not exist are said not to, and nobody reads them without a token', async () => {
    const path = '/v1/profiles/nowhere';
    expectProblem(await api.request({ path, as: 'ecology' }), 'profile-not-found');
    expectProblem(await api.request({ path: '/v1/profiles' }), 'not-authenticated');
  });

  it('are added by rule administrators only', async () => {
    const json = aProfile('of-a-clerk', {});
    expectProblem(await add(json, 'administrator'), 'not-permitted');
    expectProblem(await add(json, 'ecology'), 'not-permitted');
  });

  it('with 20 days for comment are refused with the article that they fall below', async () => {
    const answer = await add(aProfile('hasty', { 'openComment.minDays': value(20, 'day') }));
    expectProblem(answer, 'profile-refused');
    expect(answer.body['detail']).toContain('条例第15条第一款');
    expect(answer.body['breaches']).toMatchObject([
      { layer: 'hasty', key: 'openComment.minDays', article: '条例第15条第一款' },
    ]);
    expectProblem(
      await api.request({ path: '/v1/profiles/hasty', as: 'rules' }),
      'profile-not-found',
    );
  });

  it('are refused with pointers where their form is wrong', async () => {
    const answer = await add({ ...aProfile('formless', {}), layers: [{ id: 'x' }], more: 1 });
    expectProblem(answer, 'request-invalid');
    expect(answer.body['errors']).toEqual([expect.objectContaining({ pointer: '#/more' })]);
    expectProblem(await add(aProfile('Formless', {})), 'request-invalid');
    expectProblem(await add({ ...aProfile('baseless', {}), on: 'nowhere' }), 'profile-refused');
  });

  it('do not take the place of those that come with the program', async () => {
    expectProblem(await add(aProfile('baoding', {})), 'profile-taken');
  });

  it('recorded once are recorded, and give way to later rules of their id', async () => {
    const first = aProfile('changing', { 'expert.min': value(5, 'count') });
    const added = await add(first);
    expect([added.status, added.body['recordedBy']]).toEqual([201, 'baoding.rules']);
    expect((await add(first)).body['hash']).toBe(added.body['hash']);
    const second = await add(aProfile('changing', { 'expert.min': value(7, 'count') }));
    expect(second.body['hash']).not.toBe(added.body['hash']);
    expectProblem(await add(first), 'profile-taken');
  });
});

describe('decisions under a profile', () => {
  it('keep the 40 days that rules in detail set', async () => {
    await add(aProfile('forty', { 'openComment.minDays': value(40, 'day') }));
    const matter = await matterUnder('forty');
    const refused = await publish(matter, 35);
    expectProblem(refused, 'event-not-allowed');
    expect(unmetOf(refused).map(({ id }) => id)).toEqual(['G04']);
    expect(unmetOf(refused)[0]?.missing.zh).toContain('40日');
    expect((await publish(matter, 40)).status).toBe(200);
  });

  it('opened before the rules changed stay on theirs', async () => {
    const matter = await matterUnder('baoding');
    await decideUnder('forty');
    expect((await publish(matter, 35)).status).toBe(200);
  });

  it('of expropriation take no reason for a shorter period, in the one case that it is', async () => {
    const matter = await matterUnder('baoding');
    const payload = {
      kind: 'expropriation',
      rank: 'administrativeRegulation',
      provision: '国有土地上房屋征收与补偿条例第10条至第13条',
      on: today(),
      reference: '市长批示〔2026〕12号',
      document: await file(api, { id: matter.id, as: 'office', kind: 'specialDecision' }),
      reason: '属于国有土地上房屋征收',
    };
    await act(api, { id: matter.id, as: 'office', type: 'special.determined', payload });
    const refused = await publish(matter, 20, { shortenedBecause: '情况紧急' });
    expectProblem(refused, 'event-not-allowed');
    expect(unmetOf(refused)[0]?.missing.zh).toContain('不得缩短');
    const ordinary = await matterUnder('baoding');
    expect((await publish(ordinary, 20, { shortenedBecause: '情况紧急' })).status).toBe(200);
  });

  it('are assigned by those who keep the rules of the organ, and it stays on record', async () => {
    expectProblem(await assigning('baoding', 'baoding', 'office'), 'not-permitted');
    expectProblem(await assigning('baoding', 'lianchi'), 'not-permitted');
    expectProblem(await assigning('nowhere'), 'profile-not-found');
    await decideUnder('baoding');
    const { body } = await api.request({ path: '/v1/profiles/baoding/assignments', as: 'office' });
    expect(body['items']).toContainEqual(
      expect.objectContaining({ organId: 'baoding', recordedBy: 'baoding.rules' }),
    );
  });

  it('follow another hearing rule where one of sufficient rank replaces the general one', async () => {
    const values = { 'hearing.materialDays': value(3, 'day') };
    const replaces = { kind: 'replaces', rank: 'rule' };
    expectProblem(await add(aProfile('price', values)), 'profile-refused');
    expect((await add(aProfile('price', values, replaces))).status).toBe(201);
    expectProblem(await announce(await matterUnder('baoding'), 5), 'event-not-allowed');
    const matter = await matterUnder('price');
    expect((await announce(matter, 5)).status).toBe(200);
    const { body } = await api.request({
      path: `/v1/decisions/${matter.id}/deadlines`,
      as: 'ecology',
    });
    expect(body['items']).toContainEqual(
      expect.objectContaining({ kind: 'hearingMaterials', dueOn: today(2) }),
    );
  });
});
