import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { contentDisposition } from './content-disposition.js';

const HEADER = /^attachment; filename="([\w .()[\]-]*)"; filename\*=UTF-8''([\w.~!#$&+^`|%-]*)$/;

describe('contentDisposition', () => {
  it.each([
    ['附件(1).pdf', '__(1).pdf', '%E9%99%84%E4%BB%B6%281%29.pdf'],
    ["a'b.pdf", 'a_b.pdf', 'a%27b.pdf'],
    ['方案*终稿.pdf', '_____.pdf', '%E6%96%B9%E6%A1%88%2A%E7%BB%88%E7%A8%BF.pdf'],
    ['a\r\nX-Evil: 1.pdf', 'a__X-Evil_ 1.pdf', 'a%0D%0AX-Evil%3A%201.pdf'],
  ])('writes the name %j for every client', (name, plain, encoded) => {
    expect(contentDisposition('attachment', name)).toBe(
      `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    );
  });

  it('gives a name back whole, and writes nothing that ends the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const [, , encoded = ''] = HEADER.exec(contentDisposition('attachment', name)) ?? [];
        expect(decodeURIComponent(encoded)).toBe(name.toWellFormed());
        expect(encoded).not.toMatch(/['()*]/);
      }),
    );
  });
});
