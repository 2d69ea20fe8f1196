/** Gives the words of the law that a state rests on, a line each. */
export type Quote = (basis: string) => readonly string[];

/** A drawing without the words of the law. */
export const unquoted: Quote = () => [];
