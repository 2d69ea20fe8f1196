import { APPROVER } from './approvers.js';
import type { Field } from './fields.js';
import type { CoreFacts } from './given.js';
import type { Procedure } from './procedure.js';
import { allStates, owedIn, stateAt, type StateSpec } from './state.js';

const DEEPEST = 4;

/**
 * Lists every breach of the house rules in a procedure; empty when it may be used.
 *
 * A procedure that breaks them could accept a command that no transition was written for (two ways
 * for one event type), or forget a fact. The process refuses to start on such a procedure.
 */
export function houseRuleBreaches<F extends CoreFacts>(procedure: Procedure<F>): readonly string[] {
  return [
    ...commandBreaches(procedure),
    ...procedure.compiled.flatMap(({ name, root }) => [
      ...stepBreaches({ at: `${name}/`, state: root, procedure }),
      ...allStates(root).flatMap(([path, state]) => {
        const placed = { at: `${name}/${path}`, state, procedure };
        return [...stateBreaches(placed), ...stepBreaches(placed)];
      }),
    ]),
    ...procedure.compiled.flatMap(({ name, root }) => twoWays(name, root)),
    ...unusedRequirements(procedure),
    ...questionBreaches(procedure),
    ...approverBreaches(procedure),
  ];
}

/** A step of a command that names who approved or reviewed, and does not ask whether he could. */
function approverBreaches<F extends CoreFacts>(procedure: Procedure<F>): readonly string[] {
  const naming = new Set(
    Object.entries(procedure.commands)
      .filter(([, { fields }]) => Object.values(fields).some(namesApprover))
      .map(([type]) => type),
  );
  return procedure.compiled.flatMap(({ name, root }) =>
    [['', root] as const, ...allStates(root)].flatMap(([path, state]) =>
      Object.entries(state.on ?? {})
        .filter(([type, { requires = [] }]) => naming.has(type) && !requires.includes(APPROVER))
        .map(
          ([type]) => `${name}/${path}: ${type} names an approver and does not demand ${APPROVER}`,
        ),
    ),
  );
}

function namesApprover(field: Field): boolean {
  switch (field.kind) {
    case 'person':
      return field.competence !== undefined;
    case 'list':
      return namesApprover(field.of);
    case 'group':
      return Object.values(field.fields).some(namesApprover);
    default:
      return false;
  }
}

/** An open word that no command determines, or a requirement that waits for an unknown one. */
function questionBreaches<F extends CoreFacts>(procedure: Procedure<F>): readonly string[] {
  const questions = Object.entries(procedure.questions);
  return [
    ...questions
      .filter(([, { by }]) => by.length === 0)
      .map(([question]) => `${question}: no command determines it`),
    ...questions.flatMap(([question, { by }]) =>
      by
        .filter((type) => procedure.commands[type] === undefined)
        .map((type) => `${question}: unknown command ${type}`),
    ),
    ...procedure.requirements
      .filter((one) => one.determination !== undefined)
      .filter((one) => procedure.questions[one.determination ?? ''] === undefined)
      .map((one) => `${one.id}: unknown question ${one.determination ?? ''}`),
  ];
}

function commandBreaches<F extends CoreFacts>(procedure: Procedure<F>): readonly string[] {
  const types = Object.keys(procedure.commands);
  const machinesOf = (type: string): ReadonlySet<string> =>
    new Set(procedure.statesAccepting(type).map((state) => state.split('/')[0] ?? ''));
  return [
    ...types
      .filter((type) => machinesOf(type).size !== 1)
      .map((type) => `${type}: no state, or two machines, take it`),
    ...types
      .filter((type) => procedure.folds[type] === undefined)
      .map((type) => `${type}: nothing folds it`),
    ...Object.keys(procedure.folds)
      .filter((type) => procedure.commands[type] === undefined)
      .map((type) => `${type}: a fold without a command`),
    ...types.flatMap((type) =>
      (procedure.commands[type]?.by ?? [])
        .filter((role) => procedure.roles[role] === undefined)
        .map((role) => `${type}: unknown role ${role}`),
    ),
    ...types
      .filter((type) => procedure.stages[procedure.commands[type]?.stage ?? ''] === undefined)
      .map((type) => `${type}: unknown stage`),
  ];
}

