import 'reflect-metadata';

import { readinessOf, schemaFindingAt } from '#libs/case-store';
import { assertConsistent, openEngine } from '#libs/case-engine';
import { runProcess } from '#libs/embedded';
import { TokenIssuer } from '#libs/identity';
import { CHANNELS, channelPlaces, openChannels, SETTINGS_OF } from '#libs/notices';
import { SecretBox } from '#libs/secrets';
import { readSettings, settingOf } from '#libs/settings';
import { startTracing } from '#libs/telemetry';
import { enactments, registry } from '#workflows/procedures';

import { createWorker, EFFECT_TYPES } from './create-worker.js';
import { openHealthServer } from './health-server.js';

await runProcess(async () => {
  const settings = readSettings({ simulated: process.argv.includes('--simulated') });
  const { REDIS_URL: redisUrl, simulated } = settings;
  const databaseUrl = settingOf(settings, 'DATABASE_URL');
  const secrets = new SecretBox(settingOf(settings, 'JUECE_SECRET_KEY'));
  const engine = openEngine({
    url: databaseUrl,
    connections: settings.JUECE_DATABASE_CONNECTIONS,
    registry,
  });
  const { pool } = engine;
  const tracing = startTracing('juece-worker', settings.JUECE_OTLP_URL);
  const schema = await schemaFindingAt(databaseUrl);
  await assertConsistent({ pool, registry, enactments, schema, handlers: EFFECT_TYPES, simulated });
  // Nobody signs in here, but with another key no message could be signed either.
  await TokenIssuer.load(pool, secrets);
  const channels = openChannels(channelPlaces(settings));
  for (const name of CHANNELS.filter((one) => channels[one] === undefined)) {
    const line = { level: 'info', what: 'channel-off', channel: name, set: SETTINGS_OF[name] };
    process.stderr.write(`${JSON.stringify(line)}\n`);
  }
  const worker = await createWorker({
    engine,
    databaseUrl,
    secrets,
    channels,
    privateWebhooks: settings.privateWebhooks,
    retention: settings.retention,
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(settings.metricsAt === undefined ? {} : { metricsAt: settings.metricsAt }),
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
      await tracing.close();
      await pool.end();
    },
  };
});
