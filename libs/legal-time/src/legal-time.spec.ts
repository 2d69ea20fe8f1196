import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays, addMonths, authorityDay, daysBetween, endOfDay } from './day.js';
import { addWorkingDays, isWorkingDay, type Calendar } from './working-days.js';

/** The notice of 2026 around New Year and the Spring Festival, as far as these tests count. */
const calendar: Calendar = {
  years: {
    '2026': {
      notice: '2026',
      holidays: [
        '2026-01-01',
        '2026-01-02',
        '2026-02-16',
        '2026-02-17',
        '2026-02-18',
        '2026-02-19',
        '2026-02-20',
        '2026-02-23',
      ],
      workdays: ['2026-01-04', '2026-02-14', '2026-02-28'],
    },
  },
};

const days = fc
  .integer({ min: Date.UTC(2015, 0, 1) / 86_400_000, max: Date.UTC(2045, 0, 1) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));

describe('legal days', () => {
  it.each([
    ['2026-03-31T15:59:59.999Z', '2026-03-31'],
    ['2026-03-31T16:00:00.000Z', '2026-04-01'],
  ])('puts the instant %s on the day %s at the authority', (instant, day) => {
    expect(authorityDay(instant)).toBe(day);
  });

  it('ends a day at 24:00 at the authority', () => {
    expect(endOfDay('2026-03-31')).toBe('2026-03-31T16:00:00.000Z');
  });

  it('does not count the first day', () => {
    expect(addDays('2026-03-01', 30)).toBe('2026-03-31');
    expect(daysBetween('2026-03-01', '2026-03-31')).toBe(30);
  });

  it('comes back when as many days are taken as were added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const there = addDays(day, count);
        expect(addDays(there, -count)).toBe(day);
        expect(daysBetween(day, there)).toBe(count);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-03-15', 24, '2028-03-15'],
  ])('counts months from %s by %i to %s', (day, count, found) => {
    expect(addMonths(day, count)).toBe(found);
  });
});

describe('working days', () => {
  it('takes holidays out and working weekends in', () => {
    expect(isWorkingDay('2026-01-02', calendar)).toBe(false);
    expect(isWorkingDay('2026-01-04', calendar)).toBe(true);
    expect(isWorkingDay('2026-01-10', calendar)).toBe(false);
    expect(isWorkingDay('2026-01-12', calendar)).toBe(true);
  });

  it('counts seven working days over the Spring Festival and says how', () => {
    const found = addWorkingDays('2026-02-11', 7, calendar);
    expect(found.day).toBe('2026-02-27');
    expect(found.provisional).toBe(false);
    expect(found.trail.map(({ day, counted }) => [day, counted])).toEqual([
      ['2026-02-14', true],
      ['2026-02-16', false],
      ['2026-02-17', false],
      ['2026-02-18', false],
      ['2026-02-19', false],
      ['2026-02-20', false],
      ['2026-02-23', false],
    ]);
  });

  it('is provisional once a counted day lies in a year without notice', () => {
    expect(addWorkingDays('2026-12-25', 4, calendar).provisional).toBe(false);
    expect(addWorkingDays('2026-12-25', 5, calendar).provisional).toBe(true);
  });

  it('lands on a working day after exactly the days counted', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const { day: end } = addWorkingDays(day, count, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        let counted = 0;
        for (let next = addDays(day, 1); next <= end; next = addDays(next, 1)) {
          counted += isWorkingDay(next, calendar) ? 1 : 0;
        }
        expect(counted).toBe(count);
      }),
    );
  });
});
