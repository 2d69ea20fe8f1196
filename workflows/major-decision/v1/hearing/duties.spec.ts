import { describe, expect, it } from '@jest/globals';

import { askingOf, givenOn } from '#test/asking';

import { majorDecisionV1 } from '../index.js';
import { TODAY } from '../situations.js';

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
