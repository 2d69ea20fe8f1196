import 'reflect-metadata';

import { openCommandPool, ReadSource, schemaIsBehind } from '#libs/case-store';
import { assertConsistent, Rules, type Engine } from '#libs/case-engine';
import { untilStopped } from '#libs/embedded';
import { TokenIssuer } from '#libs/identity';
import { readSettings } from '#libs/settings';
import { procedures, currentProcedure } from '#workflows/major-decision';

import { createApi } from './create-api.js';

const settings = readSettings({ simulated: process.argv.includes('--simulated') });
if (settings.DATABASE_URL === undefined) {
  throw new TypeError('The API needs DATABASE_URL; "npm start" brings a database of its own.');
}
const pool = openCommandPool({
  url: settings.DATABASE_URL,
  connections: settings.JUECE_DATABASE_CONNECTIONS,
  onError: (error) => {
    console.error(`database connection lost: ${error.message}`);
  },
});
const engine: Engine = { pool, procedures, current: currentProcedure, rules: new Rules(pool) };
const app = await createApi({
  engine,
  issuer: await TokenIssuer.load(pool),
  databaseUrl: settings.DATABASE_URL,
  simulated: settings.simulated,
});
await assertConsistent({
  pool,
  procedures,
  schemaBehind: await schemaIsBehind(app.get(ReadSource)),
  simulated: settings.simulated,
});
await app.listen({ host: settings.JUECE_HOST, port: settings.JUECE_PORT });
untilStopped(async () => {
  await app.close();
  await pool.end();
});
process.send?.({ ready: await app.getUrl() });
