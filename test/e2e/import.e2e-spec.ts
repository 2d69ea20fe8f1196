import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { enter as send, paperThen, stepThen } from '#test/imports';
import {
  act,
  file,
  give,
  morning,
  propose,
  PROPOSAL,
  READER,
  startPayload,
  today,
} from '#test/matters';
import { expectProblem } from '#test/problems';

const SCAN = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0xfe]);

const step = (command: string, daysAgo: number, { then = {}, ...payload }: Payload) =>
  stepThen(command, morning(-daysAgo), { ...payload, then: { ...ECOLOGY, ...then } });

type Payload = Parameters<typeof stepThen>[2];

const paper = (ref: string, kind: string, daysAgo: number, text = ref) =>
  paperThen(ref, kind, morning(-daysAgo), text);

/** Whoever handled the matter then, at the sponsor; an importer of the office enters it. */
const ECOLOGY = { by: 'baoding.ecology', unit: 'baoding.ecology', paper: '@file' };
const MAYOR = { by: 'baoding.mayor', unit: 'baoding.leaders', role: 'head', paper: '@start' };

/** A matter that stood before its sponsor's approval when the system came; its inquiries were not held. */
const MATTER = {
  organId: 'baoding',
  reason: '系统上线前办理的事项，依纸质案卷补录',
  documents: [
    paper('proposal', 'proposal', 90),
    {
      ref: 'start',
      kind: 'startDecision',
      title: '启动批示扫描件',
      occurredAt: morning(-80),
      contentBase64: SCAN.toString('base64'),
    },
    paper('research', 'research', 70),
    paper('draft', 'draft', 60),
    paper('basis', 'basisList', 60),
    paper('explanation', 'draftExplanation', 60),
    paper('file', 'other', 85, '承办单位案卷'),
  ],
  steps: [
    step('proposal.filed', 90, { ...PROPOSAL, then: { paper: '@proposal', role: 'sponsor' } }),
    step('proposal.studied', 85, { conclusion: '建议启动' }),
    step('start.approved', 80, { ...startPayload(today(-80)), then: MAYOR }),
    step('research.filed', 70, { document: '@research' }),
    step('draft.submitted', 60, {
      alternatives: [{ key: 'A', title: '方案A', document: '@draft' }],
      basisDocument: '@basis',
      explanationDocument: '@explanation',
    }),
    step('forming.completed', 30, {}),
  ],
};

const [OPENING, STUDY, START] = MATTER.steps;
const opened = { documents: MATTER.documents, steps: [OPENING, STUDY, START] };
const short = (more: object) => ({ ...MATTER, ...opened, ...more });

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const enter = (order: object, more: { key?: string; as?: string } = {}): Promise<ApiAnswer> =>
  send(api, order, more);

async function read(path: string): Promise<ApiAnswer['body']> {
  return (await api.request({ path, as: READER })).body;
}

async function cases(): Promise<number> {
  const { rows } = await api.engine.pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM juece.decision_case',
  );
  return rows[0]?.count ?? -1;
}

