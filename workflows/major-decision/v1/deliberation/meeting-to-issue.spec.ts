import { describe, expect, it } from '@jest/globals';

import {
  activeStates,
  blankSnapshot,
  decide,
  defineProcedure,
  fromStages,
  type Accepted,
  type Determination,
  type JsonObject,
  type Snapshot,
} from '#libs/procedure';
import { givenOn } from '#test/asking';

import type { Facts } from '../facts.js';
import { frame } from '../frame.js';
import { stages } from '../index.js';
import { roles } from '../roles.js';
import type { Stage } from '../vocabulary.js';

import { discussed, filed } from './probes-meetings.js';

/** Every room as it is, but the decision starts on the day of its meeting. */
const rooms = stages.map(({ states = {}, ...room }: Stage): Stage => {
  const { 'decision/': root } = states;
  const first = root && { 'decision/': { ...root, initial: 'deliberation' } };
  return { ...room, states: { ...states, ...first } };
});

const reviewed = discussed();

/** Found at the start: nothing is owed to the Congress, nor to a superior. */
const notOwed = (question: string): Determination => ({
  question,
  answer: false,
  reason: '不属于应当报告、报批的事项',
  decidedBy: 'mayor',
  on: '2026-03-02',
  evidence: [],
  revision: 3,
  replacedBy: null,
});

const fromMeeting = defineProcedure(
  fromStages(
    {
      ...frame,
      opening: 'meeting.held',
      initialFacts: {
        ...reviewed,
        determinations: ['congressOwed', 'superiorOwed'].map(notOwed),
        documents: {
          ...reviewed.documents,
          record: filed('meetingRecord', 'hash-record'),
          minutes: filed('meetingMinutes', 'hash-minutes'),
          issued: filed('issuedDecision', 'hash-issued'),
        },
        deliberation: {
          ...frame.initialFacts.deliberation,
          agenda: {
            approvedOn: '2026-05-19',
            by: 'mayor',
            type: 'standing',
            plannedOn: '2026-05-20',
          },
        },
      },
    },
    rooms,
  ),
);

type Step = readonly [type: string, payload: JsonObject, actor?: string];

function answerTo(from: Snapshot<Facts>, [type, payload, personId = 'mayor']: Step) {
  const mandates = Object.keys(roles).map((role) => ({ role, organId: 'city', unitId: '' }));
  const given = givenOn('2026-05-20', {
    actor: { personId, mandates },
    people: ['mayor', 'deputy', 'secretary', 'drafter', 'reviewer'],
    calendar: { years: { 2026: { holidays: [], workdays: [] } } },
    conveyedFrom: 'meeting',
  });
  const stored = JSON.parse(JSON.stringify(from)) as Snapshot<Facts>;
  return decide(fromMeeting, stored, { command: { type, payload }, given });
}

/** Gives the commands in turn, each on what storage would give back; all must be accepted. */
function play(from: Snapshot<Facts>, ...steps: readonly [Step, ...Step[]]): Accepted<Facts> {
  const [first, ...rest] = steps;
  const answer = answerTo(from, first);
  if (answer.kind === 'refused') {
    throw new TypeError(`${first[0]}: ${JSON.stringify(answer)}`);
  }
  const [next, ...others] = rest;
  return next === undefined ? answer : play(answer.snapshot, next, ...others);
}

function refusalOf(from: Snapshot<Facts>, step: Step): string {
  const answer = answerTo(from, step);
  return answer.kind === 'refused' ? (answer.unmet[0]?.id ?? answer.code) : 'accepted';
}

const leaves = ({ snapshot }: Accepted<Facts>): readonly string[] => {
  const all = activeStates(snapshot)
    .filter((path) => path.startsWith('decision/'))
    .map((path) => path.replace('decision/', ''));
  return all.filter((path) => !all.some((other) => other.startsWith(`${path}.`)));
};

