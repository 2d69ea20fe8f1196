import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { enter, paperThen, stepThen } from '#test/imports';
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

type Row = Readonly<Record<string, unknown>>;
type Payload = Parameters<typeof stepThen>[2];

const SPONSOR = { by: 'baoding.ecology', unit: 'baoding.ecology', paper: '@file' };
const MAYOR = { by: 'baoding.mayor', unit: 'baoding.leaders', role: 'head', paper: '@start' };
const MARKET = { by: 'baoding.market', unit: 'baoding.market', paper: '@conclusion' };

const step = (command: string, daysAgo: number, { then = {}, ...payload }: Payload) =>
  stepThen(command, morning(-daysAgo), { ...payload, then: { ...SPONSOR, ...then } });

const DOCUMENTS = [
  paperThen('proposal', 'proposal', morning(-90)),
  paperThen('start', 'startDecision', morning(-80)),
  paperThen('file', 'other', morning(-85)),
  paperThen('draft', 'draft', morning(-60)),
  paperThen('basis', 'basisList', morning(-60)),
  paperThen('explanation', 'draftExplanation', morning(-60)),
  paperThen('preliminary', 'fairCompetitionPreliminary', morning(-55)),
  paperThen('conclusion', 'fairCompetitionConclusion', morning(-50)),
];

const NOTHING_FOUND = { entry: [], movement: [], cost: [], conduct: [] };

const CONCLUDED = { document: '@conclusion', standards: NOTHING_FOUND };

