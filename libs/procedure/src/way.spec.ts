import { describe, expect, it } from '@jest/globals';

import { blankSnapshot, possibilities, waysFrom } from '#libs/procedure';
import { givenBy, smallProcedure, smallState } from '#test/small-procedure';

/** Work that is checked and closed; closing asks for the check, and so does sending it on. */
const procedure = smallProcedure({
  machines: {
    main: smallState({
      initial: 'start',
      states: {
        start: smallState({ on: { 'matter.opened': { to: 'work' } } }),
        work: smallState({
          parallel: true,
          on: { 'clock.struck': { to: 'closed' }, 'side.ended': { to: 'checked' } },
          states: {
            left: smallState({
              initial: 'open',
              states: {
                open: smallState({ on: { 'word.added': { to: 'work.left.done' } } }),
                done: smallState({ on: { 'fact.recorded': {} } }),
              },
            }),
            right: smallState({
              initial: 'open',
              states: { open: smallState({ on: { 'matter.closed': { requires: ['R-good'] } } }) },
            }),
          },
        }),
        checked: smallState({ on: { 'matter.closed': { requires: ['R-good'], to: 'closed' } } }),
        closed: smallState({ on: { 'paper.named': {} } }),
      },
    }),
  },
});

const start = blankSnapshot(procedure);
const at = (value: unknown) => ({
  ...start,
  machines: { main: { value: value as never, history: {} } },
});
const WORK = { work: { left: 'open', right: 'open' } };

const way = (value: unknown, commands: readonly string[], requirement = '') => {
  const snapshot = at(value);
  const possible = () => possibilities(procedure, snapshot, givenBy('clerk'));
  return waysFrom(procedure, snapshot, possible).to(commands, requirement);
};

describe('the way to a command', () => {
  it('is the command itself where it is in turn', () => {
    expect(way(WORK, ['word.added'])).toEqual(['word.added']);
  });

  it('begins with what is in turn now', () => {
    expect(way('start', ['fact.recorded'])).toEqual([
      'matter.opened',
      'word.added',
      'fact.recorded',
    ]);
  });

  it('leaves the other regions where they are', () => {
    expect(way({ work: { left: 'done', right: 'open' } }, ['word.added'])).toBeUndefined();
  });

  it('passes no step that asks the same, and none that the system alone takes', () => {
    expect(way(WORK, ['paper.named'])).toEqual(['side.ended', 'matter.closed', 'paper.named']);
    expect(way(WORK, ['paper.named'], 'R-good')).toBeUndefined();
  });

  it('is that of the nearest of several commands', () => {
    expect(way(WORK, ['paper.named', 'fact.recorded'])).toEqual(['word.added', 'fact.recorded']);
  });

  it('is none where nothing leads there', () => {
    expect(way('closed', ['word.added'])).toBeUndefined();
  });

  it('is the opening of a case wherever a new case mends it', () => {
    expect(way('closed', ['matter.opened'])).toEqual(['matter.opened']);
  });
});
