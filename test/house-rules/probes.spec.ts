import { describe, expect, it } from '@jest/globals';
import { demandsOf, probeOf } from '#libs/procedure';
import { enacted } from '#workflows/proofs';

describe.each(enacted.map((one) => [one.procedure.key, one] as const))(
  'the probes of %s',
  (_key, { procedure, probes }) => {
    const demands = demandsOf(procedure);
    const demanding = (requirement: string, command: string) =>
      demands
        .filter((one) => one.requirement === requirement && one.command === command)
        .map((one) => one.state);
    const named = new Map<string, number>();
    const rows = probes.map((probe) => {
      const pair = `${probe.requirement} · ${probe.command}`;
      const nth = (named.get(pair) ?? 0) + 1;
      named.set(pair, nth);
      return [`${pair} (${String(nth)})`, probe] as const;
    });

    it.each(rows)('%s is breached and mended wherever it is demanded', (_pair, probe) => {
      const outcomes = probeOf(procedure, probe, demanding(probe.requirement, probe.command));
      expect(outcomes.length).toBeGreaterThan(0);
      for (const { breached, mended } of outcomes) {
        expect(breached?.answer).toMatch(/^(unmet|needs)$/);
        expect(mended?.answer).toMatch(/^(met|notApplicable)$/);
      }
    });

    it('have a row for every requirement of every command', () => {
      const written = new Set(probes.map((probe) => `${probe.requirement} · ${probe.command}`));
      const demanded = new Set(demands.map((one) => `${one.requirement} · ${one.command}`));
      expect([...demanded].filter((pair) => !written.has(pair))).toEqual([]);
    });
  },
);
