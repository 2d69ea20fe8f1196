import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays, addWorkingDays, type Calendar } from '#libs/legal-time';

import { layerBreaches } from './breaches.js';
import { profilePeriods, profiles } from './index.js';
import { baoding, hebei, practice } from './layers/local.js';
import { national } from './layers/national.js';
import { department, expropriation, township } from './layers/special.js';
import { parameters } from './parameters.js';
import { effective, type LayerValue, type ProfileLayer } from './profile.js';

const calendar = JSON.parse(
  readFileSync(new URL('../../../seeds/reference/calendar.json', import.meta.url), 'utf8'),
) as Calendar;

/** A text under art. 43, or another one, with these values. */
function layer(
  values: Readonly<Record<string, LayerValue>>,
  more: Partial<ProfileLayer> = {},
): ProfileLayer {
  return {
    id: 'test',
    title: { zh: '某市规定', en: 'rules of a city' },
    kind: 'details',
    rank: 'rule',
    jurisdiction: '某市',
    from: '2024-01-01',
    source: '某市重大行政决策程序规定',
    values,
    ...more,
  };
}

const value = (value: LayerValue['value'], unit?: string, verified = true): LayerValue => ({
  value,
  ...(unit === undefined ? {} : { unit }),
  article: '第10条',
  verified,
});

const over = (...layers: readonly ProfileLayer[]) => layerBreaches([national, ...layers], calendar);
const articles = (...layers: readonly ProfileLayer[]) =>
  over(...layers).map((one) => [one.key, one.article]);

describe('the profiles that come with the program', () => {
  it.each(profiles.map((one) => [one.id, one] as const))('%s is lawful', (_id, { layers }) => {
    expect(layerBreaches(layers, calendar)).toEqual([]);
  });

  it('give the numbers of the law and no others as verified, with article and source', () => {
    const own = Object.entries(parameters).filter(([, one]) => one.nationalRule !== null);
    const set = Object.entries(national.values).map(([key, one]) => [key, one.article]);
    expect(set.sort()).toEqual(own.map(([key, one]) => [key, one.nationalRule]).sort());
    const { values } = profilePeriods(profiles[0]!)[0]!;
    expect(Object.values(values).every((one) => one.verified && one.source !== '')).toBe(true);
  });

  it('let Baoding inherit, and mark what others do as advice', () => {
    const values = effective([national, hebei, baoding, practice], '2026-06-01');
    expect(values['openComment.minDays']).toMatchObject({ value: 30, layer: 'national' });
    expect(values['expert.min']).toMatchObject({
      value: 3,
      layer: 'practice',
      article: '其他地方的做法，非本地规定',
      verified: false,
    });
    for (const one of Object.values(values)) {
      expect(one.verified).toBe(one.layer === 'national');
    }
  });

  it('let departments and townships decide by their own meetings', () => {
    const departments = effective([national, department], '2026-06-01');
    expect(departments['meeting.lawfulTypes']?.value).toEqual(['bureau', 'partyGroup']);
    expect(departments['fairCompetition.reviewer']?.article).toBe('公平竞争审查条例第13条');
    const townships = effective([national, township], '2026-06-01');
    expect(townships['meeting.lawfulTypes']?.value).toEqual(['townshipHeads', 'townshipJoint']);
    expect(townships['archive.transferYears']?.value).toBe(10);
  });

  it('leave no room for a shorter period where houses are expropriated', () => {
    const values = effective([national, hebei, baoding, practice, expropriation], '2026-06-01');
    expect(values['openComment.shortenable']).toMatchObject({ value: false, verified: true });
    expect(values['openComment.minDays']).toMatchObject({ value: 30, layer: 'expropriation' });
  });
});

