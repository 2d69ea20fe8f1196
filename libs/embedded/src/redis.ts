import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { deadlineIn, until } from './deadline.js';
import { EmbeddedError, errnoOf } from './embedded-error.js';
import { findFreePort } from './ports.js';

/** A Redis for tests. */
export interface TestRedis {
  readonly url: string;
  /** Stops the server if it was started here. May be called again. */
  stop(): Promise<void>;
}

/**
 * Gives the Redis at `redisUrl`, else starts the `redis-server` of the PATH on a free loopback port,
 * keeping nothing on disk. @returns null where there is neither: in CI a failure, never a skip.
 */
export async function startTestRedis(redisUrl?: string): Promise<TestRedis | null> {
  if (redisUrl !== undefined && redisUrl !== '') {
    return { url: redisUrl, stop: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'juece-redis-'));
  try {
    const server = await startServer(folder);
    if (server !== null) return server;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  await rm(folder, { recursive: true, force: true });
  return null;
}

async function startServer(folder: string): Promise<TestRedis | null> {
  // The port may be taken between finding and using it.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await findFreePort();
    const child = await spawnServer(folder, port);
    if (child === null) return null;
    if (await answers(port, child)) return handle(folder, port, child);
    await end(child);
  }
  throw new EmbeddedError(
    'start-failed',
    'The redis-server on the PATH does not start: try it by hand, or give the URL of a Redis.',
  );
}

async function spawnServer(folder: string, port: number): Promise<ChildProcess | null> {
  const child = spawn(
    'redis-server',
    [
      ...['--port', String(port), '--bind', '127.0.0.1', '--daemonize', 'no'],
      ...['--save', '', '--appendonly', 'no', '--dir', folder],
    ],
    { stdio: 'ignore' },
  );
  try {
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
  child.unref();
  return child;
}

function handle(folder: string, port: number, child: ChildProcess): TestRedis {
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${String(port)}`, stop: () => (stopping ??= stop()) };
}

async function answers(port: number, child: ChildProcess): Promise<boolean> {
  const answer = await until(deadlineIn(10_000), async () => {
    if (hasEnded(child)) return false;
    return (await ping(port)) ? true : undefined;
  });
  return answer ?? false;
}

function ping(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'));
    socket.setTimeout(1000, () => socket.destroy());
    socket.once('data', (bytes) => {
      resolve(bytes.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => socket.destroy());
    socket.once('close', () => {
      resolve(false);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  for (const name of ['SIGTERM', 'SIGKILL'] as const) {
    if (hasEnded(child)) return;
    child.kill(name);
    await until(deadlineIn(5_000), () => (hasEnded(child) ? true : undefined));
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
