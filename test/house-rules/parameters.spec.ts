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
    const files = globSync('workflows/*/v*/{requirements,probes}/*.ts', { cwd: ROOT });
    const strangers = files
      .filter((file) => !file.endsWith('.spec.ts'))
      .flatMap((file) =>
        [...readFileSync(resolve(ROOT, file), 'utf8').matchAll(NAMED)].map(([, name = '']) => name),
      )
      .filter((name) => !Object.hasOwn(parameters, name))
      .filter((name) => procedures.every((one) => one.command(name) === undefined));
    expect(strangers).toEqual([]);
  });
});
