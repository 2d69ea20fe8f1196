import { describe, expect, it } from '@jest/globals';
import { givenOn } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';

import { riskFolds } from './folds.js';

describe('a new round of assessment', () => {
  it('begins without reports and keeps who assessed', () => {
    const given = givenOn('2026-03-02');
    const begun = riskFolds['risk.begun'](initialFacts, {
      payload: { kinds: ['legal'], assessor: '评估公司' },
      given,
    });
    const reported: Facts = riskFolds['risk.reported'](begun, {
      payload: { kind: 'legal', assessor: '评估公司', level: 'low', controllable: true },
      given,
    });
    expect(reported.risk.reports).toHaveLength(1);
    const again = riskFolds['risk.reopened'](reported, { payload: { reason: '草案修改' }, given });
    expect(again.risk).toMatchObject({ reports: [], earlierAssessors: ['评估公司'] });
  });
});
