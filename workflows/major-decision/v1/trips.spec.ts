import { describe, expect, it } from '@jest/globals';
import { demandsOf, tripOf } from '#libs/procedure';

import { majorDecisionV1 } from './index.js';
import { trips } from './trips.js';

const demands = demandsOf(majorDecisionV1);
const demanding = (requirement: string, command: string) =>
  demands
    .filter((one) => one.requirement === requirement && one.command === command)
    .map((one) => one.state);

describe('major-decision v1: every demand trips and mends', () => {
  const named = new Map<string, number>();
  for (const trip of trips) {
    const pair = `${trip.requirement} · ${trip.command}`;
    const nth = (named.get(pair) ?? 0) + 1;
    named.set(pair, nth);
    it(`${pair} (${String(nth)})`, () => {
      const outcomes = tripOf(majorDecisionV1, trip, demanding(trip.requirement, trip.command));
      expect(outcomes.length).toBeGreaterThan(0);
      for (const { tripped, mended } of outcomes) {
        expect(tripped?.answer).toMatch(/^(unmet|needs)$/);
        expect(mended?.answer).toMatch(/^(met|notApplicable)$/);
      }
    });
  }

  it('has a row for every requirement of every command', () => {
    const written = new Set(trips.map((trip) => `${trip.requirement} · ${trip.command}`));
    const demanded = new Set(demands.map((one) => `${one.requirement} · ${one.command}`));
    const missing = [...demanded].filter((pair) => !written.has(pair));
    expect(missing).toEqual([]);
  });
});
