import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

const REQUEST_TIMEOUT_MS = 90_000;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

/** An answer of the API: its status, its body, and the revision that it leaves the decision at. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly revision: number | undefined;
}

/** Who calls what address, with which headers. */
export interface Address {
  readonly account: string | null;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Request {
  readonly account: string | null;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Talks to the API as the people of the demonstration city do; waits out a server that restarts. */
export class DemoClient {
  private readonly tokens = new Map<string, Promise<string>>();
  /** Requests made, for the report. */
  requests = 0;

  constructor(
    readonly url: string,
    private readonly password: string,
  ) {}

  get(account: string | null, path: string): Promise<Answer> {
    return this.request({ account, method: 'GET', path });
  }

  /** Sends JSON; the same key goes with every try, so a command that was recorded is not repeated. */
  post(account: string | null, path: string, body: object): Promise<Answer> {
    return this.command({ account, path, headers: {} }, body);
  }

  /** Posts under a revision that was read. */
  command(to: Address, body: object): Promise<Answer> {
    return this.request({
      ...to,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...to.headers,
      },
      body: JSON.stringify(body),
    });
  }

  upload(to: Address, text: string): Promise<Answer> {
    return this.request({
      ...to,
      method: 'POST',
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'idempotency-key': randomUUID(),
        ...to.headers,
      },
      body: text,
    });
  }

  private async request(request: Request): Promise<Answer> {
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const answer = await this.once(request);
        if (answer.status !== 503 || Date.now() > giveUpAt) {
          return answer;
        }
      } catch (error) {
        if (Date.now() > giveUpAt) {
          throw error;
        }
      }
      await delay(PAUSE_MS);
    }
  }

  private async once(request: Request): Promise<Answer> {
    const authorization =
      request.account === null
        ? {}
        : { authorization: `Bearer ${await this.tokenOf(request.account)}` };
    this.requests += 1;
    const response = await fetch(`${this.url}${request.path}`, {
      method: request.method,
      headers: { ...request.headers, ...authorization },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    const text = await response.text();
    const tag = /"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1];
    return {
      status: response.status,
      body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
      revision: tag === undefined ? undefined : Number(tag),
    };
  }

  /** The token of a person; asked for once. */
  tokenOf(account: string): Promise<string> {
    const known = this.tokens.get(account);
    if (known !== undefined) {
      return known;
    }
    const fetched = this.post(null, '/v1/tokens', { account, password: this.password }).then(
      (answer) => {
        if (answer.status !== 200) {
          throw new TypeError(`${account} gets no token: ${JSON.stringify(answer.body)}`);
        }
        return String(answer.body['access_token']);
      },
    );
    this.tokens.set(account, fetched);
    fetched.catch(() => this.tokens.delete(account));
    return fetched;
  }
}
