import { connect, type Socket } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '#libs/embedded';

import { openOwnerPool } from '#libs/case-store';
import { PASSWORD } from '#test/api';
import { until } from '#test/cases';
import { cloneDatabase, environmentOf, type TestDatabase } from '#test/database';

import { Part } from './outages/part.js';

const PATIENTLY = { patienceMs: 60_000, pollMs: 20 };

let database: TestDatabase;
let port: number;
let part: Part | undefined;
let clients: Client[];

beforeEach(async () => {
  database = await cloneDatabase();
  port = await findFreePort();
  clients = [];
});

afterEach(async () => {
  clients.forEach(({ socket }) => socket.destroy());
  await part?.kill();
  await database.drop();
}, 60_000);

/** A connection whose bytes are ours to send and to leave unread. */
interface Client {
  readonly socket: Socket;
  said: string;
  closed: boolean;
}

async function client(to = port, sends = ''): Promise<Client> {
  const socket = connect(to, '127.0.0.1');
  const one: Client = { socket, said: '', closed: false };
  clients.push(one);
  socket.setEncoding('utf8').on('data', (text: string) => {
    one.said += text;
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    one.closed = true;
  });
  await until('it is connected', () => socket.readyState === 'open', PATIENTLY);
  socket.write(sends);
  return one;
}

const get = (path: string, ...headers: readonly string[]): string =>
  [`GET ${path} HTTP/1.1`, 'host: x', ...headers, '', ''].join('\r\n');

const hears = (one: Client, words: RegExp): Promise<void> =>
  until(`it hears ${String(words)}`, () => words.test(one.said), PATIENTLY);

async function token(): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'ecology', password: PASSWORD }),
  });
  return String(((await response.json()) as Record<string, unknown>)['access_token']);
}

async function startApi(more: Readonly<Record<string, string>> = {}): Promise<Part> {
  const own = { ...environmentOf(database), REDIS_URL: '', JUECE_PORT: String(port), ...more };
  part = await Part.start('api', own);
  return part;
}

describe('an API that is asked to end', () => {
  it('ends by itself with 0 however slowly its clients send and read', async () => {
    const api = await startApi();
    const bearer = `authorization: Bearer ${await token()}`;
    const silent = await client();
    const halfHeaders = await client(port, 'GET /health/live HTTP/1.1\r\nhost: x\r\nx-sl');
    const post = ['POST /v1/tokens HTTP/1.1', 'host: x', 'content-type: application/json'];
    const slowBody = await client(port, [...post, 'content-length: 900', '', '{"a'].join('\r\n'));
    const chunked = [...post, 'transfer-encoding: chunked', '', '3', '{"a', ''].join('\r\n');
    const slowChunks = await client(port, chunked);
    const stream = await client(port, get('/v1/notices/stream', bearer));
    const idle = await client(port, get('/health/live'));
    const unread = await client();
    unread.socket.pause();
    // So much that it does not fit into the buffers in between.
    unread.socket.write(get('/openapi.json').repeat(40));
    await hears(stream, /retry: /);
    await hears(idle, /200 OK/);
    api.terminate();
    await hears(stream, /retry: \d+\n[^]*retry: \d+\n/);
    expect(await api.exitCode()).toBe(0);
    const all = [silent, halfHeaders, slowBody, slowChunks, stream, idle];
    await until('all are closed', () => all.every(({ closed }) => closed), PATIENTLY);
  }, 60_000);

  it('is unready at once, answers what comes meanwhile, and asks for another connection', async () => {
    const api = await startApi({ JUECE_DRAIN_SECONDS: '3' });
    const body = JSON.stringify({ account: 'ecology', password: PASSWORD });
    const [start, rest] = [body.slice(0, 5), body.slice(5)];
    const head = ['POST /v1/tokens HTTP/1.1', 'host: x', 'content-type: application/json'];
    const length = `content-length: ${String(body.length)}`;
    const underWay = await client(port, [...head, length, '', start].join('\r\n'));
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    api.terminate();
    let unready: Response | undefined;
    await until(
      'it is unready',
      async () => {
        unready = await fetch(`http://127.0.0.1:${port}/health/ready`);
        await unready.arrayBuffer();
        return unready.status !== 200;
      },
      PATIENTLY,
    );
    expect(unready?.status).toBe(503);
    expect(unready?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(unready?.headers.get('connection')).toBe('close');
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
    underWay.socket.write(rest);
    await hears(underWay, /HTTP\/1\.1 200 [^]*connection: close[^]*access_token/i);
    expect(await api.exitCode()).toBe(0);
  }, 60_000);
});

describe('readiness', () => {
  it('is refused while the schema is behind, and given when it is right again', async () => {
    await startApi();
    const ready = async (): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}/health/ready`)).status;
    const owner = openOwnerPool(database.ownerUrl);
    try {
      expect(await ready()).toBe(200);
      await owner.query('CREATE TABLE public.kept AS SELECT * FROM juece.migration');
      await owner.query(
        'DELETE FROM juece.migration WHERE id = (SELECT max(id) FROM juece.migration)',
      );
      await until('it is unready', async () => (await ready()) === 503, PATIENTLY);
      await owner.query('TRUNCATE juece.migration');
      await owner.query('INSERT INTO juece.migration SELECT * FROM public.kept');
      await until('it is ready', async () => (await ready()) === 200, PATIENTLY);
    } finally {
      await owner.end();
    }
  }, 60_000);

  it('of a worker is asked for at a port of its own', async () => {
    const own = { ...environmentOf(database), REDIS_URL: '' };
    part = await Part.start('worker', { ...own, JUECE_WORKER_HEALTH_PORT: String(port) });
    const at = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return [response.status, await response.json()];
    };
    expect(await at('/health/live')).toEqual([200, { status: 'ok' }]);
    expect(await at('/health/ready')).toEqual([200, { status: 'ok' }]);
    expect(await at('/')).toEqual([404, { status: 'path-not-found' }]);
    await client(port, 'GET /health/ready HTTP/1.1\r\nx-sl');
    part.terminate();
    expect(await part.exitCode()).toBe(0);
  }, 60_000);
});
