import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  activeStates,
  blankSnapshot,
  decide,
  type Given,
  type Procedure,
  type Snapshot,
  type StateSpec,
} from '#libs/procedure';
import { aState as state, statesOnly } from '#test/states-only';
import { registry } from '#workflows/procedures';

import { Interpreter } from './interpreter.js';

/** Everything the interpreter must know: history, two levels, entering one region afresh. */
const TOY: StateSpec = state({
  initial: 'side',
  on: { 'any.noted': {}, 'all.dropped': { to: 'over' } },
  states: {
    side: state({
      parallel: true,
      on: { left: { to: 'away' }, restarted: { to: 'side.b.y' } },
      states: {
        a: state({
          initial: 'x',
          on: { 'a.reset': { to: 'side.a' } },
          states: {
            x: state({ on: { 'a.on': { to: 'side.a.deep' } } }),
            deep: state({
              initial: 'u',
              states: {
                u: state({ on: { 'a.deeper': { to: 'side.a.deep.v' } } }),
                v: state({ tags: ['settled'], on: { 'a.self': { to: 'side.a.deep.v' } } }),
              },
            }),
          },
        }),
        b: state({
          initial: 'y',
          states: {
            y: state({ on: { 'b.on': { to: 'side.b.z' } } }),
            z: state({ on: { 'b.off': { to: 'side.b.y' } } }),
          },
        }),
        c: state({ on: { 'c.noted': {} } }),
      },
    }),
    away: state({
      initial: 'near',
      on: {
        returned: { to: ['side.a.asItWas', 'side.b.asItWas'] },
        'begun.anew': { to: ['side.a.asItWas', 'side.b.z'] },
        'begun.afresh': { to: 'side' },
      },
      states: {
        near: state({ on: { further: { to: 'away.far' } } }),
        far: state({ on: { nearer: { to: 'away.near' } } }),
      },
    }),
    over: state({ tags: ['ended'] }),
  },
});

const given: Given = {
  organId: 'o',
  actor: { personId: 'p', mandates: [{ role: 'r', organId: 'o', unitId: 'u' }] },
  revision: 1,
  occurredAt: '2026-03-10T02:00:00.000Z',
  occurredOn: '2026-03-10',
  recordedAt: '2026-03-10T02:00:00.000Z',
  recordedOn: '2026-03-10',
  units: [],
  people: [],
  profile: {},
  calendar: {},
};

/** Goes through both at once; the numbers choose among the commands that are possible. */
function goBoth(procedure: Procedure, choices: readonly number[]): void {
  const interpreter = new Interpreter({
    machines: procedure.machines,
    concrete: undefined,
    refuses: () => true,
  });
  let snapshot: Snapshot = blankSnapshot(procedure);
  let configuration = interpreter.start;
  for (const choice of choices) {
    const moves = interpreter.movesOf(configuration);
    const move = moves[choice % moves.length];
    if (move === undefined) {
      return;
    }
    const answer = decide(procedure, snapshot, {
      command: { type: move.command, payload: {} },
      given,
    });
    if (answer.kind === 'refused') {
      throw new TypeError(`${move.command}: ${answer.code}`);
    }
    snapshot = answer.snapshot;
    configuration = interpreter.after(configuration, move);
    const active = interpreter.active(configuration).map((node) => node.at);
    expect(active.filter((at) => at !== '' && !at.endsWith('/')).sort()).toEqual(
      activeStates(snapshot),
    );
  }
}

const walks = fc.array(fc.nat({ max: 9999 }), { maxLength: 120 });

describe('the interpreter', () => {
  it('stands where XState stands, on every walk through a machine with history', () => {
    const toy = statesOnly({ toy: TOY }, []);
    fc.assert(
      fc.property(walks, (choices) => {
        goBoth(toy, choices);
      }),
      { numRuns: 300, seed: 713 },
    );
  });

  it.each([...registry.procedures.values()].map((one) => [one.key, one] as const))(
    'stands where XState stands, on every walk through %s',
    (_key, { machines, requirements }) => {
      const procedure = statesOnly(machines, requirements);
      fc.assert(
        fc.property(walks, (choices) => {
          goBoth(procedure, choices);
        }),
        { numRuns: 60, seed: 713 },
      );
    },
  );
});
