import type { CommandSpec, RoleSpec } from './command.js';
import type { Given } from './given.js';
import type { Reading } from './reading.js';
import type { Words } from './words.js';

/** A document that the file must hold and does not. */
export interface MissingDocument {
  readonly kind: string;
  readonly because: Words;
  readonly article: string;
}

/** An open word of the law that is settled by a recorded determination. */
export interface QuestionSpec {
  /** What is asked, in the words of the law. */
  readonly asks: Words;
  readonly article: string;
  /** The commands that determine it, or reverse what was determined. */
  readonly by: readonly string[];
}

/** What a duty may ask of the procedure that it belongs to. */
export interface Asking<F> {
  /** The open words of the law, by the key under which they are determined. */
  readonly questions: Readonly<Record<string, QuestionSpec>>;
  /** What the file lacks, by what was done so far (art. 33). */
  readonly missingFromFile: (facts: F) => readonly MissingDocument[];
  readonly roles: Readonly<Record<string, RoleSpec<F>>>;
  command(type: string): CommandSpec | undefined;
  /** How else the facts may be read while what was stated twice waits to be confirmed. */
  readings(facts: F, given: Given): readonly Reading<F>[];
}
