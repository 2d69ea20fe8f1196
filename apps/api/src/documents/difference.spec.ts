import { describe, expect, it } from '@jest/globals';

import { differenceOf, isText } from './difference.js';

const shown = (earlier: string, later: string): string =>
  differenceOf(earlier, later)
    .map(({ change, text }) => `${{ same: ' ', removed: '-', added: '+' }[change]}${text}`)
    .join('\n');

describe('the difference of two texts', () => {
  it('shows the lines that changed among those that did not', () => {
    expect(shown('第一条\n第二条\n第三条', '第一条\n第二条 罚款\n第三条\n第四条')).toBe(
      ' 第一条\n-第二条\n+第二条 罚款\n 第三条\n+第四条',
    );
  });

  it('finds what was moved, left out and put in', () => {
    expect(shown('甲\n乙\n丙\n丁', '乙\n丙\n戊\n丁')).toBe('-甲\n 乙\n 丙\n+戊\n 丁');
    expect(shown('甲\n乙', '')).toBe('-甲\n-乙\n+');
  });

  it('takes the ends of lines and the mark of order for none', () => {
    expect(shown('\uFEFF甲\r\n乙', '甲\n乙')).toBe(' 甲\n 乙');
  });

  it('gives every line of both texts once, in their order', () => {
    const texts = ['', 'a', 'a\nb', 'b\na\nb', 'c\nc\na', 'a\nc\nb\nc'];
    for (const earlier of texts) {
      for (const later of texts) {
        const lines = differenceOf(earlier, later);
        const without = (change: string) =>
          lines
            .filter((one) => one.change !== change)
            .map(({ text }) => text)
            .join('\n');
        expect([without('added'), without('removed')]).toEqual([earlier, later]);
      }
    }
  });

  it('is of texts only', () => {
    expect(isText({ mediaType: 'text/plain; charset=utf-8' })).toBe(true);
    expect(isText({ mediaType: 'application/pdf' })).toBe(false);
  });
});
