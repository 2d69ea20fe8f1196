import { migrate, openCommandPool, openOwnerPool } from '#libs/case-store';
import { startClock } from '#libs/case-engine';
import { startEmbeddedPostgres } from '#libs/embedded';
import { readSettings, type Settings } from '#libs/settings';

import { banner } from './banner.js';
import { seedDemonstration, seedReference } from './seed.js';
import { StartError, supervise, type Supervised } from './supervise.js';

/** The first morning of simulated time: before the year's catalogue is worked off. */
export const SIMULATION_STARTS_AT = '2026-01-05T01:00:00.000Z';

export interface StartOptions {
  readonly simulated?: boolean;
  readonly port?: string;
  readonly folder?: string;
}

/** A running system: where it is, and how it ends. */
export interface Running {
  readonly url: string;
  readonly databaseUrl: string;
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

/** `juece start`: runs until it is told to end, then drains and leaves no process behind. */
export async function start(options: StartOptions): Promise<void> {
  const settings = settingsOf(options);
  const running = await run(settings, (line) => {
    console.log(line);
  });
  console.log(await banner(running.url, settings));
  let stopping = false;
  const stop = (): void => {
    if (stopping) {
      process.exit(1);
    }
    stopping = true;
    console.log('正在停止 · stopping (again to force)');
    void running.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const code = await running.ended;
  if (!stopping) {
    console.error('A part of the system ended by itself; its message is above. Stopping the rest.');
    await running.stop();
    process.exit(code === 0 ? 1 : code);
  }
}

/** Reads the settings with what the command line says over them. */
export function settingsOf(options: StartOptions): Settings {
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
    const databaseUrl = await database(settings, stops, say);
    await prepare(settings, databaseUrl, say);
    const environment = {
      DATABASE_URL: databaseUrl,
      JUECE_HOST: settings.JUECE_HOST,
      JUECE_PORT: String(settings.JUECE_PORT),
    };
    const worker = await supervise({ name: 'worker', environment, simulated: settings.simulated });
    stops.push(() => worker.stop());
    const api = await supervise({ name: 'api', environment, simulated: settings.simulated });
    stops.push(() => api.stop());
    return { url: api.ready, databaseUrl, ended: firstEnd([api, worker]), stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

function firstEnd(parts: readonly Supervised[]): Promise<number> {
  return Promise.race(parts.map((part) => part.ended));
}

async function database(
  settings: Settings,
  stops: (() => Promise<void>)[],
  say: (line: string) => void,
): Promise<string> {
  if (settings.DATABASE_URL !== undefined) {
    return settings.DATABASE_URL;
  }
  const postgres = await startEmbeddedPostgres({
    folder: settings.JUECE_FOLDER,
    durable: true,
    onProgress: say,
  });
  stops.push(() => postgres.stop());
  return postgres.url;
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
    const { rows } = await owner.query<{ real: boolean }>(
      'SELECT EXISTS (SELECT FROM juece.decision_case WHERE NOT simulated) AS real',
    );
    if (rows[0]?.real === true) {
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
