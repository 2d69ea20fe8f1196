import 'reflect-metadata';

import { dataSourceOptions, openCommandPool, ReadSource, schemaIsBehind } from '#libs/case-store';
import { assertConsistent, Rules, type Engine } from '#libs/case-engine';
import { untilStopped } from '#libs/embedded';
import { readSettings } from '#libs/settings';
import { currentProcedure, procedures } from '#workflows/major-decision';

import { createWorker, EFFECT_TYPES } from './create-worker.js';

const settings = readSettings({ simulated: process.argv.includes('--simulated') });
const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, simulated } = settings;
if (databaseUrl === undefined) {
  throw new TypeError('The worker needs DATABASE_URL; "npm start" brings a database of its own.');
}
const pool = openCommandPool({
  url: databaseUrl,
  connections: settings.JUECE_DATABASE_CONNECTIONS,
  onError: (error) => {
    console.error(`database connection lost: ${error.message}`);
  },
});
await assertConsistent({
  pool,
  procedures,
  schemaBehind: await isSchemaBehind(databaseUrl),
  handlers: EFFECT_TYPES,
  simulated,
});
const engine: Engine = { pool, procedures, current: currentProcedure, rules: new Rules(pool) };
const worker = await createWorker({
  engine,
  databaseUrl,
  ...(redisUrl === undefined ? {} : { redisUrl }),
});
untilStopped(async () => {
  await worker.close();
  await pool.end();
});
process.send?.({ ready: 'worker' });

async function isSchemaBehind(url: string): Promise<boolean> {
  const source = await new ReadSource(dataSourceOptions(url, 'application')).initialize();
  try {
    return await schemaIsBehind(source);
  } finally {
    await source.destroy();
  }
}