describe('rules in detail (art. 43)', () => {
  it('may not set a period of 20 days: the article is named', () => {
    const [breach] = over(layer({ 'openComment.minDays': value(20, 'day') }));
    expect(breach).toMatchObject({ key: 'openComment.minDays', article: '条例第15条第一款' });
    expect(breach?.says.zh).toContain('20日宽于条例第15条第一款的30日');
  });

  it('may set a longer one', () => {
    expect(over(layer({ 'openComment.minDays': value(40, 'day') }))).toEqual([]);
  });

  it.each([
    [20, 'workingDay', 'openComment.minDays', ['openComment.minDays']],
    [30, 'workingDay', 'openComment.minDays', []],
    [6, 'workingDay', 'legality.minWorkingDays', ['legality.minWorkingDays']],
    [25, 'workingDay', 'publication.maxWorkingDays', ['publication.maxWorkingDays']],
    [15, 'workingDay', 'publication.maxWorkingDays', []],
    [25, 'year', 'archive.transferYears', ['archive.transferYears']],
  ] as const)('%d %s as %s', (number, unit, key, refused) => {
    expect(over(layer({ [key]: value(number, unit) })).map((one) => one.key)).toEqual(refused);
  });

  it('says on which days 20 working days fall short of 30 days', () => {
    const [breach] = over(layer({ 'openComment.minDays': value(20, 'workingDay') }));
    expect(breach?.says.zh).toMatch(/自2024-\d\d-\d\d起算，20个工作日至.*届满，30日至.*届满/);
  });

  it('may not add a kind of meeting, nor allow what the law above forbids', () => {
    expect(articles(layer({ 'meeting.lawfulTypes': value(['standing', 'bureau']) }))).toEqual([
      ['meeting.lawfulTypes', '条例第30条第一款'],
    ]);
    expect(over(layer({ 'meeting.lawfulTypes': value(['standing']) }))).toEqual([]);
    expect(over(layer({ 'openComment.shortenable': value(false) }))).toEqual([]);
    expect(articles(expropriation, layer({ 'openComment.shortenable': value(true) }))).toEqual([
      ['openComment.shortenable', '征收补偿条例第10条第二款'],
    ]);
  });

  it('tighten what another text has set, whenever both are in force', () => {
    const province = layer(
      { 'expert.min': value(5, 'count') },
      { id: 'province', jurisdiction: '省' },
    );
    const city = (count: number, until?: string) =>
      layer({ 'expert.min': value(count, 'count') }, until === undefined ? {} : { until });
    expect(over(province, city(3)).map((one) => one.key)).toEqual(['expert.min']);
    expect(over(province, city(7))).toEqual([]);
    const later = { ...province, from: '2026-01-01' };
    expect(over(later, city(3)).map((one) => one.key)).toEqual(['expert.min']);
    expect(over(later, city(3, '2025-12-31'))).toEqual([]);
  });

  it('may not put an unverified value in the place of a verified one', () => {
    const doubtful = layer({ 'openComment.minDays': value(40, 'day', false) });
    expect(articles(doubtful)).toEqual([['openComment.minDays', '条例第15条第一款']]);
    expect(effective([national, doubtful], '2026-01-01')['openComment.minDays']?.value).toBe(30);
  });

  it('may not end a review before the time that must be offered', () => {
    expect(articles(layer({ 'legality.maxWorkingDays': value(5, 'workingDay') }))).toEqual([
      ['legality.maxWorkingDays', '条例第26条第二款'],
    ]);
  });

  it('never bring a floor forward on any day of 2024 to 2026, when accepted', () => {
    const term = fc.record({
      number: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('day', 'workingDay'),
    });
    const day = fc.integer({ min: 0, max: 1095 }).map((offset) => addDays('2024-01-01', offset));
    const ends = (from: string, { value: count, unit }: { value: unknown; unit?: string }) =>
      unit === 'workingDay'
        ? addWorkingDays(from, Number(count), calendar).day
        : addDays(from, Number(count));
    fc.assert(
      fc.property(term, fc.array(day, { minLength: 20, maxLength: 20 }), (given, days) => {
        const own = layer({ 'openComment.minDays': value(given.number, given.unit) });
        fc.pre(over(own).length === 0);
        const below = national.values['openComment.minDays']!;
        const above = effective([national, own], '2026-12-31')['openComment.minDays']!;
        return days.every((from) => ends(from, above) >= ends(from, below));
      }),
      { numRuns: 25 },
    );
  });
});

