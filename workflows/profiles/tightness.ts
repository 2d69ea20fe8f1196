import { addDays, addMonths, addWorkingDays, type Calendar, type Day } from '#libs/legal-time';
import type { Json, Words } from '#libs/procedure';

import { unitTitles, type Parameter } from './parameters.js';
import { valueText } from './value-text.js';

/** A value as far as comparing it goes. */
interface Valued {
  readonly value: Json;
  readonly unit?: string;
}

const SAMPLE_YEARS = 3;
const MONTHS_A_YEAR = 12;

/** The day on which a term that begins on a day ends. */
function endOf({ value, unit }: Valued, from: Day, calendar: Calendar): Day {
  const count = Number(value);
  switch (unit) {
    case 'workingDay':
      return addWorkingDays(from, count, calendar).day;
    case 'month':
      return addMonths(from, count);
    case 'year':
      return addMonths(from, count * MONTHS_A_YEAR);
    default:
      return addDays(from, count);
  }
}

/** More than a share is tighter than the share itself, and less than any larger one. */
const BEYOND = 1e-9;

/** The share that a quorum asks for; `">1/2"` asks for more than half. */
export function quorumOf(value: Json): number | undefined {
  const text = valueText(value);
  const share = shareOf(text.startsWith('>') ? text.slice(1) : text);
  return share === undefined || !text.startsWith('>') ? share : share + BEYOND;
}

/** The part of a whole that a text such as `"1/3"` names. */
export function shareOf(value: Json): number | undefined {
  const [, part, whole] = /^(\d{1,3})\/(\d{1,3})$/.exec(valueText(value)) ?? [];
  const share = Number(part) / Number(whole);
  return share > 0 && share <= 1 ? share : undefined;
}

/**
 * Says how a value is looser than the one below it; `undefined` where it is not.
 *
 * Terms in different units are compared by the day on which they end, over every start day of the
 * last years whose holidays are known, never by number: 20 working days are longer than some 30 days
 * and shorter than others.
 */
export function looseness(
  parameter: Parameter,
  { value, below, calendar }: { value: Valued; below: Valued; calendar: Calendar },
): Words | undefined {
  switch (parameter.kind) {
    case 'term':
      return looserTerm(parameter.tighter, { value, below, calendar });
    case 'count':
    case 'share': {
      const numbers = [value, below].map((one) =>
        parameter.kind === 'share' ? (quorumOf(one.value) ?? 0) : Number(one.value),
      );
      const [own = 0, other = 0] = numbers;
      return words(parameter.tighter === 'more' ? own < other : own > other);
    }
    case 'dayOfYear':
      return words(valueText(value.value) > valueText(below.value));
    case 'flag':
      return words(below.value === parameter.tighter && value.value !== parameter.tighter);
    case 'set': {
      const allowed = listed(below.value);
      return words(listed(value.value).some((one) => !allowed.includes(one)));
    }
    case 'choice':
      return words(value.value !== below.value);
  }
}

function looserTerm(
  tighter: 'later' | 'earlier',
  { value, below, calendar }: { value: Valued; below: Valued; calendar: Calendar },
): Words | undefined {
  const isLooser = (own: Day, other: Day): boolean =>
    tighter === 'later' ? own < other : own > other;
  if (value.unit === below.unit) {
    const [own, other] = [Number(value.value), Number(below.value)];
    return words(tighter === 'later' ? own < other : own > other);
  }
  for (const from of sampleDays(calendar)) {
    const [own, other] = [endOf(value, from, calendar), endOf(below, from, calendar)];
    if (isLooser(own, other)) {
      return {
        zh: `自${from}起算，${termWords(value)}至${own}届满，${termWords(below)}至${other}届满`,
        en: `Counted from ${from} it ends on ${own}, the other on ${other}`,
      };
    }
  }
  return undefined;
}

const words = (looser: boolean): Words | undefined => (looser ? { zh: '', en: '' } : undefined);

const termWords = ({ value, unit }: Valued): string =>
  `${valueText(value)}${unitTitles[unit ?? '']?.zh ?? ''}`;

function listed(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Every day of the last years whose holidays are known. */
function* sampleDays(calendar: Calendar): Generator<Day> {
  const years = Object.keys(calendar.years).sort().slice(-SAMPLE_YEARS);
  const last = `${years.at(-1) ?? ''}-12-31`;
  for (let day = `${years[0] ?? ''}-01-01`; years.length > 0 && day <= last;) {
    yield day;
    day = addDays(day, 1);
  }
}
