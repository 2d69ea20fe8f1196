import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { canonicalText, sha256 } from '#libs/case-engine';
import {
  blankSnapshot,
  differencesOf,
  possibilities,
  stateAt,
  type Snapshot,
} from '#libs/procedure';
import {
  givenOf,
  outcomesOf,
  passingStates,
  replayCase,
  touchedBy,
  witnessed,
  type RecordedEvent,
  type RecordedRules,
} from '#libs/proof';
import { proofs } from '#workflows/proofs';

const ROOT = resolve(import.meta.dirname, '../../..');

describe.each(proofs.map((one) => [one.procedure.key, one] as const))(
  'the recorded cases of %s',
  (_key, { procedure, cases, amends }) => {
    const folder = join(ROOT, cases);
    const rules = JSON.parse(readFileSync(join(folder, 'rules.json'), 'utf8')) as RecordedRules;
    const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    const recorded = names.map((name) => ({
      name,
      events: readFileSync(join(folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as RecordedEvent),
    }));

    it.each(recorded.map((one) => [one.name, one] as const))(
      '%s is decided as it was recorded, to the same snapshots, effects and answers',
      (_name, one) => {
        const replayed = replayCase(procedure, one, rules);
        const hashes = replayed.map(({ snapshot }) => sha256(canonicalText(snapshot)));
        const accepted = one.events.filter((event) => event.refused === undefined);
        expect(hashes).toEqual(accepted.map((event) => event.snapshotHash));
        for (const { decided, recorded: was } of replayed.map(outcomesOf)) {
          expect(canonicalText(decided)).toBe(canonicalText(was));
        }
      },
    );

    it.each(recorded.map((one) => [one.name, one] as const))(
      '%s was shown as possible, or as needing something, before each command',
      (_name, one) => {
        let before: Snapshot = blankSnapshot(procedure);
        const hidden: string[] = [];
        for (const { event, snapshot } of replayCase(procedure, one, rules)) {
          const shown = possibilities(procedure, before, givenOf(event, rules));
          const possible = shown.find(({ type }) => type === event.type);
          if (event.given.imported !== true && possible?.open !== true) {
            hidden.push(`${String(event.given.revision)} ${event.type}`);
          }
          before = snapshot;
        }
        expect(hidden).toEqual([]);
      },
    );

    it('stand under rules that are what their hashes say', () => {
      for (const rulesOf of [rules.profiles, rules.calendars]) {
        for (const [hash, body] of Object.entries(rulesOf)) {
          expect(sha256(canonicalText(body))).toBe(hash);
        }
      }
    });

    it('record an ending exactly when they come to an end', () => {
      const [main = ''] = Object.keys(procedure.machines);
      for (const one of recorded) {
        for (const { snapshot } of replayCase(procedure, one, rules)) {
          const value = snapshot.machines[main]!.value;
          const ended =
            typeof value === 'string' &&
            stateAt(procedure.machines[main]!, value).tags?.includes('ended') === true;
          const { ending = null } = snapshot.facts as { readonly ending?: unknown };
          expect(ending !== null).toBe(ended);
        }
      }
    });

    it('refuse first what an amendment adds, where there is one', () => {
      const refused = recorded.flatMap(({ events }) =>
        events.flatMap((event) => event.refused?.unmet ?? []),
      );
      const added =
        amends === undefined ? [] : (differencesOf(amends, procedure).added.requirements ?? []);
      expect([...new Set(refused)]).toEqual(added);
    });

    it('enter every state and leave it towards an end', () => {
      if (amends !== undefined && !touchedBy({ procedure, amends }).everything) {
        // The version before shows its states.
        return;
      }
      const seen = new Set(
        recorded.flatMap((one) => witnessed(procedure, replayCase(procedure, one, rules))),
      );
      expect(passingStates(procedure).filter((state) => !seen.has(state))).toEqual([]);
    });
  },
);
