import { describe, expect, it } from '@jest/globals';

import { askingOf, givenOn } from '#test/asking';

import { initialFacts, type Facts } from '../facts.js';
import { majorDecisionV1 } from '../index.js';
import { STARTED } from '../situations.js';

import type { ParticipationFacts, PublicOpinion } from './facts.js';
import { namesAnotherLaw, namesProcessGround } from './grounds.js';
import { COMMENT } from './situations.js';

const ask = askingOf(majorDecisionV1);

const having = (change: Partial<ParticipationFacts>): Facts => ({
  ...initialFacts,
  participation: { ...initialFacts.participation, ...change },
});

const opinion = (more: Partial<PublicOpinion> = {}): PublicOpinion => ({
  key: '1',
  source: 'openComment',
  summary: '意见',
  voices: 1,
  originals: [],
  receivedOn: '2026-04-20',
  disposition: 'awaited',
  reason: null,
  ...more,
});

describe('public participation', () => {
  it('is not left out once a draft was published, though the hearing was called off', () => {
    const announced = majorDecisionV1.folds['hearing.announced']?.(initialFacts, {
      payload: { draftDocument: 'draft', sides: [] },
      given: givenOn('2026-03-02'),
    } as never) as Facts;
    const calledOff = majorDecisionV1.folds['hearing.cancelled']?.(announced, {
      payload: { reason: '另行安排' },
      given: givenOn('2026-03-02'),
    } as never) as Facts;
    expect(ask('M10').answer).toBe('met');
    expect(ask('M10', { facts: announced }).answer).toBe('unmet');
    expect(ask('M10', { facts: calledOff }).answer).toBe('unmet');
  });

  it('registers as many pieces as comments came in, and counts none of another source', () => {
    const registered = (commentsReceived: number, ...opinions: readonly PublicOpinion[]) => {
      const facts = having({ openComment: { ...COMMENT, commentsReceived }, opinions });
      return ask('A18-registered', { facts }).answer;
    };
    expect(registered(0)).toBe('met');
    expect(registered(2, opinion(), opinion({ key: '2' }))).toBe('met');
    expect(registered(2, opinion(), opinion({ key: '2', source: 'symposium' }))).toBe('unmet');
  });

  it('takes a blank for no reason of a rejection', () => {
    const rejected = (reason: string) =>
      ask('G06', { facts: having({ opinions: [opinion({ disposition: 'rejected', reason })] }) });
    expect(rejected(' ').answer).toBe('unmet');
    expect(rejected('无依据').answer).toBe('met');
  });

  it('gives each of the opinions that come together its own key', () => {
    const about = (...keys: readonly string[]) =>
      ask('A18-new-keys', { payload: { opinions: keys.map((key) => ({ key })) } }).answer;
    expect(about('2', '3')).toBe('met');
    expect(about('2', '2')).toBe('unmet');
  });

  it('begins on the day of the decision to start, not before it', () => {
    const heard = (on: string) =>
      ask('A14-after-start', { facts: STARTED, payload: { on } }).answer;
    expect(heard('2026-03-02')).toBe('met');
    expect(heard('2026-03-01')).toBe('unmet');
  });
});

describe('a ground of non-disclosure', () => {
  it.each([
    ['政府信息公开条例第16条', true],
    ['《政府信息公开条例》第十四条、第十六条', true],
    ['政府信息公开条例第14条至第１６条', true],
    ['政府信息公开条例第14条至第17条', true],
    ['政府信息公开条例第十三条至十六条', true],
    ['政府信息公开条例第14条至第15条', false],
    ['属于过程性信息', true],
    ['政府信息公开条例第14条', false],
    ['政府信息公开条例第14条；保守国家秘密法第16条', false],
    ['《政府信息公开条例》第十五条，《反不正当竞争法》第十六条', false],
    ['政府信息公开条例第14条，定密决定书〔2026〕16号', false],
  ])('%s rests on information on the process: %s', (basis, answer) => {
    expect(namesProcessGround(basis)).toBe(answer);
  });

  it.each([
    ['《中华人民共和国数据安全法》第二十一条', true],
    ['统计法（2024年修正）第9条', true],
    ['有关法律规定', false],
    ['政府信息公开条例第14条', false],
    ['《重大行政决策程序暂行条例》第14条', false],
    ['条例第16条', false],
  ])('%s names another law with its article: %s', (basis, answer) => {
    expect(namesAnotherLaw(basis)).toBe(answer);
  });
});
