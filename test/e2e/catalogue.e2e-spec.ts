import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openOwnerPool, setClock } from '#libs/case-store';
import { COLUMNS, verifyCase } from '#libs/case-engine';
import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { until } from '#test/cases';
import { columnsOf, withChanged } from '#test/tampering';
import { workbookOf, type TestCell } from '#test/workbook';
import { current } from '#workflows/catalogue';
import { current as decisions } from '#workflows/major-decision';
import { testSecrets } from '#test/database';

import { createWorker, type RunningWorker } from '../../apps/worker/src/create-worker.js';

let api: TestApi;
let worker: RunningWorker;

beforeAll(async () => {
  api = await startApi({ simulated: true });
  worker = await createWorker({
    engine: api.engine,
    databaseUrl: databaseUrl(),
    secrets: testSecrets,
  });
});

afterAll(async () => {
  await worker.close();
  await api.close();
});

/** The database of the API under test, as its own pool knows it. */
function databaseUrl(): string {
  const { connectionString } = api.engine.pool.options as { connectionString: string };
  return connectionString;
}

interface Unmet {
  readonly id: string;
  readonly article: string;
  readonly remedy: { readonly zh: string };
}

/** A case over HTTP that knows the revision it stands at. */
class Case {
  etag = '"1"';

  private constructor(
    readonly procedure: typeof current,
    readonly id: string,
  ) {}

  static async open(
    procedure: typeof current,
    as: string,
    payload: object,
  ): Promise<{ readonly found: Case; readonly answer: ApiAnswer }> {
    const answer = await api.request({
      method: 'POST',
      path: `/v1/${procedure.cases.collection}`,
      as,
      headers: { 'idempotency-key': freshKey() },
      json: { organId: 'baoding', payload },
    });
    return { found: new Case(procedure, answer.body['caseId'] as string), answer };
  }

  get path(): string {
    return `/v1/${this.procedure.cases.collection}/${this.id}`;
  }

  /** Gives the command; the clock may have been faster, then again as the case stands now. */
  async ask(as: string, type: string, payload: object, reasons = {}): Promise<ApiAnswer> {
    const stage = this.procedure.command(type)?.stage ?? '';
    const answer = await api.request({
      method: 'POST',
      path: `${this.path}/${stage}/${type}`,
      as,
      headers: { 'idempotency-key': freshKey(), 'if-match': this.etag },
      json: { payload, reasons },
    });
    if (answer.status === 412) {
      this.etag = (await this.get(as, '')).headers['etag']!;
      return this.ask(as, type, payload, reasons);
    }
    this.etag = answer.headers['etag'] ?? this.etag;
    return answer;
  }

  async give(as: string, type: string, payload: object = {}, reasons = {}): Promise<ApiAnswer> {
    const answer = await this.ask(as, type, payload, reasons);
    if (answer.status !== 200) {
      throw new Error(`${type}: ${JSON.stringify(answer.body, null, 1)}`);
    }
    return answer;
  }

  /** Gives the command and hands back the ids of what holds it, each with article and remedy. */
  async held(as: string, type: string, payload: object = {}): Promise<readonly string[]> {
    const answer = await this.ask(as, type, payload);
    const unmet = (answer.body['unmet'] ?? []) as readonly Unmet[];
    expect(unmet.filter(({ article, remedy }) => article === '' || remedy.zh === '')).toEqual([]);
    return answer.status === 409 ? unmet.map(({ id }) => id) : [String(answer.status)];
  }

  async file(as: string, kind: string): Promise<string> {
    const query = new URLSearchParams({ kind, title: kind, fileName: `${kind}.txt` });
    const answer = await api.request({
      method: 'POST',
      path: `${this.path}/documents?${query.toString()}`,
      as,
      headers: {
        'idempotency-key': freshKey(),
        'if-match': this.etag,
        'content-type': 'text/plain',
      },
      bytes: `${kind} ${this.id}`,
    });
    this.etag = answer.headers['etag'] as string;
    return answer.body['documentId'] as string;
  }

