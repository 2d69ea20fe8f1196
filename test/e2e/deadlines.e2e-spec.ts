import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';

import { openOwnerPool, setClock } from '#libs/case-store';
import { ringDeadline } from '#libs/case-engine';

import { startApi, type ApiAnswer, type TestApi } from '#test/api';
import { act, file, propose, startPayload } from '#test/matters';
import { expectProblem } from '#test/problems';

const MONDAY = '2026-03-02';
const FINANCE = 'baoding.finance';

type Row = Readonly<Record<string, unknown>>;

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ simulated: true });
});

afterAll(() => api.close());

/** A matter that is being formed. */
async function aMatter(title: string): Promise<string> {
  const id = await propose(api, { payload: { title } });
  const study = { conclusion: '建议启动' };
  await act(api, { id, as: 'ecology', type: 'proposal.studied', payload: study });
  await act(api, { id, as: 'mayor', type: 'start.approved', payload: startPayload(MONDAY) });
  return id;
}

/** Asks a unit for its reply by a day; asked again, the day is moved. */
async function consult(id: string, dueOn: string, unit = FINANCE): Promise<void> {
  const letter = await file(api, { id, as: 'ecology', kind: 'consultationLetter' });
  const payload = { units: [unit], dueOn, letter };
  await act(api, { id, as: 'ecology', type: 'departments.consulted', payload });
}

async function conclude(id: string): Promise<void> {
  const payload = { unitId: FINANCE, reply: 'noOpinion' };
  await act(api, { id, as: 'finance', type: 'departments.replied', payload });
  await act(api, { id, as: 'ecology', type: 'departments.concluded' });
}

/** Sets the clock, and lets the clock's actor do what is due. */
async function itIs(instant: string): Promise<void> {
  expect(await setClock(api.engine.pool, instant)).toBe(true);
  for (const { id, revision } of await api.engine.store.listAlarms({ limit: 100 })) {
    await ringDeadline(api.engine, { id, revision });
  }
}

const deadlines = (as: string, query = ''): Promise<ApiAnswer> =>
  api.request({ path: `/v1/deadlines?${query}`, as });

async function mine(as: string, query = ''): Promise<readonly Row[]> {
  const answer = await deadlines(as, query);
  expect(answer.status).toBe(200);
  return answer.body['items'] as readonly Row[];
}

const of = (id: string, rows: readonly Row[]) =>
  rows.filter((row) => (row['decision'] as Row)['id'] === id);

const create = (as: string, scope: string): Promise<ApiAnswer> =>
  api.request({ method: 'POST', path: '/v1/calendar-feeds', as, json: { scope } });

/** Fetches a feed without a token and reads it as calendar applications do. */
async function eventsAt(path: string) {
  const answer = await api.request({ path });
  expect(answer.status).toBe(200);
  const calendar = new ICAL.Component(
    ICAL.parse(answer.bytes.toString('utf8')) as unknown[] as never,
  );
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      isDate: event.startDate.isDate,
      status: String(component.getFirstPropertyValue('status')),
      modified: String(component.getFirstPropertyValue('last-modified')),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
  return { answer, events };
}

