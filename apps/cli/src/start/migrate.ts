import { admitApplication, APPLICATION_ROLE, migrate } from '#libs/case-store';
import { sealIdentities } from '#libs/identity';
import { SecretBox } from '#libs/secrets';
import { readSettings, settingOf } from '#libs/settings';
import { sealWebhooks } from '#libs/webhooks';
import { migrateQueue } from '#libs/work-queue';

import { seedDemonstration, seedReference } from './seed.js';
import { withOwner } from './owner.js';

/** A database, as its owner reaches it and as the application does, and the key of its secrets. */
export interface DatabasePlaces {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly secrets: SecretBox;
}

/** `juece migrate`: brings the database up to date and enters the reference data. */
export async function migrateDatabase(): Promise<void> {
  const settings = readSettings();
  const places = {
    ownerUrl: settingOf(settings, 'JUECE_OWNER_DATABASE_URL'),
    applicationUrl: settingOf(settings, 'DATABASE_URL'),
    secrets: new SecretBox(settingOf(settings, 'JUECE_SECRET_KEY')),
  };
  const run = await bringUpToDate(places);
  if (settings.JUECE_SEEDS === 'demo' && settings.NODE_ENV !== 'production') {
    await seedDemonstration(places);
  }
  console.log(run.length === 0 ? 'The schema is current.' : `Applied: ${run.join(', ')}`);
}

/**
 * Makes what is missing of schema and queue, lets the application log in, seals what stands there as
 * it is, and enters the reference data.
 *
 * @returns the migrations that were run.
 */
export async function bringUpToDate(places: DatabasePlaces): Promise<readonly string[]> {
  const { ownerUrl, applicationUrl, secrets } = places;
  const run = await migrate(ownerUrl);
  await migrateQueue(ownerUrl, APPLICATION_ROLE);
  await admitApplication(ownerUrl, applicationUrl);
  await withOwner(ownerUrl, async (owner) => {
    await sealIdentities(owner, secrets);
    await sealWebhooks(owner, secrets);
  });
  await seedReference(places);
  return run;
}