  /** Sends a sheet; the answer to its import. */
  async sheet(
    as: string,
    bytes: Uint8Array | string,
    type: string,
    query = '',
  ): Promise<ApiAnswer> {
    const answer = await api.request({
      method: 'POST',
      path: `${this.path}/items/import${query}`,
      as,
      headers: { 'idempotency-key': freshKey(), 'if-match': this.etag, 'content-type': type },
      bytes,
    });
    this.etag = answer.headers['etag'] ?? this.etag;
    return answer;
  }

  async get(as: string, path: string): Promise<ApiAnswer> {
    return api.request({ path: `${this.path}${path}`, as });
  }
}

const form = (change: object = {}) => ({
  title: '城区集中供热价格调整方案',
  matterClass: 'five',
  leadUnit: 'baoding.development',
  coUnits: [],
  secret: false,
  problem: '供热成本与价格倒挂',
  basis: '上级价格改革部署',
  solution: '分两年调整到位',
  plannedMonth: 6,
  hearing: true,
  disclosed: true,
  contact: '规宏图，3081234',
  channel: 'department',
  ...change,
});

const admission = (item: string, matterClass = 'five') => ({
  item,
  matterClass,
  criteria: ['vitalInterests'],
  reason: '涉及社会公众切身利益',
});

const HEADINGS =
  '事项名称,事项类别,牵头承办单位,拟解决的主要问题,理由依据,解决方案,计划决策月份,是否听证,是否公开,联系人,提出渠道,是否涉密';
const ROW = (title: string, unit: string, month = '9') =>
  `${title},经济和社会发展等方面的重要规划,${unit},规划到期,上级规划部署,编制专项规划,${month},否,是,林青山,所属部门申报,否`;
const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const moveTo = (day: string) => setClock(api.engine.pool, `${day}T02:00:00.000Z`);

const rows = async (as: string) => {
  const { body } = await api.request({ path: '/v1/catalogue?year=2026&limit=200', as });
  const all = body['items'] as readonly {
    readonly id: string;
    readonly state: string;
    readonly catalogueId: string | null;
  }[];
  return new Map(all.filter((row) => row.catalogueId !== null).map((row) => [row.id, row.state]));
};