describe('an imported matter', () => {
  let id: string;
  let imported: ApiAnswer;

  beforeAll(async () => {
    imported = await enter(MATTER);
    id = String(imported.body['caseId']);
  });

  it('is a decision that stands where its course had come', async () => {
    expect(imported.status).toBe(201);
    expect(imported.headers.location).toBe(`/v1/decisions/${id}`);
    expect(imported.headers.etag).toBe(`"${String(imported.body['revision'])}"`);
    expect(await read(`/v1/decisions/${id}`)).toMatchObject({
      beforeSystem: true,
      simulated: false,
      revision: MATTER.documents.length + MATTER.steps.length,
      states: expect.arrayContaining(['decision/sponsorApproval']),
    });
  });

  it('carries the mark, its true time and the reason on every event', async () => {
    const { items } = (await read(`/v1/decisions/${id}/timeline`)) as {
      items: Record<string, unknown>[];
    };
    const [opening, ...rest] = MATTER.steps;
    const filed = MATTER.documents.map((one) => ['document.filed', utc(one.occurredAt)]);
    expect(items.map((event) => [event['command'], event['occurredAt']])).toEqual([
      [opening?.command, utc(String(opening?.occurredAt))],
      ...filed,
      ...rest.map((one) => [one.command, utc(one.occurredAt)]),
    ]);
    for (const event of items) {
      expect(event).toMatchObject({
        beforeSystem: true,
        lateBecause: MATTER.reason,
        actor: { personId: 'baoding.importer' },
      });
      expect(Date.parse(String(event['recordedAt']))).toBeGreaterThan(Date.now() - 600_000);
    }
  });

  it('has its documents with the bytes that were sent', async () => {
    const { items } = (await read(`/v1/decisions/${id}/documents`)) as {
      items: { id: string; kind: string; hash: string }[];
    };
    expect(items.map(({ kind }) => kind).sort()).toEqual(
      MATTER.documents.map(({ kind }) => kind).sort(),
    );
    const scan = items.find(({ kind }) => kind === 'startDecision');
    expect(scan?.hash).toBe(createHash('sha256').update(SCAN).digest('hex'));
    const path = `/v1/decisions/${id}/documents/${String(scan?.id)}/content`;
    expect((await api.request({ path, as: READER })).bytes).toEqual(SCAN);
  });

  it('has a defect, not a refusal, for what was unlawful then', async () => {
    const { items } = (await read(`/v1/decisions/${id}/defects`)) as {
      items: Record<string, unknown>[];
    };
    expect(items).toContainEqual(
      expect.objectContaining({
        requirement: 'A26-inquiries-settled',
        article: '条例第26条第一款',
        state: 'open',
      }),
    );
    const own = await propose(api);
    await act(api, {
      id: own,
      as: 'ecology',
      type: 'proposal.studied',
      payload: { conclusion: '是' },
    });
    await act(api, { id: own, as: 'mayor', type: 'start.approved', payload: startPayload() });
    const refused = await give(api, { id: own, as: 'ecology', type: 'forming.completed' });
    expectProblem(refused, 'event-not-allowed');
    expect(refused.body['unmet']).toContainEqual(
      expect.objectContaining({ id: 'A26-inquiries-settled' }),
    );
  });

  it('verifies and replays like any other', async () => {
    expect(await read(`/v1/decisions/${id}/verification`)).toMatchObject({
      events: MATTER.documents.length + MATTER.steps.length,
      chainVerified: true,
      replayIdentical: true,
      rowsVerified: true,
      documentsVerified: true,
      findings: [],
    });
  });
});

describe('after the import', () => {
  let id: string;

  beforeAll(async () => {
    id = String((await enter(MATTER)).body['caseId']);
  });

  const approve = (on: string, more: object = {}): Promise<ApiAnswer> =>
    give(api, { id, as: 'ecology-head', type: 'sponsor.approved', payload: { on }, ...more });

  it('the importer has no more say than his mandates give him', async () => {
    const answer = await give(api, {
      id,
      as: 'importer',
      type: 'sponsor.approved',
      payload: { on: today() },
    });
    expectProblem(answer, 'not-permitted');
  });

  it('an unlawful act is refused again', async () => {
    const refused = await approve(today(3));
    expectProblem(refused, 'time-in-future');
    expect(refused.body['errors']).toContainEqual(
      expect.objectContaining({ pointer: '#/payload/on' }),
    );
  });

  it('what happened earlier needs its reason, and cannot lie before the imported stage', async () => {
    const late = { occurredAt: morning(-2) };
    expectProblem(await approve(today(-2), { stated: late }), 'late-without-reason');
    const early = { occurredAt: morning(-31), lateBecause: '补录' };
    expectProblem(await approve(today(-31), { stated: early }), 'time-before-stage');
  });

  it('a lawful act goes on from there, and its event has no mark', async () => {
    const document = await file(api, { id, as: 'ecology', kind: 'internalLegalOpinion' });
    await act(api, { id, as: 'ecology', type: 'sponsor.checked', payload: { document } });
    await act(api, { id, as: 'ecology-head', type: 'sponsor.approved', payload: { on: today() } });
    const { items } = (await read(`/v1/decisions/${id}/timeline`)) as {
      items: Record<string, unknown>[];
    };
    const after = items.slice(MATTER.documents.length + MATTER.steps.length);
    expect(after.map((event) => [event['command'], event['beforeSystem']])).toEqual([
      ['document.filed', false],
      ['sponsor.checked', false],
      ['sponsor.approved', false],
    ]);
    expect(await read(`/v1/decisions/${id}/verification`)).toMatchObject({
      chainVerified: true,
      replayIdentical: true,
    });
  });
});

