import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../../..');
const CLI = 'dist/apps/cli/src/main.js';
/** A plant may make a count of days run astray; then the check says so, and ends. */
const END_MS = 110_000;

interface Said {
  readonly code: number;
  readonly words: string;
}

describe('the law on file', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'juece-planted-'));
    for (const name of ['dist', 'workflows', 'package.json']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    for (const name of ['node_modules', 'docs']) {
      symlinkSync(join(ROOT, name), join(copy, name));
    }
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  const law = (...args: readonly string[]): Promise<Said> =>
    new Promise((settle) => {
      execFile(
        process.execPath,
        [CLI, 'law', ...args],
        { cwd: copy, timeout: END_MS },
        (error, stdout, stderr) => {
          settle({ code: error === null ? 0 : Number(error.code ?? 1), words: stdout + stderr });
        },
      );
    });

  /** Changes a file of the copy, tells what comes of it, and puts the file back. */
  const planted = async (
    path: string,
    [from, to]: readonly [from: string, to: string],
    meanwhile: () => Promise<void>,
  ): Promise<void> => {
    const file = join(copy, path);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    try {
      await meanwhile();
    } finally {
      writeFileSync(file, text);
    }
  };

  it('is what the procedures answer', async () => {
    expect(await law('check')).toEqual({ code: 0, words: '' });
  });

  it.each([
    [
      'a core that refuses nothing',
      'dist/libs/procedure/src/requirement.js',
      ['export function holdsBack(checked, imported) {', '$& return false;'],
    ],
    [
      'a duty that is always met',
      'dist/workflows/major-decision/v1/hearing/duties.js',
      [
        "block('A16-advance'",
        "((...[id, article, text]) => block(id, article, { ...text, answer: () => ({ kind: 'met' }) }))('A16-advance'",
      ],
    ],
    [
      'a day more in working days',
      'dist/libs/legal-time/src/working-days.js',
      ['let left = count;', 'let left = count + 1;'],
    ],
    [
      'a day more in calendar days',
      'dist/libs/legal-time/src/day.js',
      ['+ count * DAY_MS)', '+ (count + 1) * DAY_MS)'],
    ],
    [
      'a defect that is forgotten',
      'dist/libs/procedure/src/requirement.js',
      ['export function raisesDefect(checked, imported) {', '$& return false;'],
    ],
  ] as const)('is not kept by %s', async (_what, path, change) => {
    await planted(path, change, async () => {
      const { code, words } = await law('check', 'major-decision@1');
      expect(code).toBe(1);
      expect(words).toMatch(/major-decision@1/);
    });
  });

  describe('once it is released', () => {
    const DUTIES = 'workflows/meeting/v1/frame.ts';

    it('holds against every word of law, and lets display text be corrected by an erratum', async () => {
      const released = await law('release', 'meeting@1', '--on', '2026-11-28');
      expect(released).toMatchObject({ code: 0, words: expect.stringMatching(/released on/) });
      expect(await law('check', 'meeting@1')).toEqual({ code: 0, words: '' });
      expect((await law('release', 'meeting@1', '--on', '2026-11-28')).words).toMatch(
        /released already/,
      );
      await planted(DUTIES, ['version: 1', 'version: 9'], async () => {
        expect((await law('check', 'meeting@1')).words).toMatch(/is not the law that was released/);
        const erratum = ['erratum', 'meeting@1', '--on', '2026-12-01', '--because', '试'];
        expect((await law(...erratum)).code).toBe(1);
      });
      await planted(DUTIES, ['Meeting of the decision organ', 'Meeting of the organ'], async () => {
        expect((await law('check', 'meeting@1')).words).toMatch(/list it with "juece law erratum/);
        const erratum = ['erratum', 'meeting@1', '--on', '2026-12-01', '--because', '译文勘误'];
        expect(await law(...erratum)).toEqual({ code: 0, words: '' });
        expect(await law('check', 'meeting@1')).toEqual({ code: 0, words: '' });
      });
    });

    it('does not release an amendment before what it amends', async () => {
      const { code, words } = await law('release', 'major-decision@2', '--on', '2026-11-28');
      expect(code).toBe(1);
      expect(words).toMatch(/amends a version that is not released/);
    });
  });
});