describe('the deadlines of a caller', () => {
  it('are those of his role in the units that the procedure binds it to', async () => {
    const id = await aMatter('财政事项');
    await consult(id, '2026-03-20');
    const [found, ...more] = of(id, await mine('finance'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      kind: 'consultationReply',
      title: { zh: '部门反馈意见', en: 'replies of consulted units' },
      state: 'running',
      nature: 'ceiling',
      article: '条例第13条',
      dueOn: '2026-03-20',
      remind: [3, 1],
      light: 'green',
      remainingDays: 18,
      provisional: false,
      trail: expect.anything(),
      decision: { id, title: '财政事项', organId: 'baoding' },
    });
    // Both hold the role in another unit; the office holds another role.
    for (const other of ['ecology', 'transport', 'office']) {
      expect(of(id, await mine(other))).toEqual([]);
    }
  });

  it('of a unit and of the organ are for those who may read it', async () => {
    const id = await aMatter('生态事项');
    await consult(id, '2026-03-20');
    expect(of(id, await mine('transport', `unitId=${FINANCE}`))).toHaveLength(1);
    // The matter is the ecology bureau's, though another owes this.
    expect(of(id, await mine('transport', 'unitId=baoding.ecology'))).toHaveLength(1);
    expect(of(id, await mine('transport', 'unitId=baoding.transport'))).toEqual([]);
    expect(of(id, await mine('transport', 'organId=baoding'))).toHaveLength(1);
    expectProblem(await deadlines('bureau-air', 'organId=baoding'), 'not-permitted');
    expectProblem(await deadlines('bureau-air', `unitId=${FINANCE}`), 'not-permitted');
    expectProblem(await deadlines('transport', 'unitId=nowhere'), 'not-permitted');
  });

  it('come page by page, each once, and narrowed as asked', async () => {
    const ids = [];
    for (const day of ['2026-05-11', '2026-05-12', '2026-05-12']) {
      const id = await aMatter(`分页${day}`);
      await consult(id, day);
      ids.push(id);
    }
    const seen: Row[] = [];
    let cursor = '';
    do {
      const { body } = await deadlines('finance', `limit=1${cursor}`);
      seen.push(...(body['items'] as readonly Row[]));
      const next = body['next'] as string | null;
      cursor = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
    } while (cursor !== '');
    expect(seen.map((row) => row['id'])).toEqual((await mine('finance')).map((row) => row['id']));
    expect(seen.map((row) => row['dueOn'])).toEqual(seen.map((row) => row['dueOn']).sort());
    const early = await mine('finance', 'dueBefore=2026-05-12');
    expect([of(ids[0]!, early).length, of(ids[1]!, early).length]).toEqual([1, 0]);
    expect(of(ids[0]!, await mine('finance', 'nature=floor'))).toEqual([]);
    expect(of(ids[0]!, await mine('finance', 'light=green&nature=ceiling'))).toHaveLength(1);
    expect(of(ids[0]!, await mine('finance', 'light=grey'))).toEqual([]);
    expect(of(ids[0]!, await mine('finance', 'state=met'))).toEqual([]);
    expectProblem(await deadlines('finance', 'light=blue'), 'request-invalid');
    expectProblem(await deadlines('finance', 'cursor=x'), 'cursor-invalid');
  });
});

describe('the course of a deadline', () => {
  it('shows in its light, its history and the calendar, until it is met and leaves them', async () => {
    const feed = String((await create('finance', 'mine')).body['path']);
    const id = await aMatter('道路改造');
    await consult(id, '2026-03-20');
    const [before] = of(id, await mine('finance'));
    const uid = `deadline-${String(before!['id'])}@juece`;
    const inCalendar = async () => (await eventsAt(feed)).events.find((one) => one.uid === uid);
    expect(await inCalendar()).toEqual({
      uid,
      sequence: 1,
      summary: '《道路改造》：部门反馈意见期限（条例第13条）',
      description: expect.stringMatching(
        /^决策编号：保政决〔2026〕\d+号\n依据：条例第13条\n届满日：2026-03-20$/,
      ),
      start: '2026-03-20',
      isDate: true,
      status: 'CONFIRMED',
      modified: '2026-03-02T01:00:00Z',
      alarms: ['-P2DT15H', '-PT15H'],
    });

    await consult(id, '2026-03-27');
    expect(await inCalendar()).toMatchObject({ sequence: 2, start: '2026-03-27' });

    await itIs('2026-03-23T01:00:00.000Z');
    expect(of(id, await mine('finance'))[0]).toMatchObject({ light: 'green', revision: 2 });
    await itIs('2026-03-24T01:00:00.000Z');
    expect(of(id, await mine('finance', 'light=amber'))[0]).toMatchObject({ remainingDays: 3 });
    await itIs('2026-03-30T01:00:00.000Z');
    expect(of(id, await mine('finance', 'state=overdue'))[0]).toMatchObject({
      light: 'red',
      remainingDays: -3,
      elapsedAt: '2026-03-30T01:00:00.000Z',
    });
    expect((await inCalendar())?.description).toContain('状态：已逾期');

    await conclude(id);
    expect(of(id, await mine('finance'))).toEqual([]);
    expect(await inCalendar()).toBeUndefined();
    const history = await api.request({
      path: `/v1/decisions/${id}/deadlines/${String(before!['id'])}/history`,
      as: 'finance',
    });
    const steps = history.body['items'] as readonly Row[];
    expect(steps.map(({ what, command, dueOn }) => [what, command, dueOn])).toEqual([
      ['started', 'departments.consulted', '2026-03-20'],
      ['moved', 'departments.consulted', '2026-03-27'],
      ['overdue', 'deadline.elapsed', null],
      ['met', 'departments.concluded', null],
    ]);
    const nobody = '01936b7e-5c00-7000-8000-00000000dead';
    const path = `/v1/decisions/${id}/deadlines/${nobody}/history`;
    expectProblem(await api.request({ path, as: 'finance' }), 'deadline-not-found');
    const { body } = await api.request({ path: `/v1/decisions/${id}/deadlines`, as: 'finance' });
    expect((body['items'] as readonly Row[])[0]).toMatchObject({
      state: 'met',
      nature: 'ceiling',
      remind: [3, 1],
      elapsedAt: '2026-03-30T01:00:00.000Z',
    });
  });
});

