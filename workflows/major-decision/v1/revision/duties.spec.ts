import { describe, expect, it } from '@jest/globals';

import type { Given } from '#libs/procedure';

import type { Finding, ReviewConclusion, ReviewPoint } from '../legality-review/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { revisionFolds } from './folds.js';
import { goingOn, isReviewed } from '../legality-review/reviewed.js';
import type { Seen } from '../rule.js';

import { revisionRequirements } from './duties.js';

const given: Given = {
  organId: 'city',
  actor: { personId: 'li', mandates: [] },
  revision: 1,
  occurredAt: '2026-03-02T01:00:00.000Z',
  occurredOn: '2026-03-02',
  recordedAt: '2026-03-02T01:00:00.000Z',
  recordedOn: '2026-03-02',
  units: [],
  people: [],
  profile: {},
  calendar: { years: {} },
};

function ask(id: string, view: Partial<Seen>): string {
  const found = revisionRequirements.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`No requirement ${id}`);
  }
  const seen = { facts: initialFacts, type: 'any', payload: {}, given, unsettled: [], ...view };
  return found.applies(seen) ? found.answer(seen).kind : 'notApplicable';
}

const point = (more: Partial<ReviewPoint> = {}): ReviewPoint => ({
  number: 1,
  must: true,
  text: 'p',
  answer: 'awaited',
  reason: null,
  ...more,
});

const finding = (conclusion: ReviewConclusion, more: Partial<Finding> = {}): Finding => ({
  alternative: 'A',
  hash: 'ha',
  conclusion,
  authority: 'x',
  procedure: 'x',
  content: 'x',
  points: [],
  noNationalRule: null,
  legalRisk: null,
  reviewer: 'wang',
  ...more,
});

const drafts = (...hashes: readonly string[]): Facts => ({
  ...initialFacts,
  documents: Object.fromEntries(
    [...hashes, 'new'].map((hash) => [
      hash,
      {
        kind: 'draft',
        title: hash,
        hash,
        filedOn: '2026-03-01',
        fileName: 'a.docx',
        mediaType: 'application/octet-stream',
        size: 1,
      },
    ]),
  ),
  drafting: {
    ...initialFacts.drafting,
    alternatives: hashes.map((hash, index) => ({
      key: index === 0 ? 'A' : 'B',
      title: hash,
      documentId: hash,
      hash,
    })),
    version: 1,
  },
});

/** The draft `A` in the text `hash`, with what was found about it. */
const found = (hash: string, ...findings: readonly Finding[]): Facts => ({
  ...drafts(hash),
  review: { ...initialFacts.review, findings },
});

const adjust = (facts: Facts): Facts =>
  revisionFolds['draft.adjusted'](facts, {
    payload: { alternative: 'A', document: 'new' },
    given,
  });

const confirm = (facts: Facts): Facts =>
  revisionFolds['revision.confirmed'](facts, {
    payload: { alternative: 'A', wordingOnly: false },
    given,
  });

describe('an answer to a point', () => {
  const facts = found(
    'ha',
    finding('revisable', { points: [point(), point({ number: 2, must: false })] }),
  );
  const about = (number: number, answer = 'declined') => ({
    facts,
    payload: { alternative: 'A', number, answer },
  });

  it('is about a point of the review', () => {
    expect(ask('A28-point', about(2))).toBe('met');
    expect(ask('A28-point', about(3))).toBe('unmet');
    expect(ask('A28-point', { facts, payload: { alternative: 'B', number: 1 } })).toBe('unmet');
    expect(ask('A28-point', { facts })).toBe('needs');
  });

  it('declines advice, never what must be revised', () => {
    expect(ask('G25-must', about(1))).toBe('unmet');
    expect(ask('G25-must', about(1, 'adopted'))).toBe('met');
    expect(ask('G25-must', about(2))).toBe('met');
    expect(ask('G25-must', { facts })).toBe('needs');
  });
});

describe('an adjustment', () => {
  it('brings a text that no alternative has', () => {
    const about = (document: string) =>
      ask('A28-new-text', { facts: drafts('ha', 'hb'), payload: { document } });
    expect(about('new')).toBe('met');
    expect(about('ha')).toBe('unmet');
    expect(about('hb')).toBe('unmet');
    expect(ask('A28-new-text', {})).toBe('needs');
  });

  it('changes the hash, raises the version and counts its author among the drafters', () => {
    const { alternatives, version, draftedBy } = adjust(drafts('ha', 'hb')).drafting;
    expect(alternatives.map((one) => one.hash)).toEqual(['new', 'hb']);
    expect([version, draftedBy]).toEqual([2, ['li']]);
  });
});

describe('what goes on to the meeting', () => {
  it.each([
    ['lawful', 'met'],
    ['revisable', 'met'],
    ['exploratory', 'met'],
    ['defective', 'unmet'],
    ['unlawful', 'unmet'],
  ] as const)('with the conclusion %s is %s', (conclusion, answer) => {
    expect(ask('G21', { facts: found('ha', finding(conclusion)) })).toBe(answer);
  });

  it('is nothing while nothing is found', () => {
    expect(ask('G21', { facts: found('ha') })).toBe('unmet');
    expect(goingOn(found('ha'))).toEqual([]);
  });

  it('has every point that must be revised adopted', () => {
    const facts = (...points: readonly ReviewPoint[]) =>
      found('ha', finding('revisable', { points }));
    const advice = point({ number: 2, must: false, answer: 'declined' });
    expect(ask('G25', { facts: facts(point(), advice) })).toBe('unmet');
    expect(ask('G25', { facts: facts(point({ answer: 'declined' })) })).toBe('unmet');
    expect(ask('G25', { facts: facts(point({ answer: 'adopted' }), advice) })).toBe('met');
  });

  it('is not held by the points of an alternative that stays behind', () => {
    const facts: Facts = {
      ...drafts('ha', 'hb'),
      review: {
        ...initialFacts.review,
        findings: [
          finding('unlawful', { points: [point()] }),
          finding('lawful', { alternative: 'B', hash: 'hb' }),
        ],
      },
    };
    expect(ask('G25', { facts })).toBe('met');
    expect(goingOn(facts)).toEqual([{ key: 'B', hash: 'hb' }]);
  });

  it('is adjusted where it must be revised', () => {
    const must = found('ha', finding('revisable', { points: [point({ answer: 'adopted' })] }));
    const advice = found('ha', finding('revisable', { points: [point({ must: false })] }));
    expect(ask('A28-adjusted', { facts: must })).toBe('unmet');
    expect(ask('A28-adjusted', { facts: adjust(must) })).toBe('met');
    expect(ask('A28-adjusted', { facts: advice })).toBe('met');
  });

  it('is the text reviewed, or the text that the reviewer confirmed', () => {
    const facts = found('ha', finding('lawful'));
    expect(ask('G20-review', { facts })).toBe('met');
    expect(ask('G20-review', { facts: adjust(facts) })).toBe('unmet');
    expect(ask('G20-review', { facts: confirm(adjust(facts)) })).toBe('met');
    expect(ask('G20-review', { facts: adjust(confirm(facts)) })).toBe('unmet');
  });

  it('does not borrow the review of another alternative', () => {
    const facts = found('ha', finding('lawful'));
    expect(isReviewed(facts, 'A', 'ha')).toBe(true);
    expect(isReviewed(facts, 'B', 'ha')).toBe(false);
  });
});
