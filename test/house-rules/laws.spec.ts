import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { citationFindings, citedTexts } from '../../apps/cli/src/coverage/citation-findings.js';

const ROOT = resolve(import.meta.dirname, '../../..');

describe('the law', () => {
  it('is listed for every article and basis of every version, profile and source', () => {
    expect(citationFindings(ROOT)).toEqual([]);
  });

  it.each([
    ['deadlines', /deadline/],
    ['papers', /archiving|checklist|case-file|papers/],
    ['catalogue', /^workflows\/catalogue\//],
    ['meeting', /^workflows\/meeting\//],
    ['duties', / A10-argument$/],
    ['states', / decision\/standing/],
    ['profiles', /^profile layer national/],
  ])('is looked for where %s are written', (_what, where) => {
    expect(citedTexts(ROOT).filter((one) => where.test(one.where)).length).toBeGreaterThan(0);
  });

  it('is missed where a source cites an article that it does not have', () => {
    const root = mkdtempSync(join(tmpdir(), 'juece-laws-'));
    try {
      mkdirSync(join(root, 'workflows/planted'), { recursive: true });
      writeFileSync(
        join(root, 'workflows/planted/deadlines.ts'),
        "export const planted = [{ article: '条例第99条' }, onDay('政府信息公开条例第26条、第99条')];",
      );
      expect(citationFindings(root)).toEqual([
        expect.stringContaining('planted/deadlines.ts: 条例第99条'),
        expect.stringContaining('planted/deadlines.ts: 第99条'),
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