describe('the catalogue of a year', () => {
  it('is solicited, screened, agreed, published, adjusted and closed', async () => {
    const { found: catalogue } = await Case.open(current, 'office', { year: 2026 });

    // One organ, one catalogue a year.
    const { answer: second } = await Case.open(current, 'office', { year: 2026 });
    expect(second.status).toBe(409);
    expect(second.body['type']).toMatch(/catalogue-exists$/);

    // Nobody submits before the notice is out, and nobody for another unit.
    expect(await catalogue.held('ecology', 'items.submitted', { items: [form()] })).toEqual(
      expect.arrayContaining(['C-issued', 'C-own-unit']),
    );
    const notice = await catalogue.file('office', 'solicitationNotice');
    await catalogue.give('office', 'solicitation.issued', {
      on: '2026-03-02',
      dueOn: '2026-03-20',
      units: ['baoding.development', 'baoding.ecology', 'baoding.county01', 'baoding.health'],
      notice,
    });
    await catalogue.give('development', 'items.submitted', { items: [form()] });
    await catalogue.give('county01', 'items.submitted', {
      items: [
        form({
          title: '主城区排水防涝工程（一期）',
          matterClass: 'four',
          leadUnit: 'baoding.county01',
          channel: 'lowerGovernment',
        }),
        form({
          title: '主城区排水防涝工程（二期）',
          matterClass: 'four',
          leadUnit: 'baoding.county01',
          channel: 'lowerGovernment',
        }),
      ],
    });

    // A sheet: first with faults, then rehearsed, then in earnest.
    const bad = `${HEADINGS}\n${ROW('生态环境保护专项规划', '保定市环保局', '13')}\n`;
    const refused = await catalogue.sheet('ecology', bad, CSV);
    expect(refused.status).toBe(422);
    expect(refused.body['errors']).toEqual([
      expect.objectContaining({ row: 2, column: '牵头承办单位' }),
      expect.objectContaining({ row: 2, column: '计划决策月份' }),
    ]);
    const good = `${HEADINGS}\n${ROW('生态环境保护专项规划', '保定市生态环境局')}\n`;
    const rehearsed = await catalogue.sheet('ecology', good, CSV, '?dryRun=true');
    expect(rehearsed.body).toMatchObject({ dryRun: true, rows: 1, errors: [], unmet: [] });
    const foreign = await catalogue.sheet('development', good, CSV, '?dryRun=true');
    expect(foreign.body['unmet']).toEqual([expect.objectContaining({ id: 'C-own-unit' })]);
    expect((await catalogue.sheet('ecology', good, CSV)).body).toMatchObject({ rows: 1 });

    // The term is kept; a silent unit is explained.
    expect(await catalogue.held('office', 'solicitation.closed')).toEqual(['C-term']);
    await moveTo('2026-03-21');
    await catalogue.give('office', 'solicitation.closed');
    await catalogue.give('office', 'items.entered', {
      items: [
        form({ title: '突发水污染事件处置方案', leadUnit: 'baoding.water', channel: 'leader' }),
        form({
          title: '重要物资储备方案',
          leadUnit: 'baoding.development',
          channel: 'leader',
          disclosed: false,
          undisclosedBasis: '政府信息公开条例第14条',
        }),
      ],
    });
    expect(await catalogue.held('office', 'collation.completed')).toEqual(['C-silent-units']);
    await catalogue.give(
      'office',
      'collation.completed',
      {},
      { 'C-silent-units': '已电话核实无事项' },
    );

    // Screening.
    expect(
      await catalogue.held('reviewer', 'item.rejected', {
        item: '005',
        ground: 'emergency',
        reason: '属于应急处置',
      }),
    ).toEqual(['G01-exclusion']);
    await catalogue.give('reviewer', 'item.rejected', {
      item: '005',
      ground: 'emergency',
      reason: '属于应急处置',
      responseNumber: '保应急〔2026〕3号',
      responseEndsOn: '2026-04-30',
    });
    await catalogue.give('reviewer', 'item.admitted', admission('001'));
    await catalogue.give('reviewer', 'item.admitted', admission('002', 'four'));
    await catalogue.give('reviewer', 'item.returned', { item: '004', reason: '请补充理由依据' });
    await catalogue.give('reviewer', 'item.admitted', admission('006'));
    expect(await catalogue.held('office', 'screening.completed')).toEqual([
      'C-settled',
      'G01-split',
      'A14-undisclosed',
    ]);
    await catalogue.give('reviewer', 'item.merged', {
      item: '003',
      into: '002',
      reason: '同一工程',
    });
    await catalogue.give('ecology', 'item.revised', {
      item: '004',
      form: form({
        title: '生态环境保护专项规划',
        matterClass: 'two',
        leadUnit: 'baoding.ecology',
      }),
    });
    await catalogue.give('reviewer', 'item.admitted', admission('004', 'two'));
    const ground = await catalogue.file('office', 'undisclosedGround');
    await catalogue.give('review-head', 'item.withheld', {
      item: '006',
      ground: 'endangering',
      legalBasis: '政府信息公开条例第14条',
      approver: 'baoding.secretary-general',
      document: ground,
    });
    await catalogue.give('office', 'screening.completed');

    // Consultation, approval, consent, publication.
    const letter = await catalogue.file('office', 'consultationLetter');
    await catalogue.give('office', 'consultation.requested', {
      units: ['baoding.finance'],
      dueOn: '2026-03-30',
      letter,
    });
    await catalogue.give('finance', 'consultation.replied', {
      unitId: 'baoding.finance',
      reply: 'opinion',
      opinion: '请明确资金来源',
    });
    const approval = await catalogue.file('office', 'approval');
    const approving = {
      mode: 'meeting',
      on: '2026-03-21',
      reference: '第31次常务会议',
      document: approval,
    };
    expect(await catalogue.held('mayor', 'list.approved', approving)).toEqual([
      'C-opinions-answered',
    ]);
    await catalogue.give('office', 'consultation.answered', {
      unitId: 'baoding.finance',
      adopted: true,
      reason: '已在方案中明确',
    });
    await catalogue.give('mayor', 'list.approved', approving);
    const proof = await catalogue.file('office', 'publicationProof');
    const publishing = {
      on: '2026-03-21',
      address: 'https://www.example.gov.cn/catalogue',
      document: proof,
    };
    const early = await catalogue.ask('office', 'list.published', publishing);
    expect(early.status).toBe(409);
    expect(early.body['type']).toMatch(/out-of-turn$/);
    const partyPaper = await catalogue.file('office', 'partyConsent');
    const consenting = {
      on: '2026-03-21',
      reference: '市委常委会第12次会议',
      document: partyPaper,
    };
    await catalogue.give('office', 'party.consented', consenting);
    await catalogue.give('office', 'list.published', publishing);

    // The published list is what decisions start from; the internal one is not shown to everybody.
    await until('the matters are listed', async () => (await rows('office')).size === 4);
    expect([...(await rows('ecology')).keys()]).toEqual([
      'baoding-2026-001',
      'baoding-2026-002',
      'baoding-2026-004',
    ]);
    const listedCsv = await catalogue.get('ecology', '/items.csv');
    expect(listedCsv.bytes.toString('utf8')).toContain('保定市发展和改革委员会');
    expect(listedCsv.bytes.toString('utf8')).not.toContain('重要物资储备方案');
    expect((await catalogue.get('ecology', '/items.csv?scope=all')).status).toBe(403);

    const propose = (catalogueItem: string) =>
      Case.open(decisions, 'ecology', {
        title: '生态环境保护专项规划',
        matterClass: 'two',
        channel: 'department',
        unitId: 'baoding.ecology',
        problem: '规划到期',
        basis: '上级规划部署',
        solution: '编制专项规划',
        feasibility: '已具备条件',
        secret: false,
        catalogueItem,
      });
    const { found: decision } = await propose('baoding-2026-004');
    expect((await catalogue.get('office', '/figures')).body).toMatchObject({
      catalogued: 4,
      started: 1,
      archived: 0,
      rate: 0,
    });

    // Nobody names the decision that runs: the system knows it.
    const withdrawing = { kind: 'withdraw', ground: 'circumstances', reason: '撤销', item: '004' };
    expect(await catalogue.held('office', 'adjustment.proposed', withdrawing)).toEqual([
      'M8-decision',
    ]);

    // An adjustment takes the same road; a signature does not lift what a meeting listed.
    await catalogue.give('county01', 'adjustment.proposed', {
      kind: 'withdraw',
      ground: 'circumstances',
      reason: '工程已由上级统一实施',
      item: '002',
    });
    await catalogue.give('health', 'adjustment.proposed', {
      kind: 'add',
      ground: 'wideAttention',
      reason: '社会广泛关注',
      form: form({ title: '公立医院布局调整方案', leadUnit: 'baoding.health' }),
    });
    expect(
      await catalogue.held('mayor', 'adjustment.approved', { ...approving, mode: 'signature' }),
    ).toEqual(['G01-adjustment', 'M8']);
    const { item: _item, ...admitting } = admission('');
    await catalogue.give('reviewer', 'adjustment.admitted', { change: '2', ...admitting });
    await catalogue.give('mayor', 'adjustment.approved', approving);
    await catalogue.give('office', 'adjustment.consented', consenting);
    await catalogue.give('office', 'adjustment.published', publishing);
    await until(
      'the withdrawal is carried out',
      async () => (await rows('office')).get('baoding-2026-002') === 'withdrawn',
    );
    expect((await rows('office')).get('baoding-2026-007')).toBe('listed');
    const { answer: late } = await propose('baoding-2026-002');
    expect(late.status).toBe(422);

    // The year ends only when every item is archived, withdrawn or carried over.
    await decision.file('ecology', 'proposal');
    await decision.give('mayor', 'matter.terminated', {
      reason: '上级另行编制',
      reference: '保政办〔2026〕9号',
      referredTo: 'none',
    });
    const archiving = { item: '004', decision: decision.id };
    expect(await catalogue.held('office', 'item.archived', archiving)).toEqual(['A33-archived']);
    await decision.give('archivist', 'archive.filed');
    await catalogue.give('office', 'item.archived', archiving);
    const { found: next } = await Case.open(current, 'office', { year: 2027 });
    expect(
      await catalogue.held('office', 'item.carriedOver', {
        item: '001',
        nextCatalogue: catalogue.id,
        reason: '尚在听证',
      }),
    ).toEqual(['C-next-catalogue']);
    for (const item of ['001', '006']) {
      await catalogue.give('office', 'item.carriedOver', {
        item,
        nextCatalogue: next.id,
        reason: '尚在听证',
      });
    }
    await moveTo('2027-01-08');
    const report = await catalogue.file('office', 'yearReport');
    const closing = { on: '2027-01-08', report };
    expect(await catalogue.held('office', 'year.closed', closing)).toEqual(['C-year-settled']);
    await catalogue.give('office', 'item.carriedOver', {
      item: '007',
      nextCatalogue: next.id,
      reason: '尚在论证',
    });
    await catalogue.give('office', 'year.closed', closing);
    await until(
      'the last matter is carried over',
      async () => (await rows('office')).get('baoding-2026-007') === 'carriedOver',
    );
    expect((await catalogue.get('office', '/figures')).body).toEqual({
      excluded: 0,
      exploratory: 0,
      catalogued: 5,
      withdrawn: 1,
      withdrawnAfterStart: 0,
      carriedOver: 3,
      started: 1,
      decided: 0,
      archived: 1,
      archivedComplete: 1,
      archivedWithGap: 0,
      archivedOverDefects: 0,
      rate: 0.2,
      rateComplete: 0.2,
      withdrawals: [
        expect.objectContaining({
          on: expect.stringMatching(/^2026-\d\d-\d\d$/),
          reason: expect.any(String),
        }),
      ],
    });
    const verified = await catalogue.get('office', '/verification');
    expect(verified.body).toMatchObject({
      replayIdentical: true,
      rowsVerified: true,
      findings: [],
    });
    await namesEachColumn(catalogue);
  });
});

