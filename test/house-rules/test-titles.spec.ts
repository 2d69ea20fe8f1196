import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../../..');
const FILES = globSync(
  '{apps,libs,workflows,test}/**/*.{spec,int-spec,e2e-spec,browser-spec,fault-spec}.ts',
  {
    cwd: ROOT,
    exclude: (name) => name === 'node_modules',
  },
);

const TESTS = new Set(['describe', 'it', 'test']);

/** Lists what is wrong with the titles of a test file. */
function complaints(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (node: ts.Node, titles: readonly string[]): void => {
    const call = testCall(node);
    if (call === undefined) {
      ts.forEachChild(node, (child) => {
        visit(child, titles);
      });
      return;
    }
    const here = [...titles, call.title];
    const full = here.join(' › ');
    found.push(...faultsOf(call).map((fault) => `${full}: ${fault}`));
    if (seen.has(full)) found.push(`${full}: the title is there twice`);
    seen.add(full);
    ts.forEachChild(node, (child) => {
      visit(child, call.kind === 'describe' ? here : titles);
    });
  };
  visit(source, []);
  return found;
}

interface TestCall {
  readonly kind: string;
  readonly marks: readonly string[];
  readonly title: string;
}

/** Reads `it('…', …)`, `it.only('…', …)`, `it.each(table)('…', …)`. */
function testCall(node: ts.Node): TestCall | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const [first] = node.arguments;
  const marks: string[] = [];
  let callee: ts.Expression = node.expression;
  while (!ts.isIdentifier(callee)) {
    if (ts.isPropertyAccessExpression(callee)) {
      marks.push(callee.name.text);
      callee = callee.expression;
    } else if (ts.isCallExpression(callee)) {
      callee = callee.expression;
    } else {
      return undefined;
    }
  }
  const kind = callee.text.replace(/^[fx](?=describe$|it$|test$)/, '');
  if (!TESTS.has(kind) || first === undefined || isTable(node)) return undefined;
  const forced = callee.text === kind ? [] : [callee.text.startsWith('x') ? 'skip' : 'only'];
  return { kind, marks: [...marks, ...forced], title: titleOf(first) };
}

/** `it.each(table)`, the inner call, has no title of its own. */
function isTable(node: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'each';
}

function titleOf(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}

function faultsOf({ marks, title }: TestCall): readonly string[] {
  return [
    ...(/\bshould\b/i.test(title)
      ? ['a title states a rule in the present tense, without "should"']
      : []),
    ...(marks.includes('only') ? ['.only hides every other test'] : []),
    ...(marks.includes('skip') || marks.includes('todo')
      ? ['a skip states its reason through a helper of test/support']
      : []),
  ];
}

describe('test titles', () => {
  it('finds test files', () => {
    expect(FILES.length).toBeGreaterThan(2);
  });

  it.each(FILES)('are rules in the present tense, each there once: %s', (path) => {
    expect(complaints(path, readFileSync(join(ROOT, path), 'utf8'))).toEqual([]);
  });

  it.each([
    ['the same title twice', "it('holds', f); it('holds', g);", /twice/],
    [
      'the same title twice in a group',
      "describe('a', () => { it('b', f); it('b', g); });",
      /twice/,
    ],
    ['a title with the word', "it('should hold', f);", /present tense/],
    ['a table with the word', "it.each([1])('should hold %d', f);", /present tense/],
    ['.only', "it.only('holds', f);", /hides every other/],
    ['.only on a group', "describe.only('a', f);", /hides every other/],
    ['fit', "fit('holds', f);", /hides every other/],
    ['.skip', "it.skip('holds', f);", /states its reason/],
    ['.skip with a table', "it.skip.each([1])('holds %d', f);", /states its reason/],
    ['xdescribe', "xdescribe('a', f);", /states its reason/],
  ])('refuses %s', (_what, text, expected) => {
    expect(complaints('planted.spec.ts', text).join('\n')).toMatch(expected);
  });

  it.each([
    [
      'the same title in two groups',
      "describe('a', () => { it('c', f); }); describe('b', () => { it('c', f); });",
    ],
    ['a skip by a helper', "itWhen(hasChromium, 'no Chromium here')('draws', f);"],
    ['a table', "it.each([1, 2])('holds for %d', f);"],
  ])('allows %s', (_what, text) => {
    expect(complaints('planted.spec.ts', text)).toEqual([]);
  });
});
