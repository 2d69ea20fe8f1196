import 'reflect-metadata';

import { schemaIsBehindAt } from '#libs/case-store';
import { assertConsistent, openEngine } from '#libs/case-engine';
import { ProcessError, runProcess } from '#libs/embedded';
import { TokenIssuer } from '#libs/identity';
import { channelPlaces } from '#libs/notices';
import { readSettings } from '#libs/settings';
import { registry } from '#workflows/procedures';

import { createApi } from './create-api.js';
import { drain } from './draining.js';

await runProcess(async () => {
  const settings = readSettings({ simulated: process.argv.includes('--simulated') });
  const { DATABASE_URL: databaseUrl, simulated } = settings;
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
  await assertConsistent({ pool, registry, schemaBehind, simulated });
  const issuer = await TokenIssuer.load(pool);
  const app = await createApi({
    engine,
    issuer,
    databaseUrl,
    simulated,
    channels: channelPlaces(settings),
    trustedProxies: settings.trustedProxies,
  });
  await app.listen({
    host: settings.JUECE_HOST,
    port: settings.JUECE_PORT,
    // The kernel shares connections out among processes that listen on one port.
    ...(settings.JUECE_API_PROCESSES > 1 ? { reusePort: true } : {}),
  });
  const drainMs = settings.JUECE_DRAIN_SECONDS * 1_000;
  return {
    ready: await app.getUrl(),
    close: async () => {
      await drain(app, drainMs);
      await pool.end();
    },
    closeExtraMs: drainMs,
  };
});
