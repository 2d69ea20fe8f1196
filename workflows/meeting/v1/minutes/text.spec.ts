import { describe, expect, it } from '@jest/globals';

import { compareMinutes, type MinutesSay } from './comparison.js';
import type { Item } from '../agenda/facts.js';
import type { Facts } from '../facts.js';
import { minutesOf } from './text.js';
import {
  convened,
  discussed,
  entered,
  HEAD,
  inSession,
  interest,
  LIU,
  session,
  speech,
  stance,
  WANG,
} from '../situations.js';

const naming = { person: (id: string) => id, unit: (id: string) => id };

const item: Partial<Item> = {
  ...discussed,
  speeches: [
    { ...speech(1, 'sponsor', 'report'), summary: '汇报起草情况' },
    { ...speech(2, 'head'), explainsMajority: true, summary: '民生急需，风险可控' },
  ],
  stances: [stance(HEAD, 'agree'), stance(WANG, 'disagree', '时机不成熟'), stance(LIU, 'abstain')],
  decision: {
    outcome: 'approvedInPrinciple',
    alternative: 'A',
    reason: '规范文字',
    reasons: {},
    entered,
  },
};
const facts: Facts = inSession(item);

describe('minutesOf', () => {
  it('tells the meeting, each item, the stances and the decision', () => {
    const listed = minutesOf(facts, naming);
    expect(listed).toContain('# 市政府第52次常务会议纪要');
    expect(listed).toContain('2026年6月1日9:00，陈市长在市政府第一会议室主持召开常务会议');
    expect(listed).toContain('## 一、审议《保定市城区扬尘污染防治办法》');
    expect(listed).toContain('会议听取了汇报。王副市长：汇报起草情况。');
    expect(listed).toContain(
      '参加审议的会议组成人员3人，同意1人，不同意1人，弃权1人，未发表意见0人。',
    );
    expect(listed).toContain('不同意见和修改意见：王副市长不同意（时机不成熟）。');
    expect(listed).toContain('说明与多数人意见不一致的理由：陈市长：民生急需，风险可控。');
    expect(listed).toContain('会议结果：决定原则通过（方案A），规范文字。');
    expect(listed).toContain('缺席：赵副市长（出差）');
    expect(listed).toContain('列席：罗律师（法律顾问、公职律师）');
  });

  it('tells who withdrew, what was not discussed and what was corrected', () => {
    const listed = minutesOf(
      {
        ...facts,
        items: [
          ...inSession({ ...discussed, interests: [interest(LIU, true)] }).items,
          ...inSession({ key: '二', title: '审议规划', stands: 'withdrawn' }).items,
        ],
        corrections: [
          { item: null, what: '时间应为9:10', reason: '笔误', by: HEAD, on: '2026-06-02' },
        ],
      },
      naming,
    );
    expect(listed).toContain('刘副市长因利害关系回避，未参加本议题审议。');
    expect(listed).toContain('会议结果：讨论后尚未作出决定。');
    expect(listed).toContain('本次会议未审议的议题：审议规划。');
    expect(listed).toContain('附记更正（2026年6月2日，陈市长）：时间应为9:10。理由：笔误。');
  });

  it('numbers the items as Chinese minutes do', () => {
    const many = Array.from({ length: 21 }, (_, index) => ({
      ...inSession(discussed).items[0]!,
      key: String(index),
    }));
    const listed = minutesOf({ ...facts, items: many }, naming);
    expect([...listed.matchAll(/^## (.+?)、/gm)].map(([, numeral]) => numeral)).toEqual([
      ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'],
      ...['十四', '十五', '十六', '十七', '十八', '十九', '二十', '二十一'],
    ]);
  });

  it('says that nothing has happened yet', () => {
    expect(minutesOf(convened(), naming)).toContain('会议尚未召开。');
  });
});

describe('compareMinutes', () => {
  const same: MinutesSay = {
    present: session.attended,
    items: [
      {
        item: '一',
        result: 'approvedInPrinciple',
        stances: [
          { personId: HEAD, stance: 'agree' },
          { personId: WANG, stance: 'disagree' },
          { personId: LIU, stance: 'abstain' },
        ],
        differences: '王副市长认为时机不成熟',
      },
    ],
  };
  const [listed] = same.items;
  const points = (say: Partial<MinutesSay>, of: Facts = facts): readonly string[] =>
    compareMinutes(of, { ...same, ...say }).map((one) => one.point);
  const saying = (more: object): Partial<MinutesSay> => ({ items: [{ ...listed!, ...more }] });

  it('finds nothing where the minutes say what the record says', () => {
    expect(compareMinutes(facts, same)).toEqual([]);
  });

  it.each([
    ['another result', saying({ result: 'approved' }), ['result']],
    ['a stance left out', saying({ stances: listed!.stances.slice(1) }), ['stance']],
    [
      'dissent turned into consent',
      saying({
        stances: listed!.stances.map((one) => ({ ...one, stance: 'agree' })),
      }),
      ['stance', 'stance'],
    ],
    ['differences left out', saying({ differences: null }), ['differences']],
    ['an item left out', { items: [] }, ['item']],
    ['an item twice', { items: [listed!, listed!] }, ['item']],
    ['an item that is not on record', { items: [listed!, { ...listed!, item: '九' }] }, ['item']],
    ['a member left out', { present: [HEAD, WANG] }, ['attendance']],
    ['somebody who was away', { present: [...session.attended, '赵副市长'] }, ['attendance']],
  ] satisfies readonly (readonly [string, Partial<MinutesSay>, readonly string[]])[])(
    'finds %s',
    (_what, say, found) => {
      expect(points(say)).toEqual(found);
    },
  );

  it('lets the minutes be silent about an item that was taken off', () => {
    const items = [...facts.items, ...inSession({ key: '二', stands: 'withdrawn' }).items];
    expect(points({}, { ...facts, items })).toEqual([]);
  });

  it('says both in words', () => {
    expect(compareMinutes(facts, { ...same, ...saying({ result: 'deferred' }) })[0]).toEqual({
      item: '一',
      point: 'result',
      words: {
        zh: '会议记录为“决定原则通过”，纪要为“决定暂缓”',
        en: 'By the record: Approved in principle; by the minutes: Deferred',
      },
    });
  });
});
