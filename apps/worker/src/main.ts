import 'reflect-metadata';

import { schemaIsBehindAt } from '#libs/case-store';
import { assertConsistent, openEngine } from '#libs/case-engine';
import { ProcessError, runProcess } from '#libs/embedded';
import { readSettings } from '#libs/settings';
import { catalogue } from '#workflows/procedures';

import { createWorker, EFFECT_TYPES } from './create-worker.js';

await runProcess(async () => {
  const settings = readSettings({ simulated: process.argv.includes('--simulated') });
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, simulated } = settings;
  if (databaseUrl === undefined) {
    throw new ProcessError('Set DATABASE_URL; "npm start" brings a database of its own.');
  }
  const engine = openEngine({
    url: databaseUrl,
    connections: settings.JUECE_DATABASE_CONNECTIONS,
    catalogue,
  });
  const { pool } = engine;
  const schemaBehind = await schemaIsBehindAt(databaseUrl);
  await assertConsistent({ pool, catalogue, schemaBehind, handlers: EFFECT_TYPES, simulated });
  const worker = await createWorker({
    engine,
    databaseUrl,
    privateWebhooks: settings.privateWebhooks,
    ...(redisUrl === undefined ? {} : { redisUrl }),
  });
  return {
    ready: 'worker',
    close: async () => {
      await worker.close();
      await pool.end();
    },
  };
});
