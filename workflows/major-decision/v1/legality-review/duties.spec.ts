import { describe, expect, it } from '@jest/globals';

import type { FiledDocument, Given } from '#libs/procedure';

import type { Finding, ReviewFacts } from './facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { legalityReviewFolds, newRound } from './folds.js';
import type { Seen } from '../rule.js';

import { legalityReviewRequirements } from './duties.js';

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
  calendar: { years: { '2026': { notice: 'n', holidays: [], workdays: [] } } },
  ...more,
});

function ask(id: string, view: Partial<Seen>): string {
  const found = legalityReviewRequirements.find((one) => one.id === id);
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

const filed = (kind: string, hash: string): FiledDocument => ({
  kind,
  title: kind,
  hash,
  filedOn: '2026-03-01',
  fileName: 'a.docx',
  mediaType: 'application/octet-stream',
  size: 1,
});

/** Two alternatives, drafted by Li, with everything that art. 26 asks for. */
const complete: Facts = {
  ...initialFacts,
  documents: {
    a: filed('draft', 'ha'),
    b: filed('draft', 'hb'),
    basis: filed('basisList', 'h1'),
    explanation: filed('draftExplanation', 'h2'),
    statement: filed('procedureStatement', 'h3'),
  },
  drafting: {
    ...initialFacts.drafting,
    basisDocument: 'basis',
    explanationDocument: 'explanation',
    alternatives: [
      { key: 'A', title: 'A', documentId: 'a', hash: 'ha' },
      { key: 'B', title: 'B', documentId: 'b', hash: 'hb' },
    ],
    version: 1,
    draftedBy: ['li'],
  },
};

const findingFor = (alternative: string, hash: string): Finding => ({
  alternative,
  hash,
  conclusion: 'lawful',
  authority: 'x',
  procedure: 'x',
  content: 'x',
  points: [],
  noNationalRule: null,
  legalRisk: null,
  reviewer: 'wang',
});

const reviewed = (review: Partial<ReviewFacts>): Facts => ({
  ...complete,
  review: { ...complete.review, ...review },
});

const by = (personId: string, more: Partial<Given> = {}): Given =>
  given('2026-03-02', { actor: { personId, mandates: [] }, ...more });

describe('the review file', () => {
  const payload = { statement: 'statement' };

  it('holds the draft, its bases, its explanation and the statement of procedures', () => {
    expect(ask('A26-file', { facts: complete, payload })).toBe('met');
    expect(ask('A26-file', { facts: complete })).toBe('needs');
    expect(ask('A26-file', { facts: complete, payload: { statement: 'none' } })).toBe('unmet');
  });

  it.each(['a', 'b', 'basis', 'explanation'])('is incomplete without %s', (id) => {
    const documents = Object.fromEntries(
      Object.entries(complete.documents).filter(([key]) => key !== id),
    );
    expect(ask('A26-file', { facts: { ...complete, documents }, payload })).toBe('unmet');
  });

  it('is incomplete without a draft', () => {
    const facts = { ...complete, drafting: { ...complete.drafting, alternatives: [] } };
    expect(ask('A26-file', { facts, payload })).toBe('unmet');
  });
});

describe('the time for the review', () => {
  // From Monday 2 March 2026 the seventh working day is Wednesday 11 March.
  const demanding = (demandedBy: string, more: Partial<Given> = {}) =>
    ask('G23', { payload: { request: 'r', demandedBy }, given: given('2026-03-02', more) });

  it('is short when the opinion is asked for a day before the seventh working day', () => {
    expect(demanding('2026-03-10')).toBe('unmet');
    expect(demanding('2026-03-11')).toBe('met');
  });

  it('counts from the server day; for an import, from the stated day', () => {
    const occurredOn = '2026-02-27';
    expect(demanding('2026-03-10', { occurredOn })).toBe('unmet');
    expect(demanding('2026-03-10', { occurredOn, imported: true })).toBe('met');
  });

  it('leaves holidays out', () => {
    const years = { '2026': { notice: 'n', holidays: ['2026-03-05'], workdays: [] } };
    expect(demanding('2026-03-11', { calendar: { years } })).toBe('unmet');
    expect(demanding('2026-03-12', { calendar: { years } })).toBe('met');
  });

  it('follows a verified number and leaves an unverified one out', () => {
    const of = (verified: boolean) => ({
      profile: {
        'legality.minWorkingDays': { value: 8, layer: 'l', article: 'a', source: 's', verified },
      },
    });
    expect(demanding('2026-03-11', of(true))).toBe('unmet');
    expect(demanding('2026-03-12', of(true))).toBe('met');
    expect(demanding('2026-03-11', of(false))).toBe('met');
  });

  it('is whole when no day is demanded', () => {
    expect(ask('G23', { payload: { request: 'r' } })).toBe('met');
    expect(ask('G23', {})).toBe('needs');
  });
});

describe('a finding', () => {
  it('is about an alternative of the draft', () => {
    expect(ask('A25-alternative', { facts: complete, payload: { alternative: 'A' } })).toBe('met');
    expect(ask('A25-alternative', { facts: complete, payload: { alternative: 'C' } })).toBe(
      'unmet',
    );
    expect(ask('A25-alternative', {})).toBe('needs');
  });

  it.each(['authority', 'procedure', 'content'])('answers the question of %s', (name) => {
    const payload = { authority: 'x', procedure: 'x', content: 'x' };
    expect(ask('A27-three', { payload })).toBe('met');
    expect(ask('A27-three', { payload: { ...payload, [name]: ' ' } })).toBe('unmet');
    expect(ask('A27-three', { payload: { ...payload, [name]: undefined } })).toBe('needs');
  });

  it('of an exploratory reform states that no national rule exists, and the risk', () => {
    const payload = { noNationalRule: 'x', legalRisk: 'x' };
    expect(ask('G22', { payload })).toBe('met');
    expect(ask('G22', { payload: { ...payload, noNationalRule: ' ' } })).toBe('unmet');
    expect(ask('G22', { payload: { ...payload, legalRisk: ' ' } })).toBe('unmet');
    expect(ask('G22', { payload: { noNationalRule: 'x' } })).toBe('needs');
  });

  it('is not made by a person who drafted', () => {
    expect(ask('G44-review', { facts: complete, given: by('li') })).toBe('unmet');
    expect(ask('G44-review', { facts: complete, given: by('wang') })).toBe('met');
    expect(ask('G44-review', { facts: complete, given: by('li', { imported: true }) })).toBe(
      'notApplicable',
    );
  });
});

describe('the opinion', () => {
  it('takes no adviser who drafted or advised for the sponsor', () => {
    const opining = (conflict: boolean, who = 'chen', more: Partial<Given> = {}) =>
      ask('G24-conflict', { facts: complete, payload: { conflict }, given: by(who, more) });
    expect(opining(false)).toBe('met');
    expect(opining(true)).toBe('unmet');
    const apart = (who: string, more = {}) =>
      ask('G44-adviser', { facts: complete, payload: { conflict: false }, given: by(who, more) });
    expect(apart('li')).toBe('unmet');
    expect(apart('li', { imported: true })).toBe('notApplicable');
    expect(ask('G24-conflict', { facts: complete })).toBe('needs');
  });

  it('needs one adviser without a conflict', () => {
    const adviser = { personId: 'chen', kind: 'publicLawyer', documentId: 'd', on: '' } as const;
    expect(ask('G24', { facts: complete })).toBe('unmet');
    expect(ask('G24', { facts: reviewed({ conflictedAdvisers: [adviser] }) })).toBe('unmet');
    expect(ask('G24', { facts: reviewed({ advisers: [adviser] }) })).toBe('met');
  });

  it('waits until every alternative is found upon in its present text', () => {
    const facts = (...findings: readonly Finding[]) => reviewed({ findings });
    const a = findingFor('A', 'ha');
    expect(ask('A25-all-found', { facts: facts(a) })).toBe('unmet');
    expect(ask('A25-all-found', { facts: facts(a, findingFor('B', 'old')) })).toBe('unmet');
    expect(ask('A25-all-found', { facts: facts(a, findingFor('B', 'hb')) })).toBe('met');
    expect(ask('A25-all-found', {})).toBe('unmet');
  });
});

describe('the records of the review', () => {
  const payload = { alternative: 'A', authority: 'x', procedure: 'x', content: 'x' };

  it('pin a finding to the present text and replace an earlier one', () => {
    const facts = reviewed({ findings: [findingFor('A', 'old'), findingFor('B', 'hb')] });
    const points = [
      { text: 'p', must: true },
      { text: 'q', must: false },
    ];
    const { findings } = legalityReviewFolds['alternative.foundRevisable'](facts, {
      payload: { ...payload, points },
      given: by('wang'),
    }).review;
    expect(findings.map((one) => [one.alternative, one.hash])).toEqual([
      ['B', 'hb'],
      ['A', 'ha'],
    ]);
    expect(findings[1]?.points.map((one) => [one.number, one.must, one.answer])).toEqual([
      [1, true, 'awaited'],
      [2, false, 'awaited'],
    ]);
  });

  it('set the opinion of an imported conflicted adviser aside', () => {
    const { review } = legalityReviewFolds['adviser.opined'](complete, {
      payload: { kind: 'legalAdviser', conflict: true, document: 'd' },
      given: by('chen', { imported: true }),
    });
    expect([review.advisers.length, review.conflictedAdvisers.length]).toEqual([0, 1]);
  });

  it('keep the day of the first delivery of a returned file, not of a later round', () => {
    const first = { ...initialFacts.review, round: 1, deliveredOn: '2026-02-02' };
    const opinion = { documentId: 'd', on: '2026-02-20', by: 'zhao' };
    expect(newRound(first, by('wang')).deliveredOn).toBe('2026-02-02');
    const again = newRound({ ...first, opinion }, by('wang'));
    expect([again.deliveredOn, again.round, again.opinion]).toEqual(['2026-03-02', 2, null]);
  });
});
