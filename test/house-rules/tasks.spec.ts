import { describe, expect, it } from '@jest/globals';
import {
  allStates,
  AS_IT_WAS,
  owedIn,
  stateAt,
  type Procedure,
  type StateSpec,
  type Step,
} from '#libs/procedure';
import { enacted } from '#workflows/proofs';

/** A state with all that stand above or below it, in which a case can be at the same time. */
const together = (one: string, other: string): boolean =>
  one === '' || one === other || other.startsWith(`${one}.`) || one.startsWith(`${other}.`);

/** Who moves a case on from a state, alone and by an act that determines no open word of the law. */
function moversIn(procedure: Procedure, root: StateSpec) {
  const determining = new Set(Object.values(procedure.questions).flatMap(({ by }) => by));
  return [['', root] as const, ...allStates(root)]
    .filter(([, { tags = [] }]) => !tags.includes('settled'))
    .flatMap(([path, { on = {} }]) =>
      Object.entries(on)
        .filter(([type, step]) => movesOn(root, step) && !determining.has(type))
        .flatMap(([type]) => aloneActing(procedure, type).map((role) => ({ path, type, role }))),
    );
}

/** Whether the step leads to another state, and to none that ends the case. */
function movesOn(root: StateSpec, { to = [] }: Step): boolean {
  const aims = [to].flat();
  return (
    aims.length > 0 &&
    aims
      .filter((one) => !one.endsWith(AS_IT_WAS))
      .every((one) => stateAt(root, one).tags?.includes('ended') !== true)
  );
}

/** The role whose act a command is, where no other role may give it. */
function aloneActing(procedure: Procedure, type: string): readonly string[] {
  const { by, nature } = procedure.command(type) ?? { by: [], nature: 'fact' };
  return nature === 'act' && by.length === 1 ? by : [];
}

describe.each(enacted.map((one) => [one.procedure.key, one.procedure] as const))(
  'the tasks of %s',
  (_key, procedure) => {
    it('reach everybody without whom the case does not move on', () => {
      const unheard = Object.values(procedure.machines).flatMap((root) =>
        moversIn(procedure, root)
          .filter(({ path, role }) => {
            const around = [['', root] as const, ...allStates(root)].filter(([one]) =>
              together(path, one),
            );
            return !around.some(([, state]) => owedIn(state).some((duty) => duty.role === role));
          })
          .map(({ path, type, role }) => `${path}: ${role} · ${type}`),
      );
      expect(unheard).toEqual([]);
    });
  },
);
