import { describe, expect, it } from '@jest/globals';
import { askingOf, givenOn } from '#test/asking';

import type { Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';
import { OPINED } from '../legality-review/probes-situations.js';

import { revisionFolds } from './folds.js';

const ask = askingOf(majorDecisionV1);
const given = givenOn('2026-03-02');

const adjust = (facts: Facts, document: string): Facts =>
  revisionFolds['draft.adjusted'](facts, { payload: { alternative: 'A', document }, given });

const confirm = (facts: Facts): Facts =>
  revisionFolds['revision.confirmed'](facts, {
    payload: {
      alternative: 'A',
      extent: 'carriesOutPoints',
      compared: 'second',
      differs: '删去第三条第二款',
    },
    given,
  });

describe('an adjustment', () => {
  it('changes the text, raises the version and counts its author among the drafters', () => {
    const { alternatives, version, draftedBy } = adjust(OPINED, 'second').drafting;
    expect(alternatives[0]).toMatchObject({ documentId: 'second', hash: 'hash-second' });
    expect(version).toBe(OPINED.drafting.version + 1);
    expect(draftedBy).toContain('wang');
  });

  it('is confirmed in the text that it has, not in one that it gets later', () => {
    const answer = (facts: Facts) => ask('G20-review', { facts }).answer;
    const second = adjust(OPINED, 'second');
    expect(answer(OPINED)).toBe('met');
    expect(answer(second)).toBe('unmet');
    expect(answer(confirm(second))).toBe('met');
    expect(answer(adjust(confirm(OPINED), 'second'))).toBe('unmet');
  });
});
