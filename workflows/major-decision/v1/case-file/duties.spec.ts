import { describe, expect, it } from '@jest/globals';
import { askingOf } from '#test/asking';

import { majorDecisionV1 } from '../index.js';
import { STARTED, withDefect } from '../situations.js';

const ask = askingOf(majorDecisionV1, '2026-03-10');

describe('the duties of the file', () => {
  it('does not take the name of an object method for a filed document', () => {
    expect(ask('D-new-document', { payload: { documentId: 'constructor' } }).answer).toBe('met');
  });

  it('settles no defect of another case', () => {
    const facts = withDefect(STARTED);
    expect(ask('D-known', { facts, payload: { defectId: 'G09-1' } }).answer).toBe('unmet');
  });
});
