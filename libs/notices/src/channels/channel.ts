import type { OutgoingMessage } from '../message.js';

/** How a try to send ended. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly answer: string }
  /** It would be refused again. */
  | { readonly kind: 'refused'; readonly error: string }
  /** It may go through later; `retryInMs` where the other side says when. */
  | { readonly kind: 'failed'; readonly error: string; readonly retryInMs?: number };

/** A way out of the house. It answers in bounded time and never throws. */
export interface Channel {
  send(message: OutgoingMessage): Promise<SendOutcome>;
}
