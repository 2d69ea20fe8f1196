import type { CommandSpec } from './command.js';
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
  readonly command: (type: string) => CommandSpec | undefined;
  /** The open words of the law, by the key under which they are determined. */
  readonly questions: Readonly<Record<string, QuestionSpec>>;
  /** What the file lacks, by what was done so far (art. 33). */
  readonly missingFromFile: (facts: F) => readonly MissingDocument[];
}
