import { startClock, timesHeld } from '#libs/case-store';
import { startEmbeddedPostgres } from '#libs/embedded';
import { SecretBox } from '#libs/secrets';
import { readSettings, settingOf, type Settings } from '#libs/settings';

import { banner } from './banner.js';
import { keepDatabase } from './keep-database.js';
import { bringUpToDate, type DatabasePlaces } from './migrate.js';
import { withOwner } from './owner.js';
import { startParts } from './parts.js';
import { assertPortFree } from './port.js';
import { embeddedSecretKey, hasSecrets } from './secret-key.js';
import { seedDemonstration } from './seed.js';
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
  /** With the login of API and worker, and with the owner's. */
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly secretKey: string;
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
    const { gaveUp, ...places } = await database(settings, stops, say);
    await prepare(settings, { ...places, secrets: new SecretBox(places.secretKey) }, say);
    const { applicationUrl: databaseUrl, ownerUrl, secretKey } = places;
    const parts = await startParts(settings, { databaseUrl, secretKey, stops, say });
    return {
      ...{ url: parts.url, databaseUrl, ownerUrl, secretKey },
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
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly secretKey: string;
  /** Settles when a database of ours does not come back; another's is not ours to keep. */
  readonly gaveUp: Promise<string>;
}

async function database(
  settings: Settings,
  stops: (() => Promise<void>)[],
  say: (line: string) => void,
): Promise<Database> {
  if (settings.DATABASE_URL !== undefined || settings.JUECE_OWNER_DATABASE_URL !== undefined) {
    return {
      ownerUrl: settingOf(settings, 'JUECE_OWNER_DATABASE_URL'),
      applicationUrl: settingOf(settings, 'DATABASE_URL'),
      secretKey: settingOf(settings, 'JUECE_SECRET_KEY'),
      gaveUp: new Promise(() => undefined),
    };
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
  const { url: ownerUrl, applicationUrl } = postgres;
  const secretKey =
    settings.JUECE_SECRET_KEY ??
    (await embeddedSecretKey(settings.JUECE_FOLDER, () => hasSecrets(ownerUrl)));
  return { ownerUrl, applicationUrl, secretKey, gaveUp: kept.gaveUp };
}

async function prepare(
  settings: Settings,
  places: DatabasePlaces,
  say: (line: string) => void,
): Promise<void> {
  say('准备数据库 · preparing the database');
  const accept = settings.NODE_ENV === 'production' ? undefined : 'a draft under development';
  const { changed } = await bringUpToDate(places, accept);
  changed.forEach((version) => {
    say(`规则已改 · the rules of the draft ${version} were changed; its cases go on under them`);
  });
  if (settings.JUECE_SEEDS === 'demo') {
    if (settings.NODE_ENV === 'production') {
      throw new StartError(
        'The demonstration people have a published password: set JUECE_SEEDS=none in production.',
      );
    }
    await seedDemonstration(places);
  }
  if (settings.simulated) {
    await beginSimulation(places.ownerUrl);
  }
}

function beginSimulation(ownerUrl: string): Promise<void> {
  return withOwner(ownerUrl, async (owner) => {
    if ((await timesHeld(owner)).real) {
      throw new StartError(
        'The database holds real decisions: a simulated server must not touch them. Use --folder.',
      );
    }
    await startClock(owner, SIMULATION_STARTS_AT);
  });
}
