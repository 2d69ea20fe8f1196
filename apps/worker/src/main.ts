import 'reflect-metadata';

import { readinessOf, schemaIsBehindAt } from '#libs/case-store';
import { assertConsistent, openEngine } from '#libs/case-engine';
import { ProcessError, runProcess } from '#libs/embedded';
import { CHANNELS, channelPlaces, openChannels, SETTINGS_OF } from '#libs/notices';
import { readSettings } from '#libs/settings';
import { registry } from '#workflows/procedures';

import { createWorker, EFFECT_TYPES } from './create-worker.js';
import { openHealthServer } from './health-server.js';

await runProcess(async () => {
  const settings = readSettings({ simulated: process.argv.includes('--simulated') });
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, simulated } = settings;
  if (databaseUrl === undefined) {
    throw new ProcessError('Set DATABASE_URL; "npm start" brings a database of its own.');
  }
  const engine = openEngine({
    url: databaseUrl,
    connections: settings.JUECE_DATABASE_CONNECTIONS,
    registry,
  });
  const { pool } = engine;
  const schemaBehind = await schemaIsBehindAt(databaseUrl);
  await assertConsistent({ pool, registry, schemaBehind, handlers: EFFECT_TYPES, simulated });
  const channels = openChannels(channelPlaces(settings));
  for (const name of CHANNELS.filter((one) => channels[one] === undefined)) {
    const line = { level: 'info', what: 'channel-off', channel: name, set: SETTINGS_OF[name] };
    process.stderr.write(`${JSON.stringify(line)}\n`);
  }
  const worker = await createWorker({
    engine,
    databaseUrl,
    channels,
    privateWebhooks: settings.privateWebhooks,
    ...(redisUrl === undefined ? {} : { redisUrl }),
  });
  const { JUECE_HOST: host, JUECE_WORKER_HEALTH_PORT: port } = settings;
  const health =
    port === undefined
      ? undefined
      : await openHealthServer({ host, port, readiness: readinessOf(pool) });
  return {
    ready: 'worker',
    close: async () => {
      health?.drain();
      await worker.close();
      health?.close();
      await pool.end();
    },
  };
});
