import { describe, expect, it } from '@jest/globals';

import { smallProcedure, smallSpec, smallState } from '#test/small-procedure';

import { houseRuleBreaches } from './house-rules.js';
import type { StateSpec } from './state.js';

const root = smallSpec.machines['main'] ?? smallState();

/** The small machine with one state put in the place of, or beside, the others. */
function withStates(states: Readonly<Record<string, StateSpec>>, more: Partial<StateSpec> = {}) {
  const main = { ...root, ...more, states: { ...root.states, ...states } };
  return houseRuleBreaches(smallProcedure({ machines: { main } }));
}

const regions = (on: StateSpec['on'] = {}) =>
  smallState({
    parallel: true,
    states: {
      a: smallState({ initial: 'x', states: { x: smallState({ on }) } }),
      b: smallState({ initial: 'x', states: { x: smallState({ on }) } }),
    },
  });

describe('houseRuleBreaches', () => {
  it('finds nothing in a sound procedure', () => {
    expect(houseRuleBreaches(smallProcedure())).toEqual([]);
  });

  it('finds two ways for one command in regions that are active together', () => {
    const found = withStates({ extra: regions({ 'word.added': {} }) });
    expect(found).toContain('main: two ways for word.added: in "extra.a.x" and in "extra.b.x"');
  });

  it('finds two ways for one command in a state and its parent', () => {
    const found = withStates({}, { on: { ...root.on, 'side.ended': {} } });
    expect(found).toContain('main: two ways for side.ended: in "" and in "work.left.open"');
  });

  it('allows one command in states that exclude each other', () => {
    const found = withStates({
      extra: smallState({ on: { 'matter.closed': { requires: ['R-settled'] } } }),
    });
    expect(found).toEqual([]);
  });

  it.each([
    ['unknown command', { on: { 'no.such': {} } }, 'main/extra: unknown command no.such'],
    [
      'unknown requirement',
      { on: { 'matter.opened': { requires: ['R-none'] } } },
      'main/extra: matter.opened names an unknown requirement R-none',
    ],
    [
      'unknown effect',
      { on: { 'matter.opened': { then: [{ type: 'sing', params: {} }] } } },
      'main/extra: matter.opened names an unknown effect sing',
    ],
    [
      'end with commands',
      { tags: ['ended'], on: { 'matter.opened': {} } },
      'main/extra: an end takes no commands',
    ],
    ['unknown stage', { stage: 'three' }, 'main/extra: unknown stage'],
    [
      'unknown first state',
      { initial: 'y', states: { x: smallState() } },
      'main/extra: its first state is unknown',
    ],
  ] satisfies readonly (readonly [string, Partial<StateSpec>, string])[])(
    'finds an %s',
    (_what, more, breach) => {
      expect(withStates({ extra: smallState(more) })).toContain(breach);
    },
  );

  it('does not even compile a transition that leads to nowhere', () => {
    const lost = smallState({ on: { 'matter.opened': { to: 'nowhere' } } });
    expect(() => withStates({ lost })).toThrow(/nowhere/);
  });

  it('finds a state in which nobody owes anything', () => {
    const idle: StateSpec = { title: { zh: '空', en: 'Idle' }, stage: 'one', basis: '第1条' };
    expect(withStates({ idle })).toContain('main/idle: nobody owes anything in it');
  });

  it('finds commands that no state takes, that nobody records, and records without a command', () => {
    const orphan = { ...smallSpec.commands['side.ended'] };
    const spec = orphan as (typeof smallSpec.commands)[string];
    const found = houseRuleBreaches(
      smallProcedure({
        commands: { ...smallSpec.commands, 'orphan.left': spec },
        folds: { ...smallSpec.folds, 'ghost.seen': (facts) => facts },
      }),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'orphan.left: no state, or two machines, take it',
        'orphan.left: nothing folds it',
        'ghost.seen: a fold without a command',
      ]),
    );
  });

  it('finds requirements that no transition demands and ids that are written twice', () => {
    const [first] = smallSpec.requirements;
    const requirements =
      first === undefined ? [] : [...smallSpec.requirements, first, { ...first, id: 'R-idle' }];
    const found = houseRuleBreaches(smallProcedure({ requirements }));
    expect(found).toEqual(['R-idle: no transition demands it', 'R-short: written twice']);
  });
});