/** A matter whose draft was concluded upon, by whomever and with whatever the test says. */
function matter(concluding: Payload, more: Payload = {}): object {
  return {
    organId: 'baoding',
    reason: '系统上线前办理的事项，依纸质案卷补录',
    documents: DOCUMENTS,
    steps: [
      step('proposal.filed', 90, {
        ...PROPOSAL,
        title: `保定市机动车停放管理办法（${freshKey()}）`,
        then: { paper: '@proposal', role: 'sponsor' },
        ...more,
      }),
      step('proposal.studied', 85, { conclusion: '建议启动' }),
      step('start.approved', 80, { ...startPayload(today(-80)), then: MAYOR }),
      step('draft.submitted', 60, {
        alternatives: [{ key: 'A', title: '方案A', document: '@draft' }],
        basisDocument: '@basis',
        explanationDocument: '@explanation',
      }),
      step('fairCompetition.determined', 58, {
        touches: true,
        areas: ['entryAndExit'],
        reason: '涉及经营者准入',
      }),
      step('fairCompetition.submitted', 55, {
        preliminary: '@preliminary',
        publicInterest: false,
        heard: '已听取行业协会意见',
      }),
      step('fairCompetition.foundCompliant', 50, concluding),
      step('forming.completed', 30, {}),
    ],
  };
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

async function entered(order: object): Promise<string> {
  const answer = await enter(api, order);
  if (answer.status !== 201) {
    throw new TypeError(JSON.stringify(answer.body, null, 1));
  }
  return String(answer.body['caseId']);
}

const read = async (path: string): Promise<ApiAnswer['body']> =>
  (await api.request({ path, as: READER })).body;

const defectsOf = async (id: string): Promise<readonly Row[]> =>
  (await read(`/v1/decisions/${id}/defects`))['items'] as readonly Row[];

const found = async (id: string, requirement: string): Promise<Row | undefined> =>
  (await defectsOf(id)).find((one) => one['requirement'] === requirement);

const approval = (more: object = {}, as = 'office') =>
  api.request({
    method: 'POST',
    path: '/v1/imports/inventory/approvals',
    as,
    headers: { 'idempotency-key': freshKey() },
    json: {
      organId: 'baoding',
      approver: 'baoding.mayor',
      reason: '上线前的纸质案卷已逐件核对',
      contentBase64: Buffer.from('存量移交清单').toString('base64'),
      ...more,
    },
  });

describe('what an import does not say', () => {
  it('is a gap where nobody knows it, and a breach where the record shows one', async () => {
    const clean = await entered(matter({ ...CONCLUDED, then: MARKET }));
    const { offListReason: _none, ...unlisted } = PROPOSAL;
    const order = matter({ ...CONCLUDED, then: MARKET }, { offListReason: undefined }) as {
      readonly steps: readonly { readonly payload: object }[];
    };
    const broken = await entered(order);
    expect(Object.keys(unlisted)).not.toContain('offListReason');
    expect(await found(clean, 'G01-catalogue')).toBeUndefined();
    expect(await found(broken, 'G01-catalogue')).toMatchObject({ state: 'open' });
    const unknown = await entered(
      matter({ ...CONCLUDED, then: { by: 'unknown', unit: 'unknown', paper: 'unknown' } }),
    );
    const concluding = { command: 'fairCompetition.foundCompliant', gap: true };
    for (const requirement of ['A33-before-system', 'G44-fair-competition', 'G26-organ']) {
      expect(await found(clean, requirement)).toBeUndefined();
      expect(await found(unknown, requirement)).toMatchObject(concluding);
    }
  });

  it('asks the separations of the persons named, by id or by name', async () => {
    for (const by of ['baoding.ecology', '林青山', '林 青山']) {
      const id = await entered(matter({ ...CONCLUDED, then: { ...MARKET, by } }));
      const defect = await found(id, 'G44-fair-competition');
      expect(defect).toMatchObject({ cause: { people: ['baoding.ecology'] } });
      expect(defect?.['gap']).toBeUndefined();
    }
    const own = await entered(
      matter({ ...CONCLUDED, then: { ...MARKET, by: '王某', unit: 'baoding.ecology' } }),
    );
    expect(await found(own, 'G26-organ')).toMatchObject({ state: 'open' });
  });
});

describe('a matter that runs here', () => {
  it('is not entered beside itself without a word', async () => {
    const title = `保定市河道采砂管理办法（${freshKey()}）`;
    const running = await propose(api, { payload: { title } });
    const order = matter({ ...CONCLUDED, then: MARKET }, { title });
    const again = await found(await entered(order), 'A39-twice');
    expect(again).toMatchObject({ state: 'open', what: { en: expect.stringContaining(running) } });
    const reasons = { 'A39-twice': '同名，系上一年度的另一事项' };
    const { steps, ...rest } = order as { readonly steps: readonly object[] };
    const said = { ...rest, steps: steps.map((one, at) => (at === 0 ? { ...one, reasons } : one)) };
    expect(await found(await entered(said), 'A39-twice')).toBeUndefined();
  });
});

describe('the papers of an import', () => {
  const dated = (ref: string, daysAgo: number, order: object) => {
    const { documents } = order as { readonly documents: typeof DOCUMENTS };
    const occurredAt = morning(-daysAgo);
    return {
      ...order,
      documents: documents.map((one) => (one.ref === ref ? { ...one, occurredAt } : one)),
    };
  };

  it('show no step that is older than they are, and none is put in before it exists', async () => {
    const whole = matter({ ...CONCLUDED, then: MARKET });
    const file = await entered(dated('file', 5, whole));
    expect(await found(file, 'A33-before-system')).toMatchObject({
      command: 'proposal.studied',
      gap: true,
    });
    const draft = await entered(dated('draft', 5, whole));
    const breach = await found(draft, 'A33-before-system');
    expect(breach).toMatchObject({ command: 'draft.submitted', state: 'open' });
    expect(breach?.['gap']).toBeUndefined();
  });

  it('are not kept of a state secret, of which nothing comes in', async () => {
    const text = `涉密材料${freshKey()}`;
    const order = matter({ ...CONCLUDED, then: MARKET }, { secret: true });
    const documents = [...DOCUMENTS, paperThen('secret', 'other', morning(-5), text)];
    const refused = await enter(api, { ...order, documents });
    expectProblem(refused, 'import-refused');
    expect(refused.body).toMatchObject({ step: 0, because: 'event-not-allowed' });
    const { rows } = await api.engine.pool.query(
      'SELECT FROM juece.document_content WHERE bytes = $1',
      [Buffer.from(text)],
    );
    expect(rows).toEqual([]);
  });
});

describe('the inventory of what was brought over', () => {
  it('lists each matter with its defects and gaps, as JSON and as sheets', async () => {
    const id = await entered(matter({ then: MARKET }));
    const inventory = await read('/v1/imports/inventory?organId=baoding');
    expect(inventory['live']).toMatchObject({ source: '启用通知（测试）', recordedBy: 'juece' });
    const item = (inventory['items'] as readonly Row[]).find((one) => one['caseId'] === id);
    expect(item).toMatchObject({ enteredBy: { personId: 'baoding.importer', name: '何启明' } });
    expect(item?.['findings']).toContainEqual(
      expect.objectContaining({ requirement: 'G26', kind: 'gap', state: 'open', barring: true }),
    );
    const csv = await api.request({
      path: '/v1/imports/inventory.csv?organId=baoding',
      as: READER,
    });
    expect(csv.bytes.toString()).toContain('缺漏（系统前无记载）');
    const path = '/v1/imports/inventory.xlsx?organId=baoding';
    expect((await api.request({ path, as: READER })).bytes.subarray(0, 2).toString()).toBe('PK');
    const stranger = { path: '/v1/imports/inventory?organId=baoding', as: 'bureau-air' };
    expectProblem(await api.request(stranger), 'not-permitted');
  });

  it('is not approved by who entered it, nor by the sponsor', async () => {
    const id = await entered(matter({ then: MARKET }));
    const document = await file(api, { id, as: 'mayor', kind: 'importInventory' });
    const payload = { document, approver: 'baoding.mayor', reason: '已核对' };
    const giving = { id, type: 'inventory.approved' };
    for (const as of ['importer', 'ecology', 'ecology-head']) {
      expectProblem(await give(api, { ...giving, as, payload }), 'not-permitted');
    }
    const own = { ...payload, approver: 'baoding.importer' };
    const refused = await give(api, { ...giving, as: 'office', payload: own });
    expect((refused.body['unmet'] as readonly Row[]).map((one) => one['id'])).toEqual([
      'A39-inventory-approver',
      'A39-approver',
    ]);
    const wrong = await file(api, { id, as: 'mayor', kind: 'other' });
    const bare = { ...giving, as: 'mayor', payload: { ...payload, document: wrong } };
    expectProblem(await give(api, bare), 'reference-unknown');
  });

  it('carries by name what is open, but no bar of fair competition: that is shown, or done again', async () => {
    const id = await entered(matter({ then: MARKET }));
    const answer = await approval();
    expect(answer.status).toBe(200);
    const mine = (answer.body['items'] as readonly Row[]).find((one) => one['caseId'] === id);
    const gap = await found(id, 'G26');
    expect(mine).toMatchObject({ refused: null, open: [gap?.['id']] });
    expect(mine?.['carried']).not.toEqual([]);
    expect(gap).toMatchObject({ state: 'open', gap: true, barring: true });
    expect(await found(id, 'A26-inquiries-settled')).toMatchObject({
      state: 'carried',
      settlements: [{ by: 'baoding.mayor', opens: 'inventory', document: expect.any(String) }],
    });
    expect(await holding(id)).toContain('A39-defects');
    const paper = await file(api, { id, as: 'market', kind: 'fairCompetitionConclusion' });
    await act(api, {
      id,
      as: 'reviewer',
      type: 'defect.foundUnfounded',
      payload: {
        defectId: gap?.['id'],
        document: paper,
        paperOn: today(-49),
        shows: '当时已作出审查结论',
      },
    });
    expect(await found(id, 'G26')).toMatchObject({ state: 'unfounded', gap: true });
    expect(await holding(id)).not.toContain('A39-defects');
  });

  it('is opened again where a paper shows that the rule was broken', async () => {
    const id = await entered(matter({ ...CONCLUDED, then: { ...MARKET, by: 'unknown' } }));
    await approval();
    const gap = await found(id, 'G44-fair-competition');
    expect(gap).toMatchObject({ state: 'carried', gap: true });
    const document = await file(api, { id, as: 'reviewer', kind: 'other' });
    const payload = { defectId: gap?.['id'], document, shows: '结论由起草人作出' };
    await act(api, { id, as: 'reviewer', type: 'gap.foundBroken', payload });
    const [closed, broken] = (await defectsOf(id)).filter(
      (one) => one['requirement'] === 'G44-fair-competition',
    );
    expect(closed).toMatchObject({ state: 'unfounded', gap: true });
    expect(broken).toMatchObject({ state: 'open' });
    expect(broken?.['gap']).toBeUndefined();
    expect(await holding(id)).toContain('A39-defects');
    expect(await read(`/v1/decisions/${id}/verification`)).toMatchObject({ replayIdentical: true });
  });
});

/** What holds the way into the legality review back. */
async function holding(id: string): Promise<readonly unknown[]> {
  const facts = (await read(`/v1/decisions/${id}`))['states'] as readonly string[];
  if (facts.includes('decision/sponsorApproval')) {
    const document = await file(api, { id, as: 'ecology', kind: 'internalLegalOpinion' });
    await act(api, { id, as: 'ecology', type: 'sponsor.checked', payload: { document } });
    await act(api, { id, as: 'ecology-head', type: 'sponsor.approved', payload: { on: today() } });
  }
  const { commands } = (await api.request({ path: `/v1/decisions/${id}/actions`, as: 'ecology' }))
    .body as { commands: readonly Row[] };
  const submitting = commands.find((one) => one['command'] === 'review.submitted');
  return (submitting?.['unmet'] as readonly Row[]).map((one) => one['id']);
}
