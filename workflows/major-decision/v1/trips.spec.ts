import { describe, expect, it } from '@jest/globals';
import { demandsOf, tripOf } from '#libs/procedure';

import { majorDecisionV1 } from './index.js';
import { trips } from './trips.js';

const demands = demandsOf(majorDecisionV1);
const demanding = (requirement: string, command: string) =>
  demands
    .filter((one) => one.requirement === requirement && one.command === command)
    .map((one) => one.state);

/** Rows that are still to be written; the list only shrinks, and a released version has none. */
const OUTSTANDING: readonly string[] = [
  'A19-aspects · experts.concluded',
  'A19-known · experts.disqualified',
  'A19-known · experts.opined',
  'A19-opined · experts.concluded',
  'A20-distinct · experts.added',
  'A20-distinct · experts.appointed',
  'A20-form · experts.appointed',
  'A20-views · experts.concluded',
  'A22-kinds · risk.begun',
  'A22-no-repeat · risk.reported',
  'A22-not-excluded · risk.begun',
  'A23-complete · risk.concluded',
  'A23-departments · risk.reported',
  'A23-kind · risk.reported',
  'A27-determined · experts.determinationReversed',
  'A27-determined · fairCompetition.determinationReversed',
  'A27-determined · risk.determinationReversed',
  'A29-known-precheck · precheck.concluded',
  'A29-prechecks · prechecks.closed',
  'A39-defects · experts.concluded',
  'A39-defects · prechecks.closed',
  'A39-defects · risk.concluded',
  'FC12-conditions · fairCompetition.foundExcepted',
  'FC12-ground · fairCompetition.foundExcepted',
  'FC16-heard · fairCompetition.submitted',
  'FC16-public · fairCompetition.submitted',
  'FC17-explained · fairCompetition.foundExcepted',
  'FC17-standards · fairCompetition.foundCompliant',
  'FC17-standards · fairCompetition.foundExcepted',
  'FC17-standards · fairCompetition.foundViolating',
  'FC2-areas · fairCompetition.determined',
  'G10 · experts.added',
  'G10 · experts.appointed',
  'G10-late · experts.disqualified',
  'G11 · experts.appointed',
  'G11-odd · experts.added',
  'G11-odd · experts.appointed',
  'G11-recount · experts.concluded',
  'G11-share · experts.added',
  'G11-share · experts.appointed',
  'G12 · experts.concluded',
  'G13 · experts.waived',
  'G14 · risk.reported',
  'G14-determined · risk.waived',
  'G15 · risk.reported',
  'G15-author · risk.reported',
  'G17 · risk.reused',
  'G26 · fairCompetition.foundCompliant',
  'G26 · fairCompetition.foundExcepted',
  'G26 · fairCompetition.foundViolating',
  'G26-determined · fairCompetition.waived',
  'G26-organ · fairCompetition.foundCompliant',
  'G26-organ · fairCompetition.foundExcepted',
  'G26-organ · fairCompetition.foundViolating',
  'G44-fair-competition · fairCompetition.foundCompliant',
  'G44-fair-competition · fairCompetition.foundExcepted',
  'G44-fair-competition · fairCompetition.foundViolating',
];

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

  it('has a row for every requirement of every command but those still outstanding', () => {
    const written = new Set(trips.map((trip) => `${trip.requirement} · ${trip.command}`));
    const demanded = new Set(demands.map((one) => `${one.requirement} · ${one.command}`));
    const missing = [...demanded].filter((pair) => !written.has(pair));
    expect(missing.sort()).toEqual([...OUTSTANDING].sort());
  });
});
