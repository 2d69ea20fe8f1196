import { describe, expect, it } from '@jest/globals';
import type { StateSpec } from '#libs/procedure';
import { aState, statesOnly } from '#test/states-only';

import { reach } from './reach.js';

const found = (states: StateSpec['states']): readonly string[] =>
  reach({
    procedure: statesOnly({ toy: aState({ initial: 'begun', states: states ?? {} }) }),
    structural: [],
  }).findings;

describe('the walk through every configuration', () => {
  it('finds nothing where every state is reached and leads to an end', () => {
    expect(
      found({
        begun: aState({ on: { ended: { to: 'over' } } }),
        over: aState({ tags: ['ended'] }),
      }),
    ).toEqual([]);
  });

  it('names a state that nothing leads to', () => {
    expect(
      found({
        begun: aState({ on: { ended: { to: 'over' } } }),
        apart: aState({ on: { 'apart.ended': { to: 'over' } } }),
        over: aState({ tags: ['ended'] }),
      }),
    ).toEqual(['toy/apart: never reached']);
  });

  it('names a state that no end can be reached from', () => {
    expect(
      found({
        begun: aState({ on: { ended: { to: 'over' }, strayed: { to: 'lost' } } }),
        lost: aState({ on: { 'lost.noted': {} } }),
        over: aState({ tags: ['ended'] }),
      }),
    ).toEqual(['toy/lost: no end can be reached from here']);
  });
});
