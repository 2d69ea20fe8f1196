import { describe, expect, it } from '@jest/globals';

import type { Answer, AnyRequirement, FiledDocument, Given, Json } from '#libs/procedure';

import type { Meeting, Speech } from './facts.js';
import type { ReviewConclusion } from '../legality-review/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { deliberationRequirements } from './duties.js';

const given: Given = {
  organId: 'organ',
  actor: { personId: 'li', mandates: [] },
  revision: 1,
  occurredAt: '2026-03-10T02:00:00.000Z',
  occurredOn: '2026-03-10',
  recordedAt: '2026-03-10T02:00:00.000Z',
  recordedOn: '2026-03-10',
  units: [],
  people: [],
  profile: {},
  calendar: { years: {} },
};

interface Asked {
  readonly facts?: Partial<Facts>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly given?: Partial<Given>;
  readonly type?: string;
}

/** Asks one requirement; what is not named is as in a case that remembers nothing. */
function ask(id: string, asked: Asked = {}): Answer['kind'] {
  const all: readonly AnyRequirement<Facts>[] = deliberationRequirements;
  const requirement = all.find((one) => one.id === id);
  if (requirement === undefined) {
    throw new TypeError(`No requirement ${id}.`);
  }
  const view = {
    facts: { ...initialFacts, ...asked.facts },
    type: asked.type ?? '',
    payload: asked.payload ?? {},
    given: { ...given, ...asked.given },
    unsettled: [],
  };
  return requirement.applies(view) ? requirement.answer(view).kind : 'notApplicable';
}

const held: Meeting = {
  type: 'standing',
  heldOn: '2026-03-10',
  chair: 'mayor',
  entrustment: null,
  members: ['mayor', 'wang', 'zhao'],
  absent: [],
  attendants: '',
  adviserAttended: true,
  proxies: [],
  interested: [],
  riskFinding: null,
  alternatives: [{ key: 'A', hash: 'h1' }],
  speeches: [],
  stances: [],
  recordDocument: null,
  minutesDocument: null,
};

const afterMeeting = (meeting: Partial<Meeting>): Partial<Facts> => ({
  deliberation: { ...initialFacts.deliberation, meeting: { ...held, ...meeting } },
});

const parameterOf = (key: string, value: Json, verified = true): Partial<Given> => ({
  profile: { [key]: { value, layer: 'city', article: 'a', source: 's', verified } },
});

const filed = (hash: string): FiledDocument => ({
  kind: 'draft',
  title: 'draft',
  hash,
  filedOn: '2026-03-01',
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  size: 1,
});

/** Alternative A was reviewed in the version `h1`; the opinion is of 9 March. */
const reviewed = (conclusion: ReviewConclusion = 'lawful'): Partial<Facts> => ({
  documents: { d1: filed('h1'), d2: filed('h2') },
  drafting: {
    ...initialFacts.drafting,
    alternatives: [{ key: 'A', title: 'A', documentId: 'd1', hash: 'h1' }],
    version: 1,
  },
  review: {
    ...initialFacts.review,
    findings: [
      {
        alternative: 'A',
        hash: 'h1',
        conclusion,
        authority: 'a',
        procedure: 'p',
        content: 'c',
        points: [],
        noNationalRule: null,
        legalRisk: null,
        reviewer: 'sun',
      },
    ],
    opinion: { documentId: 'o1', on: '2026-03-09', by: 'sun' },
  },
});

const speech = (sequence: number, capacity: Speech['capacity'], more: Partial<Speech> = {}) => ({
  sequence,
  personId: capacity === 'head' ? 'mayor' : 'wang',
  capacity,
  kind: 'opinion' as const,
  summary: 's',
  explainsMajority: false,
  saidOn: '2026-03-10',
  ...more,
});

const LAWFUL_TYPES = 'meeting.lawfulTypes';

