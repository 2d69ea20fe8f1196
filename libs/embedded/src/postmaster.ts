import { type ChildProcess, spawn } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { handOver } from './account.js';
import type { Binaries } from './binaries.js';
import { type Deadline, deadlineIn, until, within } from './deadline.js';
import type { Place } from './place.js';
import { emptied, processesIn, signal } from './processes.js';
import { childOptions } from './run.js';
import { readText } from './server-log.js';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Reads `postmaster.pid`. @returns undefined if there is none or it is half written. */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const lines = ((await readText(join(data, 'postmaster.pid'))) ?? '').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Finds a server that outlived the process that started it. What remains of one that did not (a
 * stale file, backends without a parent) is cleared away quietly.
 */
export async function findSurvivor(data: string): Promise<Postmaster | undefined> {
  const found = await readPostmaster(data);
  const running = await processesIn(data, found?.pid);
  if (found !== undefined && running.includes(found.pid)) return found;
  if (running.length > 0) await endAll(data, 'SIGQUIT');
  await forget(data);
  return undefined;
}

// The file guards the data against a second server, so it goes only when no process works there.
async function forget(data: string): Promise<void> {
  const found = await readPostmaster(data);
  if ((await processesIn(data, found?.pid)).length > 0) return;
  await rm(join(data, 'postmaster.pid'), { force: true });
}

/** Waits until the server of the folder is ready. @returns undefined when time is up or it ended. */
export async function untilReady(
  data: string,
  pid: number,
  watch: { readonly deadline: Deadline; readonly hasEnded: () => boolean | Promise<boolean> },
): Promise<Postmaster | undefined> {
  const last = await until(watch.deadline, async () => {
    const found = await readPostmaster(data);
    if (found?.pid === pid && found.ready) return found;
    return (await watch.hasEnded()) ? null : undefined;
  });
  return last ?? undefined;
}

/** Starts a server without waiting for it. Its words go to the log. */
export async function spawnPostmaster(
  place: Place,
  binaries: Binaries,
  how: { readonly port: number; readonly durable: boolean },
): Promise<ChildProcess> {
  const log = await open(place.log, 'a', 0o600);
  try {
    await handOver(place.account, place.log, 0o600);
    const child = spawn(binaries.postgres, serverArguments(place.data, how), {
      ...childOptions(binaries.as),
      stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    // The server must not keep this process alive: who wants to end without stop() may.
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/**
 * Stops the server: fast, then at once, then by force; at most about half a minute. Only processes
 * that work in the data folder are signalled, never a stranger with an old number.
 */
export async function stopPostmaster(data: string, pid: number): Promise<void> {
  const steps = [
    { name: 'SIGINT', forMs: 20_000 },
    { name: 'SIGQUIT', forMs: 6_000 },
  ] as const;
  for (const { name, forMs } of steps) {
    if (!(await processesIn(data, pid)).includes(pid)) break;
    signal(pid, name);
    if (await emptied(data, deadlineIn(forMs), pid)) return;
  }
  await killPostmaster(data, pid);
}

/** Ends the server and all its processes by force, also where they are halted. */
export async function killPostmaster(data: string, pid: number): Promise<void> {
  await endAll(data, 'SIGKILL', pid);
  // A killed server leaves its file, and PostgreSQL takes its zombie for a live server.
  await forget(data);
}

async function endAll(data: string, first: 'SIGQUIT' | 'SIGKILL', known?: number): Promise<void> {
  const deadline = deadlineIn(8_000);
  for (const name of [first, 'SIGKILL'] as const) {
    for (const pid of await processesIn(data, known)) signal(pid, name);
    if (await emptied(data, within(deadline, 4_000), known)) return;
  }
}

function serverArguments(
  data: string,
  { port, durable }: { readonly port: number; readonly durable: boolean },
): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    // A line every five minutes would be all there is in the log of a quiet server.
    log_checkpoints: 'off',
    ...(durable ? {} : FAST_SETTINGS),
  };
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', data, ...given];
}

const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
} as const;
