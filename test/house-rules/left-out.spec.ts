import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import {
  blankSnapshot,
  decide,
  decidedIn,
  demandsOf,
  IMPORT_ROLE,
  type Accepted,
  type DoneBy,
  type Given,
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

    const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    const replays = names.map((name) => {
      const lines = read(name).trimEnd().split('\n');
      const events = lines.map((line) => JSON.parse(line) as RecordedEvent);
      return replayCase(procedure, { name, events }, rules);
    });
    const found = (givenAs: (given: Given) => Given) =>
      replays.flatMap((replayed) =>
        replayed.flatMap(({ event }, index) => {
          const { type, payload, reasons } = event;
          const from = replayed[index - 1]?.snapshot ?? blankSnapshot(procedure);
          return waysOut(procedure, type, payload, (less) =>
            decide(procedure, from, {
              command: { type, payload: less, reasons },
              given: givenAs(givenOf(event, rules)),
            }),
          );
        }),
      );

    it('turns no refusal into acceptance and no defect into none', () => {
      expect(waysOutOf(found((given) => given))).toEqual([]);
    });

    it('turns no defect or gap into none where it is entered from before the system', () => {
      const imported = (given: Given): Given => ({
        ...given,
        ...importing(given, {}, given.organId),
      });
      expect(waysOutOf(found(imported))).toEqual([]);
    });
  },
);

/** The given of the row as an import has it: whoever acted is whoever took the step then. */
function importing(
  given: Partial<Given>,
  more: Partial<Given> = {},
  organId = 'organ',
): Partial<Given> {
  const { actor = { personId: 'actor', mandates: [] } } = given;
  const [mandate] = actor.mandates;
  const doneBy: DoneBy = {
    personId: actor.personId,
    ...(mandate === undefined
      ? { unitId: 'unit' }
      : { unitId: mandate.unitId, role: mandate.role }),
  };
  const importer = { role: IMPORT_ROLE, organId, unitId: 'importers' };
  return {
    ...given,
    imported: true,
    actor: { personId: 'importer', mandates: [importer] },
    doneBy,
    shownBy: 'paper',
    ...more,
  };
}

/** What is not asked of the time before the system, each with why. */
const NOT_OF_IMPORTS: Readonly<Record<string, string>> = {
  'A30-one-meeting': 'A meeting from before the system is no case that could convey the matter.',
  G37: 'Every imported paper states its day, and the import says why it comes late.',
};

describe.each(
  enacted
    .filter(({ procedure }) => procedure.imports !== undefined)
    .map((one) => [one.procedure.key, one] as const),
)('an import into %s', (_key, { procedure, probes }) => {
  const demands = demandsOf(procedure);
  const rows = probes
    .filter(({ command }) => procedure.imports?.never.includes(command) !== true)
    .flatMap((probe) =>
      demands
        .filter((one) => one.requirement === probe.requirement && one.command === probe.command)
        .map(({ state }) => ({ probe, state })),
    );
  const asked = (
    { probe, state }: (typeof rows)[number],
    given: Partial<Given>,
    payload = probe.payload,
  ) => decidedIn(procedure, { ...probe, payload, given }, state);

  it('has a defect or a gap for whatever holds the ordinary act back, or is refused', () => {
    const found = rows.flatMap((row) => {
      const { requirement, given = {} } = row.probe;
      const answer = asked(row, importing(given));
      const raised = answer.kind === 'accepted' ? answer.raised : [];
      const shown = answer.checked.find(({ id }) => id === requirement);
      return answer.kind === 'refused' ||
        shown?.level === 'advise' ||
        raised.some((one) => one.requirement === requirement)
        ? []
        : [requirement];
    });
    expect(waysOutOf(found)).toEqual(Object.keys(NOT_OF_IMPORTS).sort());
  });

  it('comes out no cleaner where a field, the person, the unit or the paper is left out', () => {
    const less: readonly Partial<Given>[] = [{ doneBy: {} }, { shownBy: undefined as never }];
    const found = rows.flatMap((row) => {
      const given = row.probe.given ?? {};
      const was = asked(row, importing(given));
      const { command, payload } = row.probe;
      return [
        ...waysOut(procedure, command, payload, (one) => asked(row, importing(given), one)),
        ...less.flatMap((one) =>
          freedBy(was, asked(row, importing(given, one))).map(
            (id) => `${command} by nobody: ${id}`,
          ),
        ),
      ];
    });
    expect(waysOutOf(found)).toEqual([]);
  });
});
