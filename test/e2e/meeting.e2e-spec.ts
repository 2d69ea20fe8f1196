// Nest reads decorator metadata when its classes are loaded.
import 'reflect-metadata';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, PASSWORD, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { until } from '#test/cases';
import { propose, READER } from '#test/matters';
import { expectProblem } from '#test/problems';
import { current } from '#workflows/meeting';
import { testSecrets } from '#test/database';

import { departmentCast } from '../../apps/cli/src/demo/cast.js';
import { DemoClient } from '../../apps/cli/src/demo/client.js';
import { learnCommands, Matter, type Journal } from '../../apps/cli/src/demo/matter.js';
import { SimulatedTime } from '../../apps/cli/src/demo/simulated-time.js';
import { review, submitReview, toAgenda } from '../../apps/cli/src/demo/steps/deciding.js';
import { currentDraft } from '../../apps/cli/src/demo/steps/meeting.js';
import {
  formPlainly,
  propose as proposeMatter,
  start,
} from '../../apps/cli/src/demo/steps/forming.js';
import { createWorker, type RunningWorker } from '../../apps/worker/src/create-worker.js';

const HEAD = 'baoding.mayor';
const DEPUTIES = [
  ...[1, 2, 3, 4, 5, 6].map((number) => `baoding.vice-mayor${String(number)}`),
  'baoding.secretary-general',
];
const [FIRST = '', SECOND = '', THIRD = '', ...AWAY] = DEPUTIES;

type Row = Readonly<Record<string, unknown>>;
type Payload = Readonly<Record<string, unknown>>;

let api: TestApi;
let worker: RunningWorker;
let today: string;
const failures: string[] = [];
const decisions: { id: string; draft: string }[] = [];

/** Takes matters over HTTP to where a meeting is scheduled for them. */
async function scheduleMatters(units: readonly string[]): Promise<void> {
  const client = new DemoClient(api.url, PASSWORD);
  await learnCommands(client);
  const journal: Journal = { refused: [], defects: [], say: () => undefined };
  const time = await SimulatedTime.open(client, () => undefined);
  const scheduled = await time.runAll(
    units.map((unit) => async () => {
      const matter = new Matter({ client, time, journal }, departmentCast(unit), `${unit}事项`);
      await proposeMatter(matter);
      await start(matter);
      await formPlainly(matter);
      await submitReview(matter);
      await review(matter, { A: 'Lawful' });
      await toAgenda(matter);
      return { id: matter.id, draft: await currentDraft(matter, 'A') };
    }),
  );
  decisions.push(...scheduled);
  today = time.today();
}

beforeAll(async () => {
  api = await startApi({ simulated: true });
  worker = await createWorker({
    engine: api.engine,
    databaseUrl: api.databaseUrl,
    secrets: testSecrets,
    onFailure: (line) => failures.push(line),
  });
  await scheduleMatters(['ecology', 'industry', 'culture']);
}, 120_000);

afterAll(async () => {
  await worker.close();
  await api.close();
});

const read = async (path: string): Promise<Row> => (await api.request({ path, as: READER })).body;

/** One meeting, as its people work on it. */
class Meeting {
  private constructor(
    readonly id: string,
    private revision: number,
  ) {}

  static async convene(more: Payload = {}): Promise<Meeting> {
    const answer = await Meeting.ask(more);
    expect([answer.status, answer.body['detail']]).toEqual([201, undefined]);
    return new Meeting(String(answer.body['caseId']), 1);
  }

  static ask(more: Payload = {}): Promise<ApiAnswer> {
    const members = [HEAD, ...DEPUTIES].map((personId) => ({
      personId,
      capacity: personId === HEAD ? 'head' : 'member',
    }));
    const payload = {
      title: '保定市人民政府第52次常务会议',
      type: 'standing',
      plannedOn: today,
      slot: '14:30',
      place: '市政府第一会议室',
      papersBy: today,
      listedOn: today,
      basis: '市政府领导分工',
      members,
      ...more,
    };
    return api.request({
      method: 'POST',
      path: '/v1/meetings',
      as: 'office',
      headers: { 'idempotency-key': freshKey() },
      json: { organId: 'baoding', payload },
    });
  }