const held = (type = 'standing'): Step => [
  'meeting.held',
  {
    type,
    on: '2026-05-20',
    chair: 'mayor',
    members: ['mayor', 'deputy', 'secretary'],
    absent: [],
    proxies: [],
    interested: [],
    attendants: '司法局',
    adviserAttended: true,
    alternatives: [{ key: 'A', document: 'first' }],
  },
];
const spoke = (sequence: number, personId: string, explainsMajority = false): Step => [
  'meeting.speechRecorded',
  {
    sequence,
    personId,
    capacity: personId === 'mayor' ? 'head' : 'member',
    kind: 'opinion',
    summary: '同意',
    explainsMajority,
  },
];
const took = (personId: string, stance: string): Step => [
  'meeting.stanceRecorded',
  { personId, stance },
];
const recorded: readonly Step[] = [
  ...['mayor', 'deputy', 'secretary'].map((one) => took(one, 'agree')),
  ['meeting.recorded', { recordDocument: 'record', minutesDocument: 'minutes' }],
];

const start = blankSnapshot(fromMeeting);
/** The head spoke last and said why he differs from the majority. */
const recordedMeeting = play(
  start,
  held(),
  spoke(1, 'deputy'),
  spoke(2, 'mayor', true),
  ...recorded,
);
const approved = play(recordedMeeting.snapshot, ['head.approved', { alternative: 'A' }]);

describe('the meeting', () => {
  it('raises no defect where the law was kept', () => {
    expect(recordedMeeting.snapshot.facts.defects).toEqual([]);
    expect(leaves(recordedMeeting)).toEqual(['deliberation.recorded']);
  });

  it('is recorded as it happened when the head spoke first; the defect holds the decision', () => {
    const steered = play(start, held(), spoke(1, 'mayor'), spoke(2, 'deputy'), ...recorded);
    expect(steered.raised.map((one) => one.requirement)).toEqual(['G29']);
    expect(refusalOf(steered.snapshot, ['head.approved', { alternative: 'A' }])).toBe(
      'A39-defects',
    );
  });

  it('of an unlawful type holds the decision whatever becomes of the defect', () => {
    const { snapshot } = play(start, held('special'), spoke(1, 'mayor'), ...recorded);
    expect(snapshot.facts.defects.map((one) => one.requirement)).toEqual(['G27']);
    const carried = { ...snapshot, facts: { ...snapshot.facts, defects: [] } };
    expect(refusalOf(carried, ['head.approved', { alternative: 'A' }])).toBe('G27-held');
    const again = play(carried, ['meeting.reconvened', { reason: 'r', plannedOn: '2026-05-30' }]);
    expect(leaves(again)).toEqual(['deliberation.scheduled']);
    expect(again.snapshot.facts.deliberation).toMatchObject({
      meeting: null,
      earlierMeetings: 1,
      agenda: { plannedOn: '2026-05-30' },
    });
  });

  it('keeps the last stance of a member and the order of the speeches', () => {
    const { meeting } = play(
      start,
      held(),
      spoke(2, 'mayor'),
      spoke(1, 'deputy'),
      took('deputy', 'agree'),
      took('deputy', 'disagree'),
    ).snapshot.facts.deliberation;
    expect(meeting?.speeches.map((one) => one.sequence)).toEqual([1, 2]);
    expect(meeting?.stances).toEqual([{ personId: 'deputy', stance: 'disagree', reason: null }]);
  });
});

describe('the head’s decision', () => {
  it.each([
    ['head.approved', { alternative: 'A' }, 'outward.party.pending'],
    ['head.approvedInPrinciple', { alternative: 'A', changes: 'c' }, 'wordingRevision'],
    ['head.discussAgain', { reason: 'r' }, 'agenda'],
    ['head.deferred', { reason: 'r' }, 'deferred'],
    ['head.rejected', { reason: 'r' }, 'rejected'],
    ['head.amended', { changes: 'c' }, 'forming.drafting.researching'],
    ['head.foundUncontrollable', { reason: 'r' }, 'forming.risk.pending'],
  ])('%s leads on', (type, payload, to) => {
    expect(leaves(play(recordedMeeting.snapshot, [type, payload]))).toContain(to);
  });

  it('pins the version that was discussed', () => {
    expect(approved.snapshot.facts.deliberation.decision).toMatchObject({
      outcome: 'approved',
      alternative: 'A',
      hash: 'hash-first',
    });
  });

  it('that the risk is not controllable sends the draft and the assessment back', () => {
    const back = play(recordedMeeting.snapshot, ['head.foundUncontrollable', { reason: 'r' }]);
    expect(leaves(back)).toContain('forming.drafting.researching');
    expect(back.snapshot.facts.risk.foundUncontrollable).toBe(1);
    expect(back.snapshot.facts.deliberation).toMatchObject({
      agenda: null,
      meeting: null,
      earlierMeetings: 1,
      decision: { outcome: 'uncontrollable', hash: null },
    });
  });

  it('to defer is resumed on the agenda', () => {
    const resumed = play(
      recordedMeeting.snapshot,
      ['head.deferred', { reason: 'r' }],
      ['deliberation.resumed', { reason: 'r' }],
    );
    expect(leaves(resumed)).toEqual(['agenda']);
    expect(resumed.snapshot.facts.deliberation).toMatchObject({
      meeting: null,
      decision: null,
      deferredOn: null,
      earlierMeetings: 1,
    });
  });
});

