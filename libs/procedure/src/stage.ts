import type { CommandSpecs, CommandTexts } from './command.js';
import type { PayloadOf } from './fields.js';
import type { CoreFacts } from './given.js';
import type { Probe } from './probe.js';
import type { MissingDocument, QuestionSpec } from './file-and-questions.js';
import type { Entry, Fold } from './entry.js';
import type { ProcedureSpec } from './procedure.js';
import type { AnyRequirement } from './requirement.js';
import type { OnRecord } from './restating.js';
import type { StateSpec, Step } from './state.js';

/** A state as its stage writes it down: it belongs to that stage unless it names another. */
export interface StateText extends Omit<StateSpec, 'stage' | 'states'> {
  readonly stage?: string;
  readonly states?: Readonly<Record<string, StateText>>;
}

export type Steps = Readonly<Record<string, Step>>;

/** Papers that the file must hold, with what was done that demands them. */
export interface FileDemand<F> extends Omit<MissingDocument, 'kind'> {
  readonly kinds: readonly string[];
  readonly when: (facts: F) => boolean;
}

/** Everything of one stage of a procedure. */
export interface Stage<F extends CoreFacts> {
  /** The stage of the law under which commands and states stand that name no other. */
  readonly stage: string;
  readonly commands?: CommandTexts;
  /** One fold for each command. */
  readonly folds?: Readonly<Record<string, Fold<F, never>>>;
  /** By fact that may be stated twice: whether its happening is on record already. */
  readonly onRecord?: Readonly<Record<string, OnRecord<F, never>>>;
  readonly duties?: readonly AnyRequirement<F>[];
  readonly questions?: Readonly<Record<string, QuestionSpec>>;
  readonly papers?: readonly FileDemand<F>[];
  /** Its states by `machine/path`; the path of the machine's root is empty. */
  readonly states?: Readonly<Record<string, StateText>>;
  /** What it makes possible in states of other stages, by `machine/path`. */
  readonly steps?: Readonly<Record<string, Steps>>;
  /** How each of its duties is breached and mended, for every command that must meet it. */
  readonly probes?: readonly Probe<F>[];
}

/** One fold for each command of a stage. */
export type Folds<F, Cs extends CommandTexts> = {
  readonly [T in keyof Cs]: Fold<F, PayloadOf<Cs[T]['fields']>>;
};

/** For facts of a stage that may be stated twice: whether the happening is on record already. */
export type OnRecordOf<F, Cs extends CommandTexts> = {
  readonly [T in keyof Cs]?: OnRecord<F, PayloadOf<Cs[T]['fields']>>;
};

/** What belongs to a procedure version and to none of its stages. */
export type Frame<F extends CoreFacts> = Omit<
  ProcedureSpec<F>,
  'commands' | 'folds' | 'onRecord' | 'requirements' | 'questions' | 'machines' | 'missingFromFile'
>;

/** The fold of a command that changes one part of the facts; what is not named stays as it is. */
export const into =
  <F extends CoreFacts, K extends keyof F, P>(
    part: K,
    change: (part: F[K], entry: Entry<P>, facts: F) => Partial<F[K]>,
  ): Fold<F, P> =>
  (facts, entry) => ({
    ...facts,
    [part]: { ...facts[part], ...change(facts[part], entry, facts) },
  });

/**
 * Puts a procedure version together from its stages, in the order of the law.
 *
 * @throws TypeError when two stages write the same thing down, or a state stands nowhere.
 */
export function fromStages<F extends CoreFacts>(
  frame: Frame<F>,
  stages: readonly Stage<F>[],
): ProcedureSpec<F> {
  const papers = stages.flatMap((one) => one.papers ?? []);
  return {
    ...frame,
    commands: merged(stages.map(commandsOf)),
    folds: merged(stages.map(({ folds = {} }) => folds)),
    onRecord: merged(stages.map(({ onRecord = {} }) => onRecord)),
    requirements: stages.flatMap(({ duties = [] }) => duties),
    questions: merged(stages.map(({ questions = {} }) => questions)),
    missingFromFile: (facts) => missing(papers, facts),
    machines: machinesOf(stages),
  };
}

