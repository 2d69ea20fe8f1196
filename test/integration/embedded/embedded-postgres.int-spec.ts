import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
  startTestRedis,
} from '#libs/embedded';
import { Client } from 'pg';

const START_MS = 60_000;
const POSTMASTER = `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as answer`;

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'juece-embedded-'));
  // Closed to the user whom root hands PostgreSQL to, the data would go to /var/lib/juece.
  await chmod(root, 0o755);
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

function optionsFor(name: string, more: Partial<EmbeddedOptions> = {}): EmbeddedOptions {
  return { folder: join(root, name), durable: false, ...more };
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function whileRunning<T>(
  options: EmbeddedOptions,
  use: (server: EmbeddedPostgres) => Promise<T>,
): Promise<T> {
  const server = await startEmbeddedPostgres(options);
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

/** Starts the server from another process, which is then killed without a chance to clean up. */
async function startAndKillOwner(options: EmbeddedOptions): Promise<string> {
  const script = `
    import { startEmbeddedPostgres } from '#libs/embedded';
    const server = await startEmbeddedPostgres(${JSON.stringify(options)});
    process.stdout.write(server.url, () => process.kill(process.pid, 'SIGKILL'));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await once(child, 'close');
  return said.join('');
}

describe('startEmbeddedPostgres', () => {
  it(
    'creates a database on the first start and keeps its rows and port for the second',
    async () => {
      const options = optionsFor('kept');
      const first = await whileRunning(options, async ({ url, port }) => {
        expect(await ask(url, 'select current_database() as answer')).toBe('juece');
        await ask(url, "create table note as select 'kept' as answer");
        return port;
      });
      await whileRunning(options, async ({ url, port }) => {
        expect(await ask(url, 'select answer from note')).toBe('kept');
        expect(port).toBe(first);
      });
    },
    START_MS,
  );

  it(
    'sorts by code point in UTF8 and listens on the loopback address only',
    async () => {
      await whileRunning(optionsFor('kept'), async ({ url }) => {
        expect(await ask(url, "select 'é' < 'z' as answer")).toBe(false);
        expect(await ask(url, "select current_setting('server_encoding') as answer")).toBe('UTF8');
        const listens = "select current_setting('listen_addresses') as answer";
        expect(await ask(url, listens)).toBe('127.0.0.1');
      });
    },
    START_MS,
  );

  it(
    'brings back a server that was killed, on its port and with its rows',
    async () => {
      await whileRunning(optionsFor('revived', { durable: true }), async (server) => {
        await ask(server.url, "create table note as select 'kept' as answer");
        const pid = Number(await ask(server.url, POSTMASTER));
        process.kill(pid, 'SIGKILL');
        await server.revive();
        expect(await ask(server.url, 'select answer from note')).toBe('kept');
        expect(Number(await ask(server.url, POSTMASTER))).not.toBe(pid);
      });
    },
    START_MS,
  );

  it(
    'waits for a server that recovers by itself from a killed backend',
    async () => {
      await whileRunning(optionsFor('recovered'), async (server) => {
        const pid = Number(await ask(server.url, POSTMASTER));
        const killed = new Client(server.url);
        killed.on('error', () => undefined);
        await killed.connect();
        const { rows } = await killed.query<{ pid: number }>('select pg_backend_pid() as pid');
        const broken = new Promise((resolve) => killed.once('end', resolve));
        process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
        await broken;
        await server.revive();
        expect(Number(await ask(server.url, POSTMASTER))).toBe(pid);
      });
    },
    START_MS,
  );

  it(
    'replaces a server whose time stands still',
    async () => {
      await whileRunning(optionsFor('frozen'), async (server) => {
        const pid = Number(await ask(server.url, POSTMASTER));
        process.kill(pid, 'SIGSTOP');
        await server.revive('frozen');
        expect(Number(await ask(server.url, POSTMASTER))).not.toBe(pid);
      });
    },
    START_MS,
  );

  it(
    'adopts the server of an owner that was killed',
    async () => {
      const options = optionsFor('adopted');
      const startedAt = 'select pg_postmaster_start_time()::text as answer';
      const url = await startAndKillOwner(options);
      const before = await ask(url, startedAt);
      await whileRunning(options, async (server) => {
        expect(server.url).toBe(url);
        expect(await ask(server.url, startedAt)).toBe(before);
      });
      await expect(ask(url, startedAt)).rejects.toThrow('ECONNREFUSED');
    },
    START_MS,
  );

  it(
    'starts anew over what a killed initdb and a dead owner left behind',
    async () => {
      const options = optionsFor('kept');
      const stale = join(options.folder, 'postgres');
      await writeFile(join(stale, 'data.new-1'), 'half a cluster');
      await writeFile(join(stale, 'owner.lock'), `${String(process.pid)} another-start x\n`);
      await writeFile(join(stale, 'data', 'postmaster.pid'), `${String(process.pid)}\n`);
      await whileRunning(options, async ({ url }) => {
        expect(await ask(url, 'select answer from note')).toBe('kept');
      });
    },
    START_MS,
  );

  it(
    'refuses a second owner while the first one lives, and frees the folder when stopped',
    async () => {
      const options = optionsFor('kept');
      await whileRunning(options, async (server) => {
        const second = startEmbeddedPostgres(options);
        await expect(second).rejects.toMatchObject({ code: 'already-running' });
        await server.stop();
        await whileRunning(options, async ({ url }) => {
          expect(await ask(url, 'select 1 as answer')).toBe(1);
        });
      });
    },
    START_MS,
  );

  it(
    'leaves a remembered port that is taken, but refuses a taken port that was asked for',
    async () => {
      const port = await whileRunning(optionsFor('kept'), ({ port: used }) =>
        Promise.resolve(used),
      );
      const other = createServer().listen(port, '127.0.0.1');
      await once(other, 'listening');
      try {
        const asked = startEmbeddedPostgres(optionsFor('kept', { port }));
        await expect(asked).rejects.toMatchObject({ code: 'port-busy' });
        await whileRunning(optionsFor('kept'), (server) => {
          expect(server.port).not.toBe(port);
          return Promise.resolve();
        });
      } finally {
        other.close();
      }
    },
    START_MS,
  );

  it('leaves the port that is meant for somebody else', async () => {
    const first = await whileRunning(optionsFor('spare'), ({ port }) => Promise.resolve(port));
    const second = await whileRunning(optionsFor('spare', { spare: first }), ({ port }) =>
      Promise.resolve(port),
    );
    expect(second).not.toBe(first);
  }, 60_000);

  it('says that a folder cannot be written', async () => {
    await writeFile(join(root, 'file'), '');
    for (const name of ['file', 'file/below']) {
      await expect(startEmbeddedPostgres(optionsFor(name))).rejects.toMatchObject({
        name: 'EmbeddedError',
        code: 'folder-unwritable',
        message: expect.stringContaining(name),
      });
    }
  });
});

describe('startTestRedis', () => {
  it('uses the Redis it is given', async () => {
    const redis = await startTestRedis('redis://127.0.0.1:1/7');
    expect(redis?.url).toBe('redis://127.0.0.1:1/7');
    await redis?.stop();
  });
});
