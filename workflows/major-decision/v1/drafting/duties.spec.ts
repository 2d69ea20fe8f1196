import { expect, it } from '@jest/globals';

import { askingOf } from '#test/asking';

import { majorDecisionV1 } from '../index.js';
import { STARTED } from '../situations.js';

const ask = askingOf(majorDecisionV1);

const draft = (hash: string) => ({
  kind: 'draft',
  title: '草案',
  hash,
  filedOn: '2026-03-01',
  fileName: 'a.docx',
  mediaType: 'application/octet-stream',
  size: 1,
});

it('takes alternatives of different texts and refuses one text under two keys', () => {
  const alternatives = [
    { key: 'A', title: 'A', document: 'd0' },
    { key: 'B', title: 'B', document: 'd1' },
  ];
  const about = (one: string, other: string) =>
    ask('A12-alternatives-distinct', {
      facts: { ...STARTED, documents: { d0: draft(one), d1: draft(other) } },
      payload: { alternatives },
    }).answer;
  expect(about('x', 'y')).toBe('met');
  expect(about('x', 'x')).toBe('unmet');
});
