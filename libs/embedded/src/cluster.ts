import { randomBytes } from 'node:crypto';
import { lstat, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { giveTo, handOver } from './account.js';
import type { Binaries } from './binaries.js';
import { OWNER } from './connection.js';
import type { Deadline } from './deadline.js';
import { EmbeddedError, errnoOf } from './embedded-error.js';
import type { Place } from './place.js';
import { processesIn, signal } from './processes.js';
import { run } from './run.js';
import { explainOutput, readText } from './server-log.js';

/** What making a cluster needs. */
export interface ClusterWork {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly durable: boolean;
  readonly deadline: Deadline;
  readonly onProgress: (line: string) => void;
}

/**
 * Makes the data folder if there is none. It is made under another name and renamed when finished,
 * so a start that was killed half way leaves nothing that looks like a database.
 * @returns the password of the owner.
 */
export async function ensureCluster(work: ClusterWork): Promise<string> {
  const { place } = work;
  await sweepDrafts(place);
  const made = await hasData(place);
  const password = await ensurePassword(place, made);
  if (made) {
    await reclaim(place);
  } else {
    work.onProgress(`Creating a PostgreSQL database in ${place.data}`);
    await initialise(work);
  }
  return password;
}

async function hasData(place: Place): Promise<boolean> {
  if (await exists(join(place.data, 'PG_VERSION'))) return true;
  if (!(await exists(place.data))) return false;
  try {
    await rmdir(place.data);
    return false;
  } catch (error) {
    throw new EmbeddedError(
      'start-failed',
      `${place.data} is not a PostgreSQL data folder, yet it is not empty: move what is in it ` +
        'elsewhere and start again.',
      error,
    );
  }
}

async function ensurePassword(place: Place, made: boolean): Promise<string> {
  const kept = (await readText(place.password))?.trim() ?? '';
  if (kept !== '') {
    await handOver(place.account, place.password, 0o600);
    return kept;
  }
  if (made) {
    throw new EmbeddedError(
      'start-failed',
      `The password of the database is missing: put back ${place.password}, or, if the data are ` +
        `not needed, remove ${place.root} and start again.`,
    );
  }
  return newPassword(place, place.password);
}

/**
 * The password with which API and worker log in; made when it is missing, for it can be set anew.
 * It is the same as long as the file stands.
 */
export async function ensureApplicationPassword(place: Place): Promise<string> {
  const kept = (await readText(place.applicationPassword))?.trim() ?? '';
  return kept === '' ? newPassword(place, place.applicationPassword) : kept;
}

async function newPassword(place: Place, path: string): Promise<string> {
  const password = randomBytes(24).toString('hex');
  await writeFile(path, `${password}\n`, { mode: 0o600 });
  await handOver(place.account, path, 0o600);
  await flush(path);
  return password;
}

async function initialise({ place, binaries, durable, deadline }: ClusterWork): Promise<void> {
  const draft = `${place.data}.new-${String(process.pid)}`;
  const settings = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const outcome = await run(
    [
      binaries.initdb,
      ...[...settings, '--locale=C', '--auth=scram-sha-256', '--no-instructions'],
      ...[`--username=${OWNER}`, `--pwfile=${place.password}`, `--pgdata=${draft}`],
      ...(durable ? [] : ['--no-sync']),
    ],
    binaries.as,
    deadline,
  );
  if (outcome.exitCode !== 0) {
    const reason = outcome.exitCode === null ? 'was ended' : 'failed';
    const failure = await explainOutput(outcome.output, `Creating the database ${reason}`, place);
    await rm(draft, { recursive: true, force: true });
    throw failure;
  }
  await rename(draft, place.data);
  if (durable) await flush(dirname(place.data));
}

// An initdb that outlived its start is stopped first, or it would write while we remove.
async function sweepDrafts(place: Place): Promise<void> {
  for (const name of await readdir(place.root)) {
    if (!name.startsWith('data.new-')) continue;
    const draft = join(place.root, name);
    for (const pid of await processesIn(draft)) signal(pid, 'SIGKILL');
    await rm(draft, { recursive: true, force: true, maxRetries: 5 });
  }
}

// Data copied or restored by root belong to root, and PostgreSQL reads only what is its user's own.
async function reclaim(place: Place): Promise<void> {
  if (place.account === null) return;
  if ((await lstat(place.data)).uid !== place.account.uid) await giveTo(place.account, place.data);
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether something is there. A folder closed to us is a failure, not an absence. */
async function exists(path: string): Promise<boolean> {
  const found = await lstat(path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  return found !== undefined;
}
