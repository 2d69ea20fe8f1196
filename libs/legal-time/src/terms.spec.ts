import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { beforeEvent, timeliness } from './before-event.js';
import { addDays, addYears } from './day.js';
import { mergeNotice, noticeFaults, type HolidayNotice } from './holiday-notice.js';
import { paperCountsOn } from './office-hours.js';
import { extended, withPauses, workingDaysBetween, type Pause } from './pauses.js';
import { floorOf, rollOver } from './rolling.js';
import { dueOn, stricterOf, type Term } from './term.js';
import { addWorkingDays, isWorkingDay, type Calendar } from './working-days.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const calendar = JSON.parse(
  readFileSync(resolve(ROOT, 'seeds/reference/calendar.json'), 'utf8'),
) as Calendar;

const dayIn = (from: number, to: number) =>
  fc
    .integer({ min: Date.UTC(from, 0, 1) / 86_400_000, max: Date.UTC(to, 11, 31) / 86_400_000 })
    .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
const published = dayIn(2020, 2025);
const counts = fc.integer({ min: 1, max: 60 });
const units = fc.constantFrom('day' as const, 'workingDay' as const);

/** Counts by looking at every day, as a clerk would on a wall calendar. */
function onTheWall(start: string, { count, unit }: Term): string {
  let [day, left] = [start, count];
  while (left > 0) {
    day = addDays(day, 1);
    left -= unit === 'day' || isWorkingDay(day, calendar) ? 1 : 0;
  }
  return day;
}

describe('the published years', () => {
  it.each([
    // The notices of 2023 to 2026: around the Spring Festival and the National Day.
    ['2023-01-20', 1, '2023-01-28'],
    ['2023-01-20', 2, '2023-01-29'],
    ['2023-09-28', 1, '2023-10-07'],
    ['2023-09-28', 3, '2023-10-09'],
    ['2024-02-09', 1, '2024-02-18'],
    ['2024-02-02', 1, '2024-02-04'],
    ['2025-01-26', 1, '2025-01-27'],
    ['2025-01-27', 1, '2025-02-05'],
    ['2025-09-26', 1, '2025-09-28'],
    ['2025-09-30', 2, '2025-10-10'],
    ['2025-09-30', 3, '2025-10-11'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-09-30', 1, '2026-10-08'],
  ])('from %s %i working days end on %s', (start, count, end) => {
    const found = dueOn(start, { count, unit: 'workingDay' }, calendar);
    expect(found).toMatchObject({ day: end, provisional: false });
  });

  it('end with 2026; a count that goes beyond is provisional', () => {
    const years = Object.keys(calendar.years).sort();
    expect(years.at(-1)).toBe('2026');
    expect(dueOn('2026-12-28', { count: 3, unit: 'workingDay' }, calendar).provisional).toBe(false);
    expect(dueOn('2026-12-28', { count: 4, unit: 'workingDay' }, calendar).provisional).toBe(true);
  });

  it('let twenty working days be longer or shorter than thirty days', () => {
    const thirty = { count: 30, unit: 'day' } as const;
    const twenty = { count: 20, unit: 'workingDay' } as const;
    const longer = (start: string) =>
      stricterOf([thirty, twenty], { start, calendar, longer: true });
    expect(longer('2026-02-10')).toBe(twenty);
    expect(longer('2026-05-06')).toBe(thirty);
    expect(stricterOf([thirty, twenty], { start: '2026-05-06', calendar, longer: false })).toBe(
      twenty,
    );
  });
});

describe('dueOn', () => {
  it('finds the day that a clerk finds on the wall calendar', () => {
    fc.assert(
      fc.property(published, counts, units, (start, count, unit) => {
        expect(dueOn(start, { count, unit }, calendar).day).toBe(onTheWall(start, { count, unit }));
      }),
    );
  });

  it('keeps the order of starts and of counts', () => {
    fc.assert(
      fc.property(published, counts, units, (start, count, unit) => {
        const due = dueOn(start, { count, unit }, calendar).day;
        expect(dueOn(addDays(start, 1), { count, unit }, calendar).day >= due).toBe(true);
        expect(dueOn(start, { count: count + 1, unit }, calendar).day > due).toBe(true);
      }),
    );
  });

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2026-03-15', 20, '2046-03-15'],
  ])('counts years from %s by %i to %s', (start, count, end) => {
    expect(addYears(start, count)).toBe(end);
    expect(dueOn(start, { count, unit: 'year' }, calendar).day).toBe(end);
  });
});

