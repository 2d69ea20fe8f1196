import { describe, expect, it } from '@jest/globals';

import { isIssueNumber, normalIssueNumber } from './issue-number.js';

describe('a document number', () => {
  it.each([
    '保政发〔2026〕12号',
    '保政发[2026]12号',
    '保政发【2026】12号',
    '保政发（２０２６）１２号',
    '保政发(2026) 12 号',
    '保政发〔2026〕第12号',
    '保政发〔2026〕012号',
    '保政发〔２０２６〕\u200b12号',
    '保政发〔2026〕12號',
    '保政发〔2026〕12',
    '保政发〔2026年〕12号',
    '保政发〔二〇二六〕十二号',
    '保政发2026年第12号',
  ])('%s is written in one form', (text) => {
    expect(normalIssueNumber(text)).toBe('保政发〔2026〕12号');
  });

  it.each([
    '保定市人民政府令第12号',
    '保定市人民政府令第十二号',
    '保定市人民政府令〔2026〕第12号',
    '保定市人民政府令 ( 2025 ) 12 号',
  ])('%s goes by its serial alone', (text) => {
    expect(normalIssueNumber(text)).toBe('保定市人民政府令12号');
  });

  it('is another where organ, year or serial is another', () => {
    const numbers = ['保政发〔2026〕12号', '保政办发〔2026〕12号', '保政发〔2025〕12号'];
    const serials = ['保政发〔2026〕2号', '保政发〔2026〕112号', '保政发〔2026〕120号'];
    const normal = [...numbers, ...serials].map(normalIssueNumber);
    expect(new Set(normal).size).toBe(6);
    expect(normal.every(isIssueNumber)).toBe(true);
  });

  it.each(['保政发〔2026〕12号之一', '〔2026〕12号', '无', '保政发12号'])('%s is none', (text) => {
    expect(isIssueNumber(normalIssueNumber(text))).toBe(false);
  });

  it('stays as it is once it is normal', () => {
    for (const text of ['保政发（2026）第012号', '市人民政府令第一百零三号', '一〔二〕三']) {
      const once = normalIssueNumber(text);
      expect(normalIssueNumber(once)).toBe(once);
    }
  });
});
