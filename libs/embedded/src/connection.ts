import { Client } from 'pg';

/** How to reach one database of the embedded server. */
export interface Address {
  readonly port: number;
  readonly password: string;
  readonly database: string;
}

/** The owner of everything; a superuser of this cluster only. */
export const OWNER = 'juece_owner';

/** The login of API and worker; migrating the database makes it. */
export const APPLICATION = 'juece_app';

/** The address as a URL. */
export function urlOf({ port, password, database }: Address, login = OWNER): string {
  const name = encodeURIComponent(database);
  return `postgres://${login}:${password}@127.0.0.1:${String(port)}/${name}`;
}

/** Asks the server for rows of text over a connection of its own. @throws if it does not answer in time. */
export async function ask(
  address: Address,
  sql: string,
  {
    values = [],
    timeoutMs = 5000,
  }: { readonly values?: string[]; readonly timeoutMs?: number } = {},
): Promise<readonly Readonly<Record<string, string>>[]> {
  const client = new Client({
    host: '127.0.0.1',
    port: address.port,
    user: OWNER,
    password: address.password,
    database: address.database,
    ssl: false,
    connectionTimeoutMillis: 5000,
    query_timeout: timeoutMs,
  });
  // A server that goes away while we are connected would otherwise end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, string>>(sql, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database if it is missing. */
export async function ensureDatabase(address: Address): Promise<void> {
  const maintenance = { ...address, database: 'postgres' };
  const found = await ask(maintenance, 'select 1 from pg_database where datname = $1', {
    values: [address.database],
  });
  if (found.length > 0) return;
  const quoted = `"${address.database.replaceAll('"', '""')}"`;
  // It copies files, which takes long on a busy disk.
  await ask(maintenance, `create database ${quoted}`, { timeoutMs: 30_000 });
}
