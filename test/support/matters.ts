import type { JsonObject } from '#libs/procedure';
import { current } from '#workflows/major-decision';

import { withPlainAnswers } from '../../apps/cli/src/demo/plain-answers.js';
import { freshKey, type ApiAnswer, type TestApi } from './api.js';

/** What takes the requests: an API of this process, or of another. */
type Asked = Pick<TestApi, 'request'>;

/** Reads every decision of both organs. */
export const READER = 'administrator';

/** A proposal that the procedure accepts from the ecology bureau's clerk. */
export const PROPOSAL = {
  title: '保定市空气质量改善规划',
  matterClass: 'two',
  channel: 'department',
  unitId: 'baoding.ecology',
  problem: '空气质量未达到规定标准',
  basis: '大气污染防治法和上级部署',
  solution: '制定统一的改善规划',
  feasibility: '已具备实施条件',
  offListReason: '年度中新增工作',
  secret: false,
};

/** A proposal of the ecology bureau's own air division, for its own decision (art. 42). */
const BUREAU_PROPOSAL = {
  ...PROPOSAL,
  title: '保定市生态环境局监测站点调整方案',
  unitId: 'baoding-ecology.air',
};

/** Proposes a matter and gives its decision's id. */
export async function propose(
  api: Asked,
  more: {
    readonly as?: string;
    readonly organId?: string;
    readonly payload?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<string> {
  const answer = await api.request({
    method: 'POST',
    path: '/v1/decisions',
    as: more.as ?? 'ecology',
    headers: { 'idempotency-key': freshKey() },
    json: {
      organId: more.organId ?? 'baoding',
      payload: { ...PROPOSAL, title: `${PROPOSAL.title}（${freshKey()}）`, ...more.payload },
      reasons: { 'A39-alike': '与此前的事项不是同一事项' },
    },
  });
  return String(recorded(answer).body['caseId']);
}

/** Proposes a matter of the bureau's own. */
export async function proposeInBureau(api: Asked, title?: string): Promise<string> {
  const payload = { ...BUREAU_PROPOSAL, ...(title === undefined ? {} : { title }) };
  return propose(api, { as: 'bureau-air', organId: 'baoding-ecology', payload });
}

export interface Giving {
  readonly id: string;
  readonly as: string;
  readonly type: string;
  readonly payload?: unknown;
  /** `occurredAt`, `lateBecause`, `reasons`. */
  readonly stated?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The address of a command. */
export function addressOf(id: string, type: string): string {
  return `/v1/decisions/${id}/${current.command(type)?.stage ?? 'unknown'}/${type}`;
}

/** Gives a command for the revision that the decision has now. */
export async function give(api: Asked, giving: Giving): Promise<ApiAnswer> {
  return api.request({
    method: 'POST',
    path: addressOf(giving.id, giving.type),
    as: giving.as,
    headers: {
      'if-match': `"${String(await revisionOf(api, giving.id))}"`,
      'idempotency-key': freshKey(),
      ...giving.headers,
    },
    json: { payload: giving.payload ?? {}, ...giving.stated },
  });
}

/** Gives a command that must be recorded, with plain answers where the test has nothing to say. */
export async function act(api: Asked, giving: Giving): Promise<ApiAnswer> {
  const payload = withPlainAnswers(giving.type, (giving.payload ?? {}) as JsonObject);
  return recorded(await give(api, { ...giving, payload }));
}

/** Files a document as plain text and gives its id. */
export async function file(
  api: Asked,
  filing: {
    readonly id: string;
    readonly as: string;
    readonly kind: string;
    readonly text?: string;
  },
): Promise<string> {
  const query = new URLSearchParams({ kind: filing.kind, title: filing.kind, fileName: 'a.txt' });
  const answer = await api.request({
    method: 'POST',
    path: `/v1/decisions/${filing.id}/documents?${query.toString()}`,
    as: filing.as,
    headers: {
      'if-match': `"${String(await revisionOf(api, filing.id))}"`,
      'idempotency-key': freshKey(),
      'content-type': 'text/plain; charset=utf-8',
    },
    bytes: filing.text ?? filing.kind,
  });
  return String(recorded(answer).body['documentId']);
}

/** Proposes a matter and takes it over the start, so that the inquiries are open. */
export async function startForming(api: Asked): Promise<string> {
  const id = await propose(api);
  await act(api, {
    id,
    as: 'ecology',
    type: 'proposal.studied',
    payload: { conclusion: '建议启动' },
  });
  await act(api, { id, as: 'mayor', type: 'start.approved', payload: startPayload() });
  return id;
}

export function startPayload(on = today()) {
  return {
    mode: 'signature',
    on,
    reference: '保政办〔2026〕17号',
    leadUnit: 'baoding.ecology',
    coUnits: [],
    catalogueAdjustment: '保政办函〔2026〕21号',
    congress: 'none',
    superiorApproval: false,
    noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
  };
}

/** Proposes a matter, refuses to start it, and declares what its file lacks. */
export async function refuseToStart(api: Asked, proposed?: string): Promise<string> {
  const id = proposed ?? (await propose(api));
  const study = { conclusion: '属于部门日常工作' };
  await act(api, { id, as: 'ecology', type: 'proposal.studied', payload: study });
  await act(api, {
    id,
    as: 'mayor',
    type: 'start.refused',
    payload: { reason: '由部门决定', referredTo: 'none' },
  });
  return id;
}

export async function revisionOf(api: Asked, id: string): Promise<number> {
  const { body } = await api.request({ path: `/v1/decisions/${id}`, as: READER });
  return Number(body['revision']);
}

/** The calendar day at the authority, so many days from today. */
export function today(offset = 0): string {
  return new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
}

/** Ten in the morning at the authority, so many days from today. */
export function morning(offset: number): string {
  return `${today(offset)}T10:00:00+08:00`;
}

function recorded(answer: ApiAnswer): ApiAnswer {
  if (answer.status !== 200 && answer.status !== 201) {
    throw new TypeError(`Not recorded: ${JSON.stringify(answer.body, null, 1)}`);
  }
  return answer;
}
