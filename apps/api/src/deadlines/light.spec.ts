import { describe, expect, it } from '@jest/globals';

import { lightOf } from './light.js';

const CALENDAR = {
  years: {
    '2026': { notice: '通知', holidays: ['2026-04-06'], workdays: ['2026-04-11'] },
  },
};

const running = (dueOn: string, remind: number[]) => ({ state: 'running' as const, dueOn, remind });

describe('lightOf', () => {
  it('turns amber on the first reminder, counted in working days over holidays', () => {
    // Three working days before Wednesday the 8th: the 7th, the 3rd and the 2nd.
    const deadline = running('2026-04-08', [1, 3]);
    expect(lightOf(deadline, '2026-04-01', CALENDAR)).toBe('green');
    expect(lightOf(deadline, '2026-04-02', CALENDAR)).toBe('amber');
    expect(lightOf(deadline, '2026-04-08', CALENDAR)).toBe('amber');
  });

  it('counts a Saturday that is worked in exchange', () => {
    const deadline = running('2026-04-13', [1]);
    expect(lightOf(deadline, '2026-04-10', CALENDAR)).toBe('green');
    expect(lightOf(deadline, '2026-04-11', CALENDAR)).toBe('amber');
  });

  it('stays green to the last day where nothing is reminded of', () => {
    expect(lightOf(running('2026-04-08', []), '2026-04-08', CALENDAR)).toBe('green');
  });

  it('is red when it is overdue, or has passed and the clock has not come to it', () => {
    expect(lightOf(running('2026-04-08', []), '2026-04-09', CALENDAR)).toBe('red');
    expect(
      lightOf({ ...running('2026-04-08', []), state: 'overdue' }, '2026-04-01', CALENDAR),
    ).toBe('red');
  });

  it('is grey while it is paused and none when it is closed', () => {
    const on = (state: 'paused' | 'met' | 'cancelled' | 'elapsed') =>
      lightOf({ ...running('2026-04-08', [3]), state }, '2026-04-09', CALENDAR);
    expect([on('paused'), on('met'), on('cancelled'), on('elapsed')]).toEqual([
      'grey',
      null,
      null,
      null,
    ]);
  });
});
