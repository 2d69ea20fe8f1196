import { randomUUID } from 'node:crypto';

import { Pool, type Dispatcher } from 'undici';

import { quantile } from './quantile.js';

/** A case that one connection drives, and the revision that it stands at. */
export interface Lane {
  readonly id: string;
  /** The filed document that its commands name. */
  readonly document: string;
  revision: number;
}

interface Load {
  /** Of the API processes among which the lanes are shared out. */
  readonly urls: readonly string[];
  readonly token: string;
  readonly lanes: readonly Lane[];
  readonly stage: string;
  readonly command: string;
  readonly durationMs: number;
}

/** How many commands went through, and how long each took. */
export interface HttpResult {
  readonly commands: number;
  readonly commandsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Drives one command after another on each lane, each on a connection of its own. */
export async function httpLoad(load: Load): Promise<HttpResult> {
  const clients = load.urls.map(
    (url) => new Pool(url, { connections: load.lanes.length, pipelining: 1 }),
  );
  const taken: number[] = [];
  const startedAt = performance.now();
  const endAt = startedAt + load.durationMs;
  const drive = async (client: Pool, lane: Lane): Promise<void> => {
    const body = JSON.stringify({ payload: { document: lane.document } });
    while (performance.now() < endAt) {
      const sentAt = performance.now();
      await send(client, {
        method: 'POST',
        path: `/v1/decisions/${lane.id}/${load.stage}/${load.command}`,
        headers: {
          authorization: `Bearer ${load.token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          'if-match': `"${String(lane.revision)}"`,
        },
        body,
      });
      taken.push(performance.now() - sentAt);
      lane.revision += 1;
    }
  };
  try {
    await Promise.all(
      load.lanes.map(async (lane, index) => {
        const client = clients[index % clients.length];
        await (client && drive(client, lane));
      }),
    );
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  taken.sort((a, b) => a - b);
  return {
    commands: taken.length,
    commandsPerSecond: taken.length / seconds,
    p50Ms: quantile(taken, 0.5),
    p99Ms: quantile(taken, 0.99),
  };
}

/**
 * One request to its last byte. The load runs on the cores that it measures, so it sends by undici's
 * lowest call: no stream is made for an answer of which only the status counts.
 */
function send(client: Pool, request: Dispatcher.DispatchOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    const refusal: Buffer[] = [];
    client.dispatch(request, {
      onRequestStart: () => undefined,
      onResponseStart: (_controller, statusCode) => {
        status = statusCode;
      },
      onResponseData: (_controller, part) => {
        if (status !== 200) {
          refusal.push(part);
        }
      },
      onResponseEnd: () => {
        if (status === 200) {
          resolve();
        } else {
          reject(
            new TypeError(
              `A command of the bench was refused: ${Buffer.concat(refusal).toString()}`,
            ),
          );
        }
      },
      onResponseError: (_controller, error) => {
        reject(error);
      },
    });
  });
}
