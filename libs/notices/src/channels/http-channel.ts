import { retryAfterMs } from '#libs/problems';

import type { OutgoingMessage } from '../message.js';
import type { Channel, SendOutcome } from './channel.js';

export interface HttpPlace {
  readonly url: string;
  /** Goes along as a bearer token; the receiver knows us by it. */
  readonly secret?: string;
  /** How long the receiver may take; 10 s unless given. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** Answers below 500 that another try may not meet again: too early, too many, too slow. */
const PASSING: readonly number[] = [408, 425, 429];
const LONGEST_WAIT_MS = 3_600_000;

/**
 * Hands messages to a receiver over HTTP, which passes them on by whatever gateway the place has:
 * the one adapter for 短信 and 政务微信. `docs/notices.md` has the body; it follows no redirect.
 */
export function httpChannel({ url, secret, timeoutMs = TIMEOUT_MS }: HttpPlace): Channel {
  return {
    send: async (message) => {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'idempotency-key': message.deliveryId,
            ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
          },
          body: JSON.stringify(bodyOf(message)),
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        });
        await response.body?.cancel();
        return outcomeOf(response);
      } catch (error) {
        return { kind: 'failed', error: wordsOf(error) };
      }
    },
  };
}

function bodyOf(message: OutgoingMessage) {
  const { deliveryId, channel, to, person, statutory, subject, text, notices } = message;
  return {
    version: 1,
    deliveryId,
    channel,
    to,
    person,
    statutory,
    subject,
    text,
    notices: notices.map((notice) => ({ ...notice, createdAt: notice.createdAt.toISOString() })),
  };
}

function outcomeOf(response: Response): SendOutcome {
  const { ok, status } = response;
  const words = `The receiver answered ${String(status)}.`;
  if (ok) {
    return { kind: 'sent', answer: words };
  }
  if (status < 500 && !PASSING.includes(status)) {
    return { kind: 'refused', error: words };
  }
  const asked = response.headers.get('retry-after') ?? undefined;
  const wait = retryAfterMs(asked, Date.now(), LONGEST_WAIT_MS);
  return {
    kind: 'failed',
    error: words,
    ...(wait > 0 ? { retryInMs: wait } : {}),
  };
}

/** What went wrong on the way stands in the cause. */
function wordsOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  return [message, cause?.message].filter((words) => words !== undefined).join(': ');
}
