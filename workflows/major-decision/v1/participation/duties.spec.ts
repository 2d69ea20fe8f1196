import { describe, expect, it } from '@jest/globals';

import type { Given, ProfileValue } from '#libs/procedure';

import type { Hearing } from '../hearing/facts.js';
import type { OpenComment } from '../open-comment/facts.js';
import type { ParticipationFacts, PublicOpinion } from './facts.js';
import { initialFacts, type Facts } from '../facts.js';
import type { Seen } from '../rule.js';

import { participationRequirements } from './duties.js';

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
  const found = participationRequirements.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`No requirement ${id}`);
  }
  const seen = {
    facts: initialFacts,
    type: 'any',
    payload: {},
    given: given('2026-03-02'),
    unsettled: [],
    ...view,
  };
  return found.applies(seen) ? found.answer(seen).kind : 'notApplicable';
}

const having = (change: Partial<ParticipationFacts>): Facts => ({
  ...initialFacts,
  participation: { ...initialFacts.participation, ...change },
});

const published = (more: Partial<OpenComment> = {}): OpenComment => ({
  publishedOn: '2026-03-02',
  countsFrom: '2026-03-02',
  endsOn: '2026-04-01',
  shortenedBecause: null,
  channels: '政府网站',
  draftDocument: 'd',
  draftHash: 'x',
  corrections: 0,
  closedOn: null,
  commentsReceived: null,
  ...more,
});

const announced = (more: Partial<Hearing> = {}): Hearing => ({
  announcedOn: '2026-03-02',
  plannedOn: '2026-03-20',
  selectionMethod: '抽签',
  selectionPublishedOn: '2026-03-02',
  sides: ['居民'],
  participants: [],
  listPublishedOn: null,
  heldOn: null,
  order: [],
  reportDocument: null,
  ...more,
});

const opinion = (more: Partial<PublicOpinion> = {}): PublicOpinion => ({
  key: '1',
  source: 'openComment',
  summary: '意见',
  voices: 1,
  disposition: 'awaited',
  reason: null,
  ...more,
});

const valueOf = (value: ProfileValue['value'], more: Partial<ProfileValue> = {}): ProfileValue => ({
  value,
  layer: 'city',
  article: '第1条',
  source: 'test',
  verified: true,
  ...more,
});

describe('public participation', () => {
  const ground = { ground: 'stateSecret', legalBasis: '保密法', approver: 'li', document: 'd' };

  it('is left out only on a ground of law, approved by name', () => {
    expect(ask('G03', { payload: ground })).toBe('met');
    expect(ask('G03', { payload: { ...ground, legalBasis: ' ' } })).toBe('unmet');
    const { approver: _approver, ...unapproved } = ground;
    expect(ask('G03', { payload: unapproved })).toBe('needs');
    expect(ask('G03', {})).toBe('needs');
  });

  it('is hardly left out once the draft was published', () => {
    expect(ask('M10', {})).toBe('met');
    expect(ask('M10', { facts: having({ openComment: published() }) })).toBe('unmet');
    expect(ask('M10', { facts: having({ hearing: announced() }) })).toBe('unmet');
  });

  it('hears the public in one way at least', () => {
    expect(ask('G03-methods', {})).toBe('unmet');
    expect(ask('G03-methods', { facts: having({ methodsDone: ['symposium'] }) })).toBe('met');
  });

  it('hears the specific group whose interests are touched', () => {
    expect(ask('M2', {})).toBe('notApplicable');
    expect(ask('M2', { facts: having({ specificGroup: '盲人' }) })).toBe('unmet');
    const heard = having({ specificGroup: '盲人', groupHeardOn: '2026-03-02' });
    expect(ask('M2', { facts: heard })).toBe('met');
  });

  it('registers the comments that came in', () => {
    const openComment = published({ closedOn: '2026-04-02', commentsReceived: 1 });
    expect(ask('A18-registered', { facts: having({ openComment }) })).toBe('unmet');
    const other = [opinion({ source: 'symposium' })];
    expect(ask('A18-registered', { facts: having({ openComment, opinions: other }) })).toBe(
      'unmet',
    );
    const registered = having({ openComment, opinions: [opinion()] });
    expect(ask('A18-registered', { facts: registered })).toBe('met');
    const silent = published({ closedOn: '2026-04-02', commentsReceived: 0 });
    expect(ask('A18-registered', { facts: having({ openComment: silent }) })).toBe('met');
  });

  it('decides on every opinion and gives a reason for each rejection', () => {
    const about = (...opinions: readonly PublicOpinion[]) =>
      ask('G06', { facts: having({ opinions }) });
    expect(about()).toBe('met');
    expect(about(opinion({ disposition: 'adopted' }), opinion({ key: '2' }))).toBe('unmet');
    expect(about(opinion({ disposition: 'rejected' }))).toBe('unmet');
    expect(about(opinion({ disposition: 'rejected', reason: ' ' }))).toBe('unmet');
    expect(about(opinion({ disposition: 'rejected', reason: '无依据' }))).toBe('met');
  });

  it('gives each opinion its own key and decides only on registered ones', () => {
    const facts = having({ opinions: [opinion()] });
    const about = (id: string, ...keys: readonly string[]) =>
      ask(id, { facts, payload: { opinions: keys.map((key) => ({ key })) } });
    expect(about('A18-new-keys', '2', '3')).toBe('met');
    expect(about('A18-new-keys', '1')).toBe('unmet');
    expect(about('A18-new-keys', '2', '2')).toBe('unmet');
    expect(about('A18-known-keys', '1')).toBe('met');
    expect(about('A18-known-keys', '1', '2')).toBe('unmet');
    expect(ask('A18-known-keys', {})).toBe('needs');
  });

  it('begins after the decision to start', () => {
    const facts: Facts = {
      ...initialFacts,
      initiation: {
        ...initialFacts.initiation,
        start: {
          mode: 'meeting',
          on: '2026-03-02',
          reference: '1',
          leadUnit: 'lead',
          coUnits: [],
          congress: 'none',
          superiorApproval: false,
        },
      },
    };
    expect(ask('A14-after-start', { facts, payload: { on: '2026-03-02' } })).toBe('met');
    expect(ask('A14-after-start', { facts, payload: { on: '2026-03-01' } })).toBe('unmet');
  });
});

