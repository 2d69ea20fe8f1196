import {
  AmendmentError,
  demandSection,
  factSection,
  listSection,
  stateSection,
  stepSection,
  tableSection,
  type Entry,
  type Section,
} from './amend-sections.js';
import type { CommandSpec } from './command.js';
import type { QuestionSpec } from './file-and-questions.js';
import type { CoreFacts } from './given.js';
import type { Fold } from './entry.js';
import type { ProcedureSpec, ResolveEffect } from './procedure.js';
import type { Demand } from './probe.js';
import type { AnyRequirement } from './requirement.js';
import type { StateSpec, Step } from './state.js';
import type { Json, Words } from './words.js';

/** An element of an ordered list, and what it follows; without, it comes last. */
export type Placed<T> = T & { readonly follows?: string };

/** What an amendment puts in by name: states and steps by their place, `machine/path`. */
export interface Wording<F> {
  readonly requirements?: readonly AnyRequirement<F>[];
  readonly states?: Readonly<Record<string, StateSpec>>;
  readonly steps?: Readonly<Record<string, Readonly<Record<string, Step>>>>;
  readonly commands?: Readonly<Record<string, CommandSpec>>;
  readonly folds?: Readonly<Record<string, Fold<F, never>>>;
  readonly questions?: Readonly<Record<string, QuestionSpec>>;
  readonly effects?: Readonly<Record<string, ResolveEffect<F>>>;
  readonly documentKinds?: Readonly<Record<string, Words>>;
  /** Facts of a new case, by dotted path. */
  readonly facts?: Readonly<Record<string, Json>>;
}

/** What an amendment takes out by name. */
export interface Repeals {
  readonly requirements?: readonly string[];
  readonly demands?: readonly Demand[];
  readonly states?: readonly string[];
  readonly steps?: readonly Pick<Demand, 'state' | 'command'>[];
  readonly commands?: readonly string[];
  readonly folds?: readonly string[];
  readonly questions?: readonly string[];
  readonly effects?: readonly string[];
  readonly documentKinds?: readonly string[];
  readonly facts?: readonly string[];
}

/** A change of law as data (修正): what it adds, replaces and repeals in the version before it. */
export interface Amendment<F> {
  /** The version that it makes; one more than the version that it amends. */
  readonly version: number;
  readonly title: Words;
  /** The rule that it follows, where it was read. */
  readonly source: string;
  /** The day from which it is in force. */
  readonly inForceFrom: string;
  readonly add?: Omit<Wording<F>, 'requirements'> & {
    readonly requirements?: readonly Placed<AnyRequirement<F>>[];
    /** One id in one guard list, behind the one that it follows. */
    readonly demands?: readonly Placed<Demand>[];
  };
  readonly replace?: Wording<F>;
  readonly repeal?: Repeals;
}

/**
 * Puts an amendment into the version before it and gives the consolidated text (修正文本).
 *
 * Repeals come first, then replacements, then additions.
 *
 * @throws AmendmentError when it adds what is there, or replaces, repeals or follows what is not:
 * a change that nothing uses is a mistake.
 */
