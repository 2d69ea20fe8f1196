import { rm } from 'node:fs/promises';

import type { EmbeddedPostgres } from '#libs/embedded';

export default async function teardown(): Promise<void> {
  const { jueceTestCluster } = globalThis as unknown as {
    jueceTestCluster?: { postgres: EmbeddedPostgres; folder: string };
  };
  if (jueceTestCluster !== undefined) {
    await jueceTestCluster.postgres.stop();
    await rm(jueceTestCluster.folder, { recursive: true, force: true });
  }
}
