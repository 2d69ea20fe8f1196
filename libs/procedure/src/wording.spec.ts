import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { saysWhy, shown, wordingFault, type TextUse } from './wording.js';

const fault = (value: string, use: TextUse = 'words', max = 4000) =>
  wordingFault(value, { max, use })?.en;

const ZWNJ = '\u200C';
const MARKS = ['\u0000', '\u0007', '\u0085', '\u202A', '\u202E', '\uFDD0', '\uFFFF', '\u{1FFFE}'];

describe('what may stand on the record', () => {
  it.each([
    '保定市排水管网改造规划',
    '阿依古丽·买买提',
    '𠮷田 𪚥',
    `می${ZWNJ}خواهم`,
    'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ',
    'ᠮᠣᠩ\u180Bᠭᠣᠯ',
    '葛\u{E0100}城',
    '\uE000某',
    'مرحبا',
    'é',
  ])('%j does', (value) => {
    expect(fault(value)).toBeUndefined();
    expect(fault(value, 'words', 100)).toBeUndefined();
  });

  it.each(MARKS)('%j does not, and its place is told', (mark) => {
    expect(fault(`甲𠮷${mark}乙`)).toMatch(/^character 3 is U\+/);
  });

  it('breaks no line in a name, and may in a longer text', () => {
    expect(fault('第一行\n第二行', 'words', 200)).toBe('character 4 breaks the line');
    expect(fault('第一行\r\n第二行\t三')).toBeUndefined();
  });

  it.each([
    '',
    '  ',
    '\u3000',
    '\u200B\uFEFF',
    '\u3164',
    '\u2800',
    '\u180B',
    '\u0301',
    '。。。',
    '——',
    '★',
  ])('%j says nothing', (value) => {
    expect(fault(value)).toBeDefined();
    expect(fault(value, 'reason')).toBeDefined();
  });

  it('counts characters, not their halves', () => {
    expect(fault('𠮷'.repeat(20), 'words', 20)).toBeUndefined();
    expect(fault('𠮷'.repeat(21), 'words', 20)).toBe('has 21 characters, more than 20');
  });

  it('keeps what was received as it came, but for what no store keeps', () => {
    expect(fault('反对\u202E！', 'received')).toBeUndefined();
    expect(fault('？', 'received')).toBeUndefined();
    expect(fault('反对\u0000', 'received')).toBeDefined();
    expect(fault('反对\uD800', 'received')).toBeDefined();
  });

  it.each(['../a.pdf', 'a/b.pdf', 'a\\b.pdf', '..', 'C:a.pdf', 'a\n.pdf'])(
    '%j is no name of a file',
    (value) => {
      expect(fault(value, 'fileName', 255)).toBeDefined();
      expect(fault('决策草案（第2稿）.pdf', 'fileName', 255)).toBeUndefined();
    },
  );
});

describe('a reason', () => {
  it.each(['紧急', '因汛情', 'flood', 'ᠮᠣᠩ'])('%j is one', (value) => {
    expect(saysWhy(value)).toBe(true);
  });

  it.each(['无', '（无）', '暂 无', 'Ｎ/Ａ', '1', '2026', '。', '略。', '\u3164'])(
    '%j is none',
    (value) => {
      expect(saysWhy(value)).toBe(false);
    },
  );
});

describe('what is shown', () => {
  it('has no mark that turns round or hides what stands beside it, and loses no letter', () => {
    expect(shown('甲\u202E乙\n丙')).toBe('甲⟨U+202E⟩乙\n丙');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const seen = shown(value);
        expect(seen).not.toMatch(/[\u202A-\u202E\p{Noncharacter_Code_Point}\p{Cs}]/u);
        expect(seen.isWellFormed()).toBe(true);
      }),
    );
  });
});