/** Lists the probes of all stages. */
export function probesOf<F extends CoreFacts>(stages: readonly Stage<F>[]): readonly Probe<F>[] {
  return stages.flatMap(({ probes = [] }) => probes);
}

function commandsOf({
  stage,
  commands = {},
}: Pick<Stage<never>, 'stage' | 'commands'>): CommandSpecs {
  return Object.fromEntries(
    Object.entries(commands).map(([type, text]) => [type, { stage, ...text }]),
  );
}

function merged<T>(parts: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  const all: Record<string, T> = {};
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    if (Object.hasOwn(all, name)) {
      throw new TypeError(`"${name}" is written down by two stages.`);
    }
    all[name] = value;
  }
  return all;
}

/** A state on its way into the tree. */
interface Growing {
  on: Record<string, Step>;
  states: Record<string, Growing>;
  spec: Omit<StateSpec, 'on' | 'states'> | undefined;
}

function machinesOf(
  stages: readonly Pick<Stage<never>, 'stage' | 'states' | 'steps'>[],
): Readonly<Record<string, StateSpec>> {
  const root: Growing = { on: {}, states: {}, spec: undefined };
  const at = (place: string): Growing => {
    const [machine = '', path = ''] = place.split('/');
    const names = [machine, ...(path === '' ? [] : path.split('.'))];
    return names.reduce(
      (state, name) => (state.states[name] ??= { on: {}, states: {}, spec: undefined }),
      root,
    );
  };
  for (const { stage, states = {} } of stages) {
    for (const [place, text] of Object.entries(states)) {
      put(at(place), { place, text, stage });
    }
  }
  for (const { steps = {} } of stages) {
    for (const [place, added] of Object.entries(steps)) {
      addSteps(at(place), place, added);
    }
  }
  return Object.fromEntries(
    Object.entries(root.states).map(([machine, state]) => [machine, grown(state, machine)]),
  );
}

interface Placed {
  readonly place: string;
  readonly text: StateText;
  readonly stage: string;
}

function put(state: Growing, { place, text, stage }: Placed): void {
  if (state.spec !== undefined) {
    throw new TypeError(`The state "${place}" is written down twice.`);
  }
  const { on = {}, states = {}, ...spec } = text;
  state.spec = { ...spec, stage: spec.stage ?? stage };
  addSteps(state, place, on);
  for (const [name, child] of Object.entries(states)) {
    const below = (state.states[name] ??= { on: {}, states: {}, spec: undefined });
    put(below, { place: `${place}.${name}`, text: child, stage: state.spec.stage });
  }
}

function addSteps(state: Growing, place: string, added: Steps): void {
  for (const [type, step] of Object.entries(added)) {
    if (state.on[type] !== undefined) {
      throw new TypeError(`The state "${place}" takes "${type}" twice.`);
    }
    state.on[type] = step;
  }
}

function grown({ spec, on, states }: Growing, place: string): StateSpec {
  if (spec === undefined) {
    throw new TypeError(`Something stands in "${place}", and no stage writes that state down.`);
  }
  const children = Object.entries(states).map(
    ([name, child]) => [name, grown(child, `${place}.${name}`)] as const,
  );
  return {
    ...spec,
    ...(Object.keys(on).length > 0 ? { on } : {}),
    ...(children.length > 0 ? { states: Object.fromEntries(children) } : {}),
  };
}

/** What the file lacks by what was done so far; each kind once, for the first reason. */
function missing<F>(papers: readonly FileDemand<F>[], facts: F & CoreFacts) {
  const held = new Set(Object.values(facts.documents).map((document) => document.kind));
  const found = new Map<string, MissingDocument>();
  for (const { kinds, because, article, when } of papers) {
    const lacking = when(facts) ? kinds.filter((kind) => !held.has(kind)) : [];
    for (const kind of lacking.filter((one) => !found.has(one))) {
      found.set(kind, { kind, because, article });
    }
  }
  return [...found.values()];
}
