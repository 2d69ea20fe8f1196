import { describe, expect, it } from '@jest/globals';

import { lawText } from './law-text.js';

const DUTY = `
block('G08', '条例第16条', {
  zh: '听证会材料应当于7日前送达',
  en: 'The papers are delivered 7 days before',
  article: '条例第17条',
  needs: ['on'],
  answer: ({ payload }) => holds(payload.on > floor(7), \`\${payload.on}送达\`, 'Late'),
})`;

const changed = (from: string, to: string): boolean => {
  expect(DUTY).toContain(from);
  return lawText(DUTY.replace(from, to)) !== lawText(DUTY);
};

describe('lawText', () => {
  it('does not see space, comments and what people read', () => {
    expect(changed("'The papers are delivered 7 days before'", "'Papers come in time'")).toBe(
      false,
    );
    expect(changed('听证会材料应当', '听证材料应当')).toBe(false);
    expect(changed("'Late'", "'Delivered late'")).toBe(false);
    expect(changed('送达`', '才送达`')).toBe(false);
    expect(changed('\n  needs', ' /* why */ needs')).toBe(false);
  });

  it('sees every other word', () => {
    expect(changed('floor(7)', 'floor(6)')).toBe(true);
    expect(changed('>', '>=')).toBe(true);
    expect(changed("['on']", '[]')).toBe(true);
    expect(changed("'G08'", "'G09'")).toBe(true);
    expect(changed('block(', 'warn(')).toBe(true);
    expect(changed('条例第17条', '条例第18条')).toBe(true);
    expect(changed('${payload.on}送达', '${payload.by}送达')).toBe(true);
  });
});