describe('requirements of the meeting', () => {
  it.each([
    ['2026-03-08', 'unmet'],
    ['2026-03-09', 'met'],
    ['2026-03-10', 'met'],
  ])('a meeting on %s, with a legality opinion of 9 March: %s', (on, answer) => {
    expect(ask('G18-meeting', { facts: reviewed(), payload: { on } })).toBe(answer);
  });

  it('a meeting without any legality opinion is a breach', () => {
    expect(ask('G18-meeting', { payload: { on: '2026-03-10' } })).toBe('unmet');
    expect(ask('G18-meeting')).toBe('needs');
  });

  it('every alternative presented is the reviewed version', () => {
    const present = (...documents: readonly string[]) =>
      ask('G20-meeting', {
        facts: reviewed(),
        payload: { alternatives: documents.map((document) => ({ key: 'A', document })) },
      });
    expect(present('d1')).toBe('met');
    expect(present('d2')).toBe('unmet');
    expect(present('d1', 'd2')).toBe('unmet');
    expect(ask('G20-meeting')).toBe('needs');
  });

  it.each([
    ['standing', 'met'],
    ['plenary', 'met'],
    ['mayorOffice', 'unmet'],
    ['special', 'unmet'],
    ['partyCommittee', 'unmet'],
    ['bureau', 'unmet'],
    ['partyGroup', 'unmet'],
    ['townshipHeads', 'unmet'],
  ])('a %s meeting of a government: %s', (type, answer) => {
    expect(ask('G27', { payload: { type } })).toBe(answer);
  });

  it('a verified rule of the level names its own meeting; an unverified one does not', () => {
    const payload = { type: 'bureau' };
    expect(ask('G27', { payload, given: parameterOf(LAWFUL_TYPES, ['bureau']) })).toBe('met');
    expect(ask('G27', { payload, given: parameterOf(LAWFUL_TYPES, ['bureau'], false) })).toBe(
      'unmet',
    );
    expect(
      ask('G27', { payload: { type: 'standing' }, given: parameterOf(LAWFUL_TYPES, ['bureau']) }),
    ).toBe('unmet');
  });

  it.each(['partyCommittee', 'special'])(
    'no rule puts a %s meeting in the place of art. 30',
    (type) => {
      expect(ask('G27', { payload: { type }, given: parameterOf(LAWFUL_TYPES, [type]) })).toBe(
        'unmet',
      );
    },
  );

  it.each([
    [0.5, { members: ['a', 'b'], absent: ['c', 'd'] }, 'met'],
    [0.5, { members: ['a', 'b'], absent: ['c', 'd', 'e'] }, 'unmet'],
    ['2/3', { members: ['a', 'b'], absent: ['c'] }, 'met'],
    ['2/3', { members: ['a', 'b'], absent: ['c', 'd'] }, 'unmet'],
    [2, { members: ['a', 'b'], absent: ['c', 'd', 'e'] }, 'met'],
    [2, { members: ['a', 'a'], absent: ['c'] }, 'unmet'],
    ['过半数', { members: ['a'], absent: ['c', 'd'] }, 'notApplicable'],
  ])('with a quorum of %s and the attendance %j: %s', (quorum, payload, answer) => {
    expect(ask('G28', { payload, given: parameterOf('meeting.quorum', quorum) })).toBe(answer);
  });

  it('the quorum rests on a work rule, and counts members only', () => {
    const found = deliberationRequirements.find((one) => one.id === 'G28');
    expect(found?.restsOn).toBe('meeting.quorum');
    expect(ask('G28', { given: parameterOf('meeting.quorum', 0.5) })).toBe('needs');
  });

  it('nobody is counted as present who is absent or sent another', () => {
    const members = ['a', 'b'];
    expect(ask('G28-counted', { payload: { members } })).toBe('met');
    expect(ask('G28-counted', { payload: { members, absent: ['b'] } })).toBe('unmet');
    expect(ask('G28-counted', { payload: { members, proxies: ['b'] } })).toBe('unmet');
  });

  it('an interested member withdraws; an interest found later is a defect if he stayed', () => {
    const interested = (withdrew: boolean) => [{ personId: 'wang', withdrew }];
    const members = ['mayor', 'zhao'];
    expect(ask('M6', { payload: { members, interested: interested(true) } })).toBe('met');
    expect(ask('M6', { payload: { members, interested: interested(false) } })).toBe('unmet');
    expect(
      ask('M6', { payload: { members: [...members, 'wang'], interested: interested(true) } }),
    ).toBe('unmet');
    const later = { facts: afterMeeting({}), type: 'meeting.interestFound' };
    expect(ask('M6', { ...later, payload: { personId: 'wang' } })).toBe('unmet');
    expect(ask('M6', { ...later, payload: { personId: 'qian' } })).toBe('met');
  });

  it('a place in the order of speeches is taken once', () => {
    const facts = afterMeeting({ speeches: [speech(1, 'member')] });
    expect(ask('A30-sequence', { facts })).toBe('needs');
    expect(ask('A30-sequence', { facts, payload: { sequence: 1 } })).toBe('unmet');
    expect(ask('A30-sequence', { facts, payload: { sequence: 2 } })).toBe('met');
  });

  it('only a member present has a stance', () => {
    const facts = afterMeeting({ absent: ['qian'] });
    expect(ask('A30-present', { facts })).toBe('needs');
    expect(ask('A30-present', { facts, payload: { personId: 'wang' } })).toBe('met');
    expect(ask('A30-present', { facts, payload: { personId: 'qian' } })).toBe('unmet');
  });

  it('the head is among the members present, or another was entrusted to chair', () => {
    const spoke = speech(1, 'head');
    expect(ask('A30-members', { facts: afterMeeting({}) })).toBe('unmet');
    expect(ask('A30-members', { facts: afterMeeting({ speeches: [spoke] }) })).toBe('met');
    expect(
      ask('A30-members', { facts: afterMeeting({ speeches: [{ ...spoke, personId: 'qian' }] }) }),
    ).toBe('unmet');
    expect(ask('A30-members', { facts: afterMeeting({ entrustment: '委托常务副市长' }) })).toBe(
      'met',
    );
  });
});

