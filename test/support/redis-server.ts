import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Redis } from 'ioredis';

import { until } from './cases.js';
import { freePort } from './system.js';

const inCi = process.env['CI'] !== undefined;

/** A Redis of a test's own that may be killed, emptied and started again; it keeps nothing on disk. */
export class RedisServer {
  private server: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Prepares a place for one; nothing listens there yet. */
  static async prepare(): Promise<RedisServer> {
    return new RedisServer(await mkdtemp(join(tmpdir(), 'juece-redis-')), await freePort());
  }

  get url(): string {
    return `redis://127.0.0.1:${String(this.port)}`;
  }

  /** Starts it, empty. */
  async start(): Promise<void> {
    const words = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    this.server = spawn('redis-server', [...words, '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    });
    const { server } = this;
    let failure: Error | undefined;
    server.once('error', (error) => {
      failure = error;
    });
    await until('Redis answers', async () => {
      if (failure !== undefined) {
        throw failure;
      }
      return this.ask((redis) => redis.ping()).then(
        () => true,
        () => false,
      );
    });
  }

  /** Ends it without asking; what it held is gone. */
  async kill(): Promise<void> {
    const { server } = this;
    server?.kill('SIGKILL');
    await until('Redis has ended', () => server === undefined || server.signalCode !== null);
  }

  /** Stops its time: it takes connections and answers nothing. */
  suspend(): void {
    this.server?.kill('SIGSTOP');
  }

  resume(): void {
    this.server?.kill('SIGCONT');
  }

  /** Forgets everything. */
  async empty(): Promise<void> {
    await this.ask((redis) => redis.flushall());
  }

  async remove(): Promise<void> {
    if (this.server?.pid !== undefined && this.server.exitCode === null) {
      await this.kill();
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  private async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  }
}

/** Whether there is a redis-server on the PATH; in CI there must be. Says so where there is none. */
export async function hasRedisServer(): Promise<boolean> {
  const probe = spawn('redis-server', ['--version'], { stdio: 'ignore' });
  const there = await new Promise<boolean>((settle) => {
    probe.once('exit', () => {
      settle(true);
    });
    probe.once('error', () => {
      settle(false);
    });
  });
  if (!there && inCi) {
    throw new Error('In CI there must be a redis-server on the PATH.');
  }
  if (!there) {
    console.warn('Left out: no redis-server on the PATH.');
  }
  return there;
}
