import {
  choice,
  commands,
  defineProcedure,
  document,
  holds,
  needs,
  orUnknown,
  text,
  unit,
  type CoreFacts,
  type Given,
  type Procedure,
  type ProcedureSpec,
  type Requirement,
  type StateSpec,
} from '#libs/procedure';

/** The facts of the small procedure. */
export interface SmallFacts extends CoreFacts {
  readonly words: readonly string[];
}

const smallCommands = commands({
  'matter.opened': {
    stage: 'one',
    nature: 'act',
    title: { zh: '提出', en: 'Open' },
    article: '第1条',
    by: ['clerk'],
    fields: { word: text('词', 'Word', 20) },
  },
  'word.added': {
    stage: 'one',
    nature: 'act',
    title: { zh: '补充', en: 'Add' },
    article: '第2条',
    by: ['clerk'],
    fields: { word: text('词', 'Word', 20) },
  },
  'fact.recorded': {
    stage: 'one',
    nature: 'fact',
    title: { zh: '记录', en: 'Record' },
    article: '第3条',
    by: ['clerk'],
    fields: {
      kind: orUnknown(
        choice('种类', 'Kind', {
          good: { zh: '好', en: 'good' },
          bad: { zh: '坏', en: 'bad' },
        }),
      ),
    },
  },
  'paper.named': {
    stage: 'one',
    nature: 'act',
    title: { zh: '指明', en: 'Name' },
    article: '第4条',
    by: ['clerk'],
    fields: { paper: document('文书', 'Paper', 'draft'), unit: unit('单位', 'Unit') },
  },
  'side.ended': {
    stage: 'two',
    nature: 'act',
    title: { zh: '结束', en: 'End one side' },
    article: '第5条',
    by: ['clerk'],
    fields: {},
  },
  'matter.closed': {
    stage: 'two',
    nature: 'act',
    title: { zh: '办结', en: 'Close' },
    article: '第6条',
    by: ['head'],
    fields: {},
  },
  'clock.struck': {
    stage: 'two',
    nature: 'fact',
    title: { zh: '到期', en: 'The clock strikes' },
    article: '第7条',
    by: [],
    fields: {},
  },
});

const duty = { role: 'clerk', title: { zh: '办理', en: 'Work on it' } };

const state = (more: Partial<StateSpec> = {}): StateSpec => ({
  title: { zh: '状态', en: 'State' },
  stage: 'one',
  basis: '第1条',
  ...(more.states === undefined && more.tags === undefined ? { duty } : {}),
  ...more,
});

const requirements: readonly Requirement<
  SmallFacts,
  { readonly word?: string; readonly kind?: string }
>[] = [
  {
    id: 'R-short',
    article: '第2条',
    level: 'block',
    asks: { zh: '词应当短', en: 'The word is short' },
    remedy: { zh: '缩短', en: 'Shorten it', command: 'word.added' },
    applies: () => true,
    answer: ({ payload }) =>
      payload.word === undefined
        ? needs('word')
        : holds(payload.word.length < 5, '过长', 'Too long'),
  },
  {
    id: 'R-new',
    article: '第2条',
    level: 'warn',
    asks: { zh: '词应当是新的', en: 'The word is new' },
    remedy: { zh: '说明理由', en: 'Say why' },
    applies: ({ payload }) => payload.word !== undefined,
    answer: ({ payload, facts }) =>
      holds(!facts.words.includes(payload.word ?? ''), '重复', 'Said before'),
  },
  {
    id: 'R-good',
    article: '第3条',
    level: 'defect',
    asks: { zh: '应当是好的', en: 'It is good' },
    remedy: { zh: '补正', en: 'Cure it' },
    applies: () => true,
    answer: ({ payload }) =>
      payload.kind === undefined
        ? needs('kind')
        : holds(payload.kind === 'good', '是坏的', 'It is bad'),
  },
  {
    id: 'R-settled',
    article: '第6条',
    level: 'block',
    asks: { zh: '各方应当结束', en: 'Every side has ended' },
    remedy: { zh: '结束', en: 'End it', command: 'side.ended' },
    applies: () => true,
    answer: ({ unsettled }) => holds(unsettled.length === 0, unsettled.join(), unsettled.join()),
  },
];

