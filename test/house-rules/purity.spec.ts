import { resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const ROOT = resolve(import.meta.dirname, '../../..');
const CORE = 'libs/procedure/src/planted.ts';
const PROCEDURE = 'workflows/major-decision/v1/planted.ts';

const BANNED: readonly (readonly [what: string, text: string, advice: RegExp])[] = [
  ['Date.now()', 'export const at = Date.now();', /Time arrives with the command/],
  ['new Date() without argument', 'export const at = new Date();', /Time arrives with the command/],
  ['Date() as a function', 'export const at = Date();', /Time arrives with the command/],
  ['Math.random()', 'export const dice = Math.random();', /chance is drawn by the shell/],
  ['an async function', 'export const f = async () => 1;', /Decisions are synchronous/],
  ['a timer', 'setTimeout(() => 1, 1000);', /startDeadline/],
  ['process', 'export const where = process.cwd();', /what it needs is a parameter/],
  ['fetch', "export const page = fetch('https://example.org');", /name an effect/],
  ['crypto', 'export const id = crypto.randomUUID();', /made by the shell/],
  ['console', "console.log('here');", /hands values back/],
  ['globalThis', 'export const door = globalThis.fetch;', /hidden inputs/],
  ['the key after', "export const s = { after: { 1000: 'late' } };", /startDeadline/],
  ['the quoted key after', "export const s = { 'after': { 1000: 'late' } };", /startDeadline/],
  ['the key invoke', "export const s = { invoke: { src: 'x' } };", /waits for nobody/],
  ['the key always', "export const s = { always: 'next' };", /recorded command only/],
  ['the key onDone', "export const s = { onDone: 'next' };", /tagged settled/],
  ['the key raise', "export const s = { raise: 'next' };", /gives itself no commands/],
  ['raise from XState', "export { raise } from 'xstate';", /sends nothing/],
  ['spawnChild from XState', "export { spawnChild } from 'xstate';", /sends nothing/],
  ['a live actor', "export { createActor } from 'xstate';", /No live actors/],
];

const ALLOWED: readonly (readonly [what: string, path: string, text: string])[] = [
  ['a date from a day that is given', CORE, "export const day = new Date('2026-03-31');"],
  ['the pure transition', CORE, "export { transition } from 'xstate';"],
  ['the clock in a spec', 'libs/procedure/src/planted.spec.ts', 'export const at = Date.now();'],
  ['async in the shell', 'libs/case-engine/src/planted.ts', 'export const f = async () => 1;'],
  ['process.env in the settings', 'libs/settings/src/planted.ts', 'export const e = process.env;'],
];

// The bans are about syntax; without types a text needs no file on disk.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked } as Linter.Config,
});

async function complaints(path: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: resolve(ROOT, path) });
  return result?.messages.map(({ message }) => message) ?? [];
}

describe('purity (ESLint)', () => {
  it.each(BANNED)('refuses %s in the core and says what to do', async (_what, text, advice) => {
    expect((await complaints(CORE, text)).join('\n')).toMatch(advice);
  });

  it.each(BANNED)('refuses %s in a procedure and says what to do', async (_what, text, advice) => {
    expect((await complaints(PROCEDURE, text)).join('\n')).toMatch(advice);
  });

  it.each([
    ['the clock', 'export const at = Date.now();', /Time arrives/],
    ['chance', 'export const dice = Math.random();', /chance is drawn/],
    ['a timer', 'setTimeout(() => 1, 1000);', /a row, not a timer/],
  ])('refuses %s of the machine in the simulation', async (_what, text, advice) => {
    expect((await complaints('libs/simulation/src/planted.ts', text)).join('\n')).toMatch(advice);
  });

  it.each(ALLOWED)('allows %s', async (_what, path, text) => {
    expect(await complaints(path, text)).toEqual([]);
  });

  it.each([
    ['the shell', 'libs/case-engine/src/planted.ts', 'export const e = process.env;'],
    ['an app', 'apps/api/src/planted.ts', 'export const { env } = process;'],
    ['the core', CORE, 'export const e = process.env;'],
    ['an import', 'apps/api/src/planted.ts', "export { env } from 'node:process';"],
  ])('refuses the environment outside libs/settings: %s', async (_what, path, text) => {
    expect((await complaints(path, text)).join('\n')).toMatch(/Only libs\/settings/);
  });
});

describe('decorator metadata (ESLint)', () => {
  it.each([
    [
      'refuses',
      'import type',
      ['Import Desk as a value: decorator metadata needs the class at run time.'],
    ],
    ['allows', 'import', []],
  ])('%s an injected class that comes by %s', async (_verb, imported, expected) => {
    const text = `
      ${imported} { Desk } from './desk.js';
      import { Injectable } from '@nestjs/common';
      @Injectable()
      export class Clerk { constructor(readonly desk: Desk) {} }`;
    expect(await complaints('apps/api/src/planted.ts', text)).toEqual(expected);
  });
});