describe('approval in principle', () => {
  const reworded = play(
    recordedMeeting.snapshot,
    ['head.approvedInPrinciple', { alternative: 'A', changes: '标点' }],
    ['draft.worded', { alternative: 'A', document: 'second' }, 'drafter'],
  );

  it('pins the wording that the reviewer confirmed', () => {
    const { facts } = play(reworded.snapshot, [
      'wording.confirmed',
      { compared: 'second', differs: '标点' },
      'reviewer',
    ]).snapshot;
    expect(facts.deliberation.decision?.hash).toBe('hash-second');
    expect(facts.review.confirmations).toMatchObject([
      { alternative: 'A', hash: 'hash-second', wordingOnly: true },
    ]);
  });

  it('goes back to review when the substance changed', () => {
    const found = play(reworded.snapshot, [
      'wording.foundSubstantive',
      { reason: 'r' },
      'reviewer',
    ]);
    const { facts } = found.snapshot;
    expect(leaves(found)).toEqual(['legalityReview.delivered']);
    expect(facts.review).toMatchObject({ round: 2, opinion: null, deliveredOn: '2026-05-20' });
    expect(facts.drafting).toMatchObject({ version: 2, alternatives: [{ hash: 'hash-second' }] });
    expect(facts.deliberation).toMatchObject({ meeting: null, agenda: null, decision: null });
  });
});

describe('the way outward', () => {
  const sent = { on: '2026-05-20', reference: '保政〔2026〕3号' };
  const requested: Step = ['party.requested', sent];
  const issue: Step = [
    'decision.issued',
    {
      number: '保政发〔2026〕12号',
      form: 'normativeDocument',
      document: 'issued',
      alternative: 'A',
      draftDocument: 'first',
    },
  ];

  it('opens the issue on the reply of the Party committee', () => {
    const asked = play(approved.snapshot, requested, [
      'issue.checked',
      { document: 'issued', draftDocument: 'first', result: 'formOnly', differences: '增加版头' },
    ]);
    expect(refusalOf(asked.snapshot, issue)).toBe('G32');
    const issued = play(asked.snapshot, ['party.replied', { ...sent, result: 'agreed' }], issue);
    expect(leaves(issued)).toEqual(['publication']);
    expect(issued.effects.map((one) => one.type)).toContain('startDeadline');
    expect(issued.snapshot.facts.issue).toMatchObject({
      number: '保政发〔2026〕12号',
      alternative: 'A',
      hash: 'hash-first',
      documentId: 'issued',
      signedOn: '2026-05-20',
      validUntil: null,
    });
  });

  it('that comes back for a change of substance begins with a new draft', () => {
    const returned: Step = ['outward.returned', { by: 'party', reason: 'r' }];
    const back = play(approved.snapshot, requested, returned);
    expect(leaves(back)).toContain('forming.drafting.researching');
    expect(back.snapshot.facts.outward.party).toBeNull();
    expect(back.snapshot.facts.deliberation).toMatchObject({ meeting: null, decision: null });
  });

  it('ends where the Congress or the superior refuses', () => {
    const refused = play(approved.snapshot, ['outward.refused', { by: 'superior', reason: 'r' }]);
    expect(leaves(refused)).toEqual(['rejected']);
    expect(refused.snapshot.facts.ending).toMatchObject({ how: 'rejected', reason: 'r' });
  });
});
