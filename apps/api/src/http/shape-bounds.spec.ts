import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { boundExceeded, type ShapeBounds } from './shape-bounds.js';

const BOUNDS: ShapeBounds = { depth: 3, keys: 4, values: 10 };

const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${String(index)}`, 1]));
const items = (count: number) => Array.from({ length: count }, () => 1);

describe('the bounds of the shape of a body', () => {
  it.each([
    ['text', 'x', undefined],
    ['the most keys', keys(4), undefined],
    ['a key too many', keys(5), 'keys'],
    ['a key too many, further in', { a: [keys(5)] }, 'keys'],
    ['the most items', items(10), undefined],
    ['an item too many', items(11), 'values'],
    ['items too many in all', { a: items(5), b: items(5) }, 'values'],
    ['the deepest', { a: { b: { c: 1 } } }, undefined],
    ['a level too deep', { a: { b: { c: {} } } }, 'depth'],
    ['signs of structure within texts', { 'a,{[': '\\",,,,,,,,,,,{{{{[[[[\\' }, undefined],
    ['empty lists', { a: [], b: [[], {}] }, undefined],
  ])('%s', (_what, body, exceeded) => {
    expect(boundExceeded(Buffer.from(JSON.stringify(body)), BOUNDS)).toBe(exceeded);
  });

  it('are met at the bound: what follows is not looked at', () => {
    const many = `{${'"k":1,'.repeat(5)}`;
    expect(boundExceeded(Buffer.from(`${many}no JSON at all`), BOUNDS)).toBe('keys');
  });

  it.each(['[1 , 1\n,1]', ' { "a" : [ ] } ', '', '"', '"\\', ']]]]', ',', '[,,]'])(
    'are kept by %j, JSON or not',
    (text) => {
      expect(boundExceeded(Buffer.from(text), BOUNDS)).toBeUndefined();
    },
  );

  it('are those that a count of the parsed body finds, whatever it is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.integer({ min: 0, max: 6 }), (text, bound) => {
        const bounds: ShapeBounds = { depth: bound, keys: bound, values: bound * 2 };
        const { depth, keys, values } = countedIn(JSON.parse(text));
        const within = depth <= bounds.depth && keys <= bounds.keys && values <= bounds.values;
        expect(boundExceeded(Buffer.from(text), bounds) === undefined).toBe(within);
      }),
    );
  });
});

/** The largest of each, counted on what was parsed. */
function countedIn(value: unknown): ShapeBounds {
  if (typeof value !== 'object' || value === null) {
    return { depth: 0, keys: 0, values: 0 };
  }
  const within = Object.values(value);
  const counts = within.map(countedIn);
  const own = Array.isArray(value) ? 0 : within.length;
  return {
    depth: 1 + Math.max(0, ...counts.map(({ depth }) => depth)),
    keys: Math.max(own, ...counts.map(({ keys }) => keys)),
    values: within.length + counts.reduce((sum, { values }) => sum + values, 0),
  };
}
