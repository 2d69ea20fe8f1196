import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { Pool } from 'pg';

import {
  canonicalText,
  executeCommand,
  openCase,
  sha256,
  type CaseCommand,
  type Engine,
  type Receipt,
  type Recorded,
  type StatedTime,
} from '#libs/case-engine';
import { fileDocument } from '#libs/documents';
import type { JsonObject, Refused } from '#libs/procedure';

const DAY_MS = 86_400_000;
const PATIENCE_MS = 20_000;
const POLL_MS = 10;

/** A person of the demonstration city as a caller, by account. */
export function asPerson(account: string) {
  return { kind: 'person', personId: `baoding.${account}` } as const;
}

/** The payload of a proposal by the ecology bureau. */
function aProposal(more: JsonObject = {}): JsonObject {
  return {
    title: `保定市城区扬尘污染防治办法（${randomUUID()}）`,
    matterClass: 'one',
    channel: 'department',
    unitId: 'baoding.ecology',
    problem: '现行措施不能满足工作需要',
    basis: '有关法律法规和上级部署',
    solution: '制定统一的实施方案',
    feasibility: '已具备实施条件',
    offListReason: '年度中新增工作，已报请调整目录',
    secret: false,
    ...more,
  };
}

/** What may be said about a command beside its payload. */
export interface Saying {
  readonly key?: string;
  readonly stated?: StatedTime;
  readonly revision?: number;
}

/** One case of a test, which knows the revision that it stands at. */
export class TestCase {
  private constructor(
    readonly engine: Engine,
    readonly id: string,
    public revision: number,
  ) {}

  /** Opens a case as the ecology bureau. */
  static async propose(engine: Engine, more: JsonObject = {}): Promise<TestCase> {
    const { receipt } = recordedOf(await openCase(engine, anOpening(more)));
    return new TestCase(engine, receipt.caseId, receipt.revision);
  }

  /** The case as a person of the demonstration city works on it. */
  as(account: string) {
    const command = (type: string, payload: JsonObject = {}, saying: Saying = {}): CaseCommand => ({
      caseId: this.id,
      expectedRevision: saying.revision ?? this.revision,
      caller: asPerson(account),
      idempotencyKey: saying.key ?? randomUUID(),
      bodyHash: sha256(canonicalText([this.id, type, payload])),
      command: { type, payload },
      stated: saying.stated ?? {},
    });
    const ask = async (
      type: string,
      payload: JsonObject = {},
      saying: Saying = {},
    ): Promise<Recorded | Refused> => {
      const answer = await executeCommand(this.engine, command(type, payload, saying));
      if (answer.kind === 'recorded') {
        this.revision = answer.receipt.revision;
      }
      return answer;
    };
    return {
      /** The command as an edge would hand it over. */
      command,
      /** Gives the command and hands back what came of it. */
      ask,
      /** Gives the command and expects that it is recorded. */
      give: async (type: string, payload: JsonObject = {}, saying: Saying = {}): Promise<Receipt> =>
        recordedOf(await ask(type, payload, saying)).receipt,
    };
  }

  /** Files a document as the ecology bureau; its id. */
  async file(kind: string, title: string): Promise<string> {
    const receipt = recordedOf(
      await fileDocument(this.engine, {
        caseId: this.id,
        expectedRevision: this.revision,
        caller: asPerson('ecology'),
        callerId: 'baoding.ecology',
        idempotencyKey: randomUUID(),
        stated: {},
        kind,
        title,
        fileName: `${title}.txt`,
        mediaType: 'text/plain; charset=utf-8',
        bytes: Buffer.from(`${title} ${this.id}`),
      }),
    ).receipt;
    this.revision = receipt.revision;
    const { rows } = await this.engine.pool.query<{ body: string }>(
      'SELECT body FROM juece.case_event WHERE case_id = $1 AND revision = $2',
      [this.id, receipt.revision],
    );
    const body = JSON.parse(rows[0]!.body) as { payload: { documentId: string } };
    return body.payload.documentId;
  }

  /** Brings the proposal to where the draft is formed. */
  async start(): Promise<this> {
    await this.as('ecology').give('proposal.studied', { conclusion: '建议启动' });
    await this.as('mayor').give('start.approved', {
      mode: 'signature',
      on: authorityDayOf(await this.now()),
      reference: '市政府办公室会办〔2026〕17号',
      leadUnit: 'baoding.ecology',
      coUnits: [],
      catalogueAdjustment: '保政办函〔2026〕21号',
      congress: 'none',
      superiorApproval: false,
      noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
    });
    return this;
  }

  /** Consults the finance bureau until a day so many days ahead: a task, a deadline and a notice. */
  async consult(days = 10): Promise<Receipt> {
    const letter = await this.file('consultationLetter', '征求意见函');
    return this.as('ecology').give('departments.consulted', await this.consultation(letter, days));
  }

  /** The payload of a consultation. */
  async consultation(letter: string, days: number): Promise<JsonObject> {
    const dueOn = authorityDayOf(new Date(Date.parse(await this.now()) + days * DAY_MS));
    return { units: ['baoding.finance'], dueOn, letter };
  }

  private async now(): Promise<string> {
    const { rows } = await this.engine.pool.query<{ now: Date }>(
      'SELECT coalesce((SELECT now_at FROM juece.simulation_clock), clock_timestamp()) AS now',
    );
    return rows[0]!.now.toISOString();
  }
}

/** An opening command of the ecology bureau. */
export function anOpening(more: JsonObject = {}, key: string = randomUUID()) {
  const payload = aProposal(more);
  return {
    procedure: 'major-decision',
    organId: 'baoding',
    caller: asPerson('ecology'),
    idempotencyKey: key,
    bodyHash: sha256(canonicalText(payload)),
    command: {
      type: 'proposal.filed',
      payload,
      reasons: { 'A39-alike': '与此前的事项不是同一事项' },
    },
    stated: {},
  };
}

/** The calendar day of an instant at the authority. */
function authorityDayOf(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The answer of a command that was expected to be recorded. */
export function recordedOf(answer: Recorded | Refused): Recorded {
  if (answer.kind === 'refused') {
    throw new Error(`The command was refused: ${JSON.stringify(answer, null, 1)}`);
  }
  return answer;
}

/** Every table of the schema with its number of rows and a hash of all that stands in it. */
export async function contentsOf(owner: Pool): Promise<Readonly<Record<string, string>>> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'juece'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const contents: Record<string, string> = {};
  for (const { name } of rows) {
    const { rows: found } = await owner.query<{ content: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS content FROM juece.${name} t`,
    );
    contents[name] = found[0]!.content;
  }
  return contents;
}

/** Waits until something is so; fails with its name when it does not come about. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  { patienceMs = PATIENCE_MS, pollMs = POLL_MS } = {},
): Promise<void> {
  const overdueAt = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > overdueAt) {
      throw new Error(`This does not come about: ${what}.`);
    }
    await pause(pollMs);
  }
}
