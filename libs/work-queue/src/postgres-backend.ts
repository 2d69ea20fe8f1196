import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { Client } from 'pg';

import { WORKER_OPTIONS, type QueueBackend } from './backend.js';

/** The schema of the queue's tables; they are BullMQ's own and no part of `schema.sql`. */
const SCHEMA = 'queue';

const CONNECT_TIMEOUT_MS = 5_000;
const QUEUE_CONNECTIONS = 2;
const WORKER_CONNECTIONS = 3;

/** Keeps the queue in PostgreSQL; brings BullMQ's tables up to date first, as the owner. */
export async function openPostgresBackend(
  databaseUrl: string,
  onError: (error: Error) => void,
): Promise<QueueBackend> {
  await migrateQueue(databaseUrl);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // Only the object form carries a schema. A worker holds one more connection, which listens.
  const connection = (connections: number) => ({
    connectionString: databaseUrl,
    schema: SCHEMA,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'juece-queue',
  });
  return {
    // Where PostgreSQL is away, nothing else can be done either.
    isAway: () => false,
    queue: (name) =>
      new Queue<object>(name, { connection: connection(QUEUE_CONNECTIONS) }).on('error', onError),
    worker: (name, run, concurrency) =>
      new Worker(name, run, {
        ...WORKER_OPTIONS,
        connection: connection(WORKER_CONNECTIONS),
        concurrency,
      }),
    close: () => Promise.resolve(),
  };
}

async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}