  async ask(
    as: string,
    type: string,
    payload: Payload = {},
    reasons?: Payload,
  ): Promise<ApiAnswer> {
    const answer = await api.request({
      method: 'POST',
      path: `/v1/meetings/${this.id}/${current.command(type)?.stage ?? ''}/${type}`,
      as,
      headers: { 'if-match': `"${String(this.revision)}"`, 'idempotency-key': freshKey() },
      json: { payload, ...(reasons === undefined ? {} : { reasons }) },
    });
    this.revision = answer.status === 200 ? Number(answer.body['revision']) : this.revision;
    return answer;
  }

  async act(as: string, type: string, payload: Payload = {}, reasons?: Payload): Promise<Row> {
    const answer = await this.ask(as, type, payload, reasons);
    expect([type, answer.status, answer.body['detail']]).toEqual([type, 200, undefined]);
    return answer.body;
  }

  async refused(as: string, type: string, payload: Payload = {}): Promise<readonly unknown[]> {
    const answer = await this.ask(as, type, payload);
    expectProblem(answer, 'event-not-allowed');
    return (answer.body['unmet'] as readonly Row[]).map((one) => one['id']);
  }

  async file(as: string, kind: string): Promise<string> {
    const answer = await api.request({
      method: 'POST',
      path: `/v1/meetings/${this.id}/documents?kind=${kind}&title=${kind}&fileName=a.txt`,
      as,
      headers: {
        'if-match': `"${String(this.revision)}"`,
        'idempotency-key': freshKey(),
        'content-type': 'text/plain; charset=utf-8',
      },
      bytes: kind,
    });
    expect(answer.status).toBe(201);
    this.revision = Number(answer.body['revision']);
    return String(answer.body['documentId']);
  }

  table(item: string, { id, draft }: { readonly id: string; readonly draft: string }) {
    return this.act('office', 'item.tabled', this.tabling(item, { id, draft }));
  }

  tabling(item: string, { id, draft }: { readonly id: string; readonly draft: string }) {
    return {
      item,
      title: `审议事项${item}`,
      decision: id,
      alternatives: [{ key: 'A', document: draft }],
      sponsor: 'baoding.ecology',
      papersOn: today,
      disputed: false,
    };
  }

  async open(named: readonly { readonly id: string }[]): Promise<void> {
    await this.act('office', 'notice.sent', { on: today, recipients: '会议组成人员、列席单位' });
    await this.act('recorder', 'session.opened', {
      on: today,
      startedAt: '14:30',
      chair: HEAD,
      recorder: 'baoding.recorder',
      present: [HEAD, FIRST, SECOND, THIRD],
      absent: AWAY.map((personId) => ({ personId, reason: '出差' })),
      proxies: [],
      attendants: [{ name: '罗文律师', capacity: 'adviser' }],
      decisions: named.map(({ id }) => id),
    });
  }

  async speak(sequence: number, personId: string, more: Payload = {}): Promise<void> {
    await this.act('recorder', 'speech.recorded', {
      sequence,
      personId,
      capacity: personId === HEAD ? 'head' : 'member',
      kind: 'opinion',
      summary: '结合分管工作发表意见',
      time: `14:3${String(sequence)}`,
      ...more,
    });
  }

  async state(stances: Readonly<Record<string, string>>): Promise<void> {
    for (const [personId, stance] of Object.entries(stances)) {
      const reason = stance === 'disagree' ? { reason: '认为时机尚不成熟' } : {};
      await this.act('recorder', 'stance.recorded', { personId, stance, ...reason });
    }
  }
}

const standsAt = (id: string, state: string) => async (): Promise<boolean> =>
  ((await read(`/v1/decisions/${id}`))['states'] as readonly string[]).includes(state);

