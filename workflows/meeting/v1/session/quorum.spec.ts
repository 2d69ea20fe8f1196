import { describe, expect, it } from '@jest/globals';

import { isQuorate } from './quorum.js';

describe('isQuorate', () => {
  it.each([
    [2, 4, 0.5, true],
    [2, 5, 0.5, false],
    [2, 3, '2/3', true],
    [2, 4, '2/3', false],
    [2, 9, 2, true],
    [1, 2, 2, false],
  ])('%i of %i members by a quorum of %s: %s', (present, all, quorum, quorate) => {
    expect(isQuorate(present, all, quorum)).toBe(quorate);
  });

  it('says nothing of a value that is neither a share nor a number', () => {
    expect(isQuorate(1, 2, '过半数')).toBeUndefined();
    expect(isQuorate(1, 2, null)).toBeUndefined();
  });
});
