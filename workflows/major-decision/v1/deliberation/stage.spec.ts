import { describe, expect, it } from '@jest/globals';

import {
  activeStates,
  blankSnapshot,
  decide,
  defineProcedure,
  houseRuleBreaches,
  type Accepted,
  type Given,
  type JsonObject,
  type Snapshot,
  type StateSpec,
} from '#libs/procedure';

import { cases } from '../cases.js';
import { documentKinds } from '../documents.js';
import { effects } from '../effects.js';
import { initialFacts, type Facts } from '../facts.js';
import { backToForming } from '../forming/regions.js';
import { deliberationFolds } from './folds.js';
import { headDecisionFolds } from '../head-decision/folds.js';
import { initiationQuestions } from '../questions/initiation.js';
import { initiationFolds } from '../initiation/folds.js';
import { outwardFolds } from '../outward/folds.js';
import { recordFolds } from '../case-file/folds.js';
import { deliberationRequirements } from './duties.js';
import { headDecisionRequirements } from '../head-decision/duties.js';
import { initiationRequirements } from '../initiation/duties.js';
import { outwardRequirements } from '../outward/duties.js';
import { recordRequirements } from '../case-file/duties.js';
import { roles } from '../roles.js';
import { stages } from '../stages.js';
import { deliberationCommands, deliberationStates } from './stage.js';
import { headDecisionCommands, headDecisionStates } from '../head-decision/stage.js';
import { initiationCommands, initiationStates } from '../initiation/stage.js';
import { outwardCommands, outwardStates } from '../outward/stage.js';
import { recordCommands, recordSteps } from '../case-file/stage.js';

const elsewhere: StateSpec = {
  title: { zh: '', en: '' },
  stage: 'initiation',
  basis: '条例第12条',
  tags: ['settled'],
};

/** The inquiries as far as the way back into them goes. */
const forming: StateSpec = {
  ...elsewhere,
  parallel: true,
  states: Object.fromEntries(
    backToForming().map((path) => {
      const [, region = ''] = path.split('.');
      const names = ['researching', 'pending', 'none', 'done'];
      const states = Object.fromEntries(names.map((name) => [name, elsewhere]));
      return [region, { ...elsewhere, initial: 'done', states }];
    }),
  ),
};

const filed = (kind: string, hash: string): Facts['documents'][string] => ({
  kind,
  title: kind,
  hash,
  filedOn: '2026-03-01',
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  size: 1,
});

