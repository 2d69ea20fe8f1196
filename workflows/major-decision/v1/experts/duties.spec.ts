import { describe, expect, it } from '@jest/globals';
import { givenOn } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';

import { expertsFolds } from './folds.js';

const given = givenOn('2026-03-02');

const EXPERT = {
  key: 'a',
  name: '专家a',
  institution: '研究院a',
  selection: '抽取',
  kind: 'person',
  fromIndustryDept: false,
  ties: [],
} as const;

describe('a round of argumentation', () => {
  it('is pinned to the draft, and the next one keeps who argued before', () => {
    const drafted: Facts = {
      ...initialFacts,
      drafting: { ...initialFacts.drafting, version: 3 },
    };
    const appointed = expertsFolds['experts.appointed'](drafted, {
      payload: { form: 'meeting', experts: [EXPERT] },
      given,
    });
    const concluded = expertsFolds['experts.concluded'](appointed, {
      payload: { reportBy: '研究院b', reportDocument: 'r', adoptionDocument: 'd' },
      given,
    });
    expect(concluded.experts.draftVersion).toBe(3);
    const again = expertsFolds['experts.reopened'](concluded, {
      payload: { reason: '草案修改' },
      given,
    });
    expect(again.experts).toMatchObject({
      draftVersion: null,
      experts: [],
      earlierMain: ['研究院b'],
    });
  });
});
