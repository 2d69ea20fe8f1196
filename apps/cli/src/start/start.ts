import { migrate, openCommandPool, openOwnerPool, startClock, timesHeld } from '#libs/case-store';
import { startEmbeddedPostgres } from '#libs/embedded';
import { readSettings, type Settings } from '#libs/settings';

import { banner } from './banner.js';
import { keepDatabase } from './keep-database.js';
import { assertPortFree } from './port.js';
import { startParts } from './parts.js';
import { seedDemonstration, seedReference } from './seed.js';
import { StartError } from './start-error.js';

/** The first morning of simulated time: before the year's catalogue is worked off. */
const SIMULATION_STARTS_AT = '2026-01-05T01:00:00.000Z';

export interface StartOptions {
  readonly simulated?: boolean;
  readonly port?: string;
  readonly folder?: string;
  readonly apiProcesses?: string;
}

/** A running system: where it is, and how it ends. */
export interface Running {
  readonly url: string;
  readonly databaseUrl: string;
  /** The worker that works now: another one after it was started again. */
  workerPid(): number;
  /** Settles when a part is given up after too many failures, with the sentence that says so. */
  readonly gaveUp: Promise<string>;
  stop(): Promise<void>;
}

/** `juece start`: runs until it is asked to end, then drains and leaves no process behind. */
export async function start(options: StartOptions): Promise<void> {
  const settings = settingsOf(options);
  const request = stopRequest();
  let running: Running;
  try {
    running = await run(settings, (line) => {
      console.log(line);
    });
  } catch (error) {
    // Ctrl-C reaches the parts as well: that they did not start is then no news.
    if (request.stopped()) {
      process.exit(1);
    }
    throw error;
  }
  if (!request.stopped()) {
    console.log(await banner(running.url, settings));
  }
  const failure = await Promise.race([request.stop, running.gaveUp]);
  if (failure !== undefined) {
    console.error(`${failure} Stopping the rest.`);
  }
  await running.stop();
  process.exit(failure === undefined ? 0 : 1);
}

/** Hears the signals to end from the beginning, so that nothing half started is left behind. */
function stopRequest() {
  let stopping = false;
  const stop = new Promise<undefined>((resolve) => {
    const hear = (): void => {
      if (stopping) {
        process.exit(1);
      }
      stopping = true;
      console.log('正在停止 · stopping (again to force)');
      resolve(undefined);
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
  return { stop, stopped: () => stopping };
}

/** Reads the settings with what the command line says over them. */
function settingsOf(options: StartOptions): Settings {
  return readSettings({
    simulated: options.simulated === true,
    ...(options.port === undefined ? {} : { JUECE_PORT: options.port }),
    ...(options.folder === undefined ? {} : { JUECE_FOLDER: options.folder }),
    ...(options.apiProcesses === undefined ? {} : { JUECE_API_PROCESSES: options.apiProcesses }),
  });
}

/** Brings up database, API and worker; whatever was started is ended again when a part fails. */
export async function run(settings: Settings, say: (line: string) => void): Promise<Running> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) {
      await stop();
    }
  };
  try {
    if (settings.JUECE_PORT !== 0) {
      await assertPortFree(settings.JUECE_HOST, settings.JUECE_PORT);
    }
    const { url: databaseUrl, gaveUp } = await database(settings, stops, say);
    await prepare(settings, databaseUrl, say);
    const parts = await startParts(settings, { databaseUrl, stops, say });
    return {
      url: parts.url,
      databaseUrl,
      workerPid: () => parts.worker.pid(),
      gaveUp: Promise.race([gaveUp, parts.gaveUp]),
      stop: stopAll,
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

interface Database {
  readonly url: string;
  /** Settles when a database of ours does not come back; another's is not ours to keep. */
  readonly gaveUp: Promise<string>;
}

async function database(
  settings: Settings,
  stops: (() => Promise<void>)[],
  say: (line: string) => void,
): Promise<Database> {
  if (settings.DATABASE_URL !== undefined) {
    return { url: settings.DATABASE_URL, gaveUp: new Promise(() => undefined) };
  }
  const postgres = await startEmbeddedPostgres({
    folder: settings.JUECE_FOLDER,
    durable: true,
    spare: settings.JUECE_PORT,
    onProgress: say,
  });
  const kept = keepDatabase(postgres, say);
  stops.push(() => {
    kept.stop();
    return postgres.stop();
  });
  return { url: postgres.url, gaveUp: kept.gaveUp };
}

async function prepare(
  settings: Settings,
  url: string,
  say: (line: string) => void,
): Promise<void> {
  say('准备数据库 · preparing the database');
  await migrate(url);
  await seedReference(url);
  if (settings.JUECE_SEEDS === 'demo') {
    if (settings.NODE_ENV === 'production') {
      throw new StartError(
        'The demonstration people have a published password: set JUECE_SEEDS=none in production.',
      );
    }
    await seedDemonstration(url);
  }
  if (settings.simulated) {
    await beginSimulation(url);
  }
}

async function beginSimulation(url: string): Promise<void> {
  const owner = openOwnerPool(url);
  const pool = openCommandPool({ url, connections: 1, onError: () => undefined });
  try {
    if ((await timesHeld(owner)).real) {
      throw new StartError(
        'The database holds real decisions: a simulated server must not touch them. Use --folder.',
      );
    }
    await startClock(pool, SIMULATION_STARTS_AT);
  } finally {
    await pool.end();
    await owner.end();
  }
}
