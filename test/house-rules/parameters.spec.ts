import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { registry } from '#workflows/procedures';
import { parameters } from '#workflows/profiles';

const procedures = [...registry.procedures.values()];
const ROOT = resolve(import.meta.dirname, '../../..');
const GROUPS = [...new Set(Object.keys(parameters).map((key) => key.split('.')[0]))];
const NAMED = new RegExp(`'((?:${GROUPS.join('|')})\\.[a-zA-Z]+)'`, 'g');

describe('parameters', () => {
  it('that requirements rest on are in the vocabulary', () => {
    const rests = procedures.flatMap(({ requirements }) =>
      requirements.flatMap(({ restsOn }) => (restsOn === undefined ? [] : [restsOn])),
    );
    expect(rests.filter((key) => !Object.hasOwn(parameters, key))).toEqual([]);
  });

  it('that the requirements name are in the vocabulary', () => {
    const strangers = [...readByRules()]
      .filter((name) => !Object.hasOwn(parameters, name))
      .filter((name) => procedures.every((one) => one.command(name) === undefined));
    expect(strangers).toEqual([]);
  });

  it('are each read by a rule: none is an orphan that decides nothing', () => {
    const read = readByRules();
    expect(Object.keys(parameters).filter((key) => !read.has(key))).toEqual([]);
  });
});

/** The names of parameters in what decides: neither probes nor specs nor forecasts count as reading. */
function readByRules(): ReadonlySet<string> {
  const files = globSync('workflows/*/{v*,amendments}/**/*.ts', { cwd: ROOT });
  return new Set(
    files
      .filter((file) => !/\.spec\.ts$|probes|scenario|situations/.test(file))
      .flatMap((file) =>
        [...readFileSync(resolve(ROOT, file), 'utf8').matchAll(NAMED)].map(([, name = '']) => name),
      ),
  );
}