describe('texts that replace the general rule', () => {
  const special = (key: string, own: LayerValue, rank: ProfileLayer['rank']) =>
    over(layer({ [key]: own }, { kind: 'replaces', rank }));

  it('may be shorter when they are law or administrative regulation (art. 3¶2)', () => {
    expect(special('openComment.minDays', value(10, 'day'), 'law')).toEqual([]);
    expect(special('openComment.minDays', value(10, 'day'), 'rule')).toMatchObject([
      { article: '条例第3条第二款' },
    ]);
  });

  it('may be of lower rank for hearings (art. 16¶1)', () => {
    expect(special('hearing.materialDays', value(5, 'day'), 'rule')).toEqual([]);
    expect(special('hearing.materialDays', value(5, 'day'), 'normativeDocument')).toMatchObject([
      { article: '条例第16条第一款' },
    ]);
  });
});

describe('layers without form or order', () => {
  it.each([
    ['an unknown key', { 'openComment.days': value(30, 'day') }, '没有这个参数'],
    ['a key of every object', { constructor: value(30, 'day') }, '没有这个参数'],
    ['no article', { 'expert.min': { ...value(3, 'count'), article: ' ' } }, '条文和来源'],
    ['no source', { 'expert.min': { ...value(3, 'count'), source: '' } }, '条文和来源'],
    ['a wrong unit', { 'openComment.minDays': value(30, 'month') }, '单位应当是日或者个工作日'],
    ['a unit left out', { 'openComment.minDays': value(30) }, '单位应当是'],
    ['a unit too many', { 'expert.odd': value(true, 'count') }, '单位应当是空'],
    ['a text for a number', { 'expert.min': value('三', 'count') }, '整数'],
    ['a number too large', { 'openComment.minDays': value(100_000, 'day') }, '整数'],
    ['a share over one', { 'meeting.quorum': value('3/2', 'share') }, '分数'],
    ['no real flag', { 'expert.odd': value('yes') }, 'true或者false'],
    ['an unknown meeting', { 'meeting.lawfulTypes': value(['special']) }, '应当取自'],
    ['no day of the year', { 'catalogue.publishBy': value('13-01') }, '月日'],
  ])('%s is refused', (_what, values, words) => {
    expect(over(layer(values as never)).map((one) => one.says.zh)).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it('two texts of one kind do not apply in one place on one day', () => {
    const first = layer({}, { id: 'first', until: '2025-12-31' });
    const second = layer({}, { id: 'second', from: '2025-12-31' });
    expect(over(first, second).map((one) => one.layer)).toEqual(['second']);
    expect(over(first, { ...second, from: '2026-01-01' })).toEqual([]);
    expect(over(first, { ...second, kind: 'replaces', rank: 'law' })).toEqual([]);
  });

  it('the national rules lie below everything, once', () => {
    expect(layerBreaches([], calendar)).toHaveLength(1);
    expect(layerBreaches([layer({})], calendar).map((one) => one.layer)).toEqual(['test']);
    const twice = { ...national, id: 'again', from: '2030-01-01' };
    expect(over(twice).map((one) => one.layer)).toContain('again');
  });

  it('a text that ends before it begins, or names no source, is refused', () => {
    expect(over(layer({}, { until: '2023-12-31' }))).toHaveLength(1);
    expect(over(layer({}, { source: ' ' }))).toHaveLength(1);
  });
});

describe('periods', () => {
  it('follow one another, and each says what is in force in it', () => {
    const city = layer(
      { 'openComment.minDays': value(40, 'day') },
      { from: '2025-01-01', until: '2025-12-31' },
    );
    const spec = { id: 'x', title: city.title, layers: [national, city] };
    const periods = profilePeriods(spec).map(({ from, until, values }) => [
      from,
      until,
      values['openComment.minDays']?.value,
    ]);
    expect(periods).toEqual([
      ['2019-09-01', '2024-12-31', 30],
      ['2025-01-01', '2025-12-31', 40],
      ['2026-01-01', null, 30],
    ]);
  });
});