describe('a calendar feed', () => {
  it('holds nobody else’s deadlines, and a unit’s holds those of the unit', async () => {
    const id = await aMatter('供水管网');
    await consult(id, '2026-06-10');
    const [deadline] = of(id, await mine('finance'));
    const uid = `deadline-${String(deadline!['id'])}@juece`;
    const uidsOf = async (as: string, scope: string) => {
      const { events } = await eventsAt(String((await create(as, scope)).body['path']));
      return events.map((one) => one.uid);
    };
    expect(await uidsOf('finance', 'mine')).toContain(uid);
    expect(await uidsOf('transport', 'mine')).not.toContain(uid);
    expect(await uidsOf('transport', FINANCE)).toContain(uid);
    expect(await uidsOf('transport', 'baoding.transport')).not.toContain(uid);
    expectProblem(await create('bureau-air', FINANCE), 'not-permitted');
  });

  it('reminds at nine, keeps the day free and says where the case is read', async () => {
    const id = await aMatter('日历提醒');
    await consult(id, '2026-06-12');
    const path = String((await create('finance', 'mine')).body['path']);
    const text = (await api.request({ path })).bytes.toString('utf8').replaceAll('\r\n ', '');
    const event = text.split('BEGIN:VEVENT').find((one) => one.includes(`/v1/decisions/${id}`));
    expect(event).toContain('TRANSP:TRANSPARENT');
    expect(event).toMatch(/URL;VALUE=URI:http:\/\//);
    const triggers = [...(event ?? '').matchAll(/TRIGGER:-P(?:\d+D)?(?:T(\d+)H)?/g)];
    expect(triggers.length).toBeGreaterThan(0);
    // Fifteen hours before midnight it is nine in the morning.
    expect(triggers.every(([, hours]) => hours === '15')).toBe(true);
  });

  it('is text/calendar in UTF-8 and is not sent again while it is the same', async () => {
    const path = String((await create('finance', 'mine')).body['path']);
    const first = await api.request({ path });
    expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const etag = String(first.headers.etag);
    const again = await api.request({ path, headers: { 'if-none-match': etag } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    await consult(await aMatter('新的事项'), '2026-06-11');
    const changed = await api.request({ path, headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
  });

  it('is listed without its address, and answers no more once it is revoked', async () => {
    const { body } = await create('health', 'mine');
    const { items } = (await api.request({ path: '/v1/calendar-feeds', as: 'health' })).body;
    expect(items).toEqual([{ id: body['id'], scope: 'mine', createdAt: body['createdAt'] }]);
    const revoke = (as: string) =>
      api.request({ method: 'DELETE', path: `/v1/calendar-feeds/${String(body['id'])}`, as });
    expectProblem(await revoke('water'), 'calendar-feed-not-found');
    expect((await revoke('health')).status).toBe(204);
    expectProblem(await api.request({ path: String(body['path']) }), 'calendar-feed-not-found');
  });

  it('keeps only a hash of its token', async () => {
    const { body } = await create('health', 'mine');
    const token = /([\w-]{43})\.ics$/.exec(String(body['path']))![1]!;
    const owner = openOwnerPool(api.ownerUrl);
    const { rows } = await owner.query<{ text: string }>(
      `SELECT string_agg(f::text, '') AS text FROM juece.calendar_feed f`,
    );
    await owner.end();
    expect(rows[0]!.text).not.toContain(token);
  });

  it('answers only so often in a minute, and not at all to a token that it does not know', async () => {
    const path = String((await create('health', 'mine')).body['path']);
    const answers = [];
    for (let count = 0; count < 31; count += 1) {
      answers.push(await api.request({ path }));
    }
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
    expectProblem(answers.at(-1)!, 'too-many-requests');
    expect(answers.at(-1)!.headers['retry-after']).toBe('60');
    for (const file of [`${'a'.repeat(43)}.ics`, 'x.ics', 'x']) {
      const answer = await api.request({ path: `/v1/calendar-feeds/${file}` });
      expectProblem(answer, 'calendar-feed-not-found');
    }
  });
});
