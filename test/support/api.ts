import { randomUUID } from 'node:crypto';
import { Agent, request as send, type IncomingHttpHeaders } from 'node:http';

import { type Engine } from '#libs/case-engine';
import { TokenIssuer } from '#libs/identity';
import type { ChannelPlaces } from '#libs/notices';
import type { ProcedureRegistry } from '#libs/procedure';
import type { Log, Metrics } from '#libs/telemetry';

import { createApi } from '../../apps/api/src/create-api.js';
import type { ThreadParts } from '../../apps/api/src/heavy-work/api-threads.js';
import { cloneDatabase, engineOver, simulate, testSecrets } from './database.js';

export const PASSWORD = 'juece-demo';
export const SIMULATED_AT = '2026-03-02T01:00:00.000Z';

const ANNOUNCED_BYTES = 16 * 1024;

/** An answer as it came over the wire. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** The body, where it is JSON; else an empty object. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ApiRequest {
  readonly method?: string;
  /** Goes into the request line as it is. */
  readonly path: string;
  /** The account whose token goes along; absent: no token. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `application/json`, unless the headers say otherwise. */
  readonly json?: unknown;
  readonly bytes?: Uint8Array | string;
}

/** The API over a database of its own. */
export interface TestApi {
  readonly url: string;
  readonly databaseUrl: string;
  /** The same database with its owner's login. */
  readonly ownerUrl: string;
  readonly engine: Engine;
  readonly issuer: TokenIssuer;
  token(account: string): Promise<string>;
  request(request: ApiRequest): Promise<ApiAnswer>;
  /** Announces a body, sends none of it, and takes the answer that comes all the same. */
  headOnly(
    request: Pick<ApiRequest, 'method' | 'path'> & { as?: string | undefined },
  ): Promise<ApiAnswer>;
  close(): Promise<void>;
}

/** Starts the real API in this process, over a fresh clone of the template. */
export async function startApi(
  options: {
    /** With a simulated clock that stands at `SIMULATED_AT`. */
    readonly simulated?: boolean;
    /** What it serves, where that is not what ships. */
    readonly served?: ProcedureRegistry;
    /** The ways by which notices leave the house. */
    readonly channels?: ChannelPlaces;
    readonly heartbeatMs?: number;
    /** What heavy work may take, and which module does it. */
    readonly threads?: ThreadParts;
    /** Where it measures, and writes what happens. */
    readonly metrics?: Metrics;
    readonly log?: Log;
    /** Another API, on whose database it works; that one is closed later. */
    readonly beside?: TestApi;
  } = {},
): Promise<TestApi> {
  const { beside } = options;
  const database =
    beside === undefined
      ? await cloneDatabase()
      : { url: beside.databaseUrl, ownerUrl: beside.ownerUrl, drop: () => Promise.resolve() };
  const engine = engineOver(database.url, 8, options.served);
  const simulated = options.simulated === true;
  if (simulated) {
    await simulate(database, SIMULATED_AT);
  }
  const issuer = await TokenIssuer.load(engine.pool, testSecrets);
  const { channels = {}, heartbeatMs = 15_000, threads = {} } = options;
  const { url: databaseUrl, ownerUrl } = database;
  const parts = {
    ...{ engine, issuer, databaseUrl, simulated, channels, heartbeatMs, threads },
    secrets: testSecrets,
    ...(options.metrics === undefined ? {} : { metrics: options.metrics }),
    ...(options.log === undefined ? {} : { log: options.log }),
  };
  const app = await createApi(parts);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = await app.getUrl();
  const client = clientOf(url);
  return {
    url,
    databaseUrl,
    ownerUrl,
    engine,
    issuer,
    ...client,
    close: async () => {
      client.end();
      await app.close();
      await engine.pool.end();
      await database.drop();
    },
  };
}

/** A client of an API, with the tokens that it was given. */
export interface ApiClient extends Pick<TestApi, 'token' | 'request' | 'headOnly'> {
  end(): void;
}

/** A client of the API at an address. */
export function clientOf(url: string): ApiClient {
  const agent = new Agent({ keepAlive: true });
  const tokens = new Map<string, Promise<string>>();
  const token = (account: string): Promise<string> => {
    const known = tokens.get(account) ?? fetchToken(url, agent, account);
    tokens.set(account, known);
    return known;
  };
  return {
    token,
    request: async (request) => {
      const headers = {
        ...(request.as === undefined ? {} : { authorization: `Bearer ${await token(request.as)}` }),
        ...request.headers,
      };
      return exchange(url, agent, { ...request, headers });
    },
    headOnly: async ({ as, ...request }) => {
      const headers = {
        ...(as === undefined ? {} : { authorization: `Bearer ${await token(as)}` }),
        'content-type': 'application/json',
        'content-length': String(ANNOUNCED_BYTES),
      };
      return exchange(url, new Agent(), { ...request, headers });
    },
    end: () => {
      agent.destroy();
    },
  };
}

/** A fresh key for a command. */
export const freshKey = (): string => randomUUID();

async function fetchToken(url: string, agent: Agent, account: string): Promise<string> {
  const json = { account, password: PASSWORD };
  const { body } = await exchange(url, agent, { method: 'POST', path: '/v1/tokens', json });
  if (typeof body['access_token'] !== 'string') {
    throw new TypeError(`${account} gets no token: ${JSON.stringify(body)}`);
  }
  return body['access_token'];
}

/** One request; an answer that comes before the body has gone out whole is an answer too. */
function exchange(url: string, agent: Agent, request: ApiRequest): Promise<ApiAnswer> {
  const { hostname, port } = new URL(url);
  const body = bodyOf(request);
  const headers = {
    ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(body === undefined || request.headers?.['transfer-encoding'] !== undefined
      ? {}
      : { 'content-length': String(body.byteLength) }),
    ...request.headers,
  };
  return new Promise((resolve, reject) => {
    const { method = 'GET', path } = request;
    const outgoing = send({ agent, hostname, port, method, path, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        if (!outgoing.writableEnded) {
          outgoing.destroy();
        }
        const bytes = Buffer.concat(chunks);
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          bytes,
          body: parsed(incoming.headers['content-type'] ?? '', bytes),
        });
      });
    });
    outgoing.on('error', reject);
    if (body === undefined && headers['content-length'] !== undefined) {
      outgoing.flushHeaders();
    } else {
      outgoing.end(body);
    }
  });
}

function bodyOf({ json, bytes }: ApiRequest): Buffer | undefined {
  if (json !== undefined) {
    return Buffer.from(JSON.stringify(json));
  }
  return bytes === undefined ? undefined : Buffer.from(bytes);
}

function parsed(contentType: string, bytes: Buffer): ApiAnswer['body'] {
  if (!/^application\/(problem\+)?json\b/.test(contentType)) {
    return {};
  }
  try {
    return JSON.parse(bytes.toString('utf8')) as ApiAnswer['body'];
  } catch {
    // A document may call itself JSON and not be it.
    return {};
  }
}
