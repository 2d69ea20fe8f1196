import { migrate } from '#libs/case-store';
import { readSettings } from '#libs/settings';

import { seedDemonstration, seedReference } from './seed.js';
import { StartError } from './start-error.js';

/** `juece migrate`: brings the database of DATABASE_URL up to date and enters the reference data. */
export async function migrateDatabase(): Promise<void> {
  const settings = readSettings();
  if (settings.DATABASE_URL === undefined) {
    throw new StartError('Set DATABASE_URL; "npm start" migrates a database of its own.');
  }
  const run = await migrate(settings.DATABASE_URL);
  await seedReference(settings.DATABASE_URL);
  if (settings.JUECE_SEEDS === 'demo' && settings.NODE_ENV !== 'production') {
    await seedDemonstration(settings.DATABASE_URL);
  }
  console.log(run.length === 0 ? 'The schema is current.' : `Applied: ${run.join(', ')}`);
}
