/** A later version that the reviewer let stand on his opinion. */
export interface Confirmation {
  readonly alternative: string;
  readonly hash: string;
  readonly wordingOnly: boolean;
  readonly on: string;
}
