import { addMonths, addWorkingDays, endOfDay, type Calendar } from '#libs/legal-time';
import {
  choice,
  commands,
  count,
  plannedDay,
  defineProcedure,
  procedureRegistry,
  text,
  unit,
  type CoreFacts,
  type JsonObject,
  type Procedure,
  type ProcedureSpec,
  type StateSpec,
} from '#libs/procedure';
import * as majorDecision from '#workflows/major-decision';

import { smallState } from './small-procedure.js';

interface Facts extends CoreFacts {
  readonly words: readonly string[];
  readonly ending: string | null;
}

const documentKinds = { draft: { zh: '草案', en: 'Draft' } };
const article = '第1条';
const by = ['office'];
const office = { role: 'office', title: { zh: '办理', en: 'Work on it' } };
const region = (more: Partial<StateSpec> = {}): StateSpec =>
  smallState({
    initial: 'open',
    states: { open: open(more), done: smallState({ tags: ['settled'] }) },
  });
const open = (more: Partial<StateSpec> = {}): StateSpec => smallState({ duty: office, ...more });

const smallCommands = commands({
  'matter.opened': {
    stage: 'one',
    nature: 'act',
    title: { zh: '提出', en: 'Open' },
    article,
    by,
    fields: { word: text('词', 'Word', 20), unitId: unit('单位', 'Unit') },
  },
  'word.added': {
    stage: 'one',
    nature: 'act',
    title: { zh: '补充', en: 'Add' },
    article,
    by,
    fields: { word: text('词', 'Word', 20) },
  },
  'terms.started': {
    stage: 'one',
    nature: 'act',
    title: { zh: '起算期限', en: 'Start the terms' },
    article,
    by,
    fields: {},
  },
  'side.ended': {
    stage: 'one',
    nature: 'act',
    title: { zh: '结束', en: 'End one side' },
    article,
    by,
    fields: {},
  },
  'matter.closed': {
    stage: 'one',
    nature: 'act',
    title: { zh: '办结', en: 'Close' },
    article,
    by: ['head'],
    fields: {},
  },
  'document.filed': {
    stage: 'one',
    nature: 'act',
    title: { zh: '归集材料', en: 'File a document' },
    article,
    by,
    fields: {
      documentId: text('材料编号', 'Document id', 64),
      kind: choice('材料种类', 'Kind', documentKinds),
      title: text('材料题名', 'Title', 200),
      hash: text('内容摘要值', 'Content hash', 64),
      fileName: text('文件名', 'File name', 255),
      mediaType: text('文件格式', 'Media type', 127),
      size: count('文件大小（字节）', 'Size in bytes'),
    },
  },
  'deadline.elapsed': {
    stage: 'one',
    nature: 'fact',
    title: { zh: '期限届满', en: 'A deadline has passed' },
    article,
    by: [],
    fields: {
      kind: text('期限种类', 'Kind', 64),
      dueOn: plannedDay('届满日', 'Due day'),
      role: text('责任角色', 'Who owed it', 64),
    },
  },
});

type Added = { readonly payload: { readonly word: string } };
type Filed = {
  readonly payload: { readonly documentId: string } & CoreFacts['documents'][string];
  readonly given: { readonly recordedOn: string };
};

const adds = (facts: Facts, { payload }: Added): Facts => ({
  ...facts,
  words: [...facts.words, payload.word],
});
const keeps = (facts: Facts): Facts => facts;

/** How long each term of a version is. */
interface Terms {
  readonly answerWorkingDays: number;
  readonly reportMonths: number;
  readonly hearingOn: string;
}

const startDeadline = (deadline: string) => ({ type: 'startDeadline', params: { deadline } });

const deadlines =
  (terms: Terms): ProcedureSpec<Facts>['effects'][string] =>
  (params, _facts, { given }): JsonObject => {
    const kind = params['deadline'] as string;
    const owed = { nature: 'ceiling', remind: [], escalate: [], title: { zh: '期限', en: 'term' } };
    const ground = { kind, ...owed, role: 'office', article, startOn: given.occurredOn };
    const due = (dueOn: string) => ({ dueOn, dueAt: endOfDay(dueOn) });
    if (kind === 'answer') {
      const calendar = given.calendar as Calendar;
      const found = addWorkingDays(given.occurredOn, terms.answerWorkingDays, calendar);
      return {
        ...ground,
        ...due(found.day),
        unit: 'workingDay',
        count: terms.answerWorkingDays,
        provisional: found.provisional,
        trail: found.trail,
      };
    }
    const rest = { provisional: false, trail: [] };
    return kind === 'report'
      ? {
          ...ground,
          ...due(addMonths(given.occurredOn, terms.reportMonths)),
          unit: 'month',
          count: terms.reportMonths,
          ...rest,
        }
      : { ...ground, ...due(terms.hearingOn), unit: 'date', count: null, ...rest };
  };

