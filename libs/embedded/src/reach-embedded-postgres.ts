import { urlOf } from './connection.js';
import { deadlineIn, until } from './deadline.js';
import { EmbeddedError } from './embedded-error.js';
import { holdsDatabase, preparePlace } from './place.js';
import { readPostmaster } from './postmaster.js';
import { readText } from './server-log.js';
import {
  startEmbeddedPostgres,
  type EmbeddedOptions,
  type EmbeddedPostgres,
} from './start-embedded-postgres.js';

/** A database that somebody may run: it can be let go, and no more. */
type ReachedPostgres = Pick<EmbeddedPostgres, 'url' | 'port' | 'stop'>;

const READY_LIMIT_MS = 30_000;
const DATABASE = 'juece';

/**
 * Reaches the database of a folder: the one that another process runs, which then stays as it is, or
 * one that is started for us.
 *
 * @throws EmbeddedError when the folder holds none; it makes none.
 */
export async function reachEmbeddedPostgres(options: EmbeddedOptions): Promise<ReachedPostgres> {
  if (!(await holdsDatabase(options.folder))) {
    throw new EmbeddedError(
      'no-database',
      `The folder ${options.folder} holds no database of juece: name the one that does with --folder.`,
    );
  }
  try {
    return await startEmbeddedPostgres(options);
  } catch (error) {
    if (error instanceof EmbeddedError && error.code === 'already-running') {
      return await running(options.folder);
    }
    throw error;
  }
}

/** The server that its owner runs, or is about to. */
async function running(folder: string): Promise<ReachedPostgres> {
  const place = await preparePlace(folder);
  const server = await until(deadlineIn(READY_LIMIT_MS), async () => {
    const found = await readPostmaster(place.data);
    return found?.ready === true ? found : undefined;
  });
  const password = (await readText(place.password))?.trim() ?? '';
  if (server === undefined || password === '') {
    throw new EmbeddedError(
      'start-failed',
      `The PostgreSQL in ${place.root} is in use, but does not become ready: look into ${place.log}.`,
    );
  }
  const { port } = server;
  const url = urlOf({ port, password, database: DATABASE });
  return { url, port, stop: () => Promise.resolve() };
}
