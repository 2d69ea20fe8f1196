import { describe, expect, it } from '@jest/globals';
import { decidedIn, demandsOf, possibleIn, type Probe, type CoreFacts } from '#libs/procedure';
import { enacted } from '#workflows/proofs';

/** What is shown before a command and what is answered to it never contradict each other (art. 39). */
describe.each(enacted.map((one) => [one.procedure.key, one] as const))(
  'what %s shows beforehand',
  (_key, { procedure, probes }) => {
    const demands = demandsOf(procedure);
    const situations = probes.flatMap((probe) => {
      const given = { ...probe.given, ...probe.mended.given };
      const mended: Omit<Probe<CoreFacts>, 'mended'> = { ...probe, ...probe.mended, given };
      return demands
        .filter((one) => one.requirement === probe.requirement && one.command === probe.command)
        .flatMap(({ state }) => [
          { row: `${probe.requirement} · ${probe.command} · ${state} breached`, probe, state },
          {
            row: `${probe.requirement} · ${probe.command} · ${state} mended`,
            probe: mended,
            state,
          },
        ]);
    });

    it('is possible, or needs something, wherever the command is accepted', () => {
      const hidden = situations.filter(
        ({ probe, state }) =>
          decidedIn(procedure, probe, state).kind === 'accepted' &&
          possibleIn(procedure, probe, state)?.open !== true,
      );
      expect(hidden.map(({ row }) => row)).toEqual([]);
    });
  },
);