describe('rollOver and floorOf', () => {
  it('moves the last day to act off a holiday, and says which notice did it', () => {
    const rolled = rollOver('2026-10-01', calendar);
    expect(rolled.day).toBe('2026-10-08');
    expect(rolled.trail.map(({ notice }) => notice)).toContain(
      '国务院办公厅关于2026年部分节假日安排的通知',
    );
    expect(rollOver('2026-02-14', calendar).day).toBe('2026-02-14');
  });

  it('never goes back, lands on a working day, and stays where it landed', () => {
    fc.assert(
      fc.property(published, (day) => {
        const { day: rolled } = rollOver(day, calendar);
        expect(rolled >= day).toBe(true);
        expect(isWorkingDay(rolled, calendar)).toBe(true);
        expect(rollOver(rolled, calendar).day).toBe(rolled);
      }),
    );
  });

  it('meets a floor by its full days and keeps intake open to the rolled day', () => {
    const floor = floorOf('2026-09-01', { count: 30, unit: 'day' }, calendar);
    expect(floor).toMatchObject({ fullOn: '2026-10-01', openUntil: '2026-10-08' });
    fc.assert(
      fc.property(published, counts, units, (start, count, unit) => {
        const { fullOn, openUntil } = floorOf(start, { count, unit }, calendar);
        expect(openUntil >= fullOn).toBe(true);
      }),
    );
  });
});

describe('beforeEvent', () => {
  it('reads “7日前” in two ways', () => {
    const days = beforeEvent('2026-06-18', { count: 7, unit: 'day' }, calendar);
    expect(days).toEqual({ looser: '2026-06-11', stricter: '2026-06-10', provisional: false });
    expect(timeliness('2026-06-10', days)).toBe('met');
    expect(timeliness('2026-06-11', days)).toBe('advised');
    expect(timeliness('2026-06-12', days)).toBe('late');
  });

  it('counts working days before an event around a holiday', () => {
    const days = beforeEvent('2026-10-09', { count: 2, unit: 'workingDay' }, calendar);
    expect(days).toMatchObject({ looser: '2026-09-30', stricter: '2026-09-29' });
  });

  it('never lets the stricter reading be the later, and leaves the days in between', () => {
    fc.assert(
      fc.property(published, counts, (event, count) => {
        const { looser, stricter } = beforeEvent(event, { count, unit: 'workingDay' }, calendar);
        expect(stricter < looser).toBe(true);
        // The working days from the looser day up to the day before the event are just so many.
        const until = addDays(event, -1);
        expect(workingDaysBetween(addDays(looser, -1), until, calendar)).toBe(count);
      }),
    );
  });
});

describe('paperCountsOn', () => {
  const hours = { from: '08:30', until: '17:30' };
  it.each([
    ['2026-06-12T09:30:00.000Z', '2026-06-12'],
    ['2026-06-12T09:30:00.001Z', '2026-06-15'],
    ['2026-06-12T17:00:00.000Z', '2026-06-15'],
    ['2026-09-30T10:00:00.000Z', '2026-10-08'],
    ['2026-02-14T02:00:00.000Z', '2026-02-14'],
  ])('lets paper that comes at %s count on %s', (instant, day) => {
    expect(paperCountsOn(instant, hours, calendar).day).toBe(day);
  });
});

