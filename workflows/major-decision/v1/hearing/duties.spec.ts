import { describe, expect, it } from '@jest/globals';

import type { Given } from '#libs/procedure';

import type { Hearing, HearingParticipant } from './facts.js';
import { initialFacts, type Facts } from '../facts.js';
import type { Seen } from '../rule.js';

import { hearingRequirements } from './duties.js';

const given = (on: string, more: Partial<Given> = {}): Given => ({
  organId: 'city',
  actor: { personId: 'wang', mandates: [] },
  revision: 1,
  occurredAt: `${on}T01:00:00.000Z`,
  occurredOn: on,
  recordedAt: `${on}T01:00:00.000Z`,
  recordedOn: on,
  units: [],
  people: [],
  profile: {},
  calendar: { years: {} },
  ...more,
});

function ask(id: string, view: Partial<Seen>): string {
  const found = hearingRequirements.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`No requirement ${id}`);
  }
  const seen = {
    facts: announced(),
    type: 'any',
    payload: {},
    given: given('2026-03-02'),
    unsettled: [],
    ...view,
  };
  return found.applies(seen) ? found.answer(seen).kind : 'notApplicable';
}

const participant = (
  key: string,
  side: string,
  more: Partial<HearingParticipant> = {},
): HearingParticipant => ({
  key,
  name: `参加人${key}`,
  side,
  deliveredOn: null,
  signature: 'awaited',
  refusal: null,
  ...more,
});

const announced = (more: Partial<Hearing> = {}): Facts => ({
  ...initialFacts,
  participation: {
    ...initialFacts.participation,
    hearing: {
      announcedOn: '2026-03-02',
      plannedOn: '2026-03-20',
      selectionMethod: '抽签',
      selectionPublishedOn: '2026-03-02',
      sides: ['居民', '企业'],
      participants: [],
      listPublishedOn: null,
      heldOn: null,
      order: [],
      reportDocument: null,
      ...more,
    },
  },
});

describe('the announcement of a hearing', () => {
  it('leaves the 7 days that the delivery takes', () => {
    expect(ask('A16-advance', { payload: { plannedOn: '2026-03-09' } })).toBe('met');
    expect(ask('A16-advance', { payload: { plannedOn: '2026-03-08' } })).toBe('unmet');
    expect(ask('A16-advance', {})).toBe('needs');
  });

  it('is put off to a later day that is still to come', () => {
    expect(ask('A16-later', { payload: { plannedOn: '2026-03-21' } })).toBe('met');
    expect(ask('A16-later', { payload: { plannedOn: '2026-03-20' } })).toBe('unmet');
    const past = given('2026-03-21');
    expect(ask('A16-later', { payload: { plannedOn: '2026-03-21' }, given: past })).toBe('unmet');
  });
});

describe('the list of participants', () => {
  const both = [
    { key: '1', name: '甲', side: '居民' },
    { key: '2', name: '乙', side: '企业' },
  ];

  it('is published after the selection method', () => {
    const on = (publishedOn: string) =>
      ask('G07', { payload: { participants: both, publishedOn } });
    expect(on('2026-03-03')).toBe('met');
    expect(on('2026-03-02')).toBe('unmet');
    expect(ask('G07', {})).toBe('needs');
  });

  it('has a representative of every side', () => {
    const payload = { participants: both.slice(0, 1), publishedOn: '2026-03-03' };
    expect(ask('G07', { payload })).toBe('unmet');
  });

  it('is published before the day of the hearing', () => {
    expect(ask('A16-list-ahead', { payload: { publishedOn: '2026-03-19' } })).toBe('met');
    expect(ask('A16-list-ahead', { payload: { publishedOn: '2026-03-20' } })).toBe('unmet');
  });

  it('names each participant once and on a side that was announced', () => {
    const about = (participants: readonly object[]) =>
      ask('A16-participants', { payload: { participants } });
    expect(about(both)).toBe('met');
    expect(about([...both, { key: '2', name: '丙', side: '居民' }])).toBe('unmet');
    expect(about([...both, { key: '3', name: '丙', side: '专家' }])).toBe('unmet');
  });

  it('names whoever receives papers or signs', () => {
    const facts = announced({ participants: [participant('1', '居民')] });
    expect(ask('A16-participant', { facts, payload: { key: '1' } })).toBe('met');
    expect(ask('A16-participant', { facts, payload: { key: '2' } })).toBe('unmet');
    expect(ask('A16-participant', { facts })).toBe('needs');
  });
});

describe('the hearing as it was held', () => {
  it('takes place on the day announced', () => {
    expect(ask('A16-as-announced', { payload: { on: '2026-03-20' } })).toBe('met');
    expect(ask('A16-as-announced', { payload: { on: '2026-03-19' } })).toBe('unmet');
    expect(ask('A16-as-announced', { payload: { on: '2026-03-21' } })).toBe('unmet');
  });

  it('follows a published list', () => {
    expect(ask('A16-list', {})).toBe('unmet');
    expect(ask('A16-list', { facts: announced({ listPublishedOn: '2026-03-03' }) })).toBe('met');
  });

  it('follows papers delivered 7 days before to every participant', () => {
    const delivered = (...days: readonly (string | null)[]) =>
      ask('G08', {
        payload: { on: '2026-03-20' },
        facts: announced({
          participants: days.map((deliveredOn, index) =>
            participant(String(index), '居民', { deliveredOn }),
          ),
        }),
      });
    expect(delivered('2026-03-13', '2026-03-12')).toBe('met');
    expect(delivered('2026-03-13', '2026-03-14')).toBe('unmet');
    expect(delivered('2026-03-13', null)).toBe('unmet');
    expect(ask('G08', {})).toBe('needs');
  });

  it('keeps the order of the statute', () => {
    const about = (...order: readonly string[]) => ask('A17-order', { payload: { order } });
    expect(about('presentation', 'statements', 'confirmation')).toBe('met');
    expect(about('presentation', 'statements', 'explanation', 'statements', 'confirmation')).toBe(
      'met',
    );
    expect(about('statements', 'presentation', 'confirmation')).toBe('unmet');
    expect(about('presentation', 'confirmation')).toBe('unmet');
    expect(about('presentation', 'explanation', 'confirmation')).toBe('unmet');
    expect(about('presentation', 'statements', 'confirmation', 'statements')).toBe('unmet');
  });

  it('is signed by each participant, or refused with a reason', () => {
    const signed = participant('1', '居民', { signature: 'signed' });
    const about = (...participants: readonly HearingParticipant[]) =>
      ask('G09', { facts: announced({ participants }) });
    expect(about(signed)).toBe('met');
    expect(about(signed, participant('2', '企业'))).toBe('unmet');
    const refused = (reason: string | null) =>
      participant('2', '企业', { signature: 'refused', refusal: { reason, witness: null } });
    expect(about(signed, refused(null))).toBe('unmet');
    expect(about(signed, refused('记录有误'))).toBe('met');
  });
});

describe('a breach by the hearing itself', () => {
  it('is recorded as a defect and does not refuse the fact', () => {
    const levels = ['A16-as-announced', 'A16-list', 'G08', 'A17-order', 'G09'].map(
      (id) => hearingRequirements.find((one) => one.id === id)?.level,
    );
    expect(new Set(levels)).toEqual(new Set(['defect']));
  });
});