/** A procedure small enough to see through: open, two regions side by side, close. */
export const smallSpec: ProcedureSpec<SmallFacts> = {
  id: 'small',
  version: 1,
  title: { zh: '小程序', en: 'Small' },
  cases: {
    collection: 'matters',
    title: { zh: '小事', en: 'matters' },
    numberWord: '小',
    listing: ({ words }) => ({ title: words[0] ?? '', unitIds: [], ending: null }),
  },
  stages: { one: { zh: '一', en: 'One' }, two: { zh: '二', en: 'Two' } },
  roles: {
    clerk: { title: { zh: '经办人', en: 'clerk' }, within: () => ['unit-a'] },
    head: { title: { zh: '首长', en: 'head' } },
  },
  opening: 'matter.opened',
  commands: smallCommands,
  folds: {
    'matter.opened': (facts, { payload }: { payload: { word: string } }) => ({
      ...facts,
      words: [...facts.words, payload.word],
    }),
    'word.added': (facts, { payload }: { payload: { word: string } }) => ({
      ...facts,
      words: [...facts.words, payload.word],
    }),
    'fact.recorded': (facts) => facts,
    'paper.named': (facts) => facts,
    'side.ended': (facts) => facts,
    'matter.closed': (facts) => facts,
    'clock.struck': (facts) => facts,
  },
  requirements,
  questions: {},
  effects: { announce: (params, facts) => ({ to: params['to'] ?? null, words: facts.words }) },
  documentKinds: { draft: { zh: '草案', en: 'Draft' } },
  missingFromFile: () => [],
  machines: {
    main: state({
      initial: 'start',
      on: { 'clock.struck': {} },
      states: {
        start: state({ on: { 'matter.opened': { to: 'work' } } }),
        work: state({
          parallel: true,
          on: { 'matter.closed': { requires: ['R-settled'], to: 'closed' } },
          states: {
            left: state({
              initial: 'open',
              states: {
                open: state({
                  on: {
                    'word.added': {
                      requires: ['R-short', 'R-new'],
                      then: [{ type: 'announce', params: { to: 'head' } }],
                    },
                    'side.ended': { to: 'work.left.done' },
                  },
                }),
                done: state({ tags: ['settled'] }),
              },
            }),
            right: state({
              initial: 'open',
              states: {
                open: state({
                  tags: ['settled'],
                  on: { 'fact.recorded': { requires: ['R-good'] }, 'paper.named': {} },
                }),
              },
            }),
          },
        }),
        closed: state({ tags: ['ended'] }),
      },
    }),
  },
  initialFacts: { documents: {}, defects: [], determinations: [], words: [] },
};

/** The small procedure with a change, to show what breaks. */
export function smallProcedure(
  change: Partial<ProcedureSpec<SmallFacts>> = {},
): Procedure<SmallFacts> {
  return defineProcedure({ ...smallSpec, ...change });
}

/** What stands outside the case: a clerk of unit-a on the morning of 5 January 2026. */
export function givenBy(role: string, more: Partial<Given> = {}): Given {
  return {
    organId: 'organ',
    actor: {
      personId: 'person',
      mandates: [{ role, organId: 'organ', unitId: more.units?.[0]?.id ?? 'unit-a' }],
    },
    revision: 1,
    occurredAt: '2026-01-05T01:00:00.000Z',
    occurredOn: '2026-01-05',
    recordedAt: '2026-01-05T01:00:00.000Z',
    recordedOn: '2026-01-05',
    units: [],
    people: [],
    profile: {},
    calendar: {},
    ...more,
  };
}

export { state as smallState };
