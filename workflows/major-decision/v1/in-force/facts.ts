/** How a case ended; the state says the same, this says when and why. */
export interface Ending {
  readonly how: string;
  readonly on: string;
  readonly reason: string;
}
