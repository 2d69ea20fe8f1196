import { describe, expect, it } from '@jest/globals';
import {
  allStates,
  demandsOf,
  possibilities,
  possibleIn,
  situated,
  waysFrom,
  type CoreFacts,
  type OnlyRemains,
  type Probe,
  type Procedure,
  type Remedy,
} from '#libs/procedure';
import { enacted } from '#workflows/proofs';

/** How the words of a remedy say what alone remains. */
const SAYS: Readonly<Record<OnlyRemains, RegExp>> = {
  redraft: /只能.*(重新起草|调整决策草案)/,
  reopen: /只能.*(重新|另行)/,
  end: /只能.*(终止|终结|停止|不予)/,
  wait: /届满|期满|之后/,
  elsewhere: /会议案件|决策案件|涉密渠道|规则|代行职务|任职/,
  nothing: /不需|不必|不再|核对|选择/,
};

/** The states in which a step that is written in one is taken: in it and in all below it. */
function statesUnder({ machines }: Procedure, state: string): readonly string[] {
  const [machine = '', path = ''] = state.split('/');
  const root = machines[machine];
  // A state that has others in it is never the one in which a case stands alone.
  const below = (root === undefined ? [] : allStates(root))
    .filter(([one, { states }]) => states === undefined || one === path)
    .map(([one]) => one);
  return below
    .filter((one) => path === '' || one === path || one.startsWith(`${path}.`))
    .map((one) => `${machine}/${one}`);
}

/** Whether the refused command itself, filled in otherwise or given by somebody else, can be taken. */
function isMendedByItself(procedure: Procedure, probe: Probe<CoreFacts>, state: string): boolean {
  const { requirement } = probe;
  const answer = (one: Omit<Probe<CoreFacts>, 'mended'>): string | undefined =>
    possibleIn(procedure, one, state)?.checked.find(({ id }) => id === requirement)?.answer;
  const another = { ...probe.given, actor: { personId: 'somebody-else', mandates: [] } };
  return [probe, { ...probe, given: another }].some((one) => answer(one) !== 'unmet');
}

/** Whether the remedy leads on from a state in which the command of the probe is refused. */
function leadsOn(
  procedure: Procedure,
  { state, ...probe }: Probe<CoreFacts> & { readonly state: string },
  { command = probe.command, others = [], only }: Remedy,
): boolean {
  if (only !== undefined) {
    return true;
  }
  const { snapshot, given } = situated(procedure, probe, state);
  const [first = ''] =
    command === probe.command
      ? []
      : (waysFrom(procedure, snapshot, () => possibilities(procedure, snapshot, given)).to(
          [command, ...others],
          probe.requirement,
        ) ?? []);
  return (
    (procedure.command(first)?.by ?? []).length > 0 || isMendedByItself(procedure, probe, state)
  );
}

describe.each(enacted.map((one) => [one.procedure.key, one] as const))(
  'the remedies of %s',
  (_key, { procedure, probes }) => {
    const demands = demandsOf(procedure);
    const refusals = probes
      .map((probe) => ({ probe, requirement: procedure.requirement(probe.requirement) }))
      .filter(({ requirement: { level } }) => level === 'block');

    it('are a step in turn, the first of the steps that lead there, or say what alone remains', () => {
      const stuck = refusals.flatMap(({ probe, requirement: { id, remedy } }) =>
        demands
          .filter((one) => one.requirement === id && one.command === probe.command)
          .flatMap(({ state }) => statesUnder(procedure, state))
          .filter((state) => !leadsOn(procedure, { ...probe, state }, remedy))
          .map((state) => `${id} · ${probe.command} · ${state} → ${remedy.command ?? ''}`),
      );
      expect(stuck).toEqual([]);
    });

    it('name commands of the procedure', () => {
      const unknown = procedure.requirements.flatMap(({ id, remedy: { command, others = [] } }) =>
        [command ?? [], ...others]
          .flat()
          .filter((one) => procedure.command(one) === undefined)
          .map((one) => `${id}: ${one}`),
      );
      expect(unknown).toEqual([]);
    });

    it('say in their words what alone remains', () => {
      const silent = procedure.requirements
        .filter(({ remedy: { only, zh } }) => only !== undefined && !SAYS[only].test(zh))
        .map(({ id, remedy }) => `${id}: ${remedy.zh}`);
      expect(silent).toEqual([]);
    });
  },
);
