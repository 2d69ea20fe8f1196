import { type Binaries, prepareBinaries } from './binaries.js';
import { ensureApplicationPassword, ensureCluster } from './cluster.js';
import { type Address, APPLICATION, ask, ensureDatabase, urlOf } from './connection.js';
import { type Deadline, deadlineIn, until } from './deadline.js';
import { EmbeddedError, explainFolderError, messageOf } from './embedded-error.js';
import { type OwnerLock, takeOwnerLock } from './owner-lock.js';
import { type Place, preparePlace } from './place.js';
import { findFreePort, isPortFree, readRememberedPort, rememberPort } from './ports.js';
import {
  findSurvivor,
  killPostmaster,
  type Postmaster,
  spawnPostmaster,
  stopPostmaster,
  untilReady,
} from './postmaster.js';
import { isAlive } from './processes.js';
import {
  boundLog,
  explainOutput,
  keepLogBounded,
  logLength,
  readLog,
  saysBusyPort,
} from './server-log.js';

/** A PostgreSQL that runs for us. */
export interface EmbeddedPostgres {
  /** `postgres://juece_owner:<password>@127.0.0.1:<port>/<database>`; the owner is a superuser. */
  readonly url: string;
  /** The same database with the login of API and worker, which migrating it makes. */
  readonly applicationUrl: string;
  readonly port: number;
  /**
   * Brings back a server that ended or restarts itself, on the same port and within about a minute;
   * one that is `frozen` is ended by force first. Does nothing once it is stopped.
   * @throws EmbeddedError when it does not come back.
   */
  revive(frozen?: 'frozen'): Promise<void>;
  /** Stops the server and gives the folder free. The process is gone afterwards. May be called again. */
  stop(): Promise<void>;
}

/** What is wanted of an embedded PostgreSQL. */
export interface EmbeddedOptions {
  readonly folder: string;
  /** False for tests: faster, and a power cut may destroy the data. */
  readonly durable: boolean;
  /** Without it the last port is used again, or a free one. */
  readonly port?: number;
  /** A port that is meant for somebody who does not listen there yet. */
  readonly spare?: number;
  /** `juece` unless given; created if missing. */
  readonly database?: string;
  readonly onProgress?: (line: string) => void;
}

const START_LIMIT_MS = 60_000;

interface Start {
  readonly options: EmbeddedOptions;
  readonly place: Place;
  readonly binaries: Binaries;
  readonly password: string;
  readonly deadline: Deadline;
  readonly onProgress: (line: string) => void;
}

/**
 * Starts the PostgreSQL of a folder, creating it if missing and adopting one that outlived its owner.
 * Waits at most about a minute. @throws EmbeddedError with a sentence that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const deadline = deadlineIn(START_LIMIT_MS);
  const place = await preparePlace(options.folder);
  try {
    const lock = await takeOwnerLock(place);
    try {
      return await startLocked(options, place, { lock, deadline });
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw explainFolderError(error, place.root);
  }
}

async function startLocked(
  options: EmbeddedOptions,
  place: Place,
  { lock, deadline }: { readonly lock: OwnerLock; readonly deadline: Deadline },
): Promise<EmbeddedPostgres> {
  const onProgress = options.onProgress ?? (() => undefined);
  const binaries = await prepareBinaries(place, deadline);
  const { durable } = options;
  const password = await ensureCluster({ place, binaries, durable, deadline, onProgress });
  await boundLog(place.log);
  const start: Start = { options, place, binaries, password, deadline, onProgress };
  const postmaster = (await adopt(start)) ?? (await launch(start));
  const address = addressOf(start, postmaster.port, options.database ?? 'juece');
  try {
    await openDatabase(address, place);
    await rememberPort(place, postmaster.port);
  } catch (error) {
    await stopPostmaster(place.data, postmaster.pid);
    throw error;
  }
  const applicationPassword = await ensureApplicationPassword(place);
  return handle(address, { start, postmaster, lock, applicationPassword });
}

async function openDatabase(address: Address, place: Place): Promise<void> {
  try {
    await ensureDatabase(address);
  } catch (error) {
    throw await explainOutput(`error: ${messageOf(error)}`, 'The database cannot be opened', place);
  }
}

interface Held {
  readonly start: Start;
  readonly lock: OwnerLock;
  readonly applicationPassword: string;
  postmaster: Postmaster;
}

function handle(address: Address, held: Held): EmbeddedPostgres {
  const { place } = held.start;
  const endBounding = keepLogBounded(place.log);
  let stopping: Promise<void> | undefined;
  let reviving: Promise<void> = Promise.resolve();
  const stop = async (): Promise<void> => {
    endBounding();
    await reviving.catch(() => undefined);
    await stopPostmaster(place.data, held.postmaster.pid);
    await held.lock.release();
  };
  return {
    url: urlOf(address),
    applicationUrl: urlOf({ ...address, password: held.applicationPassword }, APPLICATION),
    port: address.port,
    revive: async (frozen) => {
      if (stopping === undefined) {
        reviving = revive(held, address, frozen === 'frozen');
        await reviving;
      }
    },
    stop: () => (stopping ??= stop()),
  };
}

/** The lock stays ours all the while, so nobody else starts a server in between. */
async function revive(held: Held, address: Address, frozen: boolean): Promise<void> {
  const { place, options } = held.start;
  const start: Start = {
    ...held.start,
    options: { ...options, port: address.port },
    deadline: deadlineIn(START_LIMIT_MS),
  };
  if (frozen) {
    await killPostmaster(place.data, held.postmaster.pid);
  }
  const survivor = await findSurvivor(place.data);
  // One whose backend was killed starts its others anew by itself, and refuses meanwhile.
  const recovered = survivor !== undefined && (await answersAgain(start, address, survivor.pid));
  held.postmaster = recovered ? survivor : ((await adopt(start)) ?? (await launch(start)));
}

