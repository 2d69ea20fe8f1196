import { readFile } from 'node:fs/promises';

import { calendarInForce, type CatalogueSeed, hasCalendar, seedCatalogue } from '#libs/case-store';
import { putCalendarInForce, recordPeriods } from '#libs/case-engine';
import type { Calendar } from '#libs/legal-time';
import {
  seedOrgans,
  seedPeople,
  TokenIssuer,
  type OrganSeed,
  type PersonSeed,
  type UnitSeed,
} from '#libs/identity';
import type { SecretBox } from '#libs/secrets';
import { layerBreaches, profilePeriods, profiles } from '#workflows/profiles';

import { withOwner, type Owner } from './owner.js';
import { StartError } from './start-error.js';

/** What seeding needs: the owner's address and the key of the secrets. */
interface SeedPlaces {
  readonly ownerUrl: string;
  readonly secrets: SecretBox;
}

/** Enters what every installation needs: profiles, calendar, the token key. Run again, it changes nothing. */
export async function seedReference({ ownerUrl, secrets }: SeedPlaces): Promise<void> {
  const calendar = await referenceCalendar();
  assertLawful(calendar);
  await withOwner(ownerUrl, async (owner) => {
    for (const profile of profiles) {
      await recordPeriods(owner, profilePeriods(profile));
    }
    await seedCalendar(owner, calendar);
    await TokenIssuer.open(owner, secrets);
  });
}

/** Years that were imported stand; years that come with the program and are not there yet are added. */
async function seedCalendar(owner: Owner, calendar: Calendar): Promise<void> {
  if (!(await hasCalendar(owner))) {
    await putCalendarInForce(owner, calendar);
    return;
  }
  const { calendar: inForce } = await calendarInForce<Calendar>(owner);
  const years = { ...calendar.years, ...inForce.years };
  if (Object.keys(years).length > Object.keys(inForce.years).length) {
    await putCalendarInForce(owner, { ...inForce, years }, 'juece');
  }
}

/** The calendar that comes with the program. */
export function referenceCalendar(): Promise<Calendar> {
  return seedFile('reference/calendar.json');
}

/** @throws StartError when a profile that comes with the program may not be used. */
function assertLawful(calendar: Calendar): void {
  const words = profiles.flatMap(({ id, layers }) =>
    layerBreaches(layers, calendar).map(
      ({ layer, key, says }) => `${id}/${layer}/${key ?? ''}：${says.zh}`,
    ),
  );
  if (words.length > 0) {
    throw new StartError(`The profiles are not lawful:\n- ${words.join('\n- ')}`);
  }
}

/** Enters the demonstration city: organs, invented people with one password, a catalogue. */
export async function seedDemonstration({ ownerUrl, secrets }: SeedPlaces): Promise<void> {
  const organisation = await seedFile<{ organs: OrganSeed[]; units: UnitSeed[] }>(
    'demo/organisation.json',
  );
  const { people, password } = await demonstrationPeople();
  const catalogue = await seedFile<{ items: CatalogueSeed[] }>('demo/catalogue.json');
  await withOwner(ownerUrl, async (owner) => {
    await seedOrgans(owner, organisation.organs, organisation.units);
    await seedPeople(owner, people, { password, secrets });
    await seedCatalogue(owner, catalogue.items);
  });
}

/** The invented people of the demonstration city and the password they share. */
export function demonstrationPeople(): Promise<{
  readonly password: string;
  readonly people: PersonSeed[];
}> {
  return seedFile('demo/people.json');
}

async function seedFile<T>(name: string): Promise<T> {
  // Compiled files lie in dist/, the seeds beside it.
  const path = new URL(`../../../../../seeds/${name}`, import.meta.url);
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
