import type { Pool } from 'pg';

import { spread } from '#libs/problems';

import { SETTINGS_OF, type Channels } from './channels/channels.js';
import type { SendOutcome } from './channels/channel.js';
import {
  beginDelivery,
  closeDelivery,
  failDelivery,
  LAST_ATTEMPT,
  type BegunDelivery,
  type ClaimedDelivery,
} from './deliveries.js';
import { messageOf } from './message.js';

const WORDS_MAX = 1000;
const LONGEST_RETRY_MS = 3_600_000;
const FIRST_RETRY_MS = 30_000;

export interface Delivering {
  readonly pool: Pool;
  readonly channels: Channels;
  /** The pause after the first failure, doubled each time up to an hour; 30 s unless given. */
  readonly firstRetryMs?: number;
}

/**
 * Carries out one try of a delivery that the queue says is due; the table decides whether it is.
 * What becomes of it stands on the row, so it throws only where the database fails.
 *
 * @returns the words of the failure, if it failed.
 */
export async function deliver(
  delivering: Delivering,
  claimed: ClaimedDelivery,
): Promise<string | undefined> {
  const { pool } = delivering;
  const delivery = await beginDelivery(pool, claimed);
  if (delivery === undefined) {
    return undefined;
  }
  if (delivery.address === null) {
    await closeDelivery(pool, delivery.id, { state: 'withdrawn', outcome: 'switched off' });
    return undefined;
  }
  const outcome = await send(delivering.channels, delivery, delivery.address);
  if (outcome.kind === 'sent') {
    const answer = outcome.answer.slice(0, WORDS_MAX);
    await closeDelivery(pool, delivery.id, { state: 'sent', outcome: answer });
    return undefined;
  }
  const error = outcome.error.slice(0, WORDS_MAX);
  await failDelivery(pool, {
    id: delivery.id,
    attempt: delivery.attempt,
    error,
    final: outcome.kind === 'refused',
    retryInMs: pauseAfter(outcome, delivery.attempt, delivering.firstRetryMs ?? FIRST_RETRY_MS),
  });
  return error;
}

async function send(channels: Channels, delivery: BegunDelivery, to: string): Promise<SendOutcome> {
  const channel = channels[delivery.channel];
  if (channel === undefined) {
    const error = `The channel is off: ${SETTINGS_OF[delivery.channel]} is not set for the worker.`;
    return { kind: 'refused', error };
  }
  if (delivery.attempt > LAST_ATTEMPT) {
    return { kind: 'refused', error: 'The worker ended during the last try.' };
  }
  return channel.send(messageOf(delivery, to));
}

function pauseAfter(
  outcome: Exclude<SendOutcome, { kind: 'sent' }>,
  attempt: number,
  firstMs: number,
): number {
  const asked = outcome.kind === 'failed' ? (outcome.retryInMs ?? 0) : 0;
  return spread(Math.max(asked, Math.min(firstMs * 2 ** (attempt - 1), LONGEST_RETRY_MS)));
}
