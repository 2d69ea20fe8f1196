import 'reflect-metadata';

import { schemaFindingAt } from '#libs/case-store';
import { assertConsistent, openEngine, poolState } from '#libs/case-engine';
import { runProcess } from '#libs/embedded';
import { TokenIssuer } from '#libs/identity';
import { channelPlaces } from '#libs/notices';
import { SecretBox } from '#libs/secrets';
import { readSettings, settingOf } from '#libs/settings';
import { makeMetrics, openLog, serveMetrics, startTracing } from '#libs/telemetry';
import { enactments, registry } from '#workflows/procedures';

import { createApi } from './create-api.js';
import { drain } from './draining.js';

await runProcess(async () => {
  const settings = readSettings({ simulated: process.argv.includes('--simulated') });
  const { simulated } = settings;
  const databaseUrl = settingOf(settings, 'DATABASE_URL');
  const secrets = new SecretBox(settingOf(settings, 'JUECE_SECRET_KEY'));
  const engine = openEngine({
    url: databaseUrl,
    connections: settings.JUECE_DATABASE_CONNECTIONS,
    registry,
  });
  const { pool } = engine;
  const tracing = startTracing('juece-api', settings.JUECE_OTLP_URL);
  const metrics = makeMetrics({ pool: () => poolState(pool) });
  const schema = await schemaFindingAt(databaseUrl);
  await assertConsistent({ pool, registry, enactments, schema, simulated });
  const issuer = await TokenIssuer.load(pool, secrets);
  const app = await createApi({
    engine,
    issuer,
    secrets,
    databaseUrl,
    ...(settings.JUECE_PUBLIC_URL === undefined ? {} : { publicUrl: settings.JUECE_PUBLIC_URL }),
    simulated,
    channels: channelPlaces(settings),
    trustedProxies: settings.trustedProxies,
    threads: {
      threads: settings.JUECE_HEAVY_THREADS,
      memoryMiB: settings.JUECE_HEAVY_MEMORY_MIB,
      timeoutMs: settings.JUECE_HEAVY_SECONDS * 1000,
    },
    metrics,
    log: openLog('api', settings.logLevel),
  });
  await app.listen({
    host: settings.JUECE_HOST,
    port: settings.JUECE_PORT,
    // The kernel shares connections out among processes that listen on one port.
    ...(settings.JUECE_API_PROCESSES > 1 ? { reusePort: true } : {}),
  });
  const { metricsAt } = settings;
  const read =
    metricsAt === undefined ? undefined : await serveMetrics(metrics.registry, metricsAt);
  const drainMs = settings.JUECE_DRAIN_SECONDS * 1_000;
  return {
    ready: await app.getUrl(),
    close: async () => {
      await drain(app, drainMs);
      await read?.close();
      await tracing.close();
      await pool.end();
    },
    closeExtraMs: drainMs,
  };
});
