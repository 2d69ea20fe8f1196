import { setTimeout as pause } from 'node:timers/promises';

import { Client, DatabaseError, type Pool } from 'pg';

import { APPLICATION_ROLE } from './command-pool.js';
import { scramVerifier } from './scram.js';

const CONNECT_TIMEOUT_MS = 10_000;
/** Who is refused: the name, the password, that he may not log in, the database. */
const NOT_LET_IN: readonly (string | undefined)[] = ['28000', '28P01', '42501'];
/** Roles belong to the whole server: the database next door may change the same one at this moment. */
const TRIES = 10;
const PAUSE_MS = 50;

/** The application cannot be let in, or must not run so; the message says what to do. */
export class LoginError extends Error {
  override readonly name = 'LoginError';
}

/**
 * Lets the application log in with the password of its address. Where it can already, nothing is
 * changed: then an administrator may have made the login, and the owner need not be able to.
 *
 * @throws LoginError where the address names another login, or has no password.
 */
export async function admitApplication(ownerUrl: string, applicationUrl: string): Promise<void> {
  const { username, password } = new URL(applicationUrl);
  if (decodeURIComponent(username) !== APPLICATION_ROLE || password === '') {
    throw new LoginError(
      `DATABASE_URL is what API and worker log in with: postgres://${APPLICATION_ROLE}:<password>@…; ` +
        'the owner of the schema goes into JUECE_OWNER_DATABASE_URL, which they never see.',
    );
  }
  if (await logsIn(applicationUrl)) {
    return;
  }
  // The verifier holds no quote: its letters are those of Base64.
  const verifier = scramVerifier(decodeURIComponent(password));
  await asOwner(ownerUrl, (owner) =>
    persistently(() =>
      owner.query(`ALTER ROLE ${APPLICATION_ROLE} LOGIN PASSWORD '${verifier}'`).catch(explain),
    ),
  );
}

function explain(error: unknown): never {
  if (error instanceof DatabaseError && error.code === '42501') {
    throw new LoginError(
      `The owner of JUECE_OWNER_DATABASE_URL may not set the password of ${APPLICATION_ROLE}: let ` +
        `an administrator run ALTER ROLE ${APPLICATION_ROLE} LOGIN PASSWORD '…'.`,
    );
  }
  throw error;
}

async function logsIn(url: string): Promise<boolean> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && NOT_LET_IN.includes(error.code)) {
      return false;
    }
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function asOwner(url: string, act: (owner: Client) => Promise<unknown>): Promise<void> {
  const owner = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  await owner.connect();
  try {
    await act(owner);
  } finally {
    await owner.end();
  }
}

async function persistently(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await act();
      return;
    } catch (error) {
      const isBusy = error instanceof DatabaseError && error.code === 'XX000';
      if (!isBusy || attempt === TRIES) {
        throw error;
      }
      await pause(PAUSE_MS);
    }
  }
}

/** What every login has by itself and the application does not need. A copied database has it anew. */
const CLOSING = `DO $$ BEGIN
  IF pg_has_role((SELECT datdba FROM pg_database WHERE datname = current_database()), 'USAGE') THEN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM ${APPLICATION_ROLE}', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${APPLICATION_ROLE}', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
  END IF;
  -- A large object would be a store that nobody counts.
  IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    REVOKE EXECUTE ON FUNCTION pg_catalog.lo_creat(integer), pg_catalog.lo_create(oid),
      pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;
  END IF;
END $$`;

/** Closes the database to everybody but its owner and the application, which may connect. */
export async function closeToOthers(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, (owner) => persistently(() => owner.query(CLOSING)));
}

const STANDING = `
SELECT session_user AS name,
  (SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication
     FROM pg_roles WHERE rolname = session_user) AS mighty,
  ARRAY (SELECT m.roleid::regrole::text FROM pg_auth_members m
          WHERE m.member = session_user::regrole ORDER BY 1) AS "memberOf",
  EXISTS (SELECT FROM pg_namespace WHERE nspname IN ('juece', 'queue') AND nspowner = session_user::regrole)
    OR EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND datdba = session_user::regrole)
    OR EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname IN ('juece', 'queue') AND c.relowner = session_user::regrole) AS owns,
  current_user <> session_user AS "actsAsAnother"`;

interface Standing {
  readonly name: string;
  readonly mighty: boolean;
  readonly memberOf: readonly string[];
  readonly owns: boolean;
  readonly actsAsAnother: boolean;
}

/** What of a login would let the application become more than it is, each with what to do. */
export async function loginFindings(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<Standing>(STANDING);
  const [row] = rows;
  if (row === undefined) {
    throw new TypeError('A SELECT without FROM gives one row.');
  }
  const { name, mighty, memberOf, owns, actsAsAnother } = row;
  const instead = `give DATABASE_URL the login ${APPLICATION_ROLE}, and the owner to JUECE_OWNER_DATABASE_URL for "juece migrate"`;
  return [
    ...(owns || mighty || actsAsAnother
      ? [`The login "${name}" of DATABASE_URL owns the database or has rights over it: ${instead}.`]
      : []),
    ...memberOf.map(
      (role) =>
        `The login "${name}" can become "${role}": run REVOKE ${role} FROM ${name}, or ${instead}.`,
    ),
  ];
}
