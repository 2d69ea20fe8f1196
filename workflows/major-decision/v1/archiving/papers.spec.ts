import { describe, expect, it } from '@jest/globals';
import { askingOf } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';
import type { Hearing } from '../hearing/facts.js';
import { majorDecisionV1 } from '../index.js';

const kinds = (facts: Partial<Facts>): readonly string[] =>
  majorDecisionV1.missingFromFile({ ...initialFacts, ...facts }).map(({ kind }) => kind);

const filed = (...held: readonly string[]): Facts['documents'] =>
  Object.fromEntries(
    held.map((kind) => [
      kind,
      { kind, title: '', hash: '', filedOn: '2026-03-01', fileName: '', mediaType: '', size: 1 },
    ]),
  );

const ending = { how: 'terminated', on: '2026-02-01', reason: '理由' };
const determination = { answer: true, reason: '理由', on: '2026-02-01' };

const start = {
  mode: 'catalogue',
  on: '2026-01-05',
  reference: '目录第1项',
  leadUnit: 'u1',
  coUnits: [],
  congress: 'none',
  superiorApproval: false,
} as const;

const hearing = (heldOn: string | null): Hearing => ({
  announcedOn: '2026-01-05',
  place: '市会议中心',
  plannedOn: '2026-02-05',
  selectionMethod: '自愿报名',
  selectionPublishedOn: '2026-01-05',
  sides: [],
  participants: [],
  listPublishedOn: null,
  struck: [],
  heldOn,
  order: [],
  reportDocument: null,
});

describe('the checklist of the file', () => {
  it('always asks for the proposal, until it is filed', () => {
    expect(kinds({})).toEqual(['proposal']);
    expect(kinds({ documents: filed('proposal') })).toEqual([]);
  });

  it('asks for the listing when the catalogue was the start, else for the decision', () => {
    const { initiation } = initialFacts;
    const listed = kinds({ initiation: { ...initiation, start } });
    const signed = kinds({ initiation: { ...initiation, start: { ...start, mode: 'signature' } } });
    expect(listed).toEqual(['proposal', 'catalogueListing']);
    expect(signed).toEqual(['proposal', 'startDecision']);
  });

  it('asks for the draft papers once there is a draft', () => {
    const drafting = { ...initialFacts.drafting, version: 1 };
    expect(kinds({ drafting })).toEqual(['proposal', 'draft', 'draftExplanation', 'basisList']);
  });

  it('asks for the record of a hearing that was held, not of one announced', () => {
    const withHearing = (heldOn: string | null) =>
      kinds({ participation: { ...initialFacts.participation, hearing: hearing(heldOn) } });
    expect(withHearing(null)).toEqual(['proposal']);
    expect(withHearing('2026-02-05')).toEqual(['proposal', 'hearingRecord', 'hearingReport']);
  });

  it('asks for expert and risk papers of a technical and risky matter', () => {
    const experts = { ...initialFacts.experts, technical: determination };
    const risk = { ...initialFacts.risk, likely: determination };
    const asked = ['proposal', 'expertOpinion', 'expertReport', 'riskReport'];
    expect(kinds({ experts, risk })).toEqual(asked);
    expect(kinds({ experts, risk, ending })).toEqual(['proposal']);
  });

  it('still asks for them when the matter went to review without them and ended', () => {
    const experts = { ...initialFacts.experts, technical: determination };
    const review = { ...initialFacts.review, submittedOn: '2026-02-01' };
    expect(kinds({ experts, review, ending })).toContain('expertReport');
  });

  it('asks for the conclusion where fair competition is touched', () => {
    const fairCompetition = { ...initialFacts.fairCompetition, touches: determination };
    expect(kinds({ fairCompetition })).toContain('fairCompetitionConclusion');
    expect(kinds({ fairCompetition, ending })).not.toContain('fairCompetitionConclusion');
  });

  it('asks for the request on submission and for the opinion once it is given', () => {
    const review = { ...initialFacts.review, submittedOn: '2026-02-01' };
    const opinion = { documentId: 'o', on: '2026-02-12', by: 'li' };
    expect(kinds({ review })).toEqual(['proposal', 'reviewRequest', 'procedureStatement']);
    expect(kinds({ review: { ...review, opinion } })).toEqual(
      expect.arrayContaining(['adviserOpinion', 'reviewOpinion']),
    );
  });

  it('asks for proof of publication or for the ground of withholding', () => {
    const { publication } = initialFacts;
    const withheld = { ground: '国家秘密', approver: '市长', on: '2026-03-01' };
    expect(kinds({ publication: { ...publication, publishedOn: '2026-03-01' } })).toContain(
      'publicationProof',
    );
    expect(kinds({ publication: { ...publication, withheld } })).toContain('undisclosedGround');
  });

  it('lists each kind once, with the article', () => {
    const experts = { ...initialFacts.experts, technical: determination, draftVersion: 1 };
    const found = majorDecisionV1.missingFromFile({ ...initialFacts, experts });
    expect(found.filter(({ kind }) => kind === 'expertReport')).toHaveLength(1);
    expect(found.find(({ kind }) => kind === 'expertReport')?.article).toContain('第19条');
  });
});

it('makes the file once the decision is published or withheld', () => {
  const ready = (publication: Partial<Facts['publication']>) =>
    askingOf(majorDecisionV1)('A33-ready', {
      facts: { ...initialFacts, publication: { ...initialFacts.publication, ...publication } },
    }).answer;
  const withheld = { ground: '国家秘密', approver: '市长', on: '2026-03-01' };
  expect(ready({})).toBe('unmet');
  expect(ready({ publishedOn: '2026-03-01' })).toBe('met');
  expect(ready({ withheld })).toBe('met');
});
