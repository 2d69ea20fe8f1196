import { expect, it } from '@jest/globals';

import { named } from './named.js';

const NAMES = {
  people: { 'city.finance-head': '钱某' },
  units: { 'city.finance': '市财政局' },
  organs: {},
};

it('calls everybody by his name, and finds no id within a longer one', () => {
  const words = {
    zh: 'city.finance-head不代表city.finance',
    en: 'city.finance-head is no member.',
  };
  expect(named(words, NAMES)).toEqual({ zh: '钱某不代表市财政局', en: '钱某 is no member.' });
});

it('leaves an id as it is whose name is not known', () => {
  const words = { zh: 'city.tax没有答复', en: 'city.tax did not reply' };
  expect(named(words, NAMES)).toEqual(words);
  expect(named(words, undefined)).toBe(words);
});
