import { existsSync } from 'node:fs';
import { readFile, readdir, readlink, realpath } from 'node:fs/promises';

import { type Deadline, until } from './deadline.js';
import { errnoOf } from './embedded-error.js';

const HAS_PROC = existsSync('/proc/self/stat');

/** A process as distinct from a later one with the same number, across restarts of the machine. */
export async function identityOf(pid: number): Promise<string | undefined> {
  if (!HAS_PROC) return answersSignals(pid) ? '' : undefined;
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The name in parentheses may hold spaces; the fields after it do not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // An orphan under a PID 1 that reaps nothing stays a zombie for ever; it is gone all the same.
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()}:${fields[19] ?? ''}`;
}

/** Whether the process runs (a zombie does not). */
export async function isAlive(pid: number): Promise<boolean> {
  return (await identityOf(pid)) !== undefined;
}

/**
 * The processes whose working folder is `folder`: every PostgreSQL process works in its data folder.
 * Without /proc only `known` can be asked about, and is believed.
 */
export async function processesIn(folder: string, known?: number): Promise<readonly number[]> {
  if (!HAS_PROC) return known !== undefined && answersSignals(known) ? [known] : [];
  const place = await realpath(folder).catch(() => undefined);
  if (place === undefined) return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(
    pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)),
  );
  const postgres = await Promise.all(
    pids.map(async (pid, at) => folders[at] === place && (await isPostgres(pid))),
  );
  return pids.filter((_, at) => postgres[at]).map(Number);
}

/** Sends a signal; a process that is already gone is no failure. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errnoOf(error) !== 'ESRCH') throw error;
  }
}

/** Waits until no process works in `folder`. @returns whether that came in time. */
export async function emptied(
  folder: string,
  deadline: Deadline,
  known?: number,
): Promise<boolean> {
  const gone = await until(deadline, async () =>
    (await processesIn(folder, known)).length === 0 ? true : undefined,
  );
  return gone ?? false;
}

// A shell that someone opened in the data folder must not be taken for the server.
async function isPostgres(pid: string): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return name.trim() === 'postgres';
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
