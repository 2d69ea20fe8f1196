import { describe, expect, it } from '@jest/globals';

import { firmsAmong } from './drafting/hands.js';
import { firmName } from './firm-name.js';

const among = (firm: string, employer: string): boolean =>
  firmsAmong([{ firm, part: 'drafted', people: null }], [employer]).length > 0;

describe('the name of a firm', () => {
  it.each([
    ['北京甲某律师事务所', '北京甲某律所'],
    ['北京市甲某律师事务所', '北京甲某律所'],
    ['冀北工程咨询有限公司', '冀北工程咨询有限责任公司'],
    ['冀北工程咨询公司', '《冀北工程咨询》（股份有限公司）'],
    ['ＡＢＣ咨询有限公司', 'abc 咨询有限公司'],
    ['正大会计师事务所', '正大会计所'],
  ])('%s is that of %s', (one, other) => {
    expect(firmName(one)).toBe(firmName(other));
    expect(among(one, other)).toBe(true);
  });

  it.each([
    ['北京甲某律师事务所', '北京乙某律师事务所'],
    ['冀北工程咨询公司', '冀南工程咨询公司'],
    ['甲某律师事务所', '律师事务所'],
  ])('%s is not that of %s', (one, other) => {
    expect(firmName(one)).not.toBe(firmName(other));
  });
});
