import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import {
  activeStates,
  decide,
  decidedIn,
  demandsOf,
  type Accepted,
  type CoreFacts,
  type Field,
  type Fields,
  type Given,
  type Json,
  type JsonObject,
  type Procedure,
} from '#libs/procedure';
import { givenOf, replayCase, type RecordedEvent, type RecordedRules } from '#libs/proof';
import { enacted, proofs } from '#workflows/proofs';

const ROOT = resolve(import.meta.dirname, '../../..');

/** What the core itself keeps a list of. */
const KEPT_BY_CORE = ['documents', 'defects', 'determinations', 'restated'];

/** What may take the place of what was stated first, and why that is no correction. */
const ANEW: Readonly<Record<string, string>> = {
  'research.filed': 'a further report; each stays on file',
  'group.heard': 'the group is heard again',
  'attendance.changed': 'who came may leave again',
  'meeting.stanceRecorded': 'a member changes his mind; the last word is his stance',
  'stance.recorded': 'a member changes his mind; the last word is his stance',
  'minutes.filed': 'minutes put right stand in the place of the earlier ones, which stay on file',
  'experts.opined': 'what an expert said before stays beside it',
  'hearing.signed': 'who refused to sign signs later',
};

describe.each(enacted.map((one) => [one.procedure.key, one] as const))(
  'a fact of %s that is stated again, and otherwise',
  (_key, { procedure, probes }) => {
    it('overwrites nothing of what was stated first, in any row that is probed', () => {
      const demands = demandsOf(procedure);
      const found = probes
        .filter(({ command }) => isFact(procedure, command))
        .flatMap((probe) => {
          const given = { ...probe.given, ...probe.mended.given };
          return demands
            .filter((one) => one.requirement === probe.requirement && one.command === probe.command)
            .flatMap(({ state }) =>
              [probe, { ...probe, ...probe.mended, given }].flatMap((row) => {
                const first = decidedIn(procedure, row, state);
                return first.kind === 'refused' || !isStillIn(first, state)
                  ? []
                  : overwritten(
                      {
                        before: row.facts,
                        first,
                        payload: row.payload,
                        fields: fieldsOf(procedure, row.command),
                      },
                      (payload) =>
                        decidedIn(
                          procedure,
                          { ...row, facts: first.snapshot.facts, payload },
                          state,
                        ),
                    );
              }),
            )
            .map((lost) => `${probe.command}: ${lost}`);
        });
      expect([...new Set(found)].sort()).toEqual([]);
    });
  },
);

describe.each(proofs.map((one) => [one.procedure.key, one] as const))(
  'a recorded fact of %s that is stated again, and otherwise',
  (_key, { procedure, cases }) => {
    it('overwrites nothing of what was stated first', () => {
      const folder = join(ROOT, cases);
      const read = (name: string) => readFileSync(join(folder, name), 'utf8');
      const rules = JSON.parse(read('rules.json')) as RecordedRules;
      const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
      const found = names.flatMap((name) => {
        const lines = read(name).trimEnd().split('\n');
        const events = lines.map((line) => JSON.parse(line) as RecordedEvent);
        const replayed = replayCase(procedure, { name, events }, rules);
        return replayed.flatMap(({ event, snapshot }, index) => {
          const before = replayed[index - 1]?.snapshot.facts ?? procedure.initialFacts;
          if (!isFact(procedure, event.type)) {
            return [];
          }
          const first = { snapshot } as Accepted;
          const { type, payload } = event;
          return overwritten(
            { before, first, payload, fields: fieldsOf(procedure, type) },
            (again) =>
              decide(procedure, snapshot, {
                command: { type, payload: again },
                given: later(givenOf(event, rules)),
              }),
          ).map((lost) => `${type}: ${lost}`);
        });
      });
      expect([...new Set(found)].sort()).toEqual([]);
    });
  },
);

/** A fact that moved the case on cannot be stated there again. */
const isStillIn = ({ snapshot }: Accepted, state: string): boolean =>
  state.endsWith('/') || activeStates(snapshot).includes(state);

const later = (given: Given): Given => ({
  ...given,
  revision: given.revision + 1,
  lateBecause: '核对时发现前次填报有误',
});

const fieldsOf = (procedure: Procedure, type: string): Fields =>
  procedure.command(type)?.fields ?? {};

const isFact = (procedure: Procedure, type: string): boolean =>
  procedure.command(type)?.nature === 'fact' &&
  procedure.command(type)?.by.length !== 0 &&
  !Object.hasOwn(ANEW, type);

interface Stated {
  readonly before: CoreFacts;
  readonly first: Accepted;
  readonly payload: JsonObject;
  readonly fields: Fields;
}

/** What the first statement brought to the facts and the second takes away. */
function overwritten(
  { before, first, payload, fields }: Stated,
  again: (payload: JsonObject) => ReturnType<typeof decide>,
): readonly string[] {
  const then = leaves(before);
  const one = leaves(first.snapshot.facts);
  const stated = [...one].filter(([path, value]) => then.get(path) !== value && value !== null);
  return variantsOf(fields, payload).flatMap((other) => {
    const second = again(other);
    if (second.kind === 'refused') {
      return [];
    }
    const now = leaves(second.snapshot.facts);
    return stated
      .filter(([path, value]) => now.get(path) !== value)
      .filter(([path, value]) => timesIn(now, path, value) < timesIn(one, path, value))
      .map(([path]) => path.replaceAll(/\d+/gu, 'n'));
  });
}

/** How often a value stands under the name that ends the path; a text may have been added to. */
const timesIn = (facts: ReadonlyMap<string, Leaf>, path: string, value: Leaf): number =>
  [...facts].filter(
    ([other, held]) => nameIn(other) === nameIn(path) && String(held).startsWith(String(value)),
  ).length;

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

type Leaf = string | number | boolean | null;

function leaves(facts: object): ReadonlyMap<string, Leaf> {
  const found = new Map<string, Leaf>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([name, inner]) => {
        walk(inner, `${path}/${name}`);
      });
    } else if (value !== undefined) {
      found.set(path, value as Leaf);
    }
  };
  Object.entries(facts)
    .filter(([name]) => !KEPT_BY_CORE.includes(name))
    .forEach(([name, value]) => {
      walk(value, `/${name}`);
    });
  return found;
}

/** The payload with one of its values stated otherwise, each in turn. */
function variantsOf(fields: Fields, payload: JsonObject): readonly JsonObject[] {
  return Object.entries(payload).flatMap(([name, value]) => {
    const field = fields[name];
    const others =
      field?.kind === 'choice' ? Object.keys(field.values) : otherwise(field, value ?? null);
    return others.map((other) => ({ ...payload, [name]: other }));
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function otherwise(field: Field | undefined, value: Json): readonly Json[] {
  if (typeof value === 'boolean') {
    return [!value];
  }
  if (typeof value === 'number') {
    return [value + 1];
  }
  if (typeof value === 'string') {
    return DAY.test(value)
      ? [dayBefore(value)]
      : field?.kind === 'text' && value.length + 4 <= field.max
        ? [`${value}（更正）`]
        : [];
  }
  return [];
}

function dayBefore(day: string): string {
  const one = new Date(`${day}T00:00:00.000Z`);
  one.setUTCDate(one.getUTCDate() - 1);
  return one.toISOString().slice(0, 10);
}
