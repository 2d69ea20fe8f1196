import type { Json, Profile, Words } from '#libs/procedure';

import { parameters, unitTitles, type Parameter } from './parameters.js';
import { valueText } from './value-text.js';

/** One line of a profile as people read it. */
export interface ProfileLine {
  readonly key: string;
  readonly title: Words;
  readonly value: Json;
  /** The value with its unit, as people read it. */
  readonly words: Words;
  readonly unit: string | null;
  readonly layer: string;
  readonly article: string;
  readonly source: string;
  /** A value that is not verified advises and never refuses. */
  readonly verified: boolean;
  /** The article of the national rule, where there is one. */
  readonly nationalRule: string | null;
}

/** The values of a profile with where each is from, in the order of the procedure. */
export function profileTable(values: Profile): readonly ProfileLine[] {
  return Object.entries(parameters).flatMap(([key, parameter]) => {
    const found = values[key];
    return found === undefined
      ? []
      : [
          {
            key,
            title: parameter.title,
            value: found.value,
            words: valueWords(parameter, found.value, found.unit),
            unit: found.unit ?? null,
            layer: found.layer,
            article: found.article,
            source: found.source,
            verified: found.verified,
            nationalRule: parameter.nationalRule,
          },
        ];
  });
}

function valueWords(parameter: Parameter, value: Json, unit: string | undefined): Words {
  switch (parameter.kind) {
    case 'flag':
      return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'choice':
    case 'set': {
      const names = (Array.isArray(value) ? value : [value]).map(
        (one: Json) => parameter.of[valueText(one)] ?? { zh: valueText(one), en: valueText(one) },
      );
      return {
        zh: names.map((one) => one.zh).join('；'),
        en: names.map((one) => one.en).join('; '),
      };
    }
    case 'term':
    case 'count':
    case 'share':
    case 'dayOfYear': {
      const title = unitTitles[unit ?? ''] ?? { zh: '', en: '' };
      return { zh: `${valueText(value)}${title.zh}`, en: `${valueText(value)} ${title.en}`.trim() };
    }
  }
}
