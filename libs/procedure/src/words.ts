/** A text that a user reads: the statute's own Chinese first, English second. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Plain data, as it is stored and hashed. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** What is wrong with one value of a payload. */
export interface Fault extends Words {
  /** JSON pointer into the payload. */
  readonly pointer: string;
}
