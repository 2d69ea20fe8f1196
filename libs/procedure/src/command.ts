import type { Fields } from './fields.js';
import type { Words } from './words.js';

/**
 * An act that the system performs is refused when unlawful; a fact from outside is recorded as it
 * happened and raises a defect when it breaks a rule.
 */
export type Nature = 'act' | 'fact';

/** One command of a procedure: who may give it, what it carries, which article it rests on. */
export interface CommandSpec<Fs extends Fields = Fields> {
  /** The stage under which screens and the API group it. */
  readonly stage: string;
  readonly nature: Nature;
  readonly title: Words;
  readonly article: string;
  /** The roles that may give it; empty means: the system itself. */
  readonly by: readonly string[];
  readonly fields: Fs;
  /** What it looks at that its fields do not name: the decisions started from the catalogue's items. */
  readonly looksAt?: 'startedDecisions';
  /** That it was given stays in the house: no other system is sent it. */
  readonly staysInside?: true;
}

export type CommandSpecs = Readonly<Record<string, CommandSpec>>;

/** A command as its stage writes it down: the stage adds its own name. */
export type CommandText<Fs extends Fields = Fields> = Omit<CommandSpec<Fs>, 'stage'> & {
  readonly stage?: string;
};

export type CommandTexts = Readonly<Record<string, CommandText>>;

/** Declares the commands of one stage; keeps the literal types that payloads are derived from. */
export const commands = <const Specs extends CommandTexts>(specs: Specs): Specs => specs;

interface Carried<Fs extends Fields> {
  readonly title: Words;
  readonly fields: Fs;
  readonly looksAt?: 'startedDecisions';
  readonly staysInside?: true;
}

/** The roles that may give a command; none: the system itself. */
type By = string | readonly string[];

/** Declares an act of the system: who may give it, on which article, what it carries. */
export const act = <const Fs extends Fields>(by: By, article: string, carried: Carried<Fs>) =>
  ({ nature: 'act', by: [by].flat(), article, ...carried }) as const;

/** Declares a fact from outside: who records it, under which article, what it carries. */
export const fact = <const Fs extends Fields>(by: By, article: string, carried: Carried<Fs>) =>
  ({ nature: 'fact', by: [by].flat(), article, ...carried }) as const;

/** A role of a procedure; its mandates count for a case only within the units named. */
export interface RoleSpec<F> {
  readonly title: Words;
  /** The units to which the role is bound in this case; `null`: anywhere in the organ. */
  readonly within?: (facts: F) => readonly string[] | null;
}
