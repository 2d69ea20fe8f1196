import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { canonicalText, sha256 } from '#libs/case-engine';
import type { Procedure } from '#libs/procedure';
import { recordAmended } from '#libs/proof';
import { scenarios, type AmendedScenario } from '#workflows/proofs';

import { readRecordings } from './recorded.js';
import { isReleased } from './seal.js';

/** `juece law record`: records the cases of every amendment that is not released. */
export function recordAmendments(): void {
  for (const scenario of scenarios.filter(({ folder }) => !isReleased(folder))) {
    record(scenario);
  }
}

function record({ procedure, folder, base, scenario }: AmendedScenario): void {
  const { recorded, rules } = readRecordings(join(base, 'recorded'));
  const from = recorded.find(({ name }) => name === scenario.from);
  const pinned = rules.profiles[from?.events[0]?.profileHash ?? ''];
  if (from === undefined || pinned === undefined) {
    throw new TypeError(`${base} has no recorded case ${scenario.from}.`);
  }
  const { parameter, value, heldBack, inserted } = scenario;
  const profile = { ...pinned, values: { ...pinned.values, [parameter]: value } };
  const profileHash = sha256(canonicalText(profile));
  const used = new Set(from.events.map(({ calendarHash }) => calendarHash));
  const own = {
    profiles: { [profileHash]: profile },
    calendars: Object.fromEntries(Object.entries(rules.calendars).filter(([key]) => used.has(key))),
  };
  const events = recordAmended(
    procedure as Procedure,
    { from, rules: own, profileHash, heldBack, inserted },
    (snapshot) => sha256(canonicalText(snapshot)),
  );
  const target = join(folder, 'recorded');
  mkdirSync(target, { recursive: true });
  writeFileSync(
    join(target, 'case-1.jsonl'),
    events.map((event) => `${canonicalText(event)}\n`).join(''),
  );
  writeFileSync(join(target, 'rules.json'), `${JSON.stringify(own, null, 1)}\n`);
}