export function amend<F extends CoreFacts>(
  enacted: ProcedureSpec<F>,
  amendment: Amendment<F>,
): ProcedureSpec<F> {
  const { id, version, title, cases, stages, roles, opening, missingFromFile } = enacted;
  if (amendment.version !== version + 1) {
    throw new AmendmentError(`Version ${String(version)} of ${id} is followed by the next one.`);
  }
  const text = {
    commands: tableSection('command', enacted.commands),
    folds: tableSection('fold', enacted.folds),
    questions: tableSection('question', enacted.questions),
    effects: tableSection('effect', enacted.effects),
    documentKinds: tableSection('document kind', enacted.documentKinds),
    requirements: listSection('requirement', enacted.requirements),
    facts: factSection(enacted.initialFacts),
  };
  const states = stateSection(enacted.machines);
  const sections: Readonly<Record<keyof Repeals, Section>> = {
    ...text,
    states,
    steps: stepSection(states),
    demands: demandSection(states),
  };
  assertKnown(amendment);
  for (const part of INSIDE_OUT) {
    const section = sections[part];
    repealed(amendment.repeal?.[part] ?? []).forEach((key) => {
      section.remove(present(section, key));
    });
    written(amendment.replace, part).forEach(({ key, value }) => {
      section.put(present(section, key), value);
    });
  }
  for (const part of INSIDE_OUT.toReversed()) {
    const section = sections[part];
    written(amendment.add, part).forEach(({ key, value, follows }) => {
      section.put(absent(section, key), value, follows);
    });
  }
  return {
    ...{ id, title, cases, stages, roles, opening, missingFromFile },
    ...asEnacted(enacted),
    version: amendment.version,
    commands: text.commands.whole(),
    folds: text.folds.whole(),
    questions: text.questions.whole(),
    effects: text.effects.whole(),
    documentKinds: text.documentKinds.whole(),
    requirements: text.requirements.whole(),
    machines: states.whole(),
    initialFacts: text.facts.whole(),
  };
}

/** What no amendment writes: how a case asks others, is entered from before, and by which rules it is decided. */
function asEnacted<F extends CoreFacts>({
  imports,
  asks,
  asksOrgan,
  rules,
  correctionsIn,
  onRecord,
}: ProcedureSpec<F>): Pick<
  ProcedureSpec<F>,
  'imports' | 'asks' | 'asksOrgan' | 'rules' | 'correctionsIn' | 'onRecord'
> {
  return {
    ...(imports === undefined ? {} : { imports }),
    ...(asks === undefined ? {} : { asks }),
    ...(asksOrgan === undefined ? {} : { asksOrgan }),
    ...(rules === undefined ? {} : { rules }),
    ...(correctionsIn === undefined ? {} : { correctionsIn }),
    ...(onRecord === undefined ? {} : { onRecord }),
  };
}

/** What stands in something else is taken out before it, and put in after it. */
const INSIDE_OUT = [
  'demands',
  'steps',
  'states',
  'requirements',
  'commands',
  'folds',
  'questions',
  'effects',
  'documentKinds',
  'facts',
] as const satisfies readonly (keyof Repeals)[];

function assertKnown<F>({ add = {}, replace = {}, repeal = {} }: Amendment<F>): void {
  const unknown = [add, replace, repeal]
    .flatMap((changes) => Object.keys(changes))
    .filter((part) => !(INSIDE_OUT as readonly string[]).includes(part));
  if (unknown.length > 0) {
    throw new AmendmentError(`A procedure has no part "${unknown.join(', ')}".`);
  }
}

function present(section: Section, key: string): string {
  if (!section.has(key)) {
    throw new AmendmentError(`There is no ${section.what} "${key}" to replace or repeal.`);
  }
  return key;
}

function absent(section: Section, key: string): string {
  if (section.has(key)) {
    throw new AmendmentError(`The ${section.what} "${key}" is there already.`);
  }
  return key;
}

const nameOf = (one: string | Pick<Demand, 'state' | 'command'> | Demand): string =>
  typeof one === 'string'
    ? one
    : [one.state, one.command, ...('requirement' in one ? [one.requirement] : [])].join(' ');

const repealed = (keys: readonly (string | Pick<Demand, 'state' | 'command'>)[]) =>
  keys.map(nameOf);

function written<F>(wording: Amendment<F>['add'], part: keyof Repeals): readonly Entry[] {
  switch (part) {
    case 'requirements':
      return (wording?.requirements ?? []).map(({ follows, ...value }) => ({
        key: value.id,
        value,
        follows,
      }));
    case 'demands':
      return (wording?.demands ?? []).map((demand) => ({
        key: nameOf(demand),
        value: demand.requirement,
        follows: demand.follows,
      }));
    case 'steps':
      return Object.entries(wording?.steps ?? {}).flatMap(([state, on]) =>
        Object.entries(on).map(([command, value]) => ({ key: nameOf({ state, command }), value })),
      );
    default:
      return Object.entries<unknown>(wording?.[part] ?? {}).map(([key, value]) => ({ key, value }));
  }
}
