import { Agent, request } from 'undici';

import { assertPublicHost, lookupPublic } from './addresses.js';

const TIMEOUT_MS = 15_000;

/** What is sent, and where. */
export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Lets it go to private and loopback addresses too. */
  readonly allowPrivate: boolean;
}

/** What the endpoint answered. */
export interface Answered {
  readonly status: number;
  /** `Retry-After` as it was sent. */
  readonly retryAfter?: string;
}

/**
 * Posts once and gives the status of the answer; a redirect is an answer and is not followed.
 *
 * @throws whatever keeps the answer from coming within 15 s; AddressRefused for a private address.
 */
export async function post({ url, headers, body, allowPrivate }: Posting): Promise<Answered> {
  if (!allowPrivate) {
    assertPublicHost(new URL(url));
  }
  // A connection for this posting alone: the name is resolved, and checked, each time.
  const dispatcher = new Agent({
    connect: { timeout: TIMEOUT_MS, ...(allowPrivate ? {} : { lookup: lookupPublic }) },
  });
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await request(url, { method: 'POST', headers, body, dispatcher, signal });
    const { 'retry-after': header } = answer.headers;
    const [retryAfter] = [header].flat();
    return {
      status: answer.statusCode,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  } finally {
    // Whatever the body of the answer is, nobody reads it.
    await dispatcher.destroy();
  }
}
