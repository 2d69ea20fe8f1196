import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

/** Somebody's inbox has changed; `noticeId` where a notice has come. */
export interface NoticeSignal {
  readonly personId: string;
  readonly noticeId?: string;
}

export interface NoticeListening {
  readonly databaseUrl: string;
  readonly onSignal: (signal: NoticeSignal) => void;
  /** Signals since this moment may have been missed; they do not come again. */
  readonly onGap: (since: Date) => void;
  readonly onError: (error: unknown) => void;
  /** How often it makes sure that the connection lives; 10 s unless given. */
  readonly probeMs?: number;
}

const SIGNALS = 'juece_notice';
const CONNECT_TIMEOUT_MS = 5_000;
const PROBE_TIMEOUT_MS = 5_000;
const PROBE_MS = 10_000;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/** Hears on one connection of its own what is written to inboxes; connects again when it breaks. */
export class NoticeListener {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  private client: Client | undefined;
  private heardAt: Date | undefined;
  private listens = false;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly listening: NoticeListening) {
    this.running = this.run();
  }

  /** Resolves when it listens: nothing that is written from then on is missed; false: not in time. */
  async listensWithin(limitMs: number): Promise<boolean> {
    if (!this.listens) {
      const inTime = new AbortController();
      const heard = new Promise<void>((resolve) => this.waiting.add(resolve));
      const overdue = pause(limitMs, undefined, { signal: inTime.signal }).catch(() => undefined);
      await Promise.race([heard, overdue]);
      inTime.abort();
    }
    return this.listens;
  }

  /** Resolves when the connection is closed. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping.signal.aborted; failures += 1) {
      const heardBefore = this.heardAt;
      try {
        await this.listen();
      } catch (error) {
        this.complain(error);
      }
      failures = this.heardAt === heardBefore ? failures : 0;
      await this.rest(Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS));
    }
  }

  /** What breaks because it is closed is no news. */
  private complain(error: unknown): void {
    if (!this.stopping.signal.aborted) {
      this.listening.onError(error);
    }
  }

  /** Listens until the connection breaks. */
  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.listening.databaseUrl,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: PROBE_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'juece-notices',
    });
    const broken = new Promise<never>((_resolve, reject) => {
      client.on('error', reject);
      client.on('end', () => {
        reject(new Error('The connection that hears of notices has ended.'));
      });
    });
    // It is awaited below; until then a break must not count as unhandled.
    broken.catch(() => undefined);
    client.on('notification', ({ payload }) => {
      this.hear(payload);
    });
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${SIGNALS}`);
      this.listens = true;
      this.waiting.forEach((resolve) => {
        resolve();
      });
      this.waiting.clear();
      if (this.heardAt !== undefined) {
        this.listening.onGap(this.heardAt);
      }
      await this.probe(client, broken);
    } finally {
      this.listens = false;
      this.client = undefined;
      await client.end().catch(() => undefined);
    }
  }

  /** A connection whose other end is gone looks alive until something is asked over it. */
  private async probe(client: Client, broken: Promise<never>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const askedAt = new Date();
      await client.query('SELECT');
      this.heardAt = askedAt;
      await Promise.race([this.rest(this.listening.probeMs ?? PROBE_MS), broken]);
    }
  }

  private hear(payload: string | undefined): void {
    if (payload !== undefined) {
      this.listening.onSignal(JSON.parse(payload) as NoticeSignal);
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.stopping;
    // It rejects when it is stopped, which is what ends the rest early.
    await pause(milliseconds, undefined, { signal }).catch(() => undefined);
  }
}
