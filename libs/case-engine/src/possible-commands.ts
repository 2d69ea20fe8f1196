import { possibilities, waysFrom, type Words } from '#libs/procedure';

import { procedureOf, type Engine } from './engine.js';
import { readOne } from './execute-command.js';
import { gatherGiven, type Caller } from './given.js';
import { explain, type UnmetRequirement } from './refusals/explain.js';
import { storedCase } from './stored-case.js';

/** What one command would meet now, for one caller. */
export interface PossibleCommand {
  readonly command: string;
  readonly title: Words;
  readonly stage: string;
  readonly article: string;
  readonly nature: string;
  /** The caller's mandates allow it, the case takes it now, and nothing known holds it back. */
  readonly possible: boolean;
  readonly permitted: boolean;
  readonly inTurn: boolean;
  readonly roles: readonly string[];
  /** Requirements that are not met, or that the command's own fields must still meet. */
  readonly unmet: readonly UnmetRequirement[];
  readonly needed: readonly UnmetRequirement[];
  /** Where it is not in turn: the states in which it would be. */
  readonly possibleIn: readonly string[];
}

/**
 * Tells what the caller may do now, and for the rest what is unmet or still needed.
 *
 * @throws ProblemError `case-not-found`.
 */
export async function possibleCommands(
  engine: Engine,
  caseId: string,
  caller: Caller,
): Promise<{ readonly revision: number; readonly commands: readonly PossibleCommand[] }> {
  const command = { type: '', payload: {} };
  const read = await readOne(engine, { caseId, caller, idempotencyKey: '', command });
  const stored = storedCase(read);
  const procedure = procedureOf(engine, stored.procedure);
  const rules = await engine.rules.pinned(stored.profileHash, stored.calendarHash);
  const given = gatherGiven({
    read,
    organId: stored.organId,
    revision: stored.revision + 1,
    caller,
    stated: {},
    rules,
    imported: false,
  });
  const possible = possibilities(procedure, stored.snapshot, given);
  const ways = waysFrom(procedure, stored.snapshot, () => possible);
  const commands = possible.flatMap((one) => {
    const spec = procedure.command(one.type);
    if (spec === undefined || spec.by.length === 0 || one.type === procedure.opening) {
      return [];
    }
    return [
      {
        command: one.type,
        title: spec.title,
        stage: spec.stage,
        article: spec.article,
        nature: spec.nature,
        possible: one.permitted && one.inTurn && one.open,
        permitted: one.permitted,
        inTurn: one.inTurn,
        roles: spec.by,
        unmet: one.checked
          .filter((checked) => checked.answer === 'unmet')
          .map((checked) => explain({ procedure, ways }, one.type, checked)),
        needed: one.checked
          .filter((checked) => checked.answer === 'needs')
          .map((checked) => explain({ procedure, ways }, one.type, checked)),
        possibleIn: one.inTurn ? [] : one.possibleIn,
      },
    ];
  });
  return { revision: stored.revision, commands };
}
