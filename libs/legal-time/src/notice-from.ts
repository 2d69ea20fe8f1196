import type { HolidayNotice, NoticeFault } from './holiday-notice.js';

/** A notice as it was read, or what is wrong with its form. */
export type ReadNotice =
  | { readonly notice: HolidayNotice; readonly faults?: undefined }
  | { readonly notice?: undefined; readonly faults: readonly NoticeFault[] };

/** A notice names a few dozen days; far more is no notice. */
const DAYS_MAX = 366;
const WORDS_MAX = 200;
const KNOWN = ['year', 'notice', 'holidays', 'workdays', 'correction'];

/** Reads a notice from what somebody sent; what the days mean is examined apart. */
export function noticeFrom(value: unknown): ReadNotice {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { faults: [fault('', '应当是一个对象', 'It is an object')] };
  }
  const sent = value as Readonly<Record<string, unknown>>;
  const faults = [
    ...Object.keys(sent)
      .filter((key) => !KNOWN.includes(key))
      .map((key) => fault(`/${key}`, '不是节假日安排的内容', 'A notice has no such member')),
    ...yearFaults(sent['year']),
    ...textFaults('/notice', sent['notice']),
    ...(sent['correction'] === undefined ? [] : textFaults('/correction', sent['correction'])),
    ...daysFaults('/holidays', sent['holidays']),
    ...daysFaults('/workdays', sent['workdays']),
  ];
  return faults.length > 0 ? { faults } : { notice: sent as unknown as HolidayNotice };
}

function yearFaults(year: unknown): readonly NoticeFault[] {
  return Number.isInteger(year) && Number(year) >= 2000 && Number(year) <= 2100
    ? []
    : [fault('/year', '应当是2000至2100之间的年份', 'It is a year between 2000 and 2100')];
}

function textFaults(pointer: string, text: unknown): readonly NoticeFault[] {
  return typeof text === 'string' && text.length <= WORDS_MAX
    ? []
    : [
        fault(
          pointer,
          `应当是不超过${String(WORDS_MAX)}字的文字`,
          `It is a text of ${String(WORDS_MAX)} characters at most`,
        ),
      ];
}

function daysFaults(pointer: string, days: unknown): readonly NoticeFault[] {
  return Array.isArray(days) &&
    days.length <= DAYS_MAX &&
    days.every((day) => typeof day === 'string')
    ? []
    : [fault(pointer, '应当是日期的列表', 'It is a list of days, YYYY-MM-DD')];
}

const fault = (pointer: string, zh: string, en: string): NoticeFault => ({ pointer, zh, en });
