import {
  commands,
  defineProcedure,
  text,
  unit,
  type CoreFacts,
  type EffectCall,
  type Json,
  type JsonObject,
  type Procedure,
  type StateSpec,
} from '#libs/procedure';

interface Facts extends CoreFacts {
  readonly initiation: {
    readonly title: string;
    readonly proposingUnit: string;
    readonly start: null;
    readonly link: { readonly kind: string; readonly caseId: string } | null;
  };
  readonly ending: { readonly how: string } | null;
}

const words = (zh: string) => ({ zh, en: zh });
const field = text('字段', 'Field');
const command = (by: readonly string[], fields = {}) => ({
  stage: 'all',
  nature: 'act' as const,
  title: words('命令'),
  article: '条例第1条',
  by,
  fields,
});
const effect = (type: string, params: JsonObject = {}): EffectCall => ({ type, params });
const state = { stage: 'all', basis: '条例第1条' };
const duty = { role: 'office', title: words('办理') };

const root: StateSpec = {
  ...state,
  title: words('决策'),
  initial: 'opening',
  on: { 'deadline.elapsed': { then: [effect('remindDeadline')] } },
  states: {
    opening: { ...state, title: words('提出'), duty, on: { 'proposal.filed': { to: 'open' } } },
    open: {
      ...state,
      title: words('办理中'),
      duty,
      on: {
        'office.notified': { then: [effect('notify', { role: 'office' })] },
        'sponsor.notified': { then: [effect('notify', { role: 'sponsor' })] },
        'reply.asked': { then: [effect('startDeadline')] },
        'adjustment.major': { then: [effect('openLinkedCase', { kind: 'adjusts' })] },
        'adjustment.decided': { then: [effect('endLinkedDecision')] },
        'decision.superseded': { to: 'superseded' },
      },
    },
    superseded: { ...state, title: words('被取代'), tags: ['ended'] },
  },
};

const keep = (facts: Facts): Facts => facts;

const textIn = (payload: JsonObject, name: string): string => payload[name] as string;

/** The least procedure that has every effect. */
export const tinyProcedure = defineProcedure<Facts>({
  id: 'tiny',
  version: 1,
  title: words('小程序'),
  cases: {
    collection: 'decisions',
    title: words('小案'),
    numberWord: '决',
    listing: ({ initiation, ending }) => ({
      title: initiation.title,
      unitIds: [initiation.proposingUnit],
      ending: ending?.how ?? null,
    }),
  },
  stages: { all: words('全部') },
  roles: {
    office: { title: words('办公室') },
    sponsor: {
      title: words('承办单位'),
      within: (facts: Facts) => [facts.initiation.proposingUnit],
    },
  },
  opening: 'proposal.filed',
  commands: commands({
    'proposal.filed': command(['office'], {
      title: text('事项名称', 'Title', 200),
      unitId: unit('单位', 'Unit'),
      linkKind: { ...field, optional: true },
      linkedCase: { ...field, optional: true },
    }),
    'office.notified': command(['office']),
    'sponsor.notified': command(['office']),
    'reply.asked': command(['office'], { dueOn: field }),
    'adjustment.major': command(['office', 'sponsor']),
    'adjustment.decided': command(['office']),
    'decision.superseded': command([], { byCase: field, reason: field }),
    'deadline.elapsed': command([], { kind: field, dueOn: field, role: field }),
  }),
  folds: {
    'proposal.filed': (facts: Facts, { payload }: { payload: JsonObject }): Facts => ({
      ...facts,
      initiation: {
        title: textIn(payload, 'title'),
        proposingUnit: textIn(payload, 'unitId'),
        start: null,
        link:
          payload['linkedCase'] === undefined
            ? null
            : { kind: textIn(payload, 'linkKind'), caseId: textIn(payload, 'linkedCase') },
      },
    }),
    'office.notified': keep,
    'sponsor.notified': keep,
    'reply.asked': keep,
    'adjustment.major': keep,
    'adjustment.decided': keep,
    'decision.superseded': (facts: Facts): Facts => ({ ...facts, ending: { how: 'superseded' } }),
    'deadline.elapsed': keep,
  },
  requirements: [],
  questions: {},
  effects: {
    notify: (params, facts) => ({
      role: params['role'] ?? null,
      words: words('请办理'),
      title: facts.initiation.title,
    }),
    startDeadline: (_params, _facts, { given, payload }) => ({
      kind: 'reply',
      nature: 'ceiling',
      remind: [],
      escalate: [],
      title: { zh: '答复', en: 'reply' },
      role: 'office',
      article: '条例第13条',
      startOn: given.occurredOn,
      dueOn: textIn(payload, 'dueOn'),
      dueAt: `${textIn(payload, 'dueOn')}T16:00:00.000Z`,
      unit: 'date',
      count: null,
      provisional: false,
      trail: [],
    }),
    remindDeadline: (_params, facts, { payload }): Json => ({
      role: payload['role'] ?? null,
      words: { zh: '答复', en: 'reply' },
      dueOn: payload['dueOn'] ?? null,
      title: facts.initiation.title,
    }),
    openLinkedCase: (params, facts, { given }) => ({
      kind: params['kind'] ?? null,
      title: facts.initiation.title,
      matterClass: 'one',
      unitId: facts.initiation.proposingUnit,
      on: given.occurredOn,
    }),
    endLinkedDecision: (_params, facts) => ({
      caseId: facts.initiation.link?.caseId ?? null,
      kind: facts.initiation.link?.kind ?? null,
    }),
  },
  documentKinds: {},
  missingFromFile: () => [],
  machines: { decision: root },
  initialFacts: {
    documents: {},
    defects: [],
    determinations: [],
    initiation: { title: '', proposingUnit: '', start: null, link: null },
    ending: null,
  },
}) as unknown as Procedure;