const left = region({
  on: {
    'word.added': {},
    'terms.started': {
      then: [startDeadline('answer'), startDeadline('report'), startDeadline('hearing')],
    },
    'side.ended': { to: 'work.left.done' },
  },
});

const machine = (regions: Readonly<Record<string, StateSpec>>): StateSpec =>
  smallState({
    initial: 'start',
    on: { 'document.filed': {}, 'deadline.elapsed': {} },
    states: {
      start: open({ on: { 'matter.opened': { to: 'work' } } }),
      work: smallState({
        parallel: true,
        on: { 'matter.closed': { to: 'closed' } },
        states: regions,
      }),
      closed: smallState({ tags: ['ended'] }),
    },
  });

const spec: ProcedureSpec<Facts> = {
  id: 'small-matter',
  version: 1,
  title: { zh: '小事程序', en: 'Small matter' },
  cases: {
    collection: 'matters',
    title: { zh: '小事', en: 'matters' },
    numberWord: '小',
    listing: ({ words, ending }) => ({ title: words[0] ?? '', unitIds: [], ending }),
  },
  stages: { one: { zh: '一', en: 'One' } },
  roles: {
    office: { title: { zh: '办公室', en: 'office' } },
    head: { title: { zh: '首长', en: 'head' } },
    clerk: { title: { zh: '经办人', en: 'clerk' } },
  },
  opening: 'matter.opened',
  commands: smallCommands,
  folds: {
    'matter.opened': adds,
    'word.added': adds,
    'terms.started': keeps,
    'side.ended': keeps,
    'matter.closed': (facts) => ({ ...facts, ending: 'closed' }),
    'document.filed': (facts, { payload: { documentId, ...filed }, given }: Filed) => ({
      ...facts,
      documents: { ...facts.documents, [documentId]: { ...filed, filedOn: given.recordedOn } },
    }),
    'deadline.elapsed': keeps,
  },
  requirements: [],
  questions: {},
  effects: {
    startDeadline: deadlines({ answerWorkingDays: 5, reportMonths: 1, hearingOn: '2026-03-20' }),
  },
  documentKinds,
  missingFromFile: () => [],
  machines: { main: machine({ left, right: region() }) },
  initialFacts: { documents: {}, defects: [], determinations: [], words: [], ending: null },
};

const whyToo = text('理由', 'Why', 50);

/** In its second version words need a reason, a third side is checked, and terms are longer. */
const second: ProcedureSpec<Facts> = {
  ...spec,
  version: 2,
  commands: {
    ...smallCommands,
    'word.added': {
      ...smallCommands['word.added'],
      fields: { word: text('词', 'Word', 20), why: whyToo },
    },
    'check.done': { ...smallCommands['side.ended'], title: { zh: '核对', en: 'Check' } },
  },
  folds: { ...spec.folds, 'check.done': keeps },
  effects: {
    startDeadline: deadlines({ answerWorkingDays: 10, reportMonths: 2, hearingOn: '2026-03-20' }),
  },
  machines: {
    main: machine({
      left,
      right: region(),
      check: region({ on: { 'check.done': { to: 'work.check.done' } } }),
    }),
  },
  initialFacts: { ...spec.initialFacts, checked: { by: null } } as Facts,
};

const define = (one: ProcedureSpec<Facts>): Procedure =>
  defineProcedure<Facts>(one) as unknown as Procedure;

const smallV1 = define(spec);
export const smallV2 = define(second);
/** A version that has forgotten one of the sides. */
const smallV3 = define({ ...spec, version: 3, machines: { main: machine({ left }) } });

/** Decisions and small matters, which are opened with the first version unless another one is said. */
export const withSmallMatters = (current: Procedure = smallV1) =>
  procedureRegistry(majorDecision, { versions: [smallV1, smallV2, smallV3], current });