async function meetingIn(id: string): Promise<Row> {
  const facts = (await read(`/v1/decisions/${id}`))['facts'] as { deliberation: Row };
  return facts.deliberation['meeting'] as Row;
}

const actorsOf = async (id: string): Promise<ReadonlyMap<string, string>> => {
  const { items } = (await read(`/v1/decisions/${id}/timeline`)) as {
    items: readonly { command: string; actor: { personId: string } }[];
  };
  return new Map(items.map((one) => [one.command, one.actor.personId]));
};

describe('a meeting with two decisions on its agenda', () => {
  let meeting: Meeting;
  const [one, two] = [0, 1].map((index) => () => decisions[index]!) as [
    () => (typeof decisions)[number],
    () => (typeof decisions)[number],
  ];

  it('is convened as a meeting that is lawful here', async () => {
    const special = await Meeting.ask({ type: 'special' });
    expectProblem(special, 'event-not-allowed');
    expect((special.body['unmet'] as readonly Row[])[0]).toMatchObject({ id: 'G27' });
    meeting = await Meeting.convene();
    expect(await read(`/v1/meetings/${meeting.id}`)).toMatchObject({
      title: '保定市人民政府第52次常务会议',
      number: expect.stringMatching(/^保政会〔\d{4}〕1号$/),
      facts: { schedule: { plannedOn: today, slot: '14:30', papersBy: today } },
    });
  });

  it('takes only reviewed and coordinated matters onto its agenda', async () => {
    const unreviewed = await propose(api);
    const tabling = { ...meeting.tabling('0', one()), decision: unreviewed };
    expect(await meeting.refused('office', 'item.tabled', tabling)).toEqual(['A25-tabled']);
    const disputed = { ...meeting.tabling('1', one()), disputed: true };
    expect(await meeting.refused('office', 'item.tabled', disputed)).toEqual(['A13-coordinated']);
    await meeting.table('1', one());
    await meeting.table('2', two());
    const again = meeting.tabling('3', one());
    expect(await meeting.refused('office', 'item.tabled', again)).toEqual(['MT-new-item']);
    await meeting.open([one(), two()]);
  });

  it('closes an item only when the member with an interest has withdrawn', async () => {
    await meeting.act('recorder', 'item.opened', { item: '1' });
    const interest = { personId: THIRD, interest: '配偶任职于项目单位' };
    await meeting.act('recorder', 'interest.declared', interest);
    await meeting.speak(1, FIRST);
    await meeting.speak(2, HEAD);
    await meeting.state({ [HEAD]: 'agree', [FIRST]: 'agree', [SECOND]: 'notExpressed' });
    expect(await meeting.refused('recorder', 'item.closed', { item: '1' })).toEqual(['M6']);
    await meeting.act('recorder', 'member.withdrew', { personId: THIRD });
    await meeting.act('recorder', 'item.closed', { item: '1' });
    expect(await meetingIn(one().id)).toBeNull();
  });

  it('lets the head decide against the majority only with a reason given at the meeting', async () => {
    await meeting.act('recorder', 'item.opened', { item: '2' });
    await meeting.speak(1, FIRST);
    await meeting.speak(2, HEAD);
    await meeting.state({
      [HEAD]: 'agree',
      [FIRST]: 'disagree',
      [SECOND]: 'disagree',
      [THIRD]: 'agree',
    });
    await meeting.state({ [THIRD]: 'disagree' });
    await meeting.act('recorder', 'item.closed', { item: '2' });
    const approval = { item: '2', alternative: 'A' };
    expect(await meeting.refused('mayor', 'item.approved', approval)).toEqual(['G30']);
    await meeting.act('recorder', 'item.opened', { item: '2' });
    const reason = { explainsMajority: true, summary: '民生急需且风险可控，拟予通过' };
    await meeting.speak(3, HEAD, reason);
    await meeting.act('recorder', 'item.closed', { item: '2' });
    expectProblem(await meeting.ask('office', 'item.approved', approval), 'not-permitted');
    await meeting.act('mayor', 'item.approved', approval);
    await meeting.act('mayor', 'item.approvedInPrinciple', {
      item: '1',
      alternative: 'A',
      changes: '规范文字表述',
    });
    expect(await meeting.refused('mayor', 'item.approved', approval)).toContain('MT-closed');
  });

  it('draws the minutes up from the record', async () => {
    await meeting.act('recorder', 'session.closed', { endedAt: '16:00' });
    await meeting.act('recorder', 'record.signed', {
      document: await meeting.file('recorder', 'meetingRecord'),
      signers: [HEAD, 'baoding.recorder'],
      on: today,
    });
    const { status, headers, bytes } = await api.request({
      path: `/v1/meetings/${meeting.id}/minutes`,
      as: READER,
    });
    expect([status, headers['content-type']]).toEqual([200, 'text/markdown; charset=utf-8']);
    const minutes = bytes.toString('utf8');
    expect(minutes).toMatch(/^# 保定市人民政府第52次常务会议纪要\n/);
    expect(minutes).toContain('李建国因利害关系回避，未参加本议题审议。');
    expect(minutes).toContain('参加审议的会议组成人员4人，同意1人，不同意3人');
    expect(minutes).toContain('陈守正：民生急需且风险可控，拟予通过。');
    expect(minutes).toContain('会议结果：决定原则通过（方案A），规范文字表述。');
    expect(minutes).not.toContain('baoding.');
  });

  it('compares the minutes that are filed with the record', async () => {
    const path = `/v1/meetings/${meeting.id}/minutes/comparison`;
    expect(await read(path)).toEqual({ filed: false, document: null, differences: [] });
    const { items } = (await read(`/v1/meetings/${meeting.id}`))['facts'] as {
      items: readonly { key: string; stances: readonly { personId: string; stance: string }[] }[];
    };
    const given = items.map(({ key, stances }) => ({
      item: key,
      result: key === '1' ? 'approvedInPrinciple' : 'approved',
      stances: stances.map(({ personId, stance }) => ({ personId, stance })),
    }));
    const minutes = {
      document: await meeting.file('office', 'meetingMinutes'),
      present: [HEAD, FIRST, SECOND, THIRD],
    };
    const silent = await meeting.act('office', 'minutes.filed', { ...minutes, items: given });
    const [defect = ''] = silent['defectsRaised'] as readonly string[];
    expect(defect).toMatch(/^G31-minutes-/);
    expect(await read(path)).toMatchObject({
      filed: true,
      differences: [{ item: '2', point: 'differences' }],
    });
    expect(await meeting.refused('office', 'meeting.concluded')).toEqual(['MT-minutes-true']);
    await meeting.act('office', 'minutes.filed', {
      ...minutes,
      items: given.map((item) => ({ ...item, differences: '三位副市长认为时机尚不成熟' })),
    });
    expect((await read(path))['differences']).toEqual([]);
    expect(((await read(`/v1/meetings/${meeting.id}/defects`))['items'] as Row[])[0]).toMatchObject(
      {
        id: defect,
        state: 'mended',
      },
    );
  });

  it('conveys the record and the head’s decision to both decisions when it is concluded', async () => {
    await meeting.act('office', 'meeting.concluded');
    await until(
      'the first is approved in principle',
      standsAt(one().id, 'decision/wordingRevision'),
    );
    await until('the second is approved', async () => {
      const facts = (await read(`/v1/decisions/${two().id}`))['facts'] as { deliberation: Row };
      return facts.deliberation['decision'] !== null;
    });
    expect(await meetingIn(one().id)).toMatchObject({
      type: 'standing',
      heldOn: today,
      chair: HEAD,
      members: [HEAD, FIRST, SECOND],
      absent: AWAY,
      adviserAttended: true,
      speeches: [{ personId: FIRST }, { personId: HEAD }],
    });
    expect(await meetingIn(two().id)).toMatchObject({
      recordDocument: expect.any(String),
      minutesDocument: expect.any(String),
      speeches: [{}, {}, { explainsMajority: true }],
    });
    const actors = await actorsOf(two().id);
    expect([
      actors.get('meeting.held'),
      actors.get('meeting.recorded'),
      actors.get('head.approved'),
    ]).toEqual(['baoding.recorder', 'baoding.office', HEAD]);
    for (const path of [
      `meetings/${meeting.id}`,
      `decisions/${one().id}`,
      `decisions/${two().id}`,
    ]) {
      expect(await read(`/v1/${path}/verification`)).toMatchObject({
        chainVerified: true,
        replayIdentical: true,
      });
    }
    expect(failures).toEqual([]);
  });

  it('takes corrections of its signed record as appendices, after its end too', async () => {
    const correction = { item: '2', what: '散会时间应为16:10', reason: '笔误' };
    await meeting.act('recorder', 'record.corrected', correction);
    const { bytes } = await api.request({ path: `/v1/meetings/${meeting.id}/minutes`, as: READER });
    expect(bytes.toString('utf8')).toContain('散会时间应为16:10');
    expectProblem(
      await meeting.ask('recorder', 'speech.recorded', {
        sequence: 9,
        personId: HEAD,
        capacity: 'head',
        kind: 'opinion',
        summary: '补记',
        time: '16:00',
      }),
      'out-of-turn',
    );
  });
});

describe('an item that is said to be no major decision', () => {
  const other = (item: string, title: string) => ({
    item,
    title,
    notMajor: '内部人事安排，不属于第3条所列事项',
    sponsor: 'baoding.ecology',
    papersOn: today,
    disputed: false,
  });

  it('is refused where the catalogue or a case has it, and shown to the review department', async () => {
    const meeting = await Meeting.convene({ title: '保定市人民政府第54次常务会议' });
    const { title } = await read(`/v1/decisions/${decisions[0]!.id}`);
    const alike = other('1', `研究${String(title)}有关问题`);
    expect(await meeting.refused('office', 'item.tabledOther', alike)).toEqual(['A3-listed']);
    await meeting.act('office', 'item.tabledOther', other('1', '通报机关值班安排'));
    await until('the review department is shown it', async () => {
      const { body } = await api.request({ path: '/v1/notices', as: 'review-head' });
      return JSON.stringify(body).includes('不属于重大行政决策');
    });
    await meeting.act('review-head', 'item.foundMajor', { item: '1', reason: '属于第3条第四项' });
    await meeting.open([]);
    const opened = await meeting.act('recorder', 'item.opened', { item: '1' });
    expect(opened['defectsRaised']).toEqual([expect.stringMatching(/^A3-opened-/)]);
    await meeting.speak(1, HEAD);
    await meeting.act('recorder', 'item.closed', { item: '1' });
    expect(await meeting.refused('mayor', 'item.approved', { item: '1' })).toEqual(['A3-decided']);
  });

  it('is convened with every member by mandate, and nobody else', async () => {
    const members = [HEAD, FIRST].map((personId) => ({
      personId,
      capacity: personId === HEAD ? 'head' : 'member',
    }));
    const short = await Meeting.ask({ members });
    expectProblem(short, 'event-not-allowed');
    expect((short.body['unmet'] as readonly Row[]).map((one) => one['id'])).toEqual([
      'MT-mandated',
    ]);
  });
});

describe('what the decision does not take', () => {
  const third = () => decisions[2]!;
  const approval = { item: '1', alternative: 'A' };
  let meeting: Meeting;

  it('is not entered in the decision itself, whoever gives it', async () => {
    const { revision } = await read(`/v1/decisions/${third().id}`);
    const held = await api.request({
      method: 'POST',
      path: `/v1/decisions/${third().id}/deliberation/meeting.held`,
      as: 'office',
      headers: { 'if-match': `"${String(revision)}"`, 'idempotency-key': freshKey() },
      json: {
        payload: {
          type: 'standing',
          on: today,
          chair: HEAD,
          members: [HEAD, FIRST, SECOND],
          absent: [],
          proxies: [],
          interested: [],
          attendants: '无',
          adviserAttended: false,
          alternatives: [{ key: 'A', document: third().draft }],
        },
      },
    });
    expectProblem(held, 'event-not-allowed');
    expect((held.body['unmet'] as readonly Row[])[0]).toMatchObject({ id: 'A30-one-meeting' });
  });

  it('is asked of it before the head decides: the head who spoke first speaks again', async () => {
    meeting = await Meeting.convene({ title: '保定市人民政府第53次常务会议' });
    await meeting.table('1', third());
    await meeting.open([third()]);
    await meeting.act('recorder', 'item.opened', { item: '1' });
    await meeting.speak(1, HEAD);
    await meeting.speak(2, FIRST);
    const agreed = { [HEAD]: 'agree', [FIRST]: 'agree', [SECOND]: 'agree', [THIRD]: 'agree' };
    await meeting.state(agreed);
    await meeting.act('recorder', 'item.closed', { item: '1' });
    expect(await meeting.refused('mayor', 'item.approved', approval)).toEqual([
      'G29-decided',
      'A39-taken',
    ]);
    const announced = await meeting.act('recorder', 'outcome.announced', {
      ...approval,
      outcome: 'approved',
      words: '这个事就这么定了',
    });
    expect(announced['defectsRaised']).toEqual([expect.stringMatching(/^A30-announced-/)]);
    await meeting.act('recorder', 'item.opened', { item: '1', anew: true });
    await meeting.speak(3, FIRST);
    await meeting.speak(4, HEAD);
    await meeting.state(agreed);
    await meeting.act('recorder', 'item.closed', { item: '1' });
    await meeting.act('mayor', 'item.approved', approval);
  });

  it('has no effect by the minutes either, and nothing of it is conveyed', async () => {
    const { revision } = await read(`/v1/decisions/${third().id}`);
    const ended = await api.request({
      method: 'POST',
      path: `/v1/decisions/${third().id}/initiation/matter.terminated`,
      as: 'mayor',
      headers: { 'if-match': `"${String(revision)}"`, 'idempotency-key': freshKey() },
      json: {
        payload: { reason: '上级已统一规定', reference: '保政函〔2026〕8号', referredTo: 'none' },
      },
    });
    expect(ended.status).toBe(200);
    await meeting.act('recorder', 'session.closed', { endedAt: '16:00' });
    await meeting.act('recorder', 'record.signed', {
      document: await meeting.file('recorder', 'meetingRecord'),
      signers: [HEAD, 'baoding.recorder'],
      on: today,
    });
    const minutes = {
      document: await meeting.file('office', 'meetingMinutes'),
      present: [HEAD, FIRST, SECOND, THIRD],
    };
    const stances = [HEAD, FIRST, SECOND, THIRD].map((personId) => ({ personId, stance: 'agree' }));
    const filing = (result: string) =>
      meeting.act('office', 'minutes.filed', {
        ...minutes,
        items: [{ item: '1', result, stances }],
      });
    expect((await filing('approved'))['defectsRaised']).toEqual([
      expect.stringMatching(/^G31-minutes-/),
    ]);
    expect(await meeting.refused('office', 'meeting.concluded')).toEqual(['MT-minutes-true']);
    expect((await filing('noEffect'))['defectsRaised']).toEqual([]);
    await meeting.act('office', 'meeting.concluded');
    const { bytes } = await api.request({ path: `/v1/meetings/${meeting.id}/minutes`, as: READER });
    expect(bytes.toString('utf8')).toContain(
      '行政首长在会上宣布：“这个事就这么定了”。该宣布不发生',
    );
    expect(bytes.toString('utf8')).toContain('该决定不发生效力');
    expect(bytes.toString('utf8')).toContain('出席/应到4/8');
    await until('the decision is told', async () => {
      const facts = (await read(`/v1/decisions/${third().id}`))['facts'] as { deliberation: Row };
      return (facts.deliberation['noted'] as readonly Row[]).length === 1;
    });
    expect(await meetingIn(third().id)).toBeNull();
    expect(failures).toEqual([]);
  });
});
