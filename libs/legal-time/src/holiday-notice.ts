import type { Day } from './day.js';
import { isWeekend, type Calendar } from './working-days.js';

/** The holidays of one year as the General Office of the State Council publishes them. */
export interface HolidayNotice {
  readonly year: number;
  /** Its title, such as 国务院办公厅关于2027年部分节假日安排的通知, with its number where it has one. */
  readonly notice: string;
  /** Statutory holidays and the days off moved to them. */
  readonly holidays: readonly Day[];
  /** Saturdays and Sundays worked in exchange (调休). */
  readonly workdays: readonly Day[];
  /** Why a year that was published before is published anew; a correction needs it. */
  readonly correction?: string;
}

/** What is wrong with a notice, in the words of the one who imports it. */
export interface NoticeFault {
  /** JSON pointer into the notice. */
  readonly pointer: string;
  readonly zh: string;
  readonly en: string;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** A year's notice has named between 24 and 35 days so far; far fewer or more is a slip. */
const HOLIDAYS = { least: 11, most: 60 };

/** Lists what is wrong with a notice; empty when it may be merged into the calendar. */
export function noticeFaults(notice: HolidayNotice, calendar: Calendar): readonly NoticeFault[] {
  return [
    ...dayFaults(notice, 'holidays'),
    ...dayFaults(notice, 'workdays'),
    ...overlaps(notice),
    ...workedWeekdays(notice),
    ...numberFaults(notice),
    ...publishedBefore(notice, calendar),
  ];
}

/** The calendar with the notice; the notice has no fault. Days of a neighbouring year stay with this notice's own year. */
export function mergeNotice(calendar: Calendar, notice: HolidayNotice): Calendar {
  const { year, notice: title, holidays, workdays, correction } = notice;
  const entry = {
    notice: correction === undefined ? title : `${title}（更正：${correction}）`,
    holidays: [...holidays].sort(),
    workdays: [...workdays].sort(),
  };
  return { ...calendar, years: { ...calendar.years, [String(year)]: entry } };
}

/** The years between the first and the last published one whose notice is lacking: they are counted by weeks alone. */
export function skippedYears({ years }: Calendar): readonly number[] {
  const published = Object.keys(years)
    .map(Number)
    .sort((one, other) => one - other);
  const [first = 0] = published;
  const last = published.at(-1) ?? first;
  return Array.from({ length: last - first }, (_year, index) => first + index).filter(
    (year) => !published.includes(year),
  );
}

/**
 * The calendar without the notice of a year; `undefined` when none was recorded.
 *
 * What was withdrawn stays in it, with the reason, so that it is another calendar than the one before.
 */
export function withoutNotice(
  calendar: Calendar,
  year: number,
  reason: string,
): Calendar | undefined {
  const { [String(year)]: taken, ...years } = calendar.years;
  return taken === undefined
    ? undefined
    : {
        ...calendar,
        years,
        withdrawn: [...(calendar.withdrawn ?? []), { year, notice: taken.notice, reason }],
      };
}

function dayFaults(notice: HolidayNotice, list: 'holidays' | 'workdays'): readonly NoticeFault[] {
  return notice[list].flatMap((day, index) => {
    const pointer = `/${list}/${String(index)}`;
    if (!isDay(day)) {
      return [{ pointer, zh: `“${day}”不是日期`, en: `"${day}" is no day` }];
    }
    if (day.slice(0, 4) !== String(notice.year)) {
      return [
        {
          pointer,
          zh: `${day}不在${String(notice.year)}年`,
          en: `${day} is not in ${String(notice.year)}`,
        },
      ];
    }
    return notice[list].indexOf(day) === index
      ? []
      : [{ pointer, zh: `${day}重复`, en: `${day} is named twice` }];
  });
}

function isDay(day: string): boolean {
  const at = DAY.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

function overlaps({ holidays, workdays }: HolidayNotice): readonly NoticeFault[] {
  return workdays
    .filter((day) => holidays.includes(day))
    .map((day) => ({
      pointer: '/workdays',
      zh: `${day}既列为放假又列为上班`,
      en: `${day} is both a holiday and a working day`,
    }));
}

function workedWeekdays({ workdays }: HolidayNotice): readonly NoticeFault[] {
  return workdays
    .filter((day) => DAY.test(day) && !isWeekend(day))
    .map((day) => ({
      pointer: '/workdays',
      zh: `${day}不是星期六、星期日，无需列为上班`,
      en: `${day} is no Saturday or Sunday`,
    }));
}

function numberFaults({ notice, holidays }: HolidayNotice): readonly NoticeFault[] {
  const faults: NoticeFault[] = [];
  if (notice.trim() === '') {
    faults.push({ pointer: '/notice', zh: '应当写明通知名称', en: 'The notice has a title' });
  }
  if (holidays.length < HOLIDAYS.least || holidays.length > HOLIDAYS.most) {
    faults.push({
      pointer: '/holidays',
      zh: `放假${String(holidays.length)}天，与全年安排不符，请核对`,
      en: `${String(holidays.length)} days off are not the holidays of a year`,
    });
  }
  return faults;
}

function publishedBefore(
  { year, correction }: HolidayNotice,
  calendar: Calendar,
): readonly NoticeFault[] {
  return calendar.years[String(year)] === undefined || (correction ?? '').trim() !== ''
    ? []
    : [
        {
          pointer: '/correction',
          zh: `${String(year)}年的节假日安排已经登记，再次登记应当说明更正的理由`,
          en: `${String(year)} is recorded already: say why it is corrected`,
        },
      ];
}
