import { describe, expect, it } from '@jest/globals';

import { Turns } from './turns.js';

const LIMITS = { waiting: 6, waitingOfOne: 4, runningOfOne: 1 };
const filled = (order: string, limits = LIMITS) => {
  const turns = new Turns<string>(limits);
  const admitted = Array.from(order, (person, index) => turns.add(person, `${person}${index}`));
  return { turns, admitted };
};

describe('Turns', () => {
  it('lets people take turns, whatever number one has waiting', () => {
    const { turns } = filled('aaaabb');
    const order = Array.from({ length: 6 }, () => {
      const one = turns.take() ?? '';
      turns.done(one.slice(0, 1));
      return one;
    });
    expect(order).toEqual(['a0', 'b4', 'a1', 'b5', 'a2', 'a3']);
  });

  it('keeps nobody from running because another waits who runs enough already', () => {
    const { turns } = filled('aab');
    expect([turns.take(), turns.take(), turns.take()]).toEqual(['a0', 'b2', undefined]);
    turns.done('a');
    expect([turns.take(), turns.size]).toEqual(['a1', 0]);
  });

  it('takes no more than a share of one person, and no more than there is room for', () => {
    expect(filled('aaaaab').admitted).toEqual([true, true, true, true, false, true]);
    expect(filled('aaabbbc').admitted).toEqual([true, true, true, true, true, true, false]);
  });

  it('has room again after each turn, and forgets whoever has nothing left', () => {
    const { turns } = filled('aaaa');
    turns.take();
    expect([turns.size, turns.add('a', 'a4'), turns.add('a', 'a5')]).toEqual([3, true, false]);
    turns.done('nobody');
    expect(turns.size).toBe(4);
  });
});
