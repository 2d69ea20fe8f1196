import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../../..');
const SOURCES = globSync('{apps,libs,workflows}/**/*.ts', {
  cwd: ROOT,
  exclude: (name) => name === 'node_modules',
});
const HAN = /\p{Script=Han}/u;
const ENGLISH = /[A-Za-z]+(?:[ ,;]+[A-Za-z]+){2,}/u;
const CLOSING = '\\p{Script=Han}》」』”）〕、。';
const HALF_WIDTH = new RegExp(
  `[${CLOSING}][,;:!?](?! ?[A-Za-z])|[,;:](?=[\\p{Script=Han}《“（])|[${CLOSING}]\\(|\\(\\p{Script=Han}|\\p{Script=Han}\\)`,
  'u',
);

/** Words that are not written, each with the one that is, out of the table of docs/glossary.md. */
const UNWANTED = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')
  .split('## 用语规范')[1]!
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| 用 '))
  .flatMap((line) => {
    const [, wanted = '', unwanted = ''] = line.split('|').map((cell) => cell.trim());
    return unwanted.split('、').map((word) => [word, wanted] as const);
  });

/** A text that a user may read, with where it is written. */
interface Written {
  readonly at: string;
  readonly text: string;
}

/** Lists every text with Chinese in a source file; a template with its gaps filled by `…`. */
function textsOf(path: string): readonly Written[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  if (!HAN.test(source)) {
    return [];
  }
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Written[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && HAN.test(text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ at: `${path}:${String(line + 1)}`, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return node.text;
  }
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…')
    : undefined;
}

/** What is wrong with a Chinese text. */
function faultsOf(text: string): readonly string[] {
  return [
    ...(HALF_WIDTH.test(text) ? ['half-width punctuation beside Chinese (GB/T 15834)'] : []),
    ...UNWANTED.filter(([word]) => text.includes(word)).map(
      ([word, wanted]) => `“${word}” is written “${wanted}”`,
    ),
  ];
}

const isSpec = (path: string): boolean => /\.(?:spec|probes)\.ts$/.test(path);

describe('the Chinese that users read', () => {
  const texts = SOURCES.filter((path) => !isSpec(path)).flatMap(textsOf);

  it('is found in the sources', () => {
    expect(texts.length).toBeGreaterThan(1000);
    expect(UNWANTED.length).toBeGreaterThan(20);
  });

  it('keeps to the words and the punctuation of the glossary', () => {
    const faults = texts.flatMap(({ at, text }) =>
      faultsOf(text).map((fault) => `${at} ${fault}: ${text}`),
    );
    expect(faults).toEqual([]);
  });

  it('has no English sentence in it', () => {
    const pairs = SOURCES.filter((path) => !isSpec(path)).flatMap((path) => pairsOf(path));
    const said = pairs.filter(({ name }) => name === 'zh');
    expect(said.filter(({ text }) => ENGLISH.test(text.replaceAll(/“[^”]*”/gu, '')))).toEqual([]);
  });

  it('stands under zh, and plain English under en', () => {
    const pairs = SOURCES.filter((path) => !isSpec(path)).flatMap((path) => pairsOf(path));
    expect(pairs.length).toBeGreaterThan(500);
    expect(
      pairs.filter(({ name, text }) => /\p{L}/u.test(text) && HAN.test(text) !== (name === 'zh')),
    ).toEqual([]);
  });

  it.each([
    ['公开征求意见,为期30日', 1],
    ['公告(草案)', 1],
    ['由行政首长做出决定', 1],
    ['公开征求意见，为期30日', 0],
    ['条例第3条第一款（六）', 0],
  ])('is judged rightly: %s', (text, faults) => {
    expect(faultsOf(text)).toHaveLength(faults);
  });
});

/** The texts written as `zh: '…'` and `en: '…'` in one object. */
function pairsOf(path: string): readonly (Written & { readonly name: string })[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: (Written & { readonly name: string })[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      const { text: name } = node.name;
      const text = textOf(node.initializer);
      if ((name === 'zh' || name === 'en') && text !== undefined && text.trim() !== '') {
        found.push({ at: path, name, text });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
