import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import {
  blankSnapshot,
  decide,
  decidedIn,
  demandsOf,
  type Accepted,
  type JsonObject,
  type Procedure,
  type Refused,
} from '#libs/procedure';
import { givenOf, replayCase, type RecordedEvent, type RecordedRules } from '#libs/proof';
import { freedBy, leavingOut } from '#test/left-out';
import { enacted, proofs } from '#workflows/proofs';

const ROOT = resolve(import.meta.dirname, '../../..');

type Ask = (payload: JsonObject) => Accepted | Refused;

/** Which requirements are got rid of by leaving something out of the command, where no law allows it. */
function waysOut(procedure: Procedure, type: string, payload: JsonObject, ask: Ask) {
  const was = ask(payload);
  if (was.kind === 'refused' && was.code !== 'event-not-allowed') {
    return [];
  }
  return leavingOut(procedure.command(type)?.fields ?? {}, payload).flatMap((less) =>
    less.field.absence === undefined
      ? freedBy(was, ask(less.payload)).map((id) => `${type} without ${less.at}: ${id}`)
      : [],
  );
}

const waysOutOf = (found: readonly string[]) => [...new Set(found)].sort();

describe.each(enacted.map((one) => [one.procedure.key, one] as const))(
  'what is left out of a command of %s',
  (_key, { procedure, probes }) => {
    it('turns no refusal into acceptance and no defect into none, in any row that is probed', () => {
      const demands = demandsOf(procedure);
      const found = probes.flatMap((probe) => {
        const given = { ...probe.given, ...probe.mended.given };
        return demands
          .filter((one) => one.requirement === probe.requirement && one.command === probe.command)
          .flatMap(({ state }) =>
            [probe, { ...probe, ...probe.mended, given }].flatMap((row) =>
              waysOut(procedure, probe.command, row.payload, (payload) =>
                decidedIn(procedure, { ...row, payload }, state),
              ),
            ),
          );
      });
      expect(waysOutOf(found)).toEqual([]);
    });
  },
);

describe.each(proofs.map((one) => [one.procedure.key, one] as const))(
  'what is left out of a recorded command of %s',
  (_key, { procedure, cases }) => {
    const folder = join(ROOT, cases);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const rules = JSON.parse(read('rules.json')) as RecordedRules;

    it('turns no refusal into acceptance and no defect into none', () => {
      const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
      const found = names.flatMap((name) => {
        const events = read(name)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as RecordedEvent);
        const replayed = replayCase(procedure, { name, events }, rules);
        return replayed.flatMap(({ event }, index) => {
          const { type, payload, reasons } = event;
          const from = replayed[index - 1]?.snapshot ?? blankSnapshot(procedure);
          return waysOut(procedure, type, payload, (less) =>
            decide(procedure, from, {
              command: { type, payload: less, reasons },
              given: givenOf(event, rules),
            }),
          );
        });
      });
      expect(waysOutOf(found)).toEqual([]);
    });
  },
);
