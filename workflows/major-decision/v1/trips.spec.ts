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
  'A25-all-found · review.issued',
  'A25-alternative · alternative.foundDefective',
  'A25-alternative · alternative.foundExploratory',
  'A25-alternative · alternative.foundLawful',
  'A25-alternative · alternative.foundRevisable',
  'A25-alternative · alternative.foundUnlawful',
  'A25-alternative · draft.adjusted',
  'A25-alternative · revision.confirmed',
  'A26-file · review.submitted',
  'A26-sponsor-check · sponsor.approved',
  'A26-sponsor-meeting · sponsor.approved',
  'A27-determined · experts.determinationReversed',
  'A27-determined · exploratory.determinationReversed',
  'A27-determined · fairCompetition.determinationReversed',
  'A27-determined · risk.determinationReversed',
  'A27-three · alternative.foundDefective',
  'A27-three · alternative.foundExploratory',
  'A27-three · alternative.foundLawful',
  'A27-three · alternative.foundRevisable',
  'A27-three · alternative.foundUnlawful',
  'A28-adjusted · package.begun',
  'A28-new-text · draft.adjusted',
  'A28-point · point.answered',
  'A28-timely · review.issued',
  'A29-known-precheck · precheck.concluded',
  'A29-prechecks · prechecks.closed',
  'A39-defects · experts.concluded',
  'A39-defects · prechecks.closed',
  'A39-defects · review.submitted',
  'A39-defects · revision.resubmitted',
  'A39-defects · risk.concluded',
  'A39-late-reason · sponsor.approved',
  'A39-stated-day · sponsor.approved',
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
  'G16-high · package.begun',
  'G17 · risk.reused',
  'G20-review · package.begun',
  'G21 · package.begun',
  'G22 · alternative.foundExploratory',
  'G23 · review.submitted',
  'G24 · review.issued',
  'G24-conflict · adviser.opined',
  'G25 · package.begun',
  'G25-must · point.answered',
  'G26 · fairCompetition.foundCompliant',
  'G26 · fairCompetition.foundExcepted',
  'G26 · fairCompetition.foundViolating',
  'G26-determined · fairCompetition.waived',
  'G26-organ · fairCompetition.foundCompliant',
  'G26-organ · fairCompetition.foundExcepted',
  'G26-organ · fairCompetition.foundViolating',
  'G44-adviser · adviser.opined',
  'G44-fair-competition · fairCompetition.foundCompliant',
  'G44-fair-competition · fairCompetition.foundExcepted',
  'G44-fair-competition · fairCompetition.foundViolating',
  'G44-review · alternative.foundDefective',
  'G44-review · alternative.foundExploratory',
  'G44-review · alternative.foundLawful',
  'G44-review · alternative.foundRevisable',
  'G44-review · alternative.foundUnlawful',
  'G44-review · exploratory.determinationReversed',
  'G44-review · opinion.upheld',
  'G44-review · review.accepted',
  'G44-review · review.issued',
  'G44-review · revision.confirmed',
  'M12 · alternative.foundDefective',
  'M12 · alternative.foundExploratory',
  'M12 · alternative.foundLawful',
  'M12 · alternative.foundRevisable',
  'M4 · package.begun',
  'M4-stale · conclusions.kept',
  'M5 · agenda.approved',
  'M5 · package.begun',
  'M5 · package.submitted',
  'M5-changed · opinion.upheld',
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
