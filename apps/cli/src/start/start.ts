import { migrate, openCommandPool, openOwnerPool, startClock, timesHeld } from '#libs/case-store';
import { startEmbeddedPostgres } from '#libs/embedded';
import { readSettings, type Settings } from '#libs/settings';

import { banner } from './banner.js';
import { assertPortFree } from './port.js';
import { seedDemonstration, seedReference } from './seed.js';
import { StartError, supervise } from './supervise.js';
import { watchDatabase } from './watch-database.js';

/** The first morning of simulated time: before the year's catalogue is worked off. */
const SIMULATION_STARTS_AT = '2026-01-05T01:00:00.000Z';

export interface StartOptions {
  readonly simulated?: boolean;
  readonly port?: string;
  readonly folder?: string;
}

/** A running system: where it is, and how it ends. */
export interface Running {
  readonly url: string;
  readonly databaseUrl: string;
  readonly workerPid: number;
  readonly ended: Promise<number>;
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
  const code = await Promise.race([request.stop, running.ended]);
  if (!request.stopped()) {
    console.error('A part of the system ended by itself; its message is above. Stopping the rest.');
  }
  await running.stop();
  process.exit(request.stopped() ? 0 : code === 0 ? 1 : code);
}

/** Hears the signals to end from the beginning, so that nothing half started is left behind. */
function stopRequest() {
  let stopping = false;
  const stop = new Promise<number>((resolve) => {
    const hear = (): void => {
      if (stopping) {
        process.exit(1);
      }
      stopping = true;
      console.log('正在停止 · stopping (again to force)');
      resolve(0);
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
    const { url: databaseUrl, ended: databaseEnded } = await database(settings, stops, say);
    await prepare(settings, databaseUrl, say);
    const environment = {
      DATABASE_URL: databaseUrl,
      REDIS_URL: settings.REDIS_URL ?? '',
      JUECE_HOST: settings.JUECE_HOST,
      JUECE_PORT: String(settings.JUECE_PORT),
    };
    const worker = await supervise({ name: 'worker', environment, simulated: settings.simulated });
    stops.push(() => worker.stop());
    const api = await supervise({ name: 'api', environment, simulated: settings.simulated });
    stops.push(() => api.stop());
    const ended = Promise.race([api.ended, worker.ended, databaseEnded]);
    return { url: api.ready, databaseUrl, workerPid: worker.pid, ended, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

interface Database {
  readonly url: string;
  /** Settles when a database of ours ends by itself; another's is not ours to watch. */
  readonly ended: Promise<number>;
}

async function database(
  settings: Settings,
  stops: (() => Promise<void>)[],
  say: (line: string) => void,
): Promise<Database> {
  if (settings.DATABASE_URL !== undefined) {
    return { url: settings.DATABASE_URL, ended: new Promise(() => undefined) };
  }
  const postgres = await startEmbeddedPostgres({
    folder: settings.JUECE_FOLDER,
    durable: true,
    spare: settings.JUECE_PORT,
    onProgress: say,
  });
  stops.push(() => postgres.stop());
  const watch = watchDatabase(postgres.url);
  stops.push(() => watch.stop());
  const ended = watch.ended.then(() => {
    say('PostgreSQL 已终止 · PostgreSQL ended; see its log under the folder');
    return 1;
  });
  return { url: postgres.url, ended };
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
