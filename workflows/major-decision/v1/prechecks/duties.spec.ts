import { describe, expect, it } from '@jest/globals';
import { givenOn } from '#test/asking';

import { initialFacts } from '../facts.js';

import { prechecksFolds } from './folds.js';

describe('a pre-check that is required again', () => {
  it('is open again', () => {
    const given = givenOn('2026-03-02');
    const payload = { code: 'budget', title: '财政承受能力评估', unitId: 'finance' };
    const required = prechecksFolds['precheck.required'](initialFacts, { payload, given });
    const concluded = prechecksFolds['precheck.concluded'](required, {
      payload: { code: 'budget', passed: true, document: 'd' },
      given,
    });
    expect(concluded.prechecks.checks).toMatchObject([{ passed: true, documentId: 'd' }]);
    const again = prechecksFolds['precheck.required'](concluded, { payload, given });
    expect(again).toEqual(required);
  });
});
