import { describe, expect, it } from '@jest/globals';
import type { ComputedDeadline } from '#libs/case-store';
import { blankSnapshot, type CoreFacts, type Given, type Profile } from '#libs/procedure';
import { givenBy } from '#test/small-procedure';
import { current } from '#workflows/major-decision';

import { plannedDeadline, type MovedCase } from './move-deadline.js';

/** The file was made on 1 February 2026 and is due at the archives twenty years later. */
const TRANSFER: ComputedDeadline = {
  kind: 'archiveTransfer',
  nature: 'long',
  title: { zh: '移交', en: 'transfer' },
  role: 'archivist',
  article: '第20条',
  startOn: '2026-02-01',
  dueOn: '2046-02-01',
  dueAt: '2046-02-01T16:00:00.000Z',
  unit: 'year',
  count: 20,
  remind: [],
  escalate: [],
  provisional: false,
  trail: [],
};

function movedTo(profile: Profile): MovedCase {
  const given: Given = { ...givenBy('archivist'), occurredOn: '2026-03-04', profile };
  const blank = blankSnapshot(current);
  const facts = { ...blank.facts, archive: { filedOn: '2026-02-01' } } as CoreFacts;
  return {
    procedure: current,
    snapshot: { ...blank, facts },
    given,
    calendarBefore: { years: {} },
  };
}

describe('plannedDeadline', () => {
  it('restarts a term of years by years', () => {
    const value = { value: 20, unit: 'year', article: '第20条', verified: true, source: '' };
    const moved = movedTo({ 'archive.transferYears': value } as unknown as Profile);
    expect(plannedDeadline(TRANSFER, moved).under.restart).toBe('2046-03-04');
  });

  it('lets a term run on that the rules of the target do not set', () => {
    expect(plannedDeadline(TRANSFER, movedTo({})).under.restart).toBe('2046-02-01');
  });
});
