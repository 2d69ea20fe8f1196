import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { deadlineIn, until } from './deadline.js';
import { EmbeddedError } from './embedded-error.js';
import { findFreePort } from './ports.js';

const STARTS_WITHIN_MS = 10_000;
const ENDS_WITHIN_MS = 5_000;
const ANSWERS_WITHIN_MS = 1_000;

/** A Redis for tests. */
export interface TestRedis {
  readonly url: string;
  /** Stops the server if it was started here. May be called again. */
  stop(): Promise<void>;
}

/**
 * Gives the Redis at `redisUrl`, else starts the `redis-server` of the PATH.
 *
 * @returns null where there is neither.
 */
export async function startTestRedis(redisUrl?: string): Promise<TestRedis | null> {
  if (redisUrl !== undefined && redisUrl !== '') {
    return { url: redisUrl, stop: () => Promise.resolve() };
  }
  if (!(await hasRedisServer())) {
    return null;
  }
  const server = await RedisServer.prepare();
  await server.start();
  return { url: server.url, stop: () => server.remove() };
}

/** Whether there is a `redis-server` on the PATH. */
export function hasRedisServer(): Promise<boolean> {
  const probe = spawn('redis-server', ['--version'], { stdio: 'ignore' });
  return new Promise((settle) => {
    probe.once('exit', () => {
      settle(true);
    });
    probe.once('error', () => {
      settle(false);
    });
  });
}

/** The `redis-server` of the PATH on a loopback port, which may be killed, emptied and started again. */
export class RedisServer {
  private server: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    readonly port: number,
    private readonly password: string | undefined,
  ) {}

  /** Prepares a place for one; nothing listens there yet. With a password it answers nobody without. */
  static async prepare(password?: string): Promise<RedisServer> {
    const folder = await mkdtemp(join(tmpdir(), 'juece-redis-'));
    return new RedisServer(folder, await findFreePort(), password);
  }

  get url(): string {
    const login = this.password === undefined ? '' : `:${this.password}@`;
    return `redis://${login}127.0.0.1:${String(this.port)}`;
  }

  /**
   * Starts it, empty; it keeps nothing on disk.
   *
   * @throws EmbeddedError `start-failed`.
   */
  async start(): Promise<void> {
    const words = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    const secret = this.password === undefined ? [] : ['--requirepass', this.password];
    const kept = ['--save', '', '--appendonly', 'no'];
    const server = spawn('redis-server', [...words, ...kept, ...secret], { stdio: 'ignore' });
    this.server = server;
    // Whether it could be spawned is seen by whether it answers.
    server.once('error', () => undefined);
    server.unref();
    const answered = await until(deadlineIn(STARTS_WITHIN_MS), async () => {
      if (hasEnded(server) || server.pid === undefined) {
        return false;
      }
      return (await this.answersTo('PING')) ? true : undefined;
    });
    if (answered !== true) {
      throw new EmbeddedError(
        'start-failed',
        'The redis-server on the PATH does not start: try it by hand, or give the URL of a Redis.',
      );
    }
  }

  /** Ends it without asking; what it held is gone. */
  async kill(): Promise<void> {
    const { server } = this;
    if (server?.pid !== undefined && !hasEnded(server)) {
      server.kill('SIGKILL');
      await until(deadlineIn(ENDS_WITHIN_MS), () => (hasEnded(server) ? true : undefined));
    }
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
    if (!(await this.answersTo('FLUSHALL'))) {
      throw new EmbeddedError(
        'start-failed',
        `Redis on port ${String(this.port)} does not answer.`,
      );
    }
  }

  /** Ends it and removes its folder. May be called again. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Whether it answers a command with a plain yes. */
  private answersTo(command: string): Promise<boolean> {
    const login = this.password === undefined ? '' : `AUTH ${this.password}\r\n`;
    return new Promise((resolve) => {
      const socket = connect({ port: this.port, host: '127.0.0.1' }, () =>
        socket.write(`${login}${command}\r\n`),
      );
      socket.setTimeout(ANSWERS_WITHIN_MS, () => socket.destroy());
      socket.once('data', (bytes) => {
        resolve(bytes.toString().startsWith('+'));
        socket.destroy();
      });
      socket.once('error', () => socket.destroy());
      socket.once('close', () => {
        resolve(false);
      });
    });
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
