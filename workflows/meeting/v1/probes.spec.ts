import { describe, expect, it } from '@jest/globals';
import { demandsOf, probeOf } from '#libs/procedure';

import { meetingV1 } from './index.js';
import { probes } from './probes.js';

const demands = demandsOf(meetingV1);
const demanding = (requirement: string, command: string) =>
  demands
    .filter((one) => one.requirement === requirement && one.command === command)
    .map((one) => one.state);

describe('meeting v1: every demand probes and mends', () => {
  const named = new Map<string, number>();
  for (const probe of probes) {
    const pair = `${probe.requirement} · ${probe.command}`;
    const nth = (named.get(pair) ?? 0) + 1;
    named.set(pair, nth);
    it(`${pair} (${String(nth)})`, () => {
      const outcomes = probeOf(meetingV1, probe, demanding(probe.requirement, probe.command));
      expect(outcomes.length).toBeGreaterThan(0);
      for (const { breached, mended } of outcomes) {
        expect(breached?.answer).toMatch(/^(unmet|needs)$/);
        expect(mended?.answer).toMatch(/^(met|notApplicable)$/);
      }
    });
  }

  it('has a row for every requirement of every command', () => {
    const written = new Set(probes.map((probe) => `${probe.requirement} · ${probe.command}`));
    const demanded = new Set(demands.map((one) => `${one.requirement} · ${one.command}`));
    expect([...demanded].filter((pair) => !written.has(pair))).toEqual([]);
  });
});
