/** How the catalogue ended, if it has. */
export interface ClosingFacts {
  readonly ending: { readonly how: string; readonly on: string; readonly reason: string } | null;
}

/** While the catalogue runs. */
export const initialClosing: ClosingFacts = { ending: null };
