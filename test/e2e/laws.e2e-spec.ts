import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { current as majorDecision } from '#workflows/major-decision';

import { startApi, type TestApi } from '#test/api';
import { expectProblem } from '#test/problems';

interface Article {
  readonly number: number;
  readonly paragraphs: readonly string[];
  readonly requirements: readonly { readonly procedure: string; readonly id: string }[];
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const get = (path: string) => api.request({ path: `/v1/laws${path}` });

describe('the laws', () => {
  it('are listed with number, day and source, and how much of each was collected', async () => {
    const { status, body } = await get('');
    expect(status).toBe(200);
    const items = body['items'] as readonly Readonly<Record<string, unknown>>[];
    expect(items[0]).toMatchObject({
      id: 'order-713',
      title: '重大行政决策程序暂行条例',
      officialNumber: '国务院令第713号',
      inForceFrom: '2019-09-01',
      source: expect.stringContaining('提交 1c4e9974'),
      collected: 'whole',
    });
    expect(items[0]?.['articles']).toHaveLength(44);
    const measures = items.find(({ id }) => id === 'fair-competition-measures');
    expect(measures).toMatchObject({ collected: 'none', articles: [] });
  });

  it('show every article that was collected, with the duties that rest on it', async () => {
    const { status, body } = await get('/order-713');
    expect(status).toBe(200);
    const articles = body['articles'] as readonly Article[];
    const comment = articles.find(({ number }) => number === 15);
    expect(comment?.paragraphs.join('')).toContain('公开征求意见');
    expect(comment?.requirements).toContainEqual({ procedure: majorDecision.key, id: 'G04' });
    expect(articles.find(({ number }) => number === 1)?.requirements).toEqual([]);
  });

  it('show one article with what each duty asks', async () => {
    const { status, body } = await get('/civil-servants/articles/76');
    expect(status).toBe(200);
    expect(body).toMatchObject({ law: { id: 'civil-servants', collected: 'cited' }, number: 76 });
    const requirements = body['requirements'] as readonly { readonly id: string }[];
    expect(requirements).toContainEqual({
      procedure: majorDecision.key,
      id: 'M6',
      level: 'defect',
      article: '公务员法第76条',
      asks: expect.objectContaining({ zh: expect.stringContaining('回避') }),
    });
  });

  it.each(['/order-731', '/order-731/articles/1', '/constructor'])('%s is no law', async (path) => {
    expectProblem(await get(path), 'law-not-found');
  });

  it.each(['/order-713/articles/45', '/order-713/articles/x', '/state-secrets/articles/1'])(
    '%s is no article of the collection',
    async (path) => {
      expectProblem(await get(path), 'article-not-found');
    },
  );
});
