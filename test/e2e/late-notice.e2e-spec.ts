import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setClock } from '#libs/case-store';
import { startApi, type TestApi } from '#test/api';
import { until } from '#test/cases';
import { act, file, propose, startPayload } from '#test/matters';
import { testSecrets } from '#test/database';

import { createWorker, type RunningWorker } from '../../apps/worker/src/create-worker.js';

/** A notice as the State Council publishes it, that gives the fourth of January off. */
const NOTICE = {
  year: 2027,
  notice: '国务院办公厅关于2027年部分节假日安排的通知',
  holidays: [
    ...['2027-01-01', '2027-01-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    ...['2027-02-09', '2027-02-10', '2027-02-11', '2027-04-05', '2027-05-01', '2027-05-03'],
    ...['2027-06-09'],
  ],
  workdays: ['2027-01-31', '2027-02-13'],
};

type Row = Readonly<Record<string, unknown>>;

let api: TestApi;
let worker: RunningWorker;
let decision: string;

beforeAll(async () => {
  api = await startApi({ simulated: true });
  worker = await createWorker({
    engine: api.engine,
    databaseUrl: api.databaseUrl,
    secrets: testSecrets,
  });
  await setClock(api.engine.pool, '2026-11-27T02:00:00.000Z');
  decision = await commentedUntil('2027-01-02');
});

afterAll(async () => {
  await worker.close();
  await api.close();
});

/** A draft that is open to comment until a day. */
async function commentedUntil(endsOn: string): Promise<string> {
  const id = await propose(api);
  const give = (as: string, type: string, payload: object = {}) =>
    act(api, { id, as, type, payload });
  const filed = (kind: string) => file(api, { id, as: 'ecology', kind });
  await give('ecology', 'proposal.studied', { conclusion: '建议启动' });
  await give('mayor', 'start.approved', startPayload('2026-11-27'));
  await give('ecology', 'research.filed', { document: await filed('research') });
  const draftDocument = await filed('draft');
  await give('ecology', 'draft.submitted', {
    alternatives: [{ key: '一', title: '方案一', document: draftDocument }],
    basisDocument: await filed('basisList'),
    explanationDocument: await filed('draftExplanation'),
  });
  await give('ecology', 'participation.planned', { methods: ['openComment'] });
  const notice = await filed('commentNotice');
  const published = { notice, draftDocument, endsOn, channels: '市政府门户网站', how: '电子邮件' };
  await give('ecology', 'openComment.published', published);
  return id;
}

async function items(path: string, as: string): Promise<readonly Row[]> {
  return (await api.request({ path, as })).body['items'] as readonly Row[];
}

async function openComment(): Promise<Row | undefined> {
  const rows = await items(`/v1/decisions/${decision}/deadlines`, 'office');
  return rows.find(({ kind }) => kind === 'openComment');
}

describe('a holiday notice that is published late', () => {
  it('is expected: a day in a year without notice is provisional', async () => {
    // The second of January is a Saturday; the Monday after it is only presumed to be worked.
    expect(await openComment()).toMatchObject({ dueOn: '2027-01-04', provisional: true });
  });

  it('moves the deadline, leaves the trail, and notifies the people concerned', async () => {
    const path = '/v1/calendar/notices';
    const recorded = await api.request({ method: 'POST', path, as: 'rules', json: NOTICE });
    expect(recorded.status).toBe(201);
    await until('the deadline has moved', async () => (await openComment())?.['revision'] === 2);
    const moved = await openComment();
    expect(moved).toMatchObject({ dueOn: '2027-01-05', provisional: false });
    expect(moved?.['trail']).toEqual([
      { calendar: expect.objectContaining({ on: '2026-11-27' }) },
      { day: '2027-01-04', counted: false, notice: NOTICE.notice },
    ]);
    const timeline = await items(`/v1/decisions/${decision}/timeline`, 'office');
    expect(timeline.at(-1)).toMatchObject({
      command: 'calendar.adopted',
      payload: { deadlines: [{ kind: 'openComment', before: '2027-01-04', after: '2027-01-05' }] },
    });
    await until('they are notified', async () =>
      (await items('/v1/notices', 'ecology')).some(({ zh }) =>
        String(zh).includes('公开征求意见的期限由2027-01-04改为2027-01-05'),
      ),
    );
  });

  it('warns of a year that was passed over, and is withdrawn where it was a mistake', async () => {
    const ahead = {
      ...NOTICE,
      year: 2029,
      notice: '误登记',
      holidays: NOTICE.holidays.map((day) => day.replace('2027', '2029')),
      workdays: [],
    };
    const send = (path: string, json: object) =>
      api.request({ method: 'POST', path: `/v1/calendar/notices${path}`, as: 'rules', json });
    const added = await send('', ahead);
    expect(added.body).toMatchObject({ publishedUntil: '2029', warnings: [{ year: 2028 }] });
    const reason = { reason: '通知尚未发布' };
    expect((await send('/2028/withdrawal', reason)).status).toBe(422);
    expect((await send('/2026/withdrawal', reason)).status).toBe(422);
    expect((await send('/2029/withdrawal', { reason: ' ' })).status).toBe(422);
    const withdrawn = await send('/2029/withdrawal', reason);
    expect(withdrawn.body).toMatchObject({
      publishedUntil: '2027',
      warnings: [],
      withdrawn: [{ year: 2029, notice: '误登记', ...reason }],
    });
    // It may be recorded again, and withdrawn again.
    expect((await send('', ahead)).status).toBe(201);
    expect((await send('/2029/withdrawal', reason)).body).toMatchObject({ publishedUntil: '2027' });
  });
});
