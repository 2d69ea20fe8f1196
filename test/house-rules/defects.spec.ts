import { describe, expect, it } from '@jest/globals';
import { aDefect, carriedDefect, decidedIn, type Defect, type DefectState } from '#libs/procedure';
import { enacted } from '#workflows/proofs';

const found = (id: string, more: Partial<Defect> = {}): Defect =>
  aDefect({
    id,
    requirement: 'A39-defects',
    article: '条例第39条',
    what: { zh: '如实记录', en: 'as it was' },
    ...more,
  });

/** One defect of each kind: open, carried, mended, found to be none, and one that bars. */
const EACH: readonly Defect[] = [
  found('open'),
  carriedDefect(found('carried')),
  found('mended', { state: 'mended' }),
  found('unfounded', { state: 'unfounded' }),
  found('barring', { barring: true }),
];

/** The three ways in which a defect leaves the state it was in; what was carried may still mend. */
const WAYS: Readonly<Record<DefectState, readonly DefectState[]>> = {
  open: ['open', 'mended', 'unfounded', 'carried'],
  carried: ['carried', 'mended', 'unfounded'],
  mended: ['mended'],
  unfounded: ['unfounded'],
};

describe.each(enacted.map((one) => [one.procedure.key, one] as const))(
  'the defects of a case under %s',
  (_key, { procedure, probes }) => {
    const pairs = probes.flatMap((probe) =>
      procedure.statesAccepting(probe.command).flatMap((state) => {
        const { defects, ...facts } = { ...probe.facts, ...probe.mended.facts };
        const given = { ...probe.given, ...probe.mended.given };
        const mended = { ...probe, ...probe.mended, given };
        const before = [...defects, ...EACH];
        const named = { ...mended, facts: { ...facts, defects: before } as never };
        return [{ before, command: probe.command, answer: decidedIn(procedure, named, state) }];
      }),
    );
    const accepted = pairs.flatMap(({ answer, ...one }) =>
      answer.kind === 'accepted' ? [{ ...one, after: answer.snapshot.facts.defects }] : [],
    );

    it('stay through every command that is accepted, with what they said', () => {
      expect(accepted.length).toBeGreaterThan(0);
      for (const { before, after } of accepted) {
        const kept = after.slice(0, before.length);
        expect(kept.map(({ id, what }) => [id, what])).toEqual(
          before.map(({ id, what }) => [id, what]),
        );
      }
    });

    it('change how they stand in the three ways only, each with its entry', () => {
      for (const { before, after } of accepted) {
        before.forEach((one, index) => {
          const now = after[index] ?? one;
          expect(WAYS[one.state]).toContain(now.state);
          expect(now.settlements.slice(0, one.settlements.length)).toEqual(one.settlements);
          const changed = now.state !== one.state;
          expect(!changed || now.settlements.at(-1)?.state === now.state).toBe(true);
        });
      }
    });
  },
);
