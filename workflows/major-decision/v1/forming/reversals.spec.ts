import { describe, expect, it } from '@jest/globals';

import {
  activeStates,
  blankSnapshot,
  decide,
  determinationInForce,
  type JsonObject,
  type Snapshot,
} from '#libs/procedure';
import { givenOn } from '#test/asking';

import type { Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';
import { roles } from '../roles.js';

const LEAD = 'ecology';
const DAY = '2026-03-02';
const LATER = '2026-03-18';

/** What every document named below is; the specs of the duties look at the papers. */
const DOCUMENTS = {
  research: 'research',
  draft: 'draft',
  bases: 'basisList',
  explanation: 'draftExplanation',
  notice: 'commentNotice',
  adoption: 'opinionSummary',
  check: 'internalLegalOpinion',
  minutes: 'sponsorMinutes',
  request: 'reviewRequest',
  statement: 'procedureStatement',
} as const;

const FILE = {
  request: 'request',
  statement: 'statement',
  drafters: ['clerk'],
  advisers: [],
  outside: [],
};

/** One person holds every role but the one who reviews. */
const given = (on: string, personId: string) =>
  givenOn(on, {
    actor: {
      personId,
      mandates: Object.keys(roles)
        .filter((role) => (role === 'reviewer') === (personId === 'reviewer'))
        .map((role) => ({ role, organId: 'city', unitId: LEAD })),
    },
    revision: 9,
    units: [{ id: LEAD, organId: 'city' }],
    people: ['clerk'],
  });

type Step = readonly [type: string, payload: JsonObject, on?: string, person?: string];

function play(from: Snapshot<Facts>, ...steps: readonly Step[]): Snapshot<Facts> {
  let at = from;
  for (const [type, payload, on = DAY, person = 'clerk'] of steps) {
    const command = { type, payload };
    const answer = decide(majorDecisionV1, JSON.parse(JSON.stringify(at)) as Snapshot<Facts>, {
      command,
      given: given(on, person),
    });
    if (answer.kind === 'refused') {
      throw new Error(`${type}: ${JSON.stringify({ ...answer, checked: [] })}`);
    }
    at = answer.snapshot;
  }
  return at;
}

const PROPOSAL = {
  title: '规划',
  matterClass: 'two',
  channel: 'leader',
  unitId: LEAD,
  catalogueItem: '2026-03',
};

const START = {
  on: DAY,
  reference: '17号',
  leadUnit: LEAD,
  coUnits: [],
  congress: 'none',
  superiorApproval: false,
  noneOwedReason: '不属于应当报告、报批的事项',
};

const blank = blankSnapshot(majorDecisionV1);

const forming = play(
  {
    ...blank,
    facts: {
      ...blank.facts,
      documents: Object.fromEntries(
        Object.entries(DOCUMENTS).map(([id, kind]) => [
          id,
          {
            kind,
            title: id,
            hash: id,
            filedOn: DAY,
            fileName: id,
            mediaType: 'text/plain',
            size: 1,
          },
        ]),
      ),
    },
  },
  ['proposal.filed', PROPOSAL],
  ['start.listed', START],
  ['research.filed', { document: 'research' }],
  [
    'draft.submitted',
    {
      alternatives: [{ key: 'A', title: '方案A', document: 'draft' }],
      basisDocument: 'bases',
      explanationDocument: 'explanation',
    },
  ],
  ['departments.waived', { reason: '不涉及其他单位' }],
  [
    'participation.planned',
    { methods: ['openComment'], specificGroupReason: '不涉及特定群体利益' },
  ],
  [
    'openComment.published',
    {
      notice: 'notice',
      draftDocument: 'draft',
      endsOn: '2026-03-17',
      channels: '网站',
      how: '信函',
      shortenedBecause: '采暖季前须施行',
    },
  ],
  ['openComment.closed', { commentsReceived: 0 }, LATER],
  ['participation.concluded', { adoptionDocument: 'adoption' }, LATER],
);

const reviewing = play(
  forming,
  ['experts.determined', { technical: false, reason: '不涉及' }, LATER],
  ['experts.waived', {}, LATER],
  ['risk.determined', { likely: false, reason: '不会' }, LATER],
  ['risk.waived', {}, LATER],
  ['fairCompetition.determined', { touches: false, areas: [], reason: '不涉及' }, LATER],
  ['fairCompetition.waived', {}, LATER],
  ['forming.completed', {}, LATER],
  ['sponsor.checked', { document: 'check' }, LATER],
  ['sponsor.approved', { on: LATER, document: 'minutes' }, LATER],
  ['review.submitted', FILE, LATER],
  ['review.accepted', {}, LATER, 'reviewer'],
);

const inForming = (snapshot: Snapshot<Facts>) =>
  activeStates(snapshot)
    .filter((path) => /^decision\/forming\.\w+\./.test(path))
    .map((path) => path.slice('decision/forming.'.length));

const REASON = { reason: '审查认为依据不足' };

describe('reversing a determination', () => {
  it('opens the region again and leaves the others as they were', () => {
    const after = play(forming, ['departments.determinationReversed', REASON, LATER]);
    expect(inForming(after)).toEqual(
      inForming(forming).map((one) => (one === 'departments.waived' ? 'departments.pending' : one)),
    );
    expect(determinationInForce(after.facts, 'otherDuties')).toMatchObject({
      answer: true,
      reason: '审查认为依据不足',
    });
  });

  it('opens open comment and participation together where the urgency falls away', () => {
    const after = play(forming, ['openComment.determinationReversed', REASON, LATER]);
    expect(inForming(after)).toEqual(
      inForming(forming).map(
        (one) =>
          ({
            'openComment.closed': 'openComment.none',
            'participation.done': 'participation.pending',
          })[one] ?? one,
      ),
    );
    expect(after.facts.participation.methodsDone).toEqual([]);
  });

  it.each([
    ['departments.determinationReversed', REASON, 'departments.pending'],
    [
      'participation.determinationReversed',
      { question: 'specificGroup', specificGroup: '货车司机', ...REASON },
      'participation.pending',
    ],
    ['openComment.determinationReversed', REASON, 'openComment.none'],
  ] as const)('%s takes the file back from the review', (type, payload, reopened) => {
    const after = play(reviewing, [type, payload, LATER, 'reviewer']);
    expect(inForming(after)).toEqual(expect.arrayContaining([reopened, 'drafting.drafted']));
    expect(inForming(after)).toEqual(expect.arrayContaining(['experts.waived', 'risk.waived']));
    expect(after.facts.review.deliveredOn).toBeNull();
    expect(after.facts.sponsorApproval.approvedOn).toBeNull();
  });

  it('keeps both determinations, the earlier one replaced', () => {
    const after = play(forming, [
      'participation.determinationReversed',
      { question: 'specificGroup', specificGroup: '货车司机', ...REASON },
      LATER,
    ]);
    const of = after.facts.determinations.filter((one) => one.question === 'specificGroup');
    expect(of.map((one) => [one.answer, one.replacedBy])).toEqual([
      [false, 9],
      [true, null],
    ]);
    expect(after.facts.participation.specificGroup).toBe('货车司机');
  });
});
