import type { Words } from '#libs/procedure';

import { LARGEST_NUMBER, unitTitles, type Parameter } from './parameters.js';
import { valueText } from './value-text.js';
import type { LayerValue } from './profile.js';
import { quorumOf, shareOf } from './tightness.js';

/** A value with its unit, in words. */
export const written = (
  { value, unit }: Pick<LayerValue, 'value' | 'unit'>,
  language: keyof Words = 'zh',
): string => {
  const words = unit === undefined ? '' : (unitTitles[unit]?.[language] ?? unit);
  return `${valueText(value)}${language === 'en' ? ' ' : ''}${words}`.trim();
};

const unitWords = (unit: string): string => unitTitles[unit]?.zh ?? unit;

/** Says how a value is not one of its parameter. */
export function formBreaches(parameter: Parameter, { value, unit }: LayerValue): readonly Words[] {
  const units: readonly string[] = parameter.units;
  const unitFits = unit === undefined ? units.length === 0 : units.includes(unit);
  return [
    ...(unitFits
      ? []
      : [
          {
            zh: `单位应当是${units.length === 0 ? '空' : units.map(unitWords).join('或者')}`,
            en: `The unit is ${units.length === 0 ? 'left out' : units.join(' or ')}`,
          },
        ]),
    ...(isOfKind(parameter, value) ? [] : [expected(parameter)]),
  ];
}

function isOfKind(parameter: Parameter, value: unknown): boolean {
  switch (parameter.kind) {
    case 'term':
    case 'count':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LARGEST_NUMBER;
    case 'share':
      return isShare(value, parameter.beyond === true);
    case 'flag':
      return typeof value === 'boolean';
    case 'dayOfYear':
      return typeof value === 'string' && /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(parameter.of, value);
    case 'set':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        new Set(value).size === value.length &&
        value.every((one) => typeof one === 'string' && Object.hasOwn(parameter.of, one))
      );
  }
}

const isShare = (value: unknown, beyond: boolean): boolean =>
  typeof value === 'string' && (beyond ? quorumOf(value) : shareOf(value)) !== undefined;

function expected(parameter: Parameter): Words {
  const most = String(LARGEST_NUMBER);
  switch (parameter.kind) {
    case 'term':
    case 'count':
      return { zh: `应当是1至${most}的整数`, en: `It is a whole number from 1 to ${most}` };
    case 'share':
      return { zh: '应当是分数，如“1/3”', en: 'It is a fraction such as "1/3"' };
    case 'flag':
      return { zh: '应当是true或者false', en: 'It is true or false' };
    case 'dayOfYear':
      return { zh: '应当是月日，如“04-30”', en: 'It is a day of the year such as "04-30"' };
    case 'choice':
    case 'set': {
      const names = Object.keys(parameter.of).join('、');
      return { zh: `应当取自：${names}`, en: `It is taken from: ${names}` };
    }
  }
}
