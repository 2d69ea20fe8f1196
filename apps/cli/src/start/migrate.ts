import { assertSealed, bindSeals } from '#libs/case-engine';
import { admitApplication, APPLICATION_ROLE, migrate } from '#libs/case-store';
import { sealIdentities } from '#libs/identity';
import { SecretBox } from '#libs/secrets';
import { readSettings, settingOf } from '#libs/settings';
import { sealWebhooks } from '#libs/webhooks';
import { migrateQueue } from '#libs/work-queue';
import { enactments, registry } from '#workflows/procedures';

import { seedDemonstration, seedReference } from './seed.js';
import { programVersion } from '../program-version.js';
import { withOwner } from './owner.js';
import { StartError } from './start-error.js';

/** A database, as its owner reaches it and as the application does, and the key of its secrets. */
export interface DatabasePlaces {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly secrets: SecretBox;
}

/** A database that was brought up to date. */
export interface Prepared {
  /** The migrations that were run. */
  readonly applied: readonly string[];
  /** The drafts whose cases go on under changed rules. */
  readonly changed: readonly string[];
}

/** `juece migrate`: brings the database up to date and enters the reference data. */
export async function migrateDatabase(options: {
  readonly acceptChangedDraft?: string;
}): Promise<void> {
  const settings = readSettings();
  const places = {
    ownerUrl: settingOf(settings, 'JUECE_OWNER_DATABASE_URL'),
    applicationUrl: settingOf(settings, 'DATABASE_URL'),
    secrets: new SecretBox(settingOf(settings, 'JUECE_SECRET_KEY')),
  };
  const { acceptChangedDraft } = options;
  if (acceptChangedDraft?.trim() === '') {
    throw new StartError('Say why the cases may go on under changed rules; it stays on record.');
  }
  const { applied, changed } = await bringUpToDate(places, acceptChangedDraft);
  if (settings.JUECE_SEEDS === 'demo' && settings.NODE_ENV !== 'production') {
    await seedDemonstration(places);
  }
  console.log(applied.length === 0 ? 'The schema is current.' : `Applied: ${applied.join(', ')}`);
  changed.forEach((version) => {
    console.log(`Cases of ${version} go on under changed rules; the reason is on record.`);
  });
}

/**
 * Makes what is missing of schema and queue, lets the application log in, seals what stands there as
 * it is, enters the reference data, and notes by which rules cases are decided. Whether these are the
 * program's is asked first, so that nothing is changed where they are not.
 *
 * @param acceptDrafts why cases of a draft may go on under changed rules; absent: they may not.
 * @throws SchemaError on the schema of a newer program.
 * @throws SealError when cases were decided by other rules of the same name.
 */
export async function bringUpToDate(
  places: DatabasePlaces,
  acceptDrafts?: string,
): Promise<Prepared> {
  const { ownerUrl, applicationUrl, secrets } = places;
  const order = {
    ...{ registry, enactments, program: await programVersion() },
    ...(acceptDrafts === undefined ? {} : { acceptDrafts }),
  };
  await withOwner(ownerUrl, (owner) => assertSealed(owner, order));
  const applied = await migrate(ownerUrl);
  await migrateQueue(ownerUrl, APPLICATION_ROLE);
  await admitApplication(ownerUrl, applicationUrl);
  await withOwner(ownerUrl, async (owner) => {
    await sealIdentities(owner, secrets);
    await sealWebhooks(owner, secrets);
  });
  await seedReference(places);
  const changed = await withOwner(ownerUrl, (owner) => bindSeals(owner, order));
  return { applied, changed };
}
