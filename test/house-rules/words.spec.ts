import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A word that is not used, the one that is, and where it is looked for besides names. */
interface Unwanted {
  readonly words: readonly string[];
  readonly use: string;
  readonly comments: boolean;
}

/** One word, one thing; docs/glossary.md says which. */
const UNWANTED: readonly Unwanted[] = [
  { words: ['told', 'telling'], use: 'notify, report, say', comments: true },
  { words: ['tell', 'tells'], use: 'notify, report, say', comments: false },
  { words: ['journey', 'journeys', 'walk', 'walks', 'walker'], use: 'scenario', comments: true },
  { words: ['trip', 'trips'], use: 'probe', comments: true },
  { words: ['standing'], use: 'in force, position', comments: false },
];

/** Names that stay: they stand in stored data, or in what others read. */
const ALLOWED: readonly (readonly [path: RegExp, word: string, because: string])[] = [
  [/determinations\.controller\.ts$/, 'standing', 'a field of the API'],
  [/laws\.spec\.ts$/, 'standing', 'a state key'],
  [/in-force\/states\.ts$/, 'standing', 'a state key'],
  [
    /(workflows\/meeting\/|profiles\/|deliberation\/|head-decision\/)/,
    'standing',
    '常务会议 is a standing meeting',
  ],
];

const SOURCES = globSync('{apps,libs,test,workflows}/**/*.ts', { cwd: ROOT }).filter(
  (path) => !/\/migrations\//.test(path),
);

interface Found {
  readonly at: string;
  readonly word: string;
  readonly use: string;
}

function wordsIn(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function unwantedIn(path: string, text: string, place: 'name' | 'comment'): readonly Found[] {
  return wordsIn(text).flatMap((word) => {
    const rule = UNWANTED.find(
      ({ words, comments }) => words.includes(word) && (place === 'name' || comments),
    );
    const allowed = ALLOWED.some(([where, which]) => which === word && where.test(path));
    return rule === undefined || allowed ? [] : [{ at: path, word, use: rule.use }];
  });
}

/** Looks at the names and the comments of a file, and at its own name. */
function unwantedInFile(path: string, source: string): readonly Found[] {
  const found = [...unwantedIn(path, path.split('/').slice(1).join('/'), 'name')];
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    false,
    ts.LanguageVariant.Standard,
    source,
  );
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment =
      token === ts.SyntaxKind.SingleLineCommentTrivia ||
      token === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment || token === ts.SyntaxKind.Identifier) {
      const place = isComment ? 'comment' : 'name';
      const line = source.slice(0, scanner.getTokenStart()).split('\n').length;
      for (const one of unwantedIn(path, scanner.getTokenText(), place)) {
        found.push({ ...one, at: `${path}:${String(line)}` });
      }
    }
  }
  return found;
}

describe('the words of the sources', () => {
  it('are one for each thing, in names and in comments', () => {
    const found = SOURCES.flatMap((path) =>
      unwantedInFile(path, readFileSync(join(ROOT, path), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['a name', 'export const toldOnce = 1;', ['told']],
    ['a comment', '/** Nobody is told twice. */', ['told']],
    ['the name of a file', '', ['walks']],
    ['a name in two words', 'const gatesOfTrip = 1;', ['trip']],
  ])('are found in %s', (_where, source, words) => {
    const path = source === '' ? 'test/e2e/guards/hearing.walks.ts' : 'libs/planted/src/planted.ts';
    expect(unwantedInFile(path, source).map(({ word }) => word)).toEqual(words);
  });

  it('leave texts and other words alone', () => {
    const source = "const untoldStory = 'told'; // It tells everybody.\nconst boardwalks = 1;";
    expect(unwantedInFile('libs/planted/src/planted.ts', source)).toEqual([]);
  });

  it('have no allowance that nothing needs', () => {
    const needless = ALLOWED.filter(
      ([where, word]) =>
        !SOURCES.some(
          (path) =>
            where.test(path) && wordsIn(readFileSync(join(ROOT, path), 'utf8')).includes(word),
        ),
    );
    expect(needless).toEqual([]);
  });
});
