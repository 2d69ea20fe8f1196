import { describe, expect, it } from '@jest/globals';

import { givenBy, smallProcedure, smallSpec, smallState } from '#test/small-procedure';

import { decide } from './decide.js';
import { deadlineRoles, planMigration } from './migration.js';
import type { Procedure } from './procedure.js';
import { blankSnapshot, restore, type Snapshot } from './snapshot.js';
import type { StateSpec } from './state.js';

const MARK = { revision: 7, on: '2026-02-02' };

const first = smallProcedure() as unknown as Procedure;
const { main } = smallSpec.machines as { main: StateSpec };
const { work } = main.states as { work: StateSpec };
const { left, right } = work.states as { left: StateSpec; right: StateSpec };

/** The small procedure with other states under `work`, as its second version. */
function second(work2: Partial<StateSpec>, more: Partial<typeof smallSpec> = {}): Procedure {
  const states = { ...main.states, work: { ...work, ...work2 } };
  return smallProcedure({
    version: 2,
    machines: { main: { ...main, states } },
    ...more,
  }) as unknown as Procedure;
}

/** Plays commands that are all accepted, through the text that storage would keep. */
function played(...types: readonly string[]): Snapshot {
  return types.reduce<Snapshot>((snapshot, type) => {
    const command = { type, payload: { word: type.slice(0, 4) } };
    const answer = decide(first, snapshot, { command, given: givenBy('clerk') });
    if (answer.kind === 'refused') {
      throw new TypeError(`${type}: ${answer.code}`);
    }
    return JSON.parse(JSON.stringify(answer.snapshot)) as Snapshot;
  }, blankSnapshot(first));
}

const opened = (): Snapshot => played('matter.opened');

