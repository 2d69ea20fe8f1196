import { describe, expect, it } from '@jest/globals';

import { askingOf, givenOn } from '#test/asking';

import type { Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';
import { TODAY } from '../situations.js';

import { hearingDeadlines } from './deadlines.js';
import type { HearingParticipant } from './facts.js';
import { aHearing, participant } from './probes.js';

const ask = askingOf(majorDecisionV1, TODAY);

describe('the announcement of a hearing', () => {
  it('leaves the 7 days that the delivery takes', () => {
    const planned = (plannedOn: string) => ask('A16-advance', { payload: { plannedOn } }).answer;
    expect(planned('2026-06-08')).toBe('met');
    expect(planned('2026-06-07')).toBe('unmet');
  });

  it('is put off to a later day that is still to come', () => {
    const putOff = (plannedOn: string, given = givenOn(TODAY)) =>
      ask('A16-later', { facts: aHearing(), payload: { plannedOn }, given }).answer;
    expect(putOff('2026-06-02')).toBe('met');
    expect(putOff('2026-06-01')).toBe('unmet');
    expect(putOff('2026-06-02', givenOn('2026-06-02'))).toBe('unmet');
  });
});

describe('the list of participants', () => {
  const published = (id: string, publishedOn: string) => {
    const facts = aHearing({ sides: [] });
    return ask(id, { facts, payload: { participants: [], publishedOn } }).answer;
  };

  it('is published on the day after the selection method at the earliest', () => {
    expect(published('G07', '2026-05-06')).toBe('unmet');
    expect(published('G07', '2026-05-07')).toBe('met');
  });

  it('is published on the day before the hearing at the latest', () => {
    expect(published('A16-list-ahead', '2026-05-31')).toBe('met');
    expect(published('A16-list-ahead', '2026-06-01')).toBe('unmet');
  });
});

describe('the hearing as it was held', () => {
  it.each([
    ['2026-05-31', 'unmet'],
    ['2026-06-01', 'met'],
    ['2026-06-02', 'unmet'],
  ])('on %s, announced for 2026-06-01, is %s', (on, answer) => {
    expect(ask('A16-as-announced', { facts: aHearing(), payload: { on } }).answer).toBe(answer);
  });

  it.each([
    [['presentation', 'statements', 'confirmation'], 'met'],
    [['presentation', 'statements', 'explanation', 'statements', 'confirmation'], 'met'],
    [['statements', 'presentation', 'confirmation'], 'unmet'],
    [['presentation', 'confirmation'], 'unmet'],
    [['presentation', 'explanation', 'confirmation'], 'unmet'],
    [['presentation', 'statements', 'confirmation', 'statements'], 'unmet'],
  ])('in the order %j is %s', (order, answer) => {
    expect(ask('A17-order', { payload: { order } }).answer).toBe(answer);
  });

  it('is signed by each participant, or refused with a reason', () => {
    const signed = participant({ signature: 'signed' });
    const about = (...participants: readonly HearingParticipant[]) =>
      ask('G09', { facts: aHearing({ participants }) }).answer;
    const refused = (reason: string | null) =>
      participant({ key: 'p2', signature: 'refused', refusal: { reason, witness: null } });
    expect(about(signed, participant({ key: 'p2' }))).toBe('unmet');
    expect(about(signed, refused(null))).toBe('unmet');
    expect(about(signed, refused('记录有误'))).toBe('met');
  });
});

describe('a hearing that is postponed', () => {
  const postponed = (facts: Facts, plannedOn: string) =>
    majorDecisionV1.folds['hearing.postponed']?.(facts, {
      payload: { plannedOn, place: '市会议中心', notice: 'notice', reason: '场地维修' },
      given: givenOn(TODAY),
    } as never) as Facts;

  it('leaves what was served served, whoever waives what', () => {
    const facts = postponed(
      aHearing({ participants: [participant({ deliveredOn: '2026-05-27' })] }),
      '2026-06-03',
    );
    expect(ask('A16-papers-ahead', { facts, payload: { plannedOn: '2026-06-03' } }).answer).toBe(
      'notApplicable',
    );
    expect(ask('G08', { facts, payload: { on: '2026-06-03' } }).answer).toBe('met');
    expect(ask('G08', { facts, payload: { on: '2026-06-02' } }).answer).toBe('unmet');
  });
});

describe('the deadline for the papers', () => {
  const { compute, isMet } = hearingDeadlines.hearingMaterials;
  const entry = { payload: {}, given: givenOn(TODAY) } as const;

  it('is met when the last participant is served who has not withdrawn', () => {
    const served = participant();
    const waiting = participant({ key: 'p2', deliveredOn: null });
    const stands = (participants: readonly HearingParticipant[], change = {}) => {
      const facts = aHearing({ participants, ...change });
      return [isMet(facts), compute(facts, entry) === null];
    };
    expect(stands([served, waiting])).toEqual([false, false]);
    expect(stands([served, participant({ key: 'p2' })])).toEqual([true, true]);
    expect(stands([served, { ...waiting, withdrawnOn: TODAY }])).toEqual([true, true]);
    expect(stands([], { listPublishedOn: null })).toEqual([false, false]);
  });

  it('runs again for papers that are replaced, and for them alone', () => {
    const change = majorDecisionV1.folds['hearing.textReplaced'];
    const facts = change?.(aHearing(), {
      payload: { draftDocument: 'draft', notice: 'notice', reason: '补充测算数据' },
      given: givenOn(TODAY),
    } as never) as Facts;
    expect(isMet(facts)).toBe(false);
    expect(facts.participation.hearing?.participants[0]).toMatchObject({
      deliveredOn: null,
      servedBefore: ['2026-05-25'],
    });
  });
});