describe('a fact of an earlier day', () => {
  const stated = (on: string, more: Partial<Given> = {}) =>
    ask('A39-late-reason', { payload: { on }, given: given('2026-03-02', more) });

  it('is entered with the reason why it is late', () => {
    expect(stated('2026-03-02')).toBe('met');
    expect(stated('2026-03-01')).toBe('unmet');
    expect(stated('2026-03-01', { lateBecause: '补录' })).toBe('notApplicable');
    expect(stated('2026-03-01', { imported: true })).toBe('notApplicable');
    expect(ask('A39-late-reason', {})).toBe('needs');
  });
});

describe('an open comment', () => {
  it('takes place while participation is underway', () => {
    const facts = having({ methodsPlanned: ['openComment'] });
    const unsettled = ['forming.participation'];
    expect(ask('A14-planned', { facts, unsettled })).toBe('met');
    expect(ask('A14-planned', { facts, unsettled: ['forming.drafting'] })).toBe('unmet');
    expect(ask('A14-planned', { unsettled })).toBe('unmet');
  });

  it('comes with the explanation of the draft', () => {
    expect(ask('A15-explanation', {})).toBe('unmet');
    const drafting = { ...initialFacts.drafting, explanationDocument: 'd' };
    expect(ask('A15-explanation', { facts: { ...initialFacts, drafting } })).toBe('met');
  });

  it('ends after the day of publication, whatever the reason', () => {
    expect(ask('A15-ahead', { payload: { endsOn: '2026-03-03' } })).toBe('met');
    expect(ask('A15-ahead', { payload: { endsOn: '2026-03-02' } })).toBe('unmet');
  });

  it('lasts 30 days, the day of publication not counted', () => {
    expect(ask('G04', { payload: { endsOn: '2026-04-01' } })).toBe('met');
    expect(ask('G04', { payload: { endsOn: '2026-03-31' } })).toBe('unmet');
    expect(ask('G04', {})).toBe('needs');
  });

  it('counts from the server day, and from the stated day only when imported', () => {
    const payload = { endsOn: '2026-03-31' };
    const early = { occurredOn: '2026-03-01' };
    expect(ask('G04', { payload, given: given('2026-03-02', early) })).toBe('unmet');
    const imported = given('2026-03-02', { ...early, imported: true });
    expect(ask('G04', { payload, given: imported })).toBe('met');
  });

  it('is shorter when the notice says why, unless the law leaves no room', () => {
    const payload = { endsOn: '2026-03-12', shortenedBecause: '情况紧急' };
    expect(ask('G04', { payload })).toBe('met');
    expect(ask('G04', { payload: { ...payload, shortenedBecause: ' ' } })).toBe('unmet');
    const strict = (verified: boolean) =>
      given('2026-03-02', {
        profile: { 'openComment.shortenable': valueOf(false, { verified }) },
      });
    expect(ask('G04', { payload, given: strict(true) })).toBe('unmet');
    expect(ask('G04', { payload, given: strict(false) })).toBe('met');
  });

  it('follows a verified floor and no unverified one', () => {
    const under = (floor: ProfileValue, endsOn: string) =>
      ask('G04', {
        payload: { endsOn },
        given: given('2026-03-02', { profile: { 'openComment.minDays': floor } }),
      });
    expect(under(valueOf(40), '2026-04-10')).toBe('unmet');
    expect(under(valueOf(40), '2026-04-11')).toBe('met');
    expect(under(valueOf(40, { verified: false }), '2026-04-01')).toBe('met');
    expect(under(valueOf(5, { unit: 'workingDay' }), '2026-03-09')).toBe('met');
    expect(under(valueOf(5, { unit: 'workingDay' }), '2026-03-08')).toBe('unmet');
  });

  it('is extended to a later day only', () => {
    const facts = having({ openComment: published() });
    expect(ask('A15-later', { facts, payload: { endsOn: '2026-04-02' } })).toBe('met');
    expect(ask('A15-later', { facts, payload: { endsOn: '2026-04-01' } })).toBe('unmet');
  });

  it('is closed on the day after its last day, not on it', () => {
    const facts = having({ openComment: published() });
    expect(ask('G05', { facts, given: given('2026-04-01') })).toBe('unmet');
    expect(ask('G05', { facts, given: given('2026-04-02') })).toBe('met');
  });

  it('holds participation until it is closed, as a hearing does until it is reported', () => {
    expect(ask('A15-closed', {})).toBe('met');
    expect(ask('A15-closed', { facts: having({ openComment: published() }) })).toBe('unmet');
    expect(ask('A15-closed', { facts: having({ hearing: announced() }) })).toBe('unmet');
    const ended = having({
      openComment: published({ closedOn: '2026-04-02' }),
      hearing: announced({ reportDocument: 'd' }),
    });
    expect(ask('A15-closed', { facts: ended })).toBe('met');
  });
});
