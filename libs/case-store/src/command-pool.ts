import { Pool } from 'pg';

/** The login of API and worker: it owns nothing and can become nobody else. */
export const APPLICATION_ROLE = 'juece_app';

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;

export interface PoolOptions {
  /** With the application's login. */
  readonly url: string;
  readonly connections: number;
  /** Called about connections that break while idle; the pool replaces them. */
  readonly onError: (error: Error) => void;
}

/** Opens the pool of the command path, apart from TypeORM's. */
export function openCommandPool(options: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options: '-c search_path=juece',
    application_name: 'juece',
  });
  pool.on('error', options.onError);
  return pool;
}

/** Opens a small pool under the owner: for migrations, seeds and his commands, never for API or worker. */
export function openOwnerPool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  pool.on('error', () => undefined);
  return pool;
}
