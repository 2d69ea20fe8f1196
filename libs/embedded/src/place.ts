import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { type Account, chooseAccount, handOver } from './account.js';
import { deadlineIn } from './deadline.js';
import { EmbeddedError, errnoOf, explainFolderError } from './embedded-error.js';
import { run } from './run.js';

/** Where everything of one embedded PostgreSQL lies, and whose it is. */
export interface Place {
  readonly root: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly applicationPassword: string;
  readonly port: string;
  readonly lock: string;
  readonly account: Account | null;
}

const SHARED_ROOT = '/var/lib/juece';

/**
 * Makes and finds the place for `folder`: `<folder>/postgres`, or for root, where the account cannot
 * get there (a clone under /root), `/var/lib/juece/<hash of folder>/postgres`. Data stay where they are.
 */
export async function preparePlace(folder: string): Promise<Place> {
  try {
    await makeFolder(resolve(folder));
    // Two names of one folder (a link, `..`) must find the same data.
    const real = await realpath(resolve(folder));
    return await choosePlace(real);
  } catch (error) {
    throw explainFolderError(error, folder);
  }
}

/** Whether a database of ours is in the folder; nothing is made to find out. */
export async function holdsDatabase(folder: string): Promise<boolean> {
  const real = await realpath(resolve(folder)).catch(() => undefined);
  if (real === undefined) return false;
  const places = [join(real, 'postgres'), farFrom(real)];
  const found = await Promise.all(places.map((place) => exists(join(place, 'data', 'PG_VERSION'))));
  return found.includes(true);
}

function farFrom(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(SHARED_ROOT, hash, 'postgres');
}

async function choosePlace(folder: string): Promise<Place> {
  const near = join(folder, 'postgres');
  const account = await chooseAccount(join(near, 'data'));
  if (account === null) return makePlace(near, null);
  const far = farFrom(folder);
  if (await exists(join(far, 'data')))
    return makePlace(far, await chooseAccount(join(far, 'data')));
  if (await openWay(account, folder)) return makePlace(near, account);
  if (await exists(join(near, 'data'))) throw closedTo(account, folder);
  await makeFolder(dirname(far));
  // A strict umask must not close the way again.
  await chmod(SHARED_ROOT, 0o755);
  await chmod(dirname(far), 0o755);
  return makePlace(far, account);
}

async function makePlace(root: string, account: Account | null): Promise<Place> {
  await makeFolder(root);
  await handOver(account, root, 0o700);
  return {
    root,
    data: join(root, 'data'),
    log: join(root, 'log'),
    password: join(root, 'password'),
    applicationPassword: join(root, 'application-password'),
    port: join(root, 'port'),
    lock: join(root, 'owner.lock'),
    account,
  };
}

// A new folder is often closed to others (mkdtemp, a strict umask); an empty one may be opened.
async function openWay(account: Account, folder: string): Promise<boolean> {
  if (await canEnter(account, folder)) return true;
  if ((await readdir(folder)).length > 0) return false;
  if (!(await canEnter(account, dirname(folder)))) return false;
  await chmod(folder, 0o711);
  return canEnter(account, folder);
}

// Not mkdir's `recursive`: Node tries for ever where a file system refuses with ENOENT, as /proc does.
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (errno !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

// Asked of the system rather than computed from mode bits: ACLs and mounts have a say as well.
async function canEnter(account: Account, folder: string): Promise<boolean> {
  try {
    const asked = ['/bin/sh', '-c', 'test -x "$1"', 'sh', folder] as const;
    return (await run([...asked], { account }, deadlineIn(5000))).exitCode === 0;
  } catch (error) {
    throw new EmbeddedError(
      'start-failed',
      `PostgreSQL refuses to run as root, and this root may not become the user ${account.name} ` +
        '(a container without the capabilities SETUID and SETGID?): start as an ordinary user.',
      error,
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

function closedTo(account: Account, folder: string): EmbeddedError {
  return new EmbeddedError(
    'folder-unwritable',
    `There is a database in ${folder}, but the user ${account.name}, as whom PostgreSQL runs, ` +
      'cannot get into that folder: open the folders above it (chmod o+x), or move it elsewhere.',
  );
}
