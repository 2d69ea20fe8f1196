import type { CoreFacts } from './given.js';
import type { Procedure } from './procedure.js';
import { demandsOf } from './probe.js';
import { allStates, type StateSpec } from './state.js';

/** The parts of a procedure's text, in which its elements are named. */
export const PARTS = [
  'requirements',
  'demands',
  'states',
  'steps',
  'commands',
  'folds',
  'questions',
  'effects',
  'documentKinds',
  'facts',
] as const;

export type Part = (typeof PARTS)[number];

/** The names of elements by their part; a part without any is left out. */
export type Names = Partial<Readonly<Record<Part, readonly string[]>>>;

/** What one version of a procedure has that another has not, or has otherwise. */
export interface Differences {
  readonly added: Names;
  readonly replaced: Names;
  readonly repealed: Names;
}

type Elements = ReadonlyMap<string, unknown>;

/**
 * Compares two versions element by element. Demands are named `machine/path command requirement`,
 * states and steps by their place, facts by dotted path. What a step demands is not part of it.
 */
export function differencesOf<F extends CoreFacts>(
  from: Procedure<F>,
  to: Procedure<F>,
): Differences {
  const [before, after] = [elementsOf(from), elementsOf(to)];
  const namesIn = (found: (part: Part) => readonly string[]): Names =>
    Object.fromEntries(
      PARTS.map((part) => [part, found(part)] as const).filter(([, names]) => names.length > 0),
    );
  const only = (one: Elements, other: Elements): readonly string[] =>
    [...one.keys()].filter((name) => !other.has(name));
  return {
    added: namesIn((part) => only(after[part], before[part])),
    replaced: namesIn((part) =>
      [...after[part].keys()].filter(
        (name) => before[part].has(name) && !same(before[part].get(name), after[part].get(name)),
      ),
    ),
    repealed: namesIn((part) => only(before[part], after[part])),
  };
}

function elementsOf<F extends CoreFacts>(
  procedure: Procedure<F>,
): Readonly<Record<Part, Elements>> {
  const states = Object.entries(procedure.machines).flatMap(([machine, root]) =>
    [['', root] as const, ...allStates(root)].map(
      ([path, state]) => [`${machine}/${path}`, state] as const,
    ),
  );
  const table = (rows: object): Elements => new Map<string, unknown>(Object.entries(rows));
  return {
    requirements: new Map(procedure.requirements.map((one) => [one.id, one])),
    demands: new Map(
      demandsOf(procedure).map((one) => [`${one.state} ${one.command} ${one.requirement}`, true]),
    ),
    states: new Map(states.map(([place, state]) => [place, bare(state)])),
    steps: new Map(
      states.flatMap(([place, { on = {} }]) =>
        Object.entries(on).map(
          ([command, { to = null, then = [] }]) => [`${place} ${command}`, { to, then }] as const,
        ),
      ),
    ),
    commands: table(procedure.commands),
    folds: table(procedure.folds),
    questions: table(procedure.questions),
    effects: table(procedure.effects),
    documentKinds: table(procedure.documentKinds),
    facts: new Map(factsIn(procedure.initialFacts)),
  };
}

/** A state by itself, without its steps and the states below it. */
const bare = ({ on: _on, states: _states, ...state }: StateSpec): object => state;

function factsIn(facts: unknown, prefix = ''): readonly (readonly [string, unknown])[] {
  const below = typeof facts === 'object' && facts !== null && !Array.isArray(facts);
  const entries = below ? Object.entries(facts) : [];
  return entries.length === 0 && prefix !== ''
    ? [[prefix, facts]]
    : entries.flatMap(([name, value]) =>
        factsIn(value, prefix === '' ? name : `${prefix}.${name}`),
      );
}

/** Whether two elements say the same; functions are the same only when they are one. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) {
    return true;
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  const [before, after] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    before.length === after.size &&
    before.every(([name, value]) => after.has(name) && same(value, after.get(name)))
  );
}
