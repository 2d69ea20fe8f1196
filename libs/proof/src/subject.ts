import type { CoreFacts, Procedure, Probe, Words } from '#libs/procedure';

import type { Interpreter, Configuration, Whereabouts } from './interpreter.js';

/**
 * A requirement whose truth follows from where the regions stand, so that it is not free.
 *
 * `answers` gives its truth, or `undefined` where the regions leave it open; it must be monotone in
 * the regions (more unsettled regions never turn a `false` into a `true` and back), for a collapsed
 * region is tried settled and unsettled only.
 */
export interface StructuralTruth {
  readonly id: string;
  readonly because: string;
  answers(where: Whereabouts): boolean | undefined;
}

/** One step of a run, as a monitor sees it. */
export interface StepTaken {
  readonly command: string;
  /** The state whose step it was, as `machine/path`. */
  readonly from: string;
  /** The truth of a watched requirement at this step. */
  readonly shows: (requirement: string) => boolean;
  /** The concrete states that the step entered, as `machine/path`. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/** What a monitor remembers of a run; plain data with few values. */
export type Memory = string | boolean | readonly string[];

/** Something that holds on every run, written from the law over what the run has truly shown. */
export interface Invariant<M extends Memory = Memory> {
  readonly id: string;
  readonly article: string;
  readonly says: Words;
  /**
   * The regions that it needs as they are, as `machine/path`, and the machines, as `machine/`;
   * every other region is collapsed.
   */
  readonly regions: readonly string[];
  /** The requirements whose truth its monitor reads. */
  readonly watches: readonly string[];
  /** The commands that it speaks of; its monitor is asked about these, and about its states. */
  readonly commands: readonly string[] | 'every';
  /** The states that it speaks of, as `machine/path`. */
  readonly states: readonly string[];
  readonly initial: M;
  /** What is remembered after the step. */
  step(memory: M, step: StepTaken): M;
  /** Whether the step, taken with what was remembered before it, breaks the invariant. */
  violated(memory: M, step: StepTaken): boolean;
}

/** Everything that is proved about one procedure version. */
export interface ProofSubject {
  readonly procedure: Procedure;
  /** The version before it, where it is an amendment: what both share is judged once. */
  readonly amends?: Procedure;
  readonly invariants: readonly Invariant[];
  readonly structural: readonly StructuralTruth[];
  readonly probes: readonly Probe<CoreFacts>[];
  /** The folder of the recorded cases, from the root of the project. */
  readonly cases: string;
}

/**
 * The truth of a structural requirement in a configuration; `undefined` where it is free: the
 * regions leave it open, or those collapsed do.
 */
export function structuralTruth(
  truth: StructuralTruth,
  interpreter: Interpreter,
  configuration: Configuration,
): boolean | undefined {
  const answers = new Set(interpreter.whereabouts(configuration).map((one) => truth.answers(one)));
  const [only] = answers;
  return answers.size === 1 ? only : undefined;
}
