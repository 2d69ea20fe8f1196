import { describe, expect, it } from '@jest/globals';

import { citationBreaches, citationsOf, laws, quoted, resolve, wordsOf } from './index.js';

/** `order-713 26¶1(2)`: the law, the article, the paragraph and the item. */
const cited = (text: string): readonly string[] =>
  citationsOf(text).map(({ law, article, paragraph, item }) =>
    [
      `${law.id} ${String(article)}`,
      paragraph === undefined ? '' : `¶${String(paragraph)}`,
      item === undefined ? '' : `(${String(item)})`,
    ].join(''),
  );

describe('what a text cites', () => {
  it('an article without a law belongs to the law named before it', () => {
    expect(cited('条例第19条、第22条、第26条第一款')).toEqual([
      'order-713 19',
      'order-713 22',
      'order-713 26¶1',
    ]);
  });

  it('several laws stay apart, and a range is counted out', () => {
    expect(cited('条例第29条第（一）项、《政府信息公开条例》第14条至第16条')).toEqual([
      'order-713 29(1)',
      'government-information 14',
      'government-information 15',
      'government-information 16',
    ]);
  });

  it('the longer name is not taken for the shorter', () => {
    expect(cited('公平竞争审查条例第2条、公平竞争审查条例实施办法第2条第二款')).toEqual([
      'fair-competition-review 2',
      'fair-competition-measures 2¶2',
    ]);
  });

  it('a paragraph alone belongs to the article before it', () => {
    expect(cited('条例第30条第二款、第三款')).toEqual(['order-713 30¶2', 'order-713 30¶3']);
  });

  it('a law may be named as a whole', () => {
    expect(cited('保守国家秘密法、条例第14条第一款')).toEqual([
      'state-secrets null',
      'order-713 14¶1',
    ]);
  });

  it.each([
    ['政府工作规则', ['workingRule']],
    ['政府法律顾问制度、政府工作规则', ['workingRule', 'workingRule']],
    ['决策文件规定的有效期', ['document']],
    ['其他地方的做法，非本地规定', ['practice']],
    ['参数catalogue.sealedForm', ['parameter']],
    ['地方社会稳定风险评估规定的编审分离（risk.authorNotReviewer）', ['localRule']],
  ])('%s is a ground and no law', (text, kinds) => {
    const { citations, grounds, faults } = resolve(text);
    expect(grounds.map(({ kind }) => kind)).toEqual(kinds);
    expect([citations, faults]).toEqual([[], []]);
  });

  it('a local rule stands beside the article that provides for it', () => {
    const { grounds } = resolve('地方规定（条例第43条）');
    expect(cited('地方规定（条例第43条）')).toEqual(['order-713 43']);
    expect(grounds).toEqual([{ kind: 'localRule', text: '地方规定' }]);
  });

  it('a local rule names the parameter that says whether the place has it', () => {
    const { grounds } = resolve('条例第20条；地方规定的专家人数（expert.min）');
    expect(grounds.map(({ parameter }) => parameter)).toEqual(['expert.min']);
  });

  it('an article without any law is that of the text it stands in, where there is one', () => {
    expect(resolve('第5条', '某市规定').grounds).toEqual([
      { kind: 'ownText', text: '某市规定：第5条' },
    ]);
    expect(resolve('第5条').faults).not.toEqual([]);
  });
});

describe('the words of a citation', () => {
  const words = (text: string) => citationsOf(text).flatMap(wordsOf);

  it('are those of the paragraph, with its items', () => {
    expect(words('公务员法第76条第一款')).toHaveLength(4);
    expect(words('政府信息公开条例第16条第二款')[0]).toContain('讨论记录');
  });

  it('are those of the item alone', () => {
    expect(words('条例第3条第一款第（四）项')).toEqual([
      '（四）决定在本行政区域实施的重大公共建设项目；',
    ]);
  });

  it('are quoted under the full name of each article', () => {
    expect(quoted('条例第3条第一款第（四）项、公平竞争审查条例实施办法第2条')).toEqual([
      '重大行政决策程序暂行条例第3条第一款第（四）项：',
      '（四）决定在本行政区域实施的重大公共建设项目；',
    ]);
  });

  it('are not quoted where a text rests on half a chapter', () => {
    expect(quoted('条例第12条至第14条')).not.toEqual([]);
    expect(quoted('条例第12条至第24条')).toEqual([]);
  });

  it('are none where the text was not collected', () => {
    expect(words('公平竞争审查条例实施办法第2条第二款')).toEqual([]);
  });
});

describe('a citation that leads nowhere', () => {
  const parameters = new Set(['expert.min']);
  const breaches = (article: string) => citationBreaches([{ where: 'here', article }], parameters);

  it.each([
    ['条例第44条', '条例第45条'],
    ['条例第3条第三款', '条例第3条第四款'],
    ['条例第3条第一款第（五）项', '条例第3条第一款第（六）项'],
    ['条例第12条至第24条', '条例第24条至第12条'],
    ['公务员法第76条', '公务员法第77条'],
    ['公务员法第76条第一款', '公务员法第76条第1款'],
    ['条例第10条、第11条', '条利第10条、第11条'],
    ['决策文件规定的有效期', '决策文件'],
    ['地方规定的专家人数（expert.min）', '地方规定的专家人数（expert.least）'],
    ['政府工作规则', ''],
  ])('is a breach: %s is right, %s is not', (right, wrong) => {
    expect(breaches(right)).toEqual([]);
    expect(breaches(wrong)).not.toEqual([]);
  });
});

describe('the collection of laws', () => {
  it('holds each law once, under names of its own', () => {
    const names = laws.flatMap(({ cited: own }) => own);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length);
  });

  it('has its articles in order, and all of them where it says so', () => {
    for (const { id, articles, whole } of laws) {
      const numbers = articles.map(({ number }) => number);
      expect([id, numbers]).toEqual([id, [...numbers].sort((a, b) => a - b)]);
      const counted = numbers.map((_number, index) => index + 1);
      expect(whole ? numbers : counted).toEqual(counted);
    }
  });

  it('says of every law where it was read, or that it was not', () => {
    for (const { source, articles } of laws) {
      expect(source).toMatch(articles.length === 0 ? /未收录/ : /提交 [0-9a-f]{8}/);
    }
  });
});
