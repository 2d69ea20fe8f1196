import { reachEmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded';
import { readSettings } from '#libs/settings';

/** Where a command finds its database: in a folder that was named, at JUECE_OWNER_DATABASE_URL, or in the folder of the settings. */
export interface DatabasePlace {
  readonly url?: string;
  readonly folder: string;
}

/** A database that can be worked on until it is let go. */
export interface ReachedDatabase {
  readonly url: string;
  release(): Promise<void>;
}

/** Reads the place of the database; a folder on the command line goes before the setting. */
export function databasePlace(folder: string | undefined): DatabasePlace {
  const { JUECE_OWNER_DATABASE_URL: url, JUECE_FOLDER } = readSettings();
  if (folder !== undefined || url === undefined) {
    return { folder: folder ?? JUECE_FOLDER };
  }
  return { url, folder: JUECE_FOLDER };
}

/** Reaches the database that is there: a running one is shared, a stopped one is started meanwhile. */
export async function reachDatabase(
  { url, folder }: DatabasePlace,
  say: (line: string) => void,
): Promise<ReachedDatabase> {
  if (url !== undefined) {
    return { url, release: () => Promise.resolve() };
  }
  const postgres = await reachEmbeddedPostgres({ folder, durable: true, onProgress: say });
  return { url: postgres.url, release: () => postgres.stop() };
}

/** Reaches a database that may have to be made first. */
export async function makeDatabase(
  { url, folder }: DatabasePlace,
  say: (line: string) => void,
): Promise<ReachedDatabase> {
  if (url !== undefined) {
    return { url, release: () => Promise.resolve() };
  }
  const postgres = await startEmbeddedPostgres({ folder, durable: true, onProgress: say });
  return { url: postgres.url, release: () => postgres.stop() };
}
