import { describe, expect, it } from '@jest/globals';
import type { AnyRequirement, Answer, Given, Words } from '#libs/procedure';

import type { Precheck } from '../prechecks/facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { fairCompetitionFolds } from './folds.js';
import { prechecksFolds } from '../prechecks/folds.js';
import { fairCompetitionRequirements } from './duties.js';
import { prechecksRequirements } from '../prechecks/duties.js';

const given: Given = {
  organId: 'city',
  actor: { personId: 'zhang', mandates: [] },
  revision: 1,
  occurredAt: '2026-03-02T01:00:00.000Z',
  occurredOn: '2026-03-02',
  recordedAt: '2026-03-02T01:00:00.000Z',
  recordedOn: '2026-03-02',
  units: [],
  people: [],
  profile: {},
  calendar: {},
};

const document = (kind: string) => ({
  kind,
  title: '',
  hash: '',
  filedOn: '2026-03-01',
  fileName: '',
  mediaType: '',
  size: 1,
});

const all = [
  ...fairCompetitionRequirements,
  ...prechecksRequirements,
] as readonly AnyRequirement<Facts>[];

interface Asked {
  readonly facts?: Partial<Facts>;
  readonly payload?: object;
  readonly imported?: boolean;
}

function ask(id: string, { facts = {}, payload = {}, imported = false }: Asked = {}): Answer {
  const found = all.find((one) => one.id === id);
  const view = {
    facts: { ...initialFacts, ...facts },
    type: 'fairCompetition.foundCompliant',
    payload,
    given: { ...given, imported },
    unsettled: [],
  };
  return found!.applies(view) ? found!.answer(view) : { kind: 'notApplicable' };
}

const missing = (answer: Answer): Words =>
  answer.kind === 'unmet' ? answer.missing : { zh: '', en: '' };

const touching = (answer: boolean) => ({
  fairCompetition: {
    ...initialFacts.fairCompetition,
    touches: { answer, reason: '理由', on: '2026-02-01' },
  },
});

describe('fair-competition review', () => {
  it('is left out only for a matter determined not to touch operators', () => {
    expect(missing(ask('G26-determined')).zh).toContain('尚未认定');
    expect(missing(ask('G26-determined', { facts: touching(true) })).zh).toContain('2026-02-01');
    expect(ask('G26-determined', { facts: touching(false) }).kind).toBe('met');
  });

  it('hears those concerned', () => {
    const payload = { preliminary: 'p1' };
    expect(ask('FC16-heard').kind).toBe('needs');
    expect(ask('FC16-heard', { payload }).kind).toBe('unmet');
    expect(ask('FC16-heard', { payload: { ...payload, heard: '听取3家企业意见' } }).kind).toBe(
      'met',
    );
  });

  it('ends in a conclusion that is on file', () => {
    const facts = {
      documents: { c1: document('fairCompetitionConclusion'), d1: document('draft') },
    };
    expect(ask('G26', { facts }).kind).toBe('needs');
    expect(ask('G26', { facts, payload: { document: 'c1' } }).kind).toBe('met');
    expect(ask('G26', { facts, payload: { document: 'd1' } }).kind).toBe('unmet');
    expect(ask('G26', { facts, payload: { document: 'nowhere' } }).kind).toBe('unmet');
  });

  it('shows an imported conclusion without its paper as unmet', () => {
    expect(ask('G26', { imported: true }).kind).toBe('unmet');
  });

  it('is not concluded by someone who drafted', () => {
    const drafted = (by: string) => ({
      facts: { drafting: { ...initialFacts.drafting, draftedBy: [by] } },
    });
    expect(ask('G44-fair-competition', drafted('zhang')).kind).toBe('unmet');
    expect(ask('G44-fair-competition', drafted('li')).kind).toBe('met');
  });

  it('grants an exception without a lesser alternative and with a period or end condition', () => {
    const kindOf = (payload: object) => ask('FC12-conditions', { payload }).kind;
    expect(kindOf({})).toBe('needs');
    expect(kindOf({ noAlternative: true, until: '至2028年12月31日' })).toBe('met');
    expect(kindOf({ noAlternative: true })).toBe('unmet');
    expect(kindOf({ noAlternative: true, until: ' ' })).toBe('unmet');
    expect(kindOf({ noAlternative: false, until: '至2028年12月31日' })).toBe('unmet');
  });

  it('is pinned to the draft that was submitted, not to one made meanwhile', () => {
    const version = (number: number) => ({ ...initialFacts.drafting, version: number });
    const sent = fairCompetitionFolds['fairCompetition.submitted'](
      { ...initialFacts, drafting: version(2) },
      { payload: { preliminary: 'p1' }, given },
    );
    const found = fairCompetitionFolds['fairCompetition.foundCompliant'](
      { ...sent, drafting: version(3) },
      { payload: { document: 'c1' }, given },
    );
    expect(found.fairCompetition).toMatchObject({ conclusion: 'compliant', draftVersion: 2 });
  });
});

describe('other pre-checks', () => {
  const precheck = (passed: boolean | null): Precheck => ({
    code: 'macro',
    title: '宏观政策取向一致性评估',
    unitId: 'u1',
    passed,
    documentId: null,
  });
  const facts = (...checks: readonly Precheck[]) => ({ facts: { prechecks: { checks } } });

  it('are concluded only where they were required', () => {
    expect(ask('A29-known-precheck', facts(precheck(null))).kind).toBe('needs');
    const about = (code: string) => ({ ...facts(precheck(null)), payload: { code } });
    expect(ask('A29-known-precheck', about('macro')).kind).toBe('met');
    expect(missing(ask('A29-known-precheck', about('finance'))).zh).toContain('finance');
  });

  it('have all passed before they are closed', () => {
    expect(ask('A29-prechecks', facts(precheck(true))).kind).toBe('met');
    expect(missing(ask('A29-prechecks', facts(precheck(false)))).zh).toContain('未通过');
    expect(missing(ask('A29-prechecks', facts(precheck(null)))).zh).toContain('尚无结论');
  });

  it('are checked again when they are required again', () => {
    const before = { ...initialFacts, prechecks: { checks: [precheck(true)] } };
    const payload = { code: 'macro', title: '宏观政策取向一致性评估', unitId: 'u2' };
    const after = prechecksFolds['precheck.required'](before, { payload, given });
    expect(after.prechecks.checks).toEqual([{ ...precheck(null), unitId: 'u2' }]);
  });
});
