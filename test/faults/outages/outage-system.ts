import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Pool } from 'pg';

import type { Engine } from '#libs/case-engine';
import { openOwnerPool } from '#libs/case-store';
import { findFreePort, startEmbeddedPostgres } from '#libs/embedded';
import { until } from '#test/cases';
import { engineOver, environmentOf, makeTemplate, type TestDatabase } from '#test/database';
import { RedisServer } from '#libs/embedded';

import { Part } from './part.js';

export type BackendName = 'PostgreSQL' | 'Redis';

const PATIENCE_MS = 60_000;

/** One API and two workers on a PostgreSQL, and where asked for a Redis, of their own. */
export class OutageSystem {
  readonly owner: Pool;
  /** For what a test does before and after the faults. */
  readonly engine: Engine;
  private workers: Part[] = [];
  private api: Part | undefined;

  private constructor(
    private readonly folder: string,
    private postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>,
    private readonly places: {
      readonly database: TestDatabase;
      readonly port: number;
      readonly redis?: RedisServer;
    },
  ) {
    this.owner = openOwnerPool(places.database.ownerUrl);
    this.engine = engineOver(places.database.url);
  }

  /** Prepares the servers; no part runs yet, nor does Redis. */
  static async prepare(backend: BackendName): Promise<OutageSystem> {
    const folder = await mkdtemp(join(tmpdir(), 'juece-outages-'));
    const postgres = await startEmbeddedPostgres({ folder, durable: false });
    const database = await makeTemplate(postgres);
    const places = { database, port: await findFreePort() };
    if (backend === 'PostgreSQL') {
      return new OutageSystem(folder, postgres, places);
    }
    const redis = await RedisServer.prepare();
    return new OutageSystem(folder, postgres, { ...places, redis });
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.places.port)}`;
  }

  /** Everything that the parts of the end said. */
  get words(): string {
    return [...this.workers, this.api].map((part) => part?.words ?? '').join('');
  }

  async start(): Promise<void> {
    [this.api, ...this.workers] = await Promise.all([
      this.startApi(),
      this.startWorker(),
      this.startWorker(),
    ]);
  }

  async killWorker(): Promise<void> {
    await this.workers[0]?.kill();
    this.workers[0] = await this.startWorker();
  }

  async killApi(): Promise<void> {
    await this.api?.kill();
    this.api = await this.startApi();
  }

  async terminateBackends(): Promise<void> {
    await this.persist(() =>
      this.owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      ),
    );
  }

  /** On the same port: the addresses of the parts do not change. */
  async restartPostgres(): Promise<void> {
    const { port } = this.postgres;
    await this.postgres.stop();
    this.postgres = await startEmbeddedPostgres({ folder: this.folder, durable: false, port });
  }

  async startRedis(): Promise<void> {
    await this.places.redis?.start();
  }

  async emptyRedis(): Promise<void> {
    await this.places.redis?.empty();
  }

  async restartRedis(): Promise<void> {
    await this.places.redis?.kill();
    await this.startRedis();
  }

  /** Stops the time of the second worker. */
  suspendWorker(): void {
    this.workers[1]?.suspend();
  }

  resumeWorker(): void {
    this.workers[1]?.resume();
  }

  /** Asks the database until it answers; connections may be cut and not know it yet. */
  async persist<T>(question: () => Promise<T>): Promise<T> {
    let answer: { readonly is: T } | undefined;
    let failure: unknown;
    const answers = async (): Promise<boolean> => {
      try {
        answer = { is: await question() };
      } catch (error) {
        failure = error;
      }
      return answer !== undefined;
    };
    await until('the database answers', answers, { patienceMs: PATIENCE_MS }).catch(() => {
      throw failure;
    });
    return (answer as { readonly is: T }).is;
  }

  async remove(): Promise<void> {
    for (const part of this.workers) {
      await part.kill();
    }
    await this.api?.kill();
    await this.engine.pool.end();
    await this.owner.end();
    await this.places.redis?.remove();
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private startApi(): Promise<Part> {
    return Part.start('api', { ...this.environment(), JUECE_PORT: String(this.places.port) });
  }

  private startWorker(): Promise<Part> {
    return Part.start('worker', this.environment());
  }

  private environment(): Readonly<Record<string, string>> {
    const { database, redis } = this.places;
    return { ...environmentOf(database), REDIS_URL: redis?.url ?? '' };
  }
}
