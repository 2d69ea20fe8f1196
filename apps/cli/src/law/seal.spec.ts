import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { enacted } from '#workflows/proofs';

import { release, releaseText } from './seal.js';

const ON = '2026-12-01';
/** The large one is asked by `npm run check`. */
const bases = enacted.filter(({ procedure }) => ['catalogue', 'meeting'].includes(procedure.id));
const amendments = enacted.filter(({ amends }) => amends !== undefined);

describe('a release that is only tried', () => {
  it.each(bases.map(({ procedure, folder }) => [procedure.key, folder] as const))(
    'of %s meets no obstacle and writes nothing',
    (key, folder) => {
      const seal = release(key, { on: ON, dryRun: true });
      expect(Object.keys(seal.files).length).toBeGreaterThan(0);
      expect(releaseText(seal, true)).toContain('nothing stands in the way');
      expect(existsSync(join(folder, 'released.json'))).toBe(false);
    },
  );

  it('of an amendment waits for what it amends', () => {
    const [first] = amendments;
    expect(() => release(first?.procedure.key ?? '', { on: ON, dryRun: true })).toThrow(
      /amends a version that is not released/,
    );
  });

  it('says of a day that it is none', () => {
    const [first] = bases;
    expect(() => release(first?.procedure.key ?? '', { on: '2026-02-30', dryRun: true })).toThrow(
      '2026-02-30 is not a day of the calendar.',
    );
  });
});
