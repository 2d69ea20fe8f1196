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
}

export type CommandSpecs = Readonly<Record<string, CommandSpec>>;

/** Declares the commands of one stage; keeps the literal types that payloads are derived from. */
export const commands = <const Specs extends CommandSpecs>(specs: Specs): Specs => specs;

/** A role of a procedure; its mandates count for a case only within the units named. */
export interface RoleSpec<F> {
  readonly title: Words;
  /** The units to which the role is bound in this case; `null`: anywhere in the organ. */
  readonly within?: (facts: F) => readonly string[] | null;
}