describe('the order of speeches', () => {
  const order = (...speeches: readonly Speech[]) =>
    ask('G29', { facts: afterMeeting({ speeches }) });

  it('the head gives his opinion last', () => {
    expect(order(speech(1, 'member'), speech(2, 'head'))).toBe('met');
    expect(order(speech(1, 'head'), speech(2, 'member'))).toBe('unmet');
  });

  it('an opinion after the head is mended by the head speaking last again', () => {
    expect(order(speech(1, 'head'), speech(2, 'member'), speech(3, 'head'))).toBe('met');
  });

  it('only opinions are ordered', () => {
    const chairing = speech(1, 'head', { kind: 'chairing' });
    const report = speech(9, 'sponsor', { kind: 'report' });
    expect(order(chairing, speech(2, 'member'), speech(3, 'head'), report)).toBe('met');
    expect(order(chairing, speech(2, 'member'))).toBe('unmet');
  });

  it('an absent head who entrusted another has no place in the order', () => {
    const speeches = [speech(1, 'member')];
    expect(ask('G29', { facts: afterMeeting({ speeches }) })).toBe('unmet');
    expect(ask('G29', { facts: afterMeeting({ speeches, entrustment: '委托' }) })).toBe(
      'notApplicable',
    );
  });
});

describe('the record of stances', () => {
  const stance = (personId: string) => ({
    personId,
    stance: 'notExpressed' as const,
    reason: null,
  });

  it('every member present has a stance, silence included', () => {
    const stances = ['mayor', 'wang', 'zhao'].map(stance);
    expect(ask('G31', { facts: afterMeeting({ stances }) })).toBe('met');
    expect(ask('G31', { facts: afterMeeting({ stances: stances.slice(1) }) })).toBe('unmet');
    expect(ask('G31', { facts: afterMeeting({ stances, absent: ['qian'] }) })).toBe('met');
  });
});
