import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { met, type AnyRequirement, type CoreFacts, type StateSpec } from '#libs/procedure';
import { aState, statesOnly } from '#test/states-only';
import { proofs } from '#workflows/proofs';

import { Interpreter, type Configuration } from './interpreter.js';
import { searchBreach } from './safety.js';
import type { Invariant, ProofSubject } from './subject.js';

const rule = (id: string): AnyRequirement<CoreFacts> => ({
  id,
  article: '第1条',
  level: 'block',
  asks: { zh: '问', en: 'asks' },
  remedy: { zh: '改', en: 'mend' },
  applies: () => true,
  answer: () => met,
});

/** Two inquiries side by side; the matter is closed when both have ended. */
const TWO_SIDES: StateSpec = aState({
  initial: 'asking',
  states: {
    asking: aState({
      parallel: true,
      on: { closed: { requires: ['all-settled'], to: 'over' } },
      states: {
        left: aState({
          initial: 'open',
          states: {
            open: aState({
              on: { 'left.ended': { requires: ['left-heard'], to: 'asking.left.done' } },
            }),
            done: aState({ tags: ['settled'] }),
          },
        }),
        right: aState({
          initial: 'open',
          states: {
            open: aState({ on: { 'right.ended': { to: 'asking.right.done' } } }),
            done: aState({
              tags: ['settled'],
              on: { 'right.reopened': { to: 'asking.right.open' } },
            }),
          },
        }),
      },
    }),
    over: aState({ tags: ['ended'] }),
  },
});

const toy: Pick<ProofSubject, 'procedure' | 'structural'> = {
  procedure: statesOnly({ toy: TWO_SIDES }, [rule('all-settled'), rule('left-heard')]),
  structural: [
    {
      id: 'all-settled',
      because: 'by its words',
      answers: (where) => where.unsettled.length === 0,
    },
  ],
};

const heard: Invariant<boolean> = {
  id: 'T1',
  article: '第1条',
  says: { zh: '未听取左方的不得办结', en: 'Nothing is closed before the left side was heard' },
  regions: ['toy/asking.left'],
  watches: ['left-heard', 'all-settled'],
  commands: ['left.ended', 'closed'],
  states: [],
  initial: false,
  step: (memory, { command, shows }) => (command === 'left.ended' ? shows('left-heard') : memory),
  violated: (memory, { command }) => command === 'closed' && !memory,
};

describe('the search for a breach', () => {
  it('finds none where the guards keep the law, the other region being collapsed', () => {
    expect(searchBreach(toy, heard).breach).toBeUndefined();
  });

  it('shows the shortest run once a guard is taken out, with the truths on the way', () => {
    const { breach } = searchBreach(toy, heard, (_from, _command, id) => id === 'left-heard');
    expect(breach?.map(({ command, truths }) => [command, truths])).toEqual([
      ['left.ended', { 'left-heard': false }],
      ['closed', {}],
    ]);
  });

  it('shows the run round the inquiry once the join is taken out', () => {
    const { breach } = searchBreach(toy, heard, (_from, _command, id) => id === 'all-settled');
    expect(breach?.map((one) => one.command)).toEqual(['closed']);
  });

  it('takes a collapsed region for settled and unsettled alike: what needs it, names it', () => {
    const { breach } = searchBreach(toy, { ...heard, regions: ['toy/'] });
    expect(breach?.map((one) => one.command)).toEqual(['closed']);
  });

  it('refuses a monitor that reads what it does not watch', () => {
    expect(() => searchBreach(toy, { ...heard, watches: ['all-settled'] })).toThrow(/left-heard/);
  });
});

const choicesMade = fc.array(fc.nat({ max: 9999 }), { maxLength: 100 });

/** Goes through all states; the collapsed machine must be able to take every step beside it. */
function goBeside(machines: Interpreter, collapsed: Interpreter, choices: readonly number[]) {
  const kept = new Set<string>();
  let all: Configuration = machines.start;
  let few: Configuration = collapsed.start;
  for (const choice of choices) {
    const moves = machines.movesOf(all);
    const move = moves[choice % moves.length]!;
    const beside = collapsed
      .movesOf(few)
      .find((one) => one.command === move.command && one.from === move.from);
    expect(beside).toBeDefined();
    all = machines.after(all, move);
    few = collapsed.after(few, beside!);
    const active = collapsed.active(few).map((node) => node.at);
    const everything = machines.active(all).map((node) => node.at);
    expect(everything).toEqual(expect.arrayContaining(active));
    active.forEach((state) => kept.add(state));
  }
  return kept;
}

describe('a collapsed region only adds runs', () => {
  it.each(
    proofs.flatMap(({ procedure, invariants }) => {
      const ways = new Map(invariants.map((one) => [one.regions.join(' '), one.regions]));
      return [...ways].map(([name, regions]) => [procedure.key, name, procedure, regions] as const);
    }),
  )(
    '%s, keeping %s: every walk through all states has one beside it',
    (...[, , procedure, regions]) => {
      const { machines } = procedure;
      const refuses = (): boolean => false;
      const everything = new Interpreter({ machines, concrete: undefined, refuses });
      const collapsed = new Interpreter({ machines, concrete: regions, refuses });
      fc.assert(
        fc.property(choicesMade, (choices) => {
          goBeside(everything, collapsed, choices);
        }),
        { numRuns: 15, seed: 713 },
      );
    },
  );
});
