import { readFile } from 'node:fs/promises';

import {
  calendarInForce,
  type CatalogueSeed,
  hasCalendar,
  openOwnerPool,
  seedCatalogue,
} from '#libs/case-store';
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
import { layerBreaches, profilePeriods, profiles } from '#workflows/profiles';

import { StartError } from './start-error.js';

/** Enters what every installation needs: profiles, calendar, the token key. Run again, it changes nothing. */
export async function seedReference(url: string): Promise<void> {
  const calendar = await referenceCalendar();
  assertLawful(calendar);
  const owner = openOwnerPool(url);
  try {
    for (const profile of profiles) {
      await recordPeriods(owner, profilePeriods(profile));
    }
    await seedCalendar(owner, calendar);
    await TokenIssuer.open(owner);
  } finally {
    await owner.end();
  }
}

/** Years that were imported stand; years that come with the program and are not there yet are added. */
async function seedCalendar(
  owner: ReturnType<typeof openOwnerPool>,
  calendar: Calendar,
): Promise<void> {
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
export async function seedDemonstration(url: string): Promise<void> {
  const organisation = await seedFile<{ organs: OrganSeed[]; units: UnitSeed[] }>(
    'demo/organisation.json',
  );
  const people = await demonstrationPeople();
  const catalogue = await seedFile<{ items: CatalogueSeed[] }>('demo/catalogue.json');
  const owner = openOwnerPool(url);
  try {
    await seedOrgans(owner, organisation.organs, organisation.units);
    await seedPeople(owner, people.people, people.password);
    await seedCatalogue(owner, catalogue.items);
  } finally {
    await owner.end();
  }
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
