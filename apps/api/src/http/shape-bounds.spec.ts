import { describe, expect, it } from '@jest/globals';

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
  ])('%s', (_what, body, exceeded) => {
    expect(boundExceeded(body, BOUNDS)).toBe(exceeded);
  });
});
