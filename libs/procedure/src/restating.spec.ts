import { describe, expect, it } from '@jest/globals';

import { givenBy, smallSpec, type SmallFacts } from '#test/small-procedure';

import { caseFileCommands, caseFileDuties, caseFileFolds } from './case-file.js';
import { decide, type Accepted } from './decide.js';
import type { JsonObject } from './words.js';
import { possibilities } from './preview.js';
import { defineProcedure } from './procedure.js';
import type { Requirement } from './requirement.js';
import { blankSnapshot, type Snapshot } from './snapshot.js';

const CONFIRMED = 'restatement.confirmed';
const file = caseFileCommands(
  { draft: { zh: '草案', en: 'Draft' } },
  {
    ...{ file: ['clerk'], confirm: ['clerk'], carry: ['head'], close: ['clerk'], approve: {} },
  },
);
const confirming = { ...file[CONFIRMED], stage: 'one' };
const asked = caseFileDuties<SmallFacts>().filter(({ id }) => id === 'A39-restated');

/** What was recorded last is what the case ends on. */
const endsWell: Requirement<SmallFacts> = {
  id: 'R-ends-well',
  article: '第6条',
  level: 'block',
  asks: { zh: '记录的应当是好的', en: 'What was recorded is good' },
  remedy: { zh: '确认', en: 'Confirm' },
  applies: () => true,
  answer: ({ facts }) =>
    facts.words.at(-1) === 'good'
      ? { kind: 'met' }
      : { kind: 'unmet', missing: { zh: '是坏的', en: 'It is bad' } },
};

const { main } = smallSpec.machines;
const work = main?.states?.['work'];
if (main === undefined || work === undefined) {
  throw new TypeError('The small procedure has no work.');
}

/** The small procedure, whose fact may be stated twice and whose end turns on it. */
const stating = defineProcedure<SmallFacts>({
  ...smallSpec,
  commands: { ...smallSpec.commands, [CONFIRMED]: confirming },
  folds: {
    ...smallSpec.folds,
    [CONFIRMED]: caseFileFolds[CONFIRMED],
    'fact.recorded': (facts, { payload }: { payload: { kind: string } }) => ({
      ...facts,
      words: [facts.words[0] ?? '', payload.kind],
    }),
  },
  onRecord: { 'fact.recorded': ({ words }) => words.length > 1 },
  requirements: [...smallSpec.requirements, endsWell, ...asked],
  machines: {
    main: {
      ...main,
      on: { ...main.on, [CONFIRMED]: { requires: ['A39-restated'] } },
      states: {
        ...main.states,
        work: { ...work, on: { 'matter.closed': { requires: ['R-ends-well'], to: 'closed' } } },
      },
    },
  },
});

const PAPER = {
  ...{ kind: 'draft', title: '', hash: '', filedOn: '', fileName: '', mediaType: '', size: 1 },
};

type Step = readonly [type: string, payload: JsonObject, person?: string];

function given(type: string, person: string, revision: number) {
  const as = givenBy(type === 'matter.closed' ? 'head' : 'clerk', { revision });
  return { ...as, actor: { ...as.actor, personId: person } };
}

/** Gives the commands in turn; the answer to the last. */
function play(...steps: readonly Step[]) {
  const blank = blankSnapshot(stating);
  let snapshot: Snapshot<SmallFacts> = {
    ...blank,
    facts: { ...blank.facts, documents: { paper: PAPER } },
  };
  let answer: ReturnType<typeof decide<SmallFacts>> | undefined;
  for (const [index, [type, payload, person = 'zhao']] of steps.entries()) {
    answer = decide(stating, snapshot, {
      command: { type, payload },
      given: given(type, person, index + 1),
    });
    snapshot = answer.kind === 'accepted' ? answer.snapshot : snapshot;
  }
  return { answer, snapshot };
}

const OPENED: Step = ['matter.opened', { word: 'one' }];
const said = (kind: string): Step => ['fact.recorded', { kind }];
const stands = (which: string, person: string): Step => [
  CONFIRMED,
  { entry: 3, stands: which, document: 'paper' },
  person,
];
const CLOSED: Step = ['matter.closed', {}];

const unmetIn = ({ answer }: ReturnType<typeof play>) =>
  answer?.kind === 'refused'
    ? answer.unmet.map(({ id, missing }) => `${id} ${missing?.zh ?? ''}`)
    : [];

describe('a fact that is stated twice', () => {
  it('keeps what was stated first, and what was stated anew beside it', () => {
    const { snapshot } = play(OPENED, said('bad'), said('good'));
    expect(snapshot.facts.words).toEqual(['one', 'bad']);
    expect(snapshot.facts.restated).toMatchObject([
      { entry: 3, type: 'fact.recorded', payload: { kind: 'good' }, settled: null },
    ]);
  });

  it.each([
    ['bad', 'good', '以原填报为准'],
    ['good', 'bad', '依序号3重新填报的内容'],
  ])('is read the less favourable way: first %s, then %s', (first, then, whose) => {
    expect(unmetIn(play(OPENED, said(first), said(then), CLOSED))).toEqual([
      expect.stringContaining(whose),
    ]);
  });

  it('is shown the same way before the command is given', () => {
    const { snapshot } = play(OPENED, said('good'), said('bad'));
    const closing = possibilities(stating, snapshot, given('matter.closed', 'zhao', 4)).find(
      ({ type }) => type === 'matter.closed',
    );
    expect(closing?.open).toBe(false);
  });

  it('mends no defect by being stated better, and raises one by being stated worse', () => {
    const better = play(OPENED, said('bad'), said('good')).snapshot.facts.defects;
    expect(better.map(({ state }) => state)).toEqual(['open']);
    const worse = play(OPENED, said('good'), said('bad')).snapshot.facts.defects;
    expect(worse.map(({ requirement }) => requirement)).toEqual(['R-good']);
  });

  it('is confirmed by somebody else alone, and only once', () => {
    const twice = [OPENED, said('bad'), said('good')] as const;
    expect(unmetIn(play(...twice, stands('restated', 'zhao')))).toHaveLength(1);
    const confirmed = play(...twice, stands('restated', 'qian'));
    expect(confirmed.snapshot.facts.words).toEqual(['one', 'good']);
    expect(play(...twice, stands('restated', 'qian'), CLOSED).answer?.kind).toBe('accepted');
    expect(
      unmetIn(play(...twice, stands('restated', 'qian'), stands('first', 'sun'))),
    ).toHaveLength(1);
  });

  it('stands as it was stated first where that is what the paper shows', () => {
    const { answer } = play(OPENED, said('good'), said('bad'), stands('first', 'qian'), CLOSED);
    expect((answer as Accepted<SmallFacts>).kind).toBe('accepted');
  });

  it('is no correction where the same is said again', () => {
    expect(play(OPENED, said('good'), said('good')).snapshot.facts.restated).toBeUndefined();
  });
});