/** What the owner changes of a listed matter is named, column by column. */
async function namesEachColumn(catalogue: Case): Promise<void> {
  const owner = openOwnerPool(api.ownerUrl);
  const table = 'catalogue_item';
  const columns = await columnsOf(owner, table);
  const checked: readonly string[] = COLUMNS.catalogue_item.checked;
  expect(columns.map(({ name }) => name).sort()).toEqual([...checked].sort());
  const unnamed: string[] = [];
  for (const column of columns) {
    const where = `catalogue_id = '${catalogue.id}'`;
    const { findings } = await withChanged(owner, { table, where }, column, () =>
      verifyCase(api.engine, catalogue.id),
    );
    const isNamed = findings.some(
      (one) => one.table === table && (one.column ?? 'id') === column.name,
    );
    unnamed.push(...(isNamed ? [] : [`${column.name}: ${JSON.stringify(findings)}`]));
  }
  await owner.end();
  expect(unnamed).toEqual([]);
}

describe('sheets of item forms', () => {
  const sheetOf = (rows: readonly (readonly TestCell[])[]) => workbookOf({ name: '事项', rows });
  const cells = (row: string) => row.split(',');
  let catalogue: Case;

  beforeAll(async () => {
    ({ found: catalogue } = await Case.open(current, 'office', { year: 2030 }));
    const notice = await catalogue.file('office', 'solicitationNotice');
    const today = await catalogue.get('office', '');
    const on = String(today.body['openedAt']).slice(0, 10);
    await catalogue.give('office', 'solicitation.issued', {
      on,
      dueOn: '2030-12-31',
      units: ['baoding.ecology'],
      notice,
    });
  });

  it('come out as they went in, and nothing in them is computed', async () => {
    const title = '=HYPERLINK("http://example.com")';
    const written = sheetOf([
      cells(HEADINGS),
      [title, ...cells(ROW('', '保定市生态环境局')).slice(1)],
    ]);
    expect((await catalogue.sheet('ecology', written, XLSX)).status).toBe(200);
    const csv = await catalogue.get('office', '/items.csv?scope=all');
    expect(csv.bytes.toString('utf8')).toContain(`"'=HYPERLINK(""http://example.com"")"`);
    const again = await catalogue.sheet('ecology', csv.bytes, CSV, '?dryRun=true');
    expect(again.body).toMatchObject({ rows: 1, errors: [], refusal: null });
    const xlsx = await catalogue.get('office', '/items.xlsx?scope=all');
    const repeated = await catalogue.sheet('ecology', xlsx.bytes, XLSX, '?dryRun=true');
    expect(repeated.body).toMatchObject({ rows: 1, errors: [], refusal: null });
  });

  it('are read out of a form, and say what was passed over', async () => {
    const envelope = [
      '--x',
      'Content-Disposition: form-data; name="file"; filename="申报表.csv"',
      'Content-Type: application/vnd.ms-excel',
      '',
      `2030年度申报表\n${HEADINGS}\n${ROW('规划', '保定市生态环境局', '９月')}`,
      '--x--',
      '',
    ].join('\r\n');
    const type = 'multipart/form-data; boundary=x';
    const answer = await catalogue.sheet('ecology', envelope, type, '?dryRun=true');
    expect(answer.body).toMatchObject({ rows: 1, errors: [], notes: [{ row: 1 }] });
  });

  it('have a template, and give a unit its own items at every stage', async () => {
    const template = await catalogue.get('ecology', '/items/template.xlsx');
    expect(template.status).toBe(200);
    const answer = await catalogue.sheet('ecology', template.bytes, XLSX, '?dryRun=true');
    expect(answer.body['errors']).toEqual([
      expect.objectContaining({ zh: '没有数据，请填写事项' }),
    ]);
    const own = await catalogue.get('ecology', '/items.csv?scope=own');
    expect(own.bytes.toString('utf8')).toContain('待审核');
    const others = await catalogue.get('development', '/items.csv?scope=own');
    expect(others.bytes.toString('utf8')).not.toContain('待审核');
  });

  it.each([
    ['an unknown heading', `${HEADINGS},备注\n${ROW('规划', '保定市生态环境局')},无\n`, '备注'],
    ['a heading twice', `${HEADINGS},联系人\n${ROW('规划', '保定市生态环境局')},无\n`, '联系人'],
    ['no rows', `${HEADINGS}\n`, ''],
    ['a cell without heading', `${HEADINGS}\n${ROW('规划', '保定市生态环境局')},多余\n`, ''],
  ])('are refused whole for %s', async (_what, text, column) => {
    const answer = await catalogue.sheet('ecology', text, CSV);
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual([expect.objectContaining({ column })]);
  });

  it.each([
    ['text that is no workbook', 'PK not a workbook', XLSX, 422],
    [
      'a damaged workbook',
      Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18, 7)]),
      XLSX,
      422,
    ],
    ['another media type', HEADINGS, 'application/pdf', 415],
    ['bytes that are not UTF-8', Buffer.from([0xff, 0xfe, 0x41]), CSV, 400],
    ['more than 2 MiB', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), CSV, 413],
    [
      'more than 500 rows',
      `${HEADINGS}\n${`${ROW('规划', '保定市生态环境局')}\n`.repeat(501)}`,
      CSV,
      422,
    ],
  ])('are refused as %s', async (_what, bytes, type, status) => {
    expect((await catalogue.sheet('ecology', bytes, type)).status).toBe(status);
  });

  it('are not computed when they come as a formula', async () => {
    const written = sheetOf([
      cells(HEADINGS),
      [
        ...cells(ROW('规划', '保定市生态环境局')).slice(0, 6),
        { xml: '<c><f>1+8</f><v>9</v></c>' },
        ...cells(ROW('规划', '保定市生态环境局')).slice(7),
      ],
    ]);
    const answer = await catalogue.sheet('ecology', written, XLSX);
    expect(answer.body['errors']).toEqual([
      expect.objectContaining({ row: 2, column: '计划决策月份' }),
    ]);
  });
});