describe('planMigration', () => {
  it('leaves a case as it is where the versions have the same states and facts', () => {
    const plan = planMigration({ from: first, to: second({}) }, opened(), MARK);
    expect(plan).toEqual({ snapshot: opened(), entered: [], factsAdded: [], obstacles: [] });
  });

  it('enters the first state of a region that the target adds, and keeps where the others stand', () => {
    const to = second({ states: { left, right, third: right } });
    const { snapshot, entered, obstacles } = planMigration(
      { from: first, to },
      played('matter.opened', 'side.ended'),
      MARK,
    );
    expect(obstacles).toEqual([]);
    expect(entered).toEqual(['main/work.third', 'main/work.third.open']);
    expect(snapshot.machines['main']?.value).toEqual({
      work: { left: 'done', right: 'open', third: 'open' },
    });
    expect(snapshot.entered['main/work.third.open']).toEqual(MARK);
    expect(snapshot.entered['main/work.left.done']).toEqual({ revision: 1, on: '2026-01-05' });
  });

  it('gives a configuration that the machine takes and goes on from', () => {
    const to = second({ states: { left, right, third: right } });
    const { snapshot } = planMigration({ from: first, to }, opened(), MARK);
    const machine = to.compiled[0]!;
    expect(restore(machine, snapshot).value).toEqual(snapshot.machines['main']?.value);
    const command = { type: 'side.ended', payload: {} };
    const answer = decide(to, snapshot, {
      command,
      given: givenBy('clerk', { occurredOn: '2026-02-03', recordedOn: '2026-02-03' }),
    });
    expect(answer.kind).toBe('accepted');
  });

  it('enters the levels that the target adds below an active state', () => {
    const deeper = {
      ...left,
      states: {
        ...left.states,
        open: smallState({
          initial: 'begun',
          states: { begun: smallState({ on: { 'side.ended': { to: 'work.left.done' } } }) },
        }),
      },
    };
    const to = second({ states: { left: deeper, right } });
    const { snapshot, entered } = planMigration({ from: first, to }, opened(), MARK);
    expect(snapshot.machines['main']?.value).toEqual({
      work: { left: { open: 'begun' }, right: 'open' },
    });
    expect(entered).toEqual(['main/work.left.open.begun']);
    expect(restore(to.compiled[0]!, snapshot).value).toEqual(snapshot.machines['main']?.value);
  });

  it('takes new facts from the target and keeps what is recorded, and what the target has forgotten', () => {
    const initialFacts = {
      documents: {},
      defects: [],
      determinations: [],
      words: [],
      review: { by: null, points: [] },
    };
    const from = opened();
    const before = {
      ...from,
      facts: { ...from.facts, review: { by: 'sun' }, old: 1 },
    } as unknown as Snapshot;
    const { snapshot, factsAdded } = planMigration(
      { from: first, to: second({}, { initialFacts }) },
      before,
      MARK,
    );
    expect(factsAdded).toEqual(['review.points']);
    expect(snapshot.facts).toMatchObject({
      words: ['matt'],
      review: { by: 'sun', points: [] },
      old: 1,
    });
  });

  it.each([
    [
      'an active state that is gone',
      second({
        states: {
          left: { ...left, states: { done: left.states!['done']! }, initial: 'done' },
          right,
        },
      }),
      ['state-unknown main/work.left.open'],
    ],
    [
      'an active region that is gone',
      second({ states: { left } }),
      ['state-unknown main/work.right'],
    ],
    [
      'regions that were active together and no longer can be',
      second({ parallel: false, initial: 'left' }),
      ['state-unknown main/work.right'],
    ],
    [
      'a fact of another shape',
      second({}, { initialFacts: { ...smallSpec.initialFacts, words: {} as never } }),
      ['fact-shape words'],
    ],
    ['a machine that is gone', second({}, { machines: { other: main } }), ['machine-unknown main']],
    ['another procedure', second({}, { id: 'other' }), ['other-procedure small@1 → other@2']],
  ])('names %s', (_what, to, found) => {
    const { obstacles } = planMigration({ from: first, to }, opened(), MARK);
    expect(obstacles.map(({ code, about }) => `${code} ${about}`)).toEqual(found);
    expect(obstacles.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  });

  it('names documents of a kind that the target does not have', () => {
    const from = opened();
    const filed = {
      kind: 'draft',
      title: '',
      hash: '',
      filedOn: '',
      fileName: '',
      mediaType: '',
      size: 1,
    };
    const facts = { ...from.facts, documents: { d1: filed } };
    const to = second({}, { documentKinds: {} });
    const { obstacles } = planMigration({ from: first, to }, { ...from, facts }, MARK);
    expect(obstacles).toEqual([
      expect.objectContaining({ code: 'document-kind-unknown', about: 'draft' }),
    ]);
  });

  it('names a state that was left and could be entered again as it was', () => {
    const from = played('matter.opened', 'side.ended');
    const history = {
      'main.work.left.asItWas': [{ id: 'main.work.left.open' }],
      'main.work.gone.asItWas': [{ id: 'main.work.gone.open' }],
    };
    const { value } = from.machines['main']!;
    const snapshot = { ...from, machines: { main: { value, history } } };
    const there = planMigration({ from: first, to: second({}) }, snapshot, MARK);
    expect(there.obstacles).toEqual([]);
    expect(there.snapshot.machines['main']?.history).toEqual({
      'main.work.left.asItWas': [{ id: 'main.work.left.open' }],
    });
    const done = { ...left, states: { done: left.states!['done']! }, initial: 'done' };
    const gone = planMigration(
      { from: first, to: second({ states: { left: done, right } }) },
      snapshot,
      MARK,
    );
    expect(gone.obstacles.map(({ about }) => about)).toEqual(['main/work.left.open']);
  });
});

describe('deadlineRoles', () => {
  it('lists the kinds that any step starts', () => {
    const on = {
      'word.added': { then: [{ type: 'startDeadline', params: { deadline: 'reply' } }] },
    };
    const to = second({ states: { left: { ...left, on }, right } });
    expect([...deadlineRoles(to)]).toEqual([['reply', { deadline: 'reply' }]]);
    expect(deadlineRoles(first).size).toBe(0);
  });
});
