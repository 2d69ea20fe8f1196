import { describe, expect, it } from '@jest/globals';

import type { Given, ProfileValue } from '#libs/procedure';
import { askingOf, givenOn } from '#test/asking';

import { initialFacts } from '../facts.js';
import { aHearing } from '../hearing/probes.js';
import { majorDecisionV1 } from '../index.js';

const DAY = '2026-03-02';

const ask = askingOf(majorDecisionV1, DAY);

describe('an open comment', () => {
  it('takes place while participation is underway, not another inquiry', () => {
    const participation = {
      ...initialFacts.participation,
      methodsPlanned: ['openComment'],
    } as const;
    const facts = { ...initialFacts, participation };
    const during = (region: string) => ask('A14-planned', { facts, unsettled: [region] }).answer;
    expect(during('forming.participation')).toBe('met');
    expect(during('forming.drafting')).toBe('unmet');
  });

  it('ends on the day after its publication at the earliest', () => {
    expect(ask('A15-ahead', { payload: { endsOn: '2026-03-03' } }).answer).toBe('met');
    expect(ask('A15-ahead', { payload: { endsOn: DAY } }).answer).toBe('unmet');
  });

  it('holds participation as a hearing does until it is reported', () => {
    const closed = (reportDocument: string | null) =>
      ask('A15-closed', { facts: aHearing({ reportDocument }) });
    expect(closed(null).answer).toBe('unmet');
    expect(closed(null).missing?.zh).toBe('听证会尚未形成听证报告');
    expect(closed('report').answer).toBe('met');
  });
});

describe('the period of an open comment', () => {
  const lasting = (endsOn: string, more: Partial<Given> = {}, shortenedBecause?: string) =>
    ask('G04', { payload: { endsOn, shortenedBecause }, given: givenOn(DAY, more) }).answer;
  const ruled = (key: string, value: ProfileValue['value'], more: Partial<ProfileValue> = {}) => {
    const rule = {
      value,
      layer: 'city',
      article: '第1条',
      source: 'test',
      verified: true,
      ...more,
    };
    return { profile: { [key]: rule } };
  };

  it('lasts 30 days from the server day, and from the stated day only when imported', () => {
    const early = { occurredOn: '2026-03-01' };
    expect(lasting('2026-04-01', early)).toBe('met');
    expect(lasting('2026-03-31', early)).toBe('unmet');
    expect(lasting('2026-03-31', { ...early, imported: true })).toBe('met');
  });

  it('is shorter when the notice says why, unless a verified law leaves no room', () => {
    const short = (reason: string, more: Partial<Given> = {}) =>
      lasting('2026-03-12', more, reason);
    expect(short('情况紧急')).toBe('met');
    expect(short(' ')).toBe('unmet');
    expect(short('情况紧急', ruled('openComment.shortenable', false))).toBe('unmet');
    const unverified = ruled('openComment.shortenable', false, { verified: false });
    expect(short('情况紧急', unverified)).toBe('met');
  });

  it.each([
    [40, {}, '2026-04-10', 'unmet'],
    [40, {}, '2026-04-11', 'met'],
    [40, { verified: false }, '2026-04-01', 'met'],
    [5, { unit: 'workingDay' }, '2026-03-08', 'unmet'],
    [5, { unit: 'workingDay' }, '2026-03-09', 'met'],
  ])('under a floor of %d %j that ends on %s is %s', (days, more, endsOn, answer) => {
    expect(lasting(endsOn, ruled('openComment.minDays', days, more))).toBe(answer);
  });
});
