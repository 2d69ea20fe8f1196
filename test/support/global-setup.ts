import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '#libs/embedded';

import { makeTemplate } from './database.js';

/** One PostgreSQL for the run, with a migrated and seeded template that every file clones. */
export default async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'juece-test-'));
  const postgres = await startEmbeddedPostgres({ folder, durable: false });
  process.env['JUECE_TEST_DATABASE'] = postgres.url;
  process.env['JUECE_TEST_APPLICATION'] = postgres.applicationUrl;
  await makeTemplate(postgres);
  Object.assign(globalThis, { jueceTestCluster: { postgres, folder } });
}
