import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { parse } from 'yaml';

import { openOwnerPool } from '#libs/case-store';
import {
  type EmbeddedPostgres,
  findFreePort,
  RedisServer,
  startEmbeddedPostgres,
} from '#libs/embedded';
import { SecretBox } from '#libs/secrets';
import { clientOf } from '#test/api';
import { until } from '#test/cases';
import { seedCity } from '#test/database';
import { startForming } from '#test/matters';
import { canTestRedis } from '#test/redis';

const ROOT = resolve(import.meta.dirname, '../../..');
const PATIENTLY = { patienceMs: 60_000, pollMs: 100 };
/** On our embedded server the owner's name is the superuser's, which he must not be here. */
const OWNER = 'juece_owner_of_compose';

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
}

const runFile = promisify(execFile);
const hasRedis = await canTestRedis();
const compose = parse(await readFile(join(ROOT, 'docker-compose.yml'), 'utf8'), {
  merge: true,
}) as { readonly services: Readonly<Record<'migrate' | 'api' | 'worker', Service>> };

let folder: string;
let postgres: EmbeddedPostgres;
let redis: RedisServer;
let ports: Readonly<Record<'api' | 'worker', number>>;
const running: ChildProcess[] = [];

/** The environment that compose gives a service, where its files and servers are in this test. */
async function environmentOf(name: keyof typeof compose.services): Promise<NodeJS.ProcessEnv> {
  const { environment, secrets } = compose.services[name];
  const own = join(folder, name);
  // Once: a process that starts may be reading them at any later moment.
  if ((await mkdir(own, { recursive: true })) !== undefined) {
    for (const secret of secrets) {
      await cp(join(folder, 'secrets', secret), join(own, secret));
    }
  }
  const here: Readonly<Record<string, string>> = {
    JUECE_HOST: '127.0.0.1',
    JUECE_PORT: String(ports.api),
    JUECE_WORKER_HEALTH_PORT: String(ports.worker),
    JUECE_CHECKPOINTS: join(folder, 'checkpoints'),
  };
  return Object.fromEntries(
    Object.entries(environment).map(([key, value]) => [
      key,
      here[key] ?? value.replace('/run/secrets', own),
    ]),
  );
}

/** Starts a service as compose says: its command, its environment and nothing more. */
async function start(name: keyof typeof compose.services): Promise<ChildProcess> {
  const [, ...words] = compose.services[name].command;
  const env = await environmentOf(name);
  const child = spawn(process.execPath, words, { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
  running.push(child);
  return child;
}

const ended = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

async function exitCode(child: ChildProcess): Promise<number | null> {
  await until('the process ends', () => ended(child), PATIENTLY);
  return child.exitCode;
}

/** What the container engine would find: the exit code of a health check. */
async function health(name: 'api' | 'worker'): Promise<number> {
  const { healthcheck } = compose.services[name];
  const [, , ...words] = healthcheck?.test ?? ['CMD', ...(await imageHealthcheck())];
  const env = await environmentOf(name);
  const here = words.map((word) => word.replace(/:300[01]$/, `:${String(ports[name])}`));
  return runFile(process.execPath, here, { cwd: ROOT, env, timeout: 20_000 }).then(
    () => 0,
    (error: unknown) => Number((error as { code?: unknown }).code),
  );
}

async function imageHealthcheck(): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, 'Dockerfile'), 'utf8');
  return JSON.parse(/HEALTHCHECK[^[]*(\[.*\])/.exec(text)?.[1] ?? '') as string[];
}

/** Runs what the database container runs when it is made. */
async function makeOwner(): Promise<void> {
  const script = await readFile(join(ROOT, 'deploy/postgres/10-owner.sh'), 'utf8');
  const sql = /<<'SQL'\n(.*)\nSQL/s.exec(script)?.[1] ?? '';
  const password = await readFile(join(folder, 'secrets/owner_password'), 'utf8');
  const superuser = openOwnerPool(postgres.url);
  for (const statement of sql.split(';').filter((one) => one.trim() !== '')) {
    await superuser.query(
      statement
        .replaceAll('juece_owner', OWNER)
        .replace(/DATABASE juece\b/, 'DATABASE compose')
        .replace(":'password'", `'${password}'`),
    );
  }
  await superuser.end();
}

/** Lets the addresses among the secrets lead to the servers of this test. */
async function leadHere(): Promise<void> {
  for (const name of ['owner_database_url', 'database_url', 'redis_url']) {
    const path = join(folder, 'secrets', name);
    const text = await readFile(path, 'utf8');
    await rm(path);
    await writeFile(
      path,
      text
        .replace('//juece_owner', `//${OWNER}`)
        .replace('postgres:5432/juece', `127.0.0.1:${new URL(postgres.url).port}/compose`)
        .replace('redis:6379', `127.0.0.1:${String(redis.port)}`),
    );
  }
}

const secret = (name: string): Promise<string> => readFile(join(folder, 'secrets', name), 'utf8');
const address = (path: string): string => `http://127.0.0.1:${String(ports.api)}${path}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juece-compose-'));
  await runFile(join(ROOT, 'deploy/make-secrets.sh'), [join(folder, 'secrets')]);
  postgres = await startEmbeddedPostgres({ folder: join(folder, 'database'), durable: false });
  redis = await RedisServer.prepare(await secret('redis_password'));
  if (hasRedis) {
    await redis.start();
  }
  ports = { api: await findFreePort(), worker: await findFreePort() };
  await makeOwner();
  await leadHere();
}, 60_000);

afterAll(async () => {
  for (const child of running.filter((one) => !ended(one))) {
    child.kill('SIGKILL');
  }
  await redis.remove();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

(hasRedis ? describe : describe.skip)('the services of docker-compose.yml, as processes', () => {
  it('are prepared by an owner who is no superuser, as often as it is asked', async () => {
    expect(await exitCode(await start('migrate'))).toBe(0);
    expect(await exitCode(await start('migrate'))).toBe(0);
  });

  it('record a decision and carry its effects out, on logins and a password of their own', async () => {
    const owner = openOwnerPool(await secret('owner_database_url'));
    await seedCity(owner, new SecretBox(await secret('secret_key')));
    const [api, worker] = [await start('api'), await start('worker')];
    await until(
      'both are well',
      async () => (await health('api')) + (await health('worker')) === 0,
      PATIENTLY,
    );

    const client = clientOf(address(''));
    await startForming(client);
    await until(
      'its effects are done',
      async () => {
        const { rows } = await owner.query<{ open: number; all: number }>(
          'SELECT count(*) FILTER (WHERE done_at IS NULL)::integer AS open, count(*)::integer AS all FROM juece.outbox',
        );
        return rows[0]?.open === 0 && rows[0].all > 0;
      },
      PATIENTLY,
    );

    const { rows } = await owner.query<{ usename: string }>(
      `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect(rows.map(({ usename }) => usename).filter((name) => name !== OWNER)).toEqual([
      'juece_app',
    ]);
    const queue = new Redis(await secret('redis_url'));
    expect(await queue.dbsize()).toBeGreaterThan(0);
    queue.disconnect();
    await owner.end();
    client.end();

    api.kill('SIGTERM');
    worker.kill('SIGTERM');
    expect([await exitCode(api), await exitCode(worker)]).toEqual([0, 0]);
    expect(await health('api')).not.toBe(0);
    expect(await health('worker')).not.toBe(0);
  }, 120_000);
});
