import { describe, expect, it } from '@jest/globals';

import { citationsOf } from './citations.js';

describe('citationsOf', () => {
  it('lets an article without a law belong to the law named before it', () => {
    expect(citationsOf('条例第19条、第22条、第26条第一款')).toEqual([
      { law: '条例', article: 19 },
      { law: '条例', article: 22 },
      { law: '条例', article: 26 },
    ]);
  });

  it('keeps several laws apart and counts a range out', () => {
    expect(citationsOf('条例第29条第（一）项、政府信息公开条例第14条至第16条')).toEqual([
      { law: '条例', article: 29 },
      { law: '政府信息公开条例', article: 14 },
      { law: '政府信息公开条例', article: 15 },
      { law: '政府信息公开条例', article: 16 },
    ]);
  });

  it('finds nothing in a text without articles', () => {
    expect(citationsOf('政府工作规则')).toEqual([]);
  });
});
