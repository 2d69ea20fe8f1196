import { describe, expect, it } from '@jest/globals';

import type { Answer, AnyRequirement, Given } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { recordRequirements } from './duties.js';

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

const defect = (state: 'open' | 'cured' | 'carried'): Partial<Facts> => ({
  defects: [
    {
      id: 'G08-7',
      requirement: 'G08',
      article: '条例第16条',
      what: { zh: '迟送', en: 'late' },
      raisedByRevision: 7,
      raisedOn: '2026-02-01',
      state,
    },
  ],
});
const filed: Partial<Facts> = {
  documents: {
    d1: {
      kind: 'draft',
      title: '草案',
      hash: 'h',
      filedOn: '2026-02-01',
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
    },
  },
};

interface Asked {
  readonly facts?: Partial<Facts>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly given?: Partial<Given>;
  readonly type?: string;
}

/** Asks one requirement; what is not named is as in a case that remembers nothing. */
function ask(id: string, asked: Asked = {}): Answer['kind'] {
  const all: readonly AnyRequirement<Facts>[] = recordRequirements;
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

describe('requirements of the record', () => {
  it('holds a gate act while a defect is open', () => {
    expect(ask('A39-defects')).toBe('met');
    expect(ask('A39-defects', { facts: defect('open') })).toBe('unmet');
    expect(ask('A39-defects', { facts: defect('cured') })).toBe('met');
    expect(ask('A39-defects', { facts: defect('carried') })).toBe('met');
  });

  it('takes a stated day up to the day of entry and not the day after', () => {
    expect(ask('A39-stated-day')).toBe('needs');
    expect(ask('A39-stated-day', { payload: { on: '2026-03-10' } })).toBe('met');
    expect(ask('A39-stated-day', { payload: { on: '2026-03-11' } })).toBe('unmet');
  });

  it('refuses to file a second document under one id', () => {
    expect(ask('D-new-document', { facts: filed })).toBe('needs');
    expect(ask('D-new-document', { facts: filed, payload: { documentId: 'd1' } })).toBe('unmet');
    expect(ask('D-new-document', { facts: filed, payload: { documentId: 'd2' } })).toBe('met');
  });

  it('does not take the name of an object method for a filed document', () => {
    expect(ask('D-new-document', { payload: { documentId: 'constructor' } })).toBe('met');
  });

  it('settles only an open defect of the case', () => {
    const payload = { defectId: 'G08-7' };
    expect(ask('D-known', { facts: defect('open') })).toBe('needs');
    expect(ask('D-known', { facts: defect('open'), payload })).toBe('met');
    expect(ask('D-known', { facts: defect('cured'), payload })).toBe('unmet');
    expect(ask('D-known', { facts: defect('open'), payload: { defectId: 'G09-1' } })).toBe('unmet');
  });
});
