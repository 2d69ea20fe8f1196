const DIGITS = '一二三四五六七八九';

/** Reads a number from 1 to 99 as laws write it: 七, 十, 十二, 二十. */
export function numberOf(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? Math.max(digit(tens), 1) : 0;
  return ten * 10 + digit(ones);
}

/** Writes a number from 1 to 99 as laws write it. */
export function numeralOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens - 1] ?? '')}十`;
  return ten + (DIGITS[ones - 1] ?? '');
}

const digit = (character: string): number => (character === '' ? 0 : DIGITS.indexOf(character) + 1);
