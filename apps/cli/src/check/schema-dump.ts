import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { dumpSchema, migrate } from '#libs/case-store';
import { startEmbeddedPostgres } from '#libs/embedded';

const COMMITTED = fileURLToPath(
  new URL('../../../../../libs/case-store/src/schema.sql', import.meta.url),
);

/** Says whether the committed dump is what the migrations make of an empty database. */
export async function schemaFindings(): Promise<readonly string[]> {
  const made = await schemaFromNothing();
  const committed = await readFile(COMMITTED, 'utf8').catch(() => '');
  return made === committed
    ? []
    : ['libs/case-store/src/schema.sql is out of date: run "npm run dump-schema".'];
}

/** `juece dump-schema`: writes the dump anew. */
export async function writeSchemaDump(): Promise<void> {
  await writeFile(COMMITTED, await schemaFromNothing());
}

async function schemaFromNothing(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juece-schema-'));
  const postgres = await startEmbeddedPostgres({ folder, durable: false });
  try {
    await migrate(postgres.url);
    return await dumpSchema(postgres.url);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
