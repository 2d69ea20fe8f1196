import { describe, expect, it } from '@jest/globals';
import { givenOn } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';

import { loweredGrades } from './facts.js';
import { riskFolds } from './folds.js';

const REPORT = {
  kind: 'legal',
  assessor: '评估公司',
  level: 'low',
  controllable: true,
  scope: '全部',
  whole: true,
} as const;

describe('a new round of assessment', () => {
  it('begins without reports and keeps who assessed', () => {
    const given = givenOn('2026-03-02');
    const begun = riskFolds['risk.begun'](initialFacts, {
      payload: { kinds: ['legal'], assessor: '评估公司' },
      given,
    });
    const reported: Facts = riskFolds['risk.reported'](begun, {
      payload: { ...REPORT, level: 'high', controllable: false },
      given,
    });
    expect(reported.risk.reports).toHaveLength(1);
    const again = riskFolds['risk.reopened'](reported, { payload: { reason: '草案修改' }, given });
    expect(again.risk).toMatchObject({ reports: [], earlierAssessors: ['评估公司'] });
    const graded = riskFolds['risk.reported'](again, {
      payload: { ...REPORT, changedSince: '草案修改' },
      given,
    });
    expect(graded.risk.reports[0]).toMatchObject({
      level: 'low',
      changedSince: '草案修改',
      earlier: [{ level: 'high', controllable: false }],
    });
    expect(loweredGrades(graded.risk).map(({ zh }) => zh)).toEqual([
      '法律风险由“高”（评估公司）改评为“低”（评估公司）；变化：草案修改',
    ]);
    expect(loweredGrades(reported.risk)).toEqual([]);
  });
});

describe('several reports on one kind of risk', () => {
  it('stand side by side where their scopes differ', () => {
    const given = givenOn('2026-03-02');
    const [west, east, again] = [
      { ...REPORT, scope: '西区', whole: false },
      { ...REPORT, scope: '东区', whole: false, assessor: '东方评估' },
      { ...REPORT, scope: '东 区', whole: false, level: 'high' },
    ] as const;
    const reported = [west, east, again].reduce<Facts>(
      (facts, payload) => riskFolds['risk.reported'](facts, { payload, given }),
      initialFacts,
    );
    expect(reported.risk.reports).toHaveLength(2);
    expect(reported.risk.reports[1]).toMatchObject({ level: 'high', earlier: [{ level: 'low' }] });
    expect(reported.risk.earlierAssessors).toEqual(['东方评估']);
  });
});