describe('an import', () => {
  it('sent again under its key gives the same decision', async () => {
    const key = freshKey();
    const first = await enter(MATTER, { key });
    const count = await cases();
    const again = await enter(MATTER, { key });
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(await cases()).toBe(count);
    expectProblem(
      await enter({ ...MATTER, reason: '另一理由' }, { key }),
      'idempotency-key-reused',
    );
  });

  it('sent many times at once under one key makes one decision', async () => {
    const key = freshKey();
    const count = await cases();
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter(MATTER, { key })));
    expect(new Set(answers.map(({ body }) => body['caseId'])).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(await cases()).toBe(count + 1);
  });

  it('is entered whole or not at all, and keeps its key when a step cannot follow', async () => {
    const key = freshKey();
    const count = await cases();
    const wrong = short({ steps: [OPENING, step('package.begun', 80, {}), STUDY, START] });
    const refused = await enter(wrong, { key });
    expectProblem(refused, 'import-refused');
    expect(refused.body).toMatchObject({ step: 1, because: 'out-of-turn' });
    expect(await cases()).toBe(count);
    const right = await enter(short({}), { key });
    expect(right.status).toBe(201);
    expect(right.headers['idempotent-replay']).toBeUndefined();
  });

  it('counts the step that cannot follow as the caller does, documents aside', async () => {
    const steps = [OPENING, step('package.begun', 80, {})];
    const refused = await enter({ ...MATTER, steps });
    expectProblem(refused, 'import-refused');
    expect(refused.body['step']).toBe(1);
    const late = { ...paper('x', 'other', 90, 'x'), occurredAt: morning(1) };
    const other = await enter(short({ documents: [...MATTER.documents, late] }));
    expectProblem(other, 'import-refused');
    expect(other.body).toMatchObject({
      document: MATTER.documents.length,
      because: 'not-before-live-day',
    });
  });

  it('runs through time in its order', async () => {
    const before = { ...STUDY, occurredAt: morning(-91) };
    const refused = await enter(short({ steps: [OPENING, before, START] }));
    expectProblem(refused, 'import-refused');
    expect(refused.body).toMatchObject({ step: 1, because: 'time-before-stage' });
  });

  it('ends before the day on which the organ went live, whatever is dated', async () => {
    const ahead = { ...STUDY, occurredAt: morning(0) };
    const study = await enter(short({ steps: [OPENING, ahead, START] }));
    expectProblem(study, 'import-refused');
    expect(study.body).toMatchObject({ step: 1, because: 'not-before-live-day' });
    expect(study.body['article']).toMatch(/第33条/);
    const dated = step('start.approved', 80, { ...startPayload(today()), then: MAYOR });
    const start = await enter(short({ steps: [OPENING, STUDY, dated] }));
    expect(start.body).toMatchObject({ step: 2, because: 'not-before-live-day' });
  });

  it('is of a matter that was started', async () => {
    const refused = await enter(short({ steps: [OPENING, STUDY] }));
    expectProblem(refused, 'import-refused');
    expect(refused.body).toMatchObject({ because: 'not-started' });
  });

  it('is not entered by anybody of the unit whose matter it is', async () => {
    const own = { ...PROPOSAL, unitId: 'baoding.office' };
    const opening = step('proposal.filed', 90, { ...own, then: { paper: '@proposal' } });
    const refused = await enter(short({ steps: [opening, STUDY, START] }));
    expectProblem(refused, 'import-refused');
    expect(refused.body).toMatchObject({ step: 0, because: 'importer-of-sponsor' });
    const co = { ...startPayload(today(-80)), coUnits: ['baoding.office'] };
    const started = step('start.approved', 80, { ...co, then: MAYOR });
    const later = await enter(short({ steps: [OPENING, STUDY, started] }));
    expect(later.body).toMatchObject({ step: 2, because: 'importer-of-sponsor' });
  });

  it('does not settle what it brings up itself', async () => {
    for (const [command, payload] of [
      ['defect.carried', { defectId: 'A33-before-system-1', reason: '已核对' }],
      ['gap.foundBroken', { defectId: 'A33-before-system-1', document: '@file', shows: '无' }],
    ] as const) {
      const settled = await enter(
        short({ steps: [OPENING, STUDY, START, step(command, 70, payload)] }),
      );
      expectProblem(settled, 'import-refused');
      expect(settled.body).toMatchObject({ step: 3, because: 'not-imported' });
    }
  });

  it('knows a person by his id or by the name that he alone has, and units by their id', async () => {
    const byName = { ...START, by: '林青山', unit: 'baoding.nowhere' };
    expectProblem(await enter(short({ steps: [OPENING, STUDY, byName] })), 'reference-unknown');
    const answer = await enter(short({ steps: [OPENING, { ...STUDY, by: '林青山' }, START] }));
    const { items } = (await read(`/v1/decisions/${String(answer.body['caseId'])}/timeline`)) as {
      items: Record<string, unknown>[];
    };
    const study = items.find(({ command }) => command === 'proposal.studied');
    expect(study).toMatchObject({
      actor: { personId: 'baoding.importer' },
      doneBy: { personId: 'baoding.ecology', name: '林青山', unitId: 'baoding.ecology' },
    });
  });

  it.each(['office', 'mayor', 'ecology', 'administrator', 'bureau-air'])(
    'is refused to %s, who is no importer',
    async (as) => {
      const count = await cases();
      const refused = await enter(MATTER, { as });
      expect(refused.body['because'] ?? 'not-permitted').toBe('not-permitted');
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
      expect(await cases()).toBe(count);
    },
  );

  it('is refused to the importer of another organ', async () => {
    const refused = await enter({ ...MATTER, organId: 'baoding-ecology' });
    expect(refused.body['because'] ?? 'not-permitted').toBe('not-permitted');
    expect(refused.status).toBeGreaterThanOrEqual(400);
  });

  it.each<readonly [string, object, string]>([
    ['an organ in which one has no mandate', { ...MATTER, organId: 'moon' }, 'not-permitted'],
    [
      'a reference to a paper that is not among its documents',
      { ...MATTER, steps: [...MATTER.steps, step('research.filed', 20, { document: '@lost' })] },
      'reference-unknown',
    ],
    [
      'a document of an unknown kind',
      short({ documents: [...MATTER.documents, paper('x', 'poem', 90)] }),
      'request-invalid',
    ],
    ['no steps', short({ steps: [] }), 'request-invalid'],
    [
      'a step without its time',
      short({ steps: [{ ...OPENING, occurredAt: null }] }),
      'request-invalid',
    ],
    [
      'a payload with an unknown field',
      short({ steps: [step('proposal.filed', 90, { ...PROPOSAL, x: 1 })] }),
      'request-invalid',
    ],
    [
      'a command that does not exist',
      short({ steps: [step('proposal.praised', 90, {})] }),
      'command-unknown',
    ],
    [
      'a command named like a part of every object',
      short({ steps: [OPENING, step('constructor', 90, {})] }),
      'command-unknown',
    ],
    [
      'the same name for two papers',
      short({ documents: [paper('x', 'other', 90, 'a'), paper('x', 'other', 90, 'b')] }),
      'request-invalid',
    ],
    [
      'a paper without content',
      short({ documents: [...MATTER.documents, { ...paper('x', 'other', 90), text: undefined }] }),
      'request-invalid',
    ],
    [
      'a step that says nothing of its paper',
      short({ steps: [{ ...OPENING, paper: undefined }, STUDY, START] }),
      'request-invalid',
    ],
    [
      'a step that says nothing of who took it',
      short({ steps: [{ ...OPENING, by: undefined }, STUDY, START] }),
      'request-invalid',
    ],
    ['no papers but null', short({ documents: null }), 'request-invalid'],
    ['a null among its papers', short({ documents: [null] }), 'request-invalid'],
    ['a null among its steps', short({ steps: [OPENING, null] }), 'request-invalid'],
  ])('is refused with %s', async (_what, order, code) => {
    const count = await cases();
    expectProblem(await enter(order), code as 'request-invalid');
    expect(await cases()).toBe(count);
  });
});

function utc(instant: string): string {
  return new Date(instant).toISOString();
}
