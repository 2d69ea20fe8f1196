import { describe, expect, it } from '@jest/globals';
import type { StateSpec, Step } from '#libs/procedure';
import { searchBreach, unknownNames, type Invariant, type ProofSubject } from '#libs/proof';
import { proofs } from '#workflows/proofs';

import { invariants } from './index.js';

const subject = proofs.find((one) => one.procedure.key === 'major-decision@1')!;
const named = (id: string): Invariant => invariants.find((one) => one.id === id)!;

/** The procedure with one step written otherwise. */
function withStep(at: string, command: string, step: Step): ProofSubject {
  const rewrite = (state: StateSpec, path: readonly string[]): StateSpec => {
    const [name, ...rest] = path;
    if (name === undefined) {
      return { ...state, on: { ...state.on, [command]: step } };
    }
    const child = state.states?.[name];
    if (child === undefined) {
      throw new TypeError(`There is no state ${at}.`);
    }
    return { ...state, states: { ...state.states, [name]: rewrite(child, rest) } };
  };
  const { procedure } = subject;
  const [machine = '', path = ''] = at.split('/');
  const root = rewrite(procedure.machines[machine]!, path === '' ? [] : path.split('.'));
  return {
    ...subject,
    procedure: { ...procedure, machines: { ...procedure.machines, [machine]: root } },
  };
}

const commandsOf = (proved: ProofSubject, id: string) =>
  searchBreach(proved, named(id)).breach?.map((one) => one.command);

describe('the invariants of the major decision', () => {
  it('name nothing that the procedure does not have', () => {
    expect(unknownNames(subject)).toEqual([]);
  });

  it('are told when they do', () => {
    const invariant = { ...named('I01'), watches: ['G99'], commands: ['no.such'], states: ['x/y'] };
    expect(unknownNames({ ...subject, invariants: [invariant] })).toEqual([
      'I01: watches G99',
      'I01: names the command no.such',
      'I01: names the state x/y',
    ]);
  });

  it.each(invariants.map((one) => [one.id, one.says.en, one] as const))(
    '%s holds on every run: %s',
    (_id, _says, invariant) => {
      expect(searchBreach(subject, invariant).breach).toBeUndefined();
    },
  );

  it.each([
    ['I02', 'G02-one-lead', ['proposal.filed', 'start.listed']],
    [
      'I17',
      'A26-inquiries-settled',
      [
        'proposal.filed',
        'start.listed',
        'forming.completed',
        'sponsor.approved',
        'review.submitted',
      ],
    ],
    [
      'I17',
      'G03',
      [
        'proposal.filed',
        'start.listed',
        'participation.undisclosed',
        'forming.completed',
        'sponsor.approved',
        'review.submitted',
      ],
    ],
  ])('%s gives the shortest run round %s', (id, requirement, commands) => {
    const { breach } = searchBreach(
      subject,
      named(id),
      (_from, _command, one) => one === requirement,
    );
    expect(breach?.map((one) => one.command)).toEqual(commands);
  });

  it('finds the one entry that is missing, and no other', () => {
    const spares = (from: string, command: string, id: string): boolean =>
      from === 'decision/publication' && command === 'decision.withheld' && id === 'G35';
    const broken = invariants.filter(
      (one) => one.watches.includes('G35') && searchBreach(subject, one, spares).breach,
    );
    expect(broken.map((one) => one.id)).toEqual(['I54']);
  });

  it.each<[id: string, what: string, proved: ProofSubject]>([
    ['I01', 'an inquiry before the start', withStep('decision/proposed', 'risk.begun', {})],
    [
      'I25',
      'a way to the meeting past the review',
      withStep('decision/sponsorApproval', 'agenda.approved', { to: 'deliberation.scheduled' }),
    ],
    [
      'I36',
      'an issue without a meeting',
      withStep('decision/agenda', 'head.approved', { requires: ['G27-held'], to: 'outward' }),
    ],
    [
      'I37',
      'a decision before the record',
      withStep('decision/deliberation.held', 'head.rejected', { to: 'rejected' }),
    ],
    [
      'I44',
      'a return that leads back to the meeting only',
      withStep('decision/outward', 'outward.returned', { to: 'deliberation.scheduled' }),
    ],
    [
      'I47',
      'a rewording of substance that is simply issued',
      withStep('decision/wordingRevision', 'wording.foundSubstantive', { to: 'outward' }),
    ],
    [
      'I48',
      'a deferred matter decided without another meeting',
      withStep('decision/deferred', 'deliberation.resumed', { to: 'deliberation.recorded' }),
    ],
    [
      'I55',
      'publication without issue',
      withStep('decision/wordingRevision', 'wording.confirmed', { to: 'publication' }),
    ],
    [
      'I57',
      'execution while suspended',
      withStep('decision/standing.suspended', 'execution.begun', {}),
    ],
    ['I62', 'an act after the end', withStep('decision/completed', 'adjustment.minor', {})],
    [
      'I63',
      'a completion of what never stood',
      withStep('decision/publication', 'decision.completed', { to: 'completed' }),
    ],
  ])('%s catches %s', (id, _what, proved) => {
    expect(commandsOf(subject, id)).toBeUndefined();
    expect(commandsOf(proved, id)?.length).toBeGreaterThan(0);
  });
});
