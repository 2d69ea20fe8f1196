import { describe, expect, it } from '@jest/globals';

import { sendTime } from './send-time.js';

const NIGHT = { from: '22:00', until: '07:00' };
const NOON = { from: '12:00', until: '14:00' };
/** An instant of 2 March 2026 by the authority's clock. */
const at = (time: string): Date => new Date(`2026-03-02T${time}+08:00`);
const planned = (time: string, more: Partial<Parameters<typeof sendTime>[1]> = {}) =>
  sendTime(false, { digestAt: null, quietHours: null, ...more }, at(time));

describe('sendTime', () => {
  it('is now where nothing else is chosen', () => {
    expect(planned('10:00:12.345')).toEqual({ at: at('10:00:12.345'), digest: false });
  });

  it.each(['00:00', '12:30', '23:59'])('is now for what is statutory, at %s', (time) => {
    const chosen = { digestAt: '08:30', quietHours: { from: '00:00', until: '23:59' } };
    expect(sendTime(true, chosen, at(time))).toEqual({ at: at(time), digest: false });
  });

  it.each([
    ['21:59:59.999', '2026-03-02T21:59:59.999+08:00'],
    ['22:00', '2026-03-03T07:00+08:00'],
    ['23:30:30', '2026-03-03T07:00+08:00'],
    ['00:00', '2026-03-02T07:00+08:00'],
    ['06:59:59.999', '2026-03-02T07:00+08:00'],
    ['07:00', '2026-03-02T07:00+08:00'],
  ])('waits for the end of quiet hours over midnight: %s', (time, expected) => {
    expect(planned(time, { quietHours: NIGHT }).at).toEqual(new Date(expected));
  });

  it.each([
    ['11:59', '2026-03-02T11:59+08:00'],
    ['12:00', '2026-03-02T14:00+08:00'],
    ['13:59', '2026-03-02T14:00+08:00'],
    ['14:00', '2026-03-02T14:00+08:00'],
  ])('waits for the end of quiet hours within a day: %s', (time, expected) => {
    expect(planned(time, { quietHours: NOON }).at).toEqual(new Date(expected));
  });

  it.each([
    ['08:29', '2026-03-02T08:30+08:00'],
    ['08:30:20', '2026-03-02T08:30:20+08:00'],
    ['08:31', '2026-03-03T08:30+08:00'],
  ])('is that of the next digest: %s', (time, expected) => {
    expect(planned(time, { digestAt: '08:30' })).toEqual({ at: new Date(expected), digest: true });
  });

  it('puts a digest that falls into quiet hours behind them', () => {
    expect(planned('09:00', { digestAt: '12:30', quietHours: NOON })).toEqual({
      at: at('14:00'),
      digest: true,
    });
  });
});
