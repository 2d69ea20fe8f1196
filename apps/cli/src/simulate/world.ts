import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as settled } from 'node:timers/promises';

import type { Calendar } from '#libs/legal-time';
import { defineProcedure, procedureRegistry } from '#libs/procedure';
import type { RecordedEvent } from '#libs/proof';
import { scriptOf, type Organisation, type WorldParts } from '#libs/simulation';
import { alarmJobs } from '#libs/work-queue';
import { current } from '#workflows/major-decision';
import { profilePeriods, profiles } from '#workflows/profiles';
import { proofs } from '#workflows/proofs';

const ROOT = join(import.meta.dirname, '../../../../..');
const ORGAN = 'baoding';
/** The year whose notice comes while cases run. */
const NOTICE_YEAR = '2026';
const EFFECTS_OF_DEADLINES = ['startDeadline', 'endDeadline', 'pauseDeadline'];

/** The demonstration city, its rules, and its recorded cases as scripts for the people in it. */
export function simulatedWorld(): WorldParts {
  const recorded = recordedCases();
  const calendar = seed('reference/calendar.json') as Calendar;
  const { [NOTICE_YEAR]: _notice, ...known } = calendar.years;
  // The same procedure under another number: what a migration does to deadlines needs no other law.
  const next = defineProcedure({ ...current, version: current.version + 1 });
  return {
    registry: procedureRegistry({ versions: [current, next], current }),
    procedure: current.id,
    organId: ORGAN,
    organisation: organisation(),
    profiles: profiles.flatMap(profilePeriods),
    profileIds: profiles.map(({ id }) => id),
    calendars: [{ years: known }, calendar],
    scripts: recorded.filter(standsAlone).map(scriptOf),
    moving: movingCommands(recorded),
    ruleAdministrator: 'baoding.rules',
    from: '2025-08-01T00:00:00.000Z',
    jobsOf: alarmJobs,
    settled: () => settled(),
  };
}

function recordedCases(): readonly (readonly RecordedEvent[])[] {
  const found = proofs.find(({ procedure }) => procedure.key === current.key);
  const folder = join(ROOT, found?.cases ?? '');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as RecordedEvent),
    );
}

/** A case of the city itself that refers to no other. */
function standsAlone([opening]: readonly RecordedEvent[]): boolean {
  return opening?.given.organId === ORGAN && opening.payload['linkedCase'] === undefined;
}

function movingCommands(recorded: readonly (readonly RecordedEvent[])[]): ReadonlySet<string> {
  return new Set(
    recorded
      .flat()
      .filter(({ effects }) => effects.some(({ type }) => EFFECTS_OF_DEADLINES.includes(type)))
      .map(({ type }) => type),
  );
}

function organisation(): Organisation {
  const { organs, units } = seed('demo/organisation.json') as Organisation;
  const { people } = seed('demo/people.json') as Organisation;
  const { items } = seed('demo/catalogue.json') as Organisation;
  return { organs, units, people, items };
}

function seed(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'seeds', name), 'utf8'));
}