async function answersAgain(start: Start, address: Address, pid: number): Promise<boolean> {
  const answer = await until(start.deadline, async () => {
    try {
      await ask(address, 'select 1');
      return true;
    } catch {
      return (await isAlive(pid)) ? undefined : false;
    }
  });
  return answer ?? false;
}

/** Takes over a server that outlived its owner, or stops it where it is not what is wanted. */
async function adopt(start: Start): Promise<Postmaster | undefined> {
  const { place, deadline, onProgress } = start;
  const found = await findSurvivor(place.data);
  if (found === undefined) return undefined;
  const hasEnded = async (): Promise<boolean> => !(await isAlive(found.pid));
  const ready = await untilReady(place.data, found.pid, { deadline, hasEnded });
  if (ready !== undefined && (await suits(start, ready))) {
    onProgress(`Using the PostgreSQL that still runs on port ${String(ready.port)}`);
    return ready;
  }
  onProgress('Stopping a PostgreSQL that was left behind');
  await stopPostmaster(place.data, found.pid);
  return undefined;
}

async function suits(start: Start, { port }: Postmaster): Promise<boolean> {
  const { options } = start;
  if (options.port !== undefined && options.port !== port) return false;
  try {
    const rows = await ask(
      addressOf(start, port, 'postgres'),
      "select current_setting('data_directory') as folder, current_setting('fsync') as fsync",
    );
    const [row] = rows;
    return (
      row?.['folder'] === start.place.data && row['fsync'] === (options.durable ? 'on' : 'off')
    );
  } catch {
    return false;
  }
}

/** Starts a server on the wanted port, else the last one, else any: a port taken meanwhile is left. */
async function launch(start: Start): Promise<Postmaster> {
  const { options, place, onProgress } = start;
  const remembered = options.port ?? (await readRememberedPort(place));
  let port = remembered ?? (await findFreePort());
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (port !== options.spare && (await isPortFree(port))) {
      onProgress(`Starting PostgreSQL on port ${String(port)}`);
      const postmaster = await launchOn(port, start);
      if (postmaster !== 'port-busy') return postmaster;
    }
    if (options.port !== undefined) break;
    port = await findFreePort();
  }
  throw new EmbeddedError(
    'port-busy',
    `PostgreSQL cannot listen on port ${String(port)} of 127.0.0.1, because another program does ` +
      'or the system reserves it: stop that program, or choose another port.',
  );
}

async function launchOn(port: number, start: Start): Promise<Postmaster | 'port-busy'> {
  const { place, binaries, options, deadline } = start;
  const from = await logLength(place.log);
  const child = await spawnPostmaster(place, binaries, { port, durable: options.durable });
  const pid = child.pid ?? 0;
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const ready = await untilReady(place.data, pid, { deadline, hasEnded });
  if (ready !== undefined) return ready;
  const ended = hasEnded();
  // One that recovers after a crash would begin anew each time; it is left to finish.
  if (!ended) throw stillStarting(place, pid);
  const said = await readLog(place.log, from);
  if (saysBusyPort(said)) return 'port-busy';
  throw await explainOutput(said, 'PostgreSQL did not start', place);
}

function stillStarting(place: Place, pid: number): EmbeddedError {
  return new EmbeddedError(
    'start-failed',
    `PostgreSQL (process ${String(pid)}) was not ready after a minute, perhaps because it repairs ` +
      `its files after a crash: look into ${place.log}, and start again to wait for it.`,
  );
}

function addressOf(start: Start, port: number, database: string): Address {
  return { port, password: start.password, database };
}
