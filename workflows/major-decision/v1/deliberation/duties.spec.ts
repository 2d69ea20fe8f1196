import { describe, expect, it } from '@jest/globals';

import type { Json } from '#libs/procedure';
import { askingOf, givenOn } from '#test/asking';

import { initialFacts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';

import { MEETING_TYPES } from './facts.js';

const ask = askingOf(majorDecisionV1);

const under = (key: string, value: Json, verified = true) =>
  givenOn('2026-03-10', {
    profile: { [key]: { value, layer: 'city', article: 'a', source: 's', verified } },
  });

describe('the meeting of art. 30', () => {
  const lawfulOf = (given = givenOn('2026-03-10')) =>
    Object.keys(MEETING_TYPES).filter(
      (type) => ask('G27', { payload: { type }, given }).answer === 'met',
    );
  const named = (types: readonly string[], verified = true) =>
    lawfulOf(under('meeting.lawfulTypes', types, verified));

  it('of a government is a standing or plenary meeting', () => {
    expect(lawfulOf()).toEqual(['standing', 'plenary']);
  });

  it('of another level is what its verified rule names', () => {
    expect(named(['bureau'])).toEqual(['bureau']);
    expect(named(['bureau'], false)).toEqual(['standing', 'plenary']);
  });

  it('is never one of the Party committee or on a special subject', () => {
    expect(named(['partyCommittee', 'special', 'partyGroup'])).toEqual(['partyGroup']);
  });

  it('is held on the day of the legality opinion or later', () => {
    const opinion = { documentId: 'o1', on: '2026-03-09', by: 'sun' };
    const facts = { ...initialFacts, review: { ...initialFacts.review, opinion } };
    expect(ask('G18-meeting', { facts, payload: { on: '2026-03-08' } }).answer).toBe('unmet');
    expect(ask('G18-meeting', { facts, payload: { on: '2026-03-09' } }).answer).toBe('met');
  });
});

describe('the quorum of a work rule', () => {
  it.each([
    [0.5, { members: ['a', 'b'], absent: ['c', 'd'] }, 'met'],
    [0.5, { members: ['a', 'b'], absent: ['c', 'd', 'e'] }, 'unmet'],
    ['2/3', { members: ['a', 'b'], absent: ['c'] }, 'met'],
    ['2/3', { members: ['a', 'b'], absent: ['c', 'd'] }, 'unmet'],
    [2, { members: ['a', 'b'], absent: ['c', 'd', 'e'] }, 'met'],
    [2, { members: ['a', 'a'], absent: ['c'] }, 'unmet'],
    ['过半数', { members: ['a'], absent: ['c', 'd'] }, 'notApplicable'],
    [0.5, {}, 'needs'],
  ])('of %s with the attendance %j is %s', (quorum, payload, answer) => {
    const given = under('meeting.quorum', quorum);
    const asked = { interested: [], ...payload };
    expect(ask('G28', { payload: asked, given }).answer).toBe(answer);
  });
});
