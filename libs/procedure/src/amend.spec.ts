import { describe, expect, it } from '@jest/globals';
import { smallProcedure, smallSpec, smallState } from '#test/small-procedure';

import { AmendmentError } from './amend-sections.js';
import { amend, type Amendment } from './amend.js';
import { differencesOf } from './differences.js';
import { defineProcedure } from './procedure.js';
import { met } from './requirement.js';

type SmallFacts = (typeof smallSpec)['initialFacts'];

const change = (more: Partial<Amendment<SmallFacts>>): Amendment<SmallFacts> => ({
  version: 2,
  title: { zh: '修正', en: 'Amendment' },
  source: 'a rule',
  inForceFrom: '2026-01-01',
  ...more,
});

const amended = (more: Partial<Amendment<SmallFacts>>) => amend(smallSpec, change(more));

const WORDY = {
  id: 'R-wordy',
  article: '第2条',
  level: 'block',
  asks: { zh: '应当有词', en: 'There is a word' },
  remedy: { zh: '加词', en: 'Add one' },
  applies: () => true,
  answer: () => met,
} as const;

const ADDED = {
  requirements: [{ ...WORDY, follows: 'R-short' }],
  demands: [
    {
      state: 'main/work.left.open',
      command: 'word.added',
      requirement: 'R-wordy',
      follows: 'R-short',
    },
  ],
};

describe('amend', () => {
  it('puts a requirement and its demand where they follow', () => {
    const next = amended({ add: ADDED });
    expect(next.requirements.map(({ id }) => id).slice(0, 3)).toEqual([
      'R-short',
      'R-wordy',
      'R-new',
    ]);
    const work = next.machines['main']?.states?.['work'];
    expect(work?.states?.['left']?.states?.['open']?.on?.['word.added']?.requires).toEqual([
      'R-short',
      'R-wordy',
      'R-new',
    ]);
    expect(next.version).toBe(2);
  });

  it('leaves the amended version as it was', () => {
    const before = JSON.stringify(smallSpec);
    amended({ add: ADDED, repeal: { questions: [], steps: [] } });
    expect(JSON.stringify(smallSpec)).toBe(before);
  });

  it('adds a state with its step, command, fold and fact in one amendment', () => {
    const next = amended({
      add: {
        states: { 'main/paused': smallState() },
        steps: { 'main/work': { 'matter.paused': { to: 'paused', requires: ['R-wordy'] } } },
        demands: [{ state: 'main/work', command: 'matter.paused', requirement: 'R-settled' }],
        requirements: [WORDY],
        commands: { 'matter.paused': smallSpec.commands['matter.closed'] as never },
        folds: { 'matter.paused': (facts) => facts },
        facts: { pauses: 0 },
      },
    });
    const difference = differencesOf(smallProcedure(), defineProcedure(next));
    expect(difference).toEqual({
      added: {
        requirements: ['R-wordy'],
        demands: ['main/work matter.paused R-wordy', 'main/work matter.paused R-settled'],
        states: ['main/paused'],
        steps: ['main/work matter.paused'],
        commands: ['matter.paused'],
        folds: ['matter.paused'],
        facts: ['pauses'],
      },
      replaced: {},
      repealed: {},
    });
  });

  it('replaces and repeals by name, and the comparison says so', () => {
    const next = amended({
      replace: {
        requirements: [{ ...WORDY, id: 'R-good' }],
        steps: { 'main/work': { 'matter.closed': { to: 'closed' } } },
        documentKinds: { draft: { zh: '草稿', en: 'Draft' } },
      },
      repeal: {
        demands: [{ state: 'main/work.left.open', command: 'word.added', requirement: 'R-new' }],
        requirements: ['R-new', 'R-settled'],
      },
    });
    const { replaced, repealed } = differencesOf(smallProcedure(), defineProcedure(next));
    expect(replaced).toEqual({ requirements: ['R-good'], documentKinds: ['draft'] });
    expect(repealed).toEqual({
      requirements: ['R-new', 'R-settled'],
      demands: ['main/work matter.closed R-settled', 'main/work.left.open word.added R-new'],
    });
  });

  it('chains: the next amends the one before', () => {
    const third = amend(
      amended({ add: ADDED }),
      change({
        version: 3,
        repeal: { demands: ADDED.demands, requirements: ['R-wordy'] },
      }),
    );
    expect(differencesOf(smallProcedure(), defineProcedure(third))).toEqual({
      added: {},
      replaced: {},
      repealed: {},
    });
    expect(() => amend(smallSpec, change({ version: 3 }))).toThrow(AmendmentError);
  });

  const at = (requirement: string, more: object = {}) => ({
    state: 'main/work.left.open',
    command: 'word.added',
    requirement,
    ...more,
  });

  it.each<readonly [string, Partial<Amendment<SmallFacts>>]>([
    ['adds a requirement that is there', { add: { requirements: [{ ...WORDY, id: 'R-new' }] } }],
    ['adds a demand that is there', { add: { demands: [at('R-new')] } }],
    ['adds a command that is there', { add: { commands: { 'matter.closed': {} as never } } }],
    ['adds a state that is there', { add: { states: { 'main/work': smallState() } } }],
    ['adds a step that is there', { add: { steps: { 'main/work': { 'matter.closed': {} } } } }],
    ['adds a fact that is there', { add: { facts: { words: [] } } }],
    [
      'follows a requirement that is not',
      { add: { requirements: [{ ...WORDY, follows: 'R-x' }] } },
    ],
    ['follows a demand that is not', { add: { demands: [at('R-good', { follows: 'R-x' })] } }],
    ['demands in a misspelt state', { add: { demands: [at('R-good', { state: 'main/wrok' })] } }],
    [
      'demands of a misspelt command',
      { add: { demands: [at('R-good', { command: 'word.add' })] } },
    ],
    ['adds a step to a misspelt state', { add: { steps: { 'main/wrok': { 'word.added': {} } } } }],
    ['adds a state below a misspelt one', { add: { states: { 'main/wrok.a': smallState() } } }],
    ['adds a fact below a misspelt one', { add: { facts: { 'wrods.a': 1 } } }],
    ['replaces a requirement that is not', { replace: { requirements: [WORDY] } }],
    ['replaces a state that is not', { replace: { states: { 'main/wrok': smallState() } } }],
    ['replaces a step that is not', { replace: { steps: { 'main/work': { 'word.added': {} } } } }],
    ['replaces a fold that is not', { replace: { folds: { 'word.add': (facts) => facts } } }],
    ['replaces an effect that is not', { replace: { effects: { notified: () => null } } }],
    ['repeals a requirement that is not', { repeal: { requirements: ['R-x'] } }],
    ['repeals a demand that is not', { repeal: { demands: [at('R-good')] } }],
    ['repeals a question that is not', { repeal: { questions: ['urgent'] } }],
    ['repeals a kind of document that is not', { repeal: { documentKinds: ['drfat'] } }],
    ['repeals a state that is not', { repeal: { states: ['main/wrok'] } }],
    ['repeals a fact that is not', { repeal: { facts: ['wrods'] } }],
    ['names a part that a procedure has not', { add: { requirments: [] } as never }],
  ])('refuses an amendment that %s', (_what, more) => {
    expect(() => amended(more)).toThrow(AmendmentError);
  });
});