/** Alternative A, reviewed in the version `h1`, on its way to the meeting. */
const onTheAgenda: Facts = {
  ...initialFacts,
  documents: {
    d1: filed('draft', 'h1'),
    d2: filed('draft', 'h2'),
    record: filed('meetingRecord', 'h3'),
    minutes: filed('meetingMinutes', 'h4'),
    party: filed('partyReport', 'h5'),
    issued: filed('issuedDecision', 'h6'),
  },
  drafting: {
    ...initialFacts.drafting,
    alternatives: [{ key: 'A', title: 'A', documentId: 'd1', hash: 'h1' }],
    version: 1,
  },
  review: {
    ...initialFacts.review,
    round: 1,
    findings: [
      {
        alternative: 'A',
        hash: 'h1',
        conclusion: 'lawful',
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
  deliberation: {
    ...initialFacts.deliberation,
    agenda: { approvedOn: '2026-03-09', by: 'mayor', type: 'standing', plannedOn: '2026-03-10' },
  },
};

/** The middle of the procedure alone: from the meeting to the issue. */
const middle = defineProcedure<Facts>({
  id: 'middle',
  version: 1,
  title: { zh: '', en: '' },
  cases,
  stages,
  roles,
  opening: 'meeting.held',
  commands: {
    ...initiationCommands,
    ...deliberationCommands,
    ...headDecisionCommands,
    ...outwardCommands,
    ...recordCommands,
  },
  folds: {
    ...initiationFolds,
    ...deliberationFolds,
    ...headDecisionFolds,
    ...outwardFolds,
    ...recordFolds,
  },
  questions: { matterMajor: initiationQuestions.matterMajor },
  requirements: [
    ...initiationRequirements,
    ...deliberationRequirements,
    ...headDecisionRequirements,
    ...outwardRequirements,
    ...recordRequirements,
  ],
  effects,
  documentKinds,
  missingFromFile: () => [],
  machines: {
    main: {
      ...elsewhere,
      initial: 'deliberation',
      on: recordSteps,
      states: {
        ...initiationStates,
        forming,
        agenda: elsewhere,
        legalityReview: { ...elsewhere, initial: 'delivered', states: { delivered: elsewhere } },
        ...deliberationStates,
        ...headDecisionStates,
        ...outwardStates,
        publication: elsewhere,
      },
    },
  },
  initialFacts: onTheAgenda,
});

const people = ['mayor', 'wang', 'zhao', 'sun', 'li'];

const given: Given = {
  organId: 'organ',
  actor: {
    personId: 'mayor',
    mandates: Object.keys(roles).map((role) => ({ role, organId: 'organ', unitId: '' })),
  },
  revision: 1,
  occurredAt: '2026-03-10T02:00:00.000Z',
  occurredOn: '2026-03-10',
  recordedAt: '2026-03-10T02:00:00.000Z',
  recordedOn: '2026-03-10',
  units: [],
  people,
  profile: {},
  calendar: { years: { 2026: { holidays: [], workdays: [] } } },
};

type Step = readonly [type: string, payload: JsonObject, actor?: string];

const actedBy = (personId: string): Given => ({ ...given, actor: { ...given.actor, personId } });

/** Gives the commands in turn, each on what storage would give back; all must be accepted. */
function play(from: Snapshot<Facts>, ...commands: readonly Step[]): Accepted<Facts> {
  let last: Accepted<Facts> | undefined;
  for (const [type, payload, actor = 'mayor'] of commands) {
    const before = JSON.parse(JSON.stringify(last?.snapshot ?? from)) as Snapshot<Facts>;
    const answer = decide(middle, before, { command: { type, payload }, given: actedBy(actor) });
    if (answer.kind === 'refused') {
      throw new TypeError(`${type}: ${JSON.stringify(answer)}`);
    }
    last = answer;
  }
  if (last === undefined) {
    throw new TypeError('No command was given.');
  }
  return last;
}

function refusalOf(from: Snapshot<Facts>, ...step: Step): string {
  const [type, payload, actor = 'mayor'] = step;
  const answer = decide(middle, from, { command: { type, payload }, given: actedBy(actor) });
  return answer.kind === 'refused' ? (answer.unmet[0]?.id ?? answer.code) : 'accepted';
}

const leaves = (accepted: Accepted<Facts>): readonly string[] => {
  const all = activeStates(accepted.snapshot).map((path) => path.replace('main/', ''));
  return all.filter((path) => !all.some((other) => other.startsWith(`${path}.`)));
};

const meetingHeld = (more: JsonObject = {}): Step => [
  'meeting.held',
  {
    type: 'standing',
    on: '2026-03-10',
    chair: 'mayor',
    members: ['mayor', 'wang', 'zhao'],
    attendants: '司法局',
    adviserAttended: true,
    alternatives: [{ key: 'A', document: 'd1' }],
    ...more,
  },
];
const spoke = (sequence: number, personId: string, more: JsonObject = {}): Step => [
  'meeting.speechRecorded',
  {
    sequence,
    personId,
    capacity: personId === 'mayor' ? 'head' : 'member',
    kind: 'opinion',
    summary: 's',
    ...more,
  },
];
const took = (personId: string, stance: string): Step => [
  'meeting.stanceRecorded',
  { personId, stance },
];
const recorded: Step = [
  'meeting.recorded',
  { recordDocument: 'record', minutesDocument: 'minutes' },
];
const agreeing = ['mayor', 'wang', 'zhao'].map((one) => took(one, 'agree'));

const start = blankSnapshot(middle);
const discussed = play(
  start,
  meetingHeld(),
  spoke(1, 'wang'),
  spoke(2, 'mayor'),
  ...agreeing,
  recorded,
);
/** As discussed, with the head saying at the meeting why he differs. */
const explained = play(
  start,
  meetingHeld(),
  spoke(1, 'wang'),
  spoke(2, 'mayor', { explainsMajority: true }),
  ...agreeing,
  recorded,
);
const approved = play(discussed.snapshot, ['head.approved', { alternative: 'A' }]);
const inPrinciple = play(discussed.snapshot, [
  'head.approvedInPrinciple',
  { alternative: 'A', changes: '标点' },
]);

describe('the meeting', () => {
  it('is written by the house rules, apart from what other parts hold', () => {
    expect(houseRuleBreaches(middle)).toEqual([
      'research.filed: no state, or two machines, take it',
    ]);
  });

  it('holds no defect where the law was kept', () => {
    expect(discussed.snapshot.facts.defects).toEqual([]);
    expect(leaves(discussed)).toEqual(['deliberation.recorded']);
  });

  it('is recorded as it happened when the head spoke first; the defect holds the decision', () => {
    const steered = play(
      start,
      meetingHeld(),
      spoke(1, 'mayor'),
      spoke(2, 'wang'),
      ...agreeing,
      recorded,
    );
    expect(steered.raised.map((one) => one.requirement)).toEqual(['G29']);
    expect(refusalOf(steered.snapshot, 'head.approved', { alternative: 'A' })).toBe('A39-defects');
  });

  it('of an unlawful type holds the decision even after the defect is carried', () => {
    const special = play(
      start,
      meetingHeld({ type: 'special' }),
      spoke(1, 'mayor'),
      ...agreeing,
      recorded,
    );
    const facts = { ...special.snapshot.facts, defects: [] };
    const carried = { ...special.snapshot, facts };
    expect(special.snapshot.facts.defects.map((one) => one.requirement)).toEqual(['G27']);
    expect(refusalOf(carried, 'head.approved', { alternative: 'A' })).toBe('G27-held');
    expect(refusalOf(carried, 'head.deferred', { reason: 'r' })).toBe('G27-held');
    const again = play(carried, ['meeting.reconvened', { reason: 'r', plannedOn: '2026-03-20' }]);
    expect(leaves(again)).toEqual(['deliberation.scheduled']);
    expect(again.snapshot.facts.deliberation).toMatchObject({
      meeting: null,
      earlierMeetings: 1,
      agenda: { plannedOn: '2026-03-20' },
    });
  });

  it('keeps the last stance of a member and the order of the speeches', () => {
    const { meeting } = play(
      start,
      meetingHeld(),
      spoke(2, 'mayor'),
      spoke(1, 'wang'),
      took('wang', 'agree'),
      took('wang', 'disagree'),
    ).snapshot.facts.deliberation;
    expect(meeting?.speeches.map((one) => one.sequence)).toEqual([1, 2]);
    expect(meeting?.stances).toEqual([{ personId: 'wang', stance: 'disagree', reason: null }]);
  });
});

describe('the head’s decision', () => {
  it.each([
    ['head.approved', { alternative: 'A' }, 'outward.party.pending'],
    ['head.approvedInPrinciple', { alternative: 'A', changes: 'c' }, 'wordingRevision'],
    ['head.discussAgain', { reason: 'r' }, 'agenda'],
    ['head.deferred', { reason: 'r' }, 'deferred'],
    ['head.amended', { changes: 'c' }, 'forming.drafting.researching'],
    ['head.foundUncontrollable', { reason: 'r' }, 'forming.risk.pending'],
  ])('%s leads on', (type, payload, to) => {
    expect(leaves(play(explained.snapshot, [type, payload]))).toContain(to);
  });

  it('pins the version that was discussed', () => {
    expect(approved.snapshot.facts.deliberation.decision).toMatchObject({
      outcome: 'approved',
      alternative: 'A',
      hash: 'h1',
    });
  });

  it('against the majority is refused unless explained at the meeting', () => {
    expect(refusalOf(discussed.snapshot, 'head.rejected', { reason: 'r' })).toBe('G30');
    const differing = play(explained.snapshot, ['head.rejected', { reason: 'r' }]);
    expect(leaves(differing)).toEqual(['rejected']);
    expect(differing.snapshot.facts.ending?.how).toBe('rejected');
  });

  it('to send back what most agree to takes a reason, given at the meeting or now', () => {
    expect(refusalOf(discussed.snapshot, 'head.deferred', { reason: 'r' })).toBe('G30-unfinished');
    expect(refusalOf(explained.snapshot, 'head.deferred', { reason: 'r' })).toBe('accepted');
  });

  it('that the risk is not controllable sends the draft and the assessment back', () => {
    const back = play(discussed.snapshot, ['head.foundUncontrollable', { reason: 'r' }]);
    expect(leaves(back)).toContain('forming.drafting.researching');
    expect(back.snapshot.facts.risk.foundUncontrollable).toBe(1);
    expect(back.snapshot.facts.deliberation).toMatchObject({
      agenda: null,
      meeting: null,
      earlierMeetings: 1,
      decision: { outcome: 'uncontrollable', hash: null },
    });
  });

  it('to defer is resumed on the agenda, and ends when the verified term has passed', () => {
    const deferred = play(explained.snapshot, ['head.deferred', { reason: 'r' }]);
    expect(deferred.snapshot.facts.deliberation.deferredOn).toBe('2026-03-10');
    expect(refusalOf(deferred.snapshot, 'matter.lapsed', {})).toBe('A-lapse');
    const resumed = play(deferred.snapshot, ['deliberation.resumed', { reason: 'r' }]);
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
  const reworded = play(inPrinciple.snapshot, [
    'draft.worded',
    { alternative: 'A', document: 'd2' },
    'li',
  ]);

  it('waits for the reviewer, who did not draft', () => {
    expect(refusalOf(inPrinciple.snapshot, 'wording.confirmed', {}, 'sun')).toBe('G20-wording');
    expect(refusalOf(reworded.snapshot, 'wording.confirmed', {}, 'li')).toBe('G44-wording');
  });

  it('pins the confirmed wording', () => {
    const { facts } = play(reworded.snapshot, ['wording.confirmed', {}, 'sun']).snapshot;
    expect(facts.deliberation.decision?.hash).toBe('h2');
    expect(facts.review.confirmations).toMatchObject([
      { alternative: 'A', hash: 'h2', wordingOnly: true },
    ]);
  });

  it('goes back to review when the substance changed', () => {
    const found = play(reworded.snapshot, ['wording.foundSubstantive', { reason: 'r' }, 'sun']);
    const { facts } = found.snapshot;
    expect(leaves(found)).toEqual(['legalityReview.delivered']);
    expect(facts.review).toMatchObject({ round: 2, opinion: null, deliveredOn: '2026-03-10' });
    expect(facts.drafting).toMatchObject({ version: 2, alternatives: [{ hash: 'h2' }] });
    expect(facts.deliberation).toMatchObject({ meeting: null, agenda: null, decision: null });
  });
});

describe('the way outward', () => {
  const sent = { on: '2026-03-10', reference: '保政〔2026〕3号' };
  const requested: Step = ['party.requested', { ...sent, document: 'party' }];
  const replied: Step = ['party.replied', { ...sent, result: 'agreed' }];
  const issue = {
    number: '保政发〔2026〕12号',
    form: 'normativeDocument',
    document: 'issued',
    alternative: 'A',
    draftDocument: 'd1',
  };

  it('opens the issue on the reply of the Party committee', () => {
    const asked = play(approved.snapshot, requested);
    expect(refusalOf(approved.snapshot, 'decision.issued', issue)).toBe('G32');
    expect(refusalOf(asked.snapshot, 'decision.issued', issue)).toBe('G32');
    const issued = play(asked.snapshot, replied, ['decision.issued', issue]);
    expect(leaves(issued)).toEqual(['publication']);
    expect(issued.effects.map((one) => one.type)).toContain('startDeadline');
    expect(issued.snapshot.facts.issue).toMatchObject({
      number: '保政发〔2026〕12号',
      alternative: 'A',
      hash: 'h1',
      documentId: 'issued',
      signedOn: '2026-03-10',
      validUntil: null,
    });
  });

  it('refuses to issue another version than was decided', () => {
    const ready = play(approved.snapshot, requested, replied);
    expect(refusalOf(ready.snapshot, 'decision.issued', { ...issue, draftDocument: 'd2' })).toBe(
      'G20-issue',
    );
  });

  it('that comes back for a change of substance begins with a new draft', () => {
    const back = play(approved.snapshot, requested, [
      'outward.returned',
      { by: 'party', reason: 'r' },
    ]);
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