describe('withPauses', () => {
  const seven = { count: 7, unit: 'workingDay' } as const;

  it('is the plain term without a pause', () => {
    fc.assert(
      fc.property(published, counts, units, (start, count, unit) => {
        const term = { count, unit };
        const found = withPauses(start, term, { pauses: [], calendar });
        expect(found).toMatchObject({ left: 0, due: dueOn(start, term, calendar) });
      }),
    );
  });

  it('leaves out the days of a supplement and says which', () => {
    const pauses = [{ from: '2026-06-03', until: '2026-06-08' }];
    const found = withPauses('2026-06-01', seven, { pauses, calendar });
    expect(found.due?.day).toBe('2026-06-15');
    expect(found.paused).toEqual([
      '2026-06-04',
      '2026-06-05',
      '2026-06-06',
      '2026-06-07',
      '2026-06-08',
    ]);
  });

  it('has no end while a pause lasts, and says what is left', () => {
    const pauses = [{ from: '2026-06-03', until: null }];
    const found = withPauses('2026-06-01', seven, { pauses, calendar });
    expect(found).toMatchObject({ left: 5, due: null });
  });

  it('counts just as many days, whatever the pauses', () => {
    const gaps = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(published, counts, gaps, (start, count, steps) => {
        const pauses: Pause[] = [];
        let day = start;
        for (const [wait, length] of steps) {
          const from = addDays(day, wait);
          day = addDays(from, length);
          pauses.push({ from, until: day });
        }
        const term = { count, unit: 'workingDay' } as const;
        const { due, paused } = withPauses(start, term, { pauses, calendar });
        const end = due?.day ?? '';
        const working = workingDaysBetween(start, end, calendar);
        const lost = paused.filter((one) => one <= end && isWorkingDay(one, calendar)).length;
        expect(working - lost).toBe(count);
        expect(end >= addWorkingDays(start, count, calendar).day).toBe(true);
      }),
    );
  });

  it('prolongs a term from its last day, with the reason', () => {
    const reason = '案情复杂，经审查部门负责人批准';
    const found = extended('2026-09-28', { count: 3, unit: 'workingDay' }, { calendar, reason });
    expect(found).toMatchObject({ day: '2026-10-08', reason });
  });
});

describe('a holiday notice', () => {
  const holidays = [
    ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'],
    ...['2027-02-10', '2027-02-11', '2027-04-05', '2027-05-01', '2027-05-03', '2027-06-09'],
  ];
  const notice: HolidayNotice = {
    year: 2027,
    notice: '国务院办公厅关于2027年部分节假日安排的通知',
    holidays,
    workdays: ['2027-01-31', '2027-02-13'],
  };
  const pointers = (more: Partial<HolidayNotice>, known = calendar) =>
    noticeFaults({ ...notice, ...more }, known).map(({ pointer }) => pointer);

  it('settles what was provisional', () => {
    expect(noticeFaults(notice, calendar)).toEqual([]);
    const merged = mergeNotice(calendar, notice);
    const term = { count: 5, unit: 'workingDay' } as const;
    expect(dueOn('2027-02-03', term, calendar)).toMatchObject({
      day: '2027-02-10',
      provisional: true,
    });
    expect(dueOn('2027-02-03', term, merged)).toMatchObject({
      day: '2027-02-16',
      provisional: false,
    });
    expect(calendar.years['2027']).toBeUndefined();
  });

  it.each<[string, Partial<HolidayNotice>, string]>([
    ['a day that does not exist', { holidays: [...holidays, '2027-02-30'] }, '/holidays/12'],
    ['a day of another year', { holidays: [...holidays, '2028-01-01'] }, '/holidays/12'],
    ['a day named twice', { holidays: [...holidays, '2027-01-01'] }, '/holidays/12'],
    ['a working day that is a weekday', { workdays: ['2027-02-03'] }, '/workdays'],
    ['a day that is both', { workdays: ['2027-02-06'] }, '/workdays'],
    ['too few days for a year', { holidays: ['2027-01-01'] }, '/holidays'],
    ['no title', { notice: ' ' }, '/notice'],
  ])('is refused with %s', (_what, more, pointer) => {
    expect(pointers(more)).toEqual([pointer]);
  });

  it('is refused for a year that is published, unless it says why it corrects it', () => {
    const merged = mergeNotice(calendar, notice);
    expect(pointers({}, merged)).toEqual(['/correction']);
    expect(pointers({ correction: '国务院办公厅调整放假安排' }, merged)).toEqual([]);
  });
});
