import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 25;
const PATIENCE_MS = 60_000;
const REQUEST_TIMEOUT_MS = 20_000;
const MORNING = '2026-01-15';

/** A command that the server said is on the record. */
export interface Acknowledged {
  readonly account: string;
  readonly key: string;
  readonly caseId: string;
  readonly revision: number;
  readonly hash: string;
}

/** What clients learned under load. */
export interface Ledger {
  readonly acknowledged: Acknowledged[];
  /** Every key that was sent, acknowledged or not. */
  readonly sent: Set<string>;
  /** Answers that are neither an acknowledgement nor "try again". */
  readonly unexpected: string[];
  /** Commands whose answer got lost and that were sent again. */
  retried: number;
}

export function emptyLedger(): Ledger {
  return { acknowledged: [], sent: new Set(), unexpected: [], retried: 0 };
}

interface Order {
  readonly account: string;
  readonly path: string;
  readonly body: string;
  readonly type?: string;
  readonly revision?: number;
}

/** Clerks of the demonstration city who work on one case after the other and never give up. */
export class Clerks {
  private readonly tokens = new Map<string, string>();
  private dueOn = MORNING;
  private stopping = false;
  private working: Promise<unknown> | undefined;

  constructor(
    private readonly url: string,
    private readonly password: string,
    readonly ledger: Ledger,
  ) {}

  /** Lets several begin at once, who consult until a day. */
  begin(count: number, dueOn = MORNING): void {
    this.dueOn = dueOn;
    this.working = Promise.all(Array.from({ length: count }, (_none, at) => this.work(at)));
  }

  /** Lets everyone bring the case in hand to its end. */
  async finish(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  /** Sends a request until there is an answer. */
  async get(account: string, path: string): Promise<Record<string, unknown>> {
    const { body } = await this.persist(async () =>
      this.once(path, { headers: await this.headers(account) }),
    );
    return body;
  }

  private async work(clerk: number): Promise<void> {
    for (let round = 0; !this.stopping; round += 1) {
      try {
        await this.oneCase(`压力测试 ${clerk}-${round}`, (clerk + round) % 2 === 0);
      } catch (error) {
        this.ledger.unexpected.push(String(error));
        return;
      }
    }
  }

  /** Every second case is left in the middle, with its deadline running. */
  private async oneCase(title: string, toTheEnd: boolean): Promise<void> {
    let at = await this.open(title);
    const give = async (account: string, type: string, payload: object): Promise<void> => {
      const path = `/v1/decisions/${at.caseId}/initiation/${type}`;
      at = await this.give({
        account,
        path,
        body: JSON.stringify({ payload }),
        revision: at.revision,
      });
    };
    const file = async (kind: string): Promise<string> => {
      const query = new URLSearchParams({ kind, title: kind, fileName: `${kind}.txt` });
      const path = `/v1/decisions/${at.caseId}/documents?${query.toString()}`;
      const body = `${kind} ${title}`;
      at = await this.give({
        account: 'ecology',
        path,
        body,
        type: 'text/plain',
        revision: at.revision,
      });
      return String(at.body['documentId']);
    };
    await file('proposal');
    await give('ecology', 'proposal.studied', { conclusion: '建议启动' });
    await give('mayor', 'start.approved', {
      mode: 'signature',
      on: '2026-01-05',
      reference: '会办〔2026〕1号',
      leadUnit: 'baoding.ecology',
      coUnits: [],
      catalogueAdjustment: '保政办函〔2026〕21号',
      congress: 'none',
      superiorApproval: false,
      noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
    });
    const letter = await file('consultationLetter');
    await give('ecology', 'departments.consulted', {
      units: ['baoding.finance'],
      dueOn: this.dueOn,
      letter,
    });
    if (toTheEnd) {
      await give('finance', 'departments.replied', {
        unitId: 'baoding.finance',
        reply: 'noOpinion',
      });
      await give('ecology', 'departments.concluded', {});
    }
  }

  private open(title: string) {
    const payload = {
      title,
      matterClass: 'one',
      channel: 'department',
      unitId: 'baoding.ecology',
      problem: '问题',
      basis: '依据',
      solution: '方案',
      feasibility: '可行',
      offListReason: '新增',
      secret: false,
    };
    const body = JSON.stringify({ organId: 'baoding', payload });
    return this.give({ account: 'ecology', path: '/v1/decisions', body });
  }

  /** Sends one command under one key until it is acknowledged. */
  private async give(order: Order) {
    const key = randomUUID();
    this.ledger.sent.add(key);
    const { status, body } = await this.persist(async () =>
      this.once(order.path, {
        method: 'POST',
        headers: {
          ...(await this.headers(order.account)),
          'content-type': order.type ?? 'application/json',
          'idempotency-key': key,
          ...(order.revision === undefined ? {} : { 'if-match': `"${order.revision}"` }),
        },
        body: order.body,
      }),
    );
    if (status !== 200 && status !== 201) {
      throw new Error(`${order.path}: ${status} ${JSON.stringify(body)}`);
    }
    const receipt = {
      account: order.account,
      key,
      caseId: String(body['caseId']),
      revision: Number(body['revision']),
      hash: String(body['hash']),
    };
    this.ledger.acknowledged.push(receipt);
    return { ...receipt, body };
  }

  async headers(account: string): Promise<{ readonly authorization: string }> {
    return { authorization: `Bearer ${this.tokens.get(account) ?? (await this.token(account))}` };
  }

  private async token(account: string): Promise<string> {
    const { status, body } = await this.once('/v1/tokens', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password: this.password }),
    });
    if (status !== 200) {
      throw new Error(`${account} gets no token now: ${status}`);
    }
    const token = String(body['access_token']);
    this.tokens.set(account, token);
    return token;
  }

  /** Tries again while the server is away or says so. */
  private async persist(attempt: () => Promise<{ status: number; body: Record<string, unknown> }>) {
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const answer = await attempt();
        if (answer.status !== 503) {
          return answer;
        }
      } catch (error) {
        if (Date.now() > giveUpAt) {
          throw error;
        }
      }
      this.ledger.retried += 1;
      await pause(PAUSE_MS);
    }
  }

  private async once(path: string, init: RequestInit) {
    const response = await fetch(`${this.url}${path}`, {
      ...init,
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    const body = JSON.parse(await response.text()) as Record<string, unknown>;
    return { status: response.status, body };
  }
}