/** A state with where it stands. */
interface Placed<F extends CoreFacts> {
  readonly at: string;
  readonly state: StateSpec;
  readonly procedure: Procedure<F>;
}

/** What a state must not be, each with the words for it. */
const STATE_RULES: readonly (readonly [
  string,
  <F extends CoreFacts>(placed: Placed<F>) => boolean,
])[] = [
  [
    'nobody owes anything in it',
    ({ state }) =>
      state.states === undefined && (state.tags ?? []).length === 0 && owedIn(state).length === 0,
  ],
  [
    'its duty names an unknown role',
    ({ state, procedure }) => owedIn(state).some(({ role }) => procedure.roles[role] === undefined),
  ],
  [
    'two of its duties are of one role',
    ({ state }) =>
      owedIn(state).some(
        ({ role }, index, all) => all.findIndex((one) => one.role === role) < index,
      ),
  ],
  ['unknown stage', ({ state, procedure }) => procedure.stages[state.stage] === undefined],
  [
    'an end takes no commands',
    ({ state }) => state.tags?.includes('ended') === true && state.on !== undefined,
  ],
  [
    'its first state is unknown',
    ({ state }) =>
      state.states !== undefined &&
      state.parallel !== true &&
      state.states[state.initial ?? ''] === undefined,
  ],
  [
    `deeper than ${String(DEEPEST)} levels`,
    ({ at }) => (at.split('/')[1] ?? '').split('.').length > DEEPEST,
  ],
];

function stateBreaches<F extends CoreFacts>(placed: Placed<F>): readonly string[] {
  return STATE_RULES.filter(([, breaks]) => breaks(placed)).map(
    ([words]) => `${placed.at}: ${words}`,
  );
}

function stepBreaches<F extends CoreFacts>({ at, state, procedure }: Placed<F>): readonly string[] {
  return Object.entries(state.on ?? {}).flatMap(([type, step]) => [
    ...(procedure.commands[type] === undefined ? [`${at}: unknown command ${type}`] : []),
    ...(step.requires ?? [])
      .filter((id) => !procedure.requirements.some((one) => one.id === id))
      .map((id) => `${at}: ${type} names an unknown requirement ${id}`),
    ...(step.then ?? [])
      .filter((effect) => procedure.effects[effect.type] === undefined)
      .map((effect) => `${at}: ${type} names an unknown effect ${effect.type}`),
  ]);
}

/**
 * XState would fall through to the next candidate, to the ancestor, or move the other region, and
 * call that accepted: two states that can be active at once must not take the same command.
 */
function twoWays(machine: string, root: StateSpec): readonly string[] {
  const takers = new Map<string, string[]>();
  for (const [path, state] of [['', root] as const, ...allStates(root)]) {
    for (const type of Object.keys(state.on ?? {})) {
      takers.set(type, [...(takers.get(type) ?? []), path]);
    }
  }
  return [...takers].flatMap(([type, paths]) =>
    paths.flatMap((one, index) =>
      paths
        .slice(index + 1)
        .filter((other) => togetherActive(root, one, other))
        .map((other) => `${machine}: two ways for ${type}: in "${one}" and in "${other}"`),
    ),
  );
}

function togetherActive(root: StateSpec, one: string, other: string): boolean {
  const a = one === '' ? [] : one.split('.');
  const b = other === '' ? [] : other.split('.');
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) {
    depth += 1;
  }
  if (depth === a.length || depth === b.length) {
    return true;
  }
  const fork = depth === 0 ? root : stateAt(root, a.slice(0, depth).join('.'));
  return fork.parallel === true;
}

function unusedRequirements<F extends CoreFacts>(procedure: Procedure<F>): readonly string[] {
  const used = new Set(
    procedure.compiled.flatMap(({ root }) =>
      [['', root] as const, ...allStates(root)].flatMap(([, state]) =>
        Object.values(state.on ?? {}).flatMap((step) => step.requires ?? []),
      ),
    ),
  );
  const ids = procedure.requirements.map((one) => one.id);
  return [
    ...ids.filter((id) => !used.has(id)).map((id) => `${id}: no transition demands it`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: written twice`),
  ];
}
