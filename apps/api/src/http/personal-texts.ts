import type { FastifyInstance } from 'fastify';

import { PERSONAL_MARK } from '#libs/case-engine';
import { personalUnder } from '#libs/case-store';

import type { EngineHolder } from '../engine-holder.js';

type Pool = EngineHolder['engine']['pool'];

/** What stands in an answer for a text that was erased. */
const ERASED = '（个人信息已删除）';
/** What stands in a problem, which may be logged and passed on, for whoever is meant. */
const SOMEBODY = '某人';
/** So much of a mark is enough to look further. */
const BEGINNING = 'personal:';

/**
 * Puts the names and contacts of citizens where the record has marks for them: in whatever is sent to
 * somebody who may read it, and nowhere else.
 */
export function revealPersonalTexts(fastify: FastifyInstance, pool: Pool): void {
  fastify.addHook('onSend', async (_request, reply, payload) => {
    if (typeof payload !== 'string' || !payload.includes(BEGINNING)) {
      return payload;
    }
    const type = String(reply.getHeader('content-type'));
    const texts = await personalUnder(pool, marksIn(payload));
    const sent = payload.replace(PERSONAL_MARK, (mark) => {
      const text = texts.get(mark) ?? ERASED;
      return type.includes('json') ? JSON.stringify(text).slice(1, -1) : text;
    });
    void reply.header('content-length', Buffer.byteLength(sent));
    return sent;
  });
}

/** Plain data with the texts in their places, for what is not sent as text. */
export async function withPersonalTexts<T>(pool: Pool, value: T): Promise<T> {
  const json = JSON.stringify(value);
  if (!json.includes(BEGINNING)) {
    return value;
  }
  const texts = await personalUnder(pool, marksIn(json));
  return JSON.parse(
    json.replace(PERSONAL_MARK, (mark) => JSON.stringify(texts.get(mark) ?? ERASED).slice(1, -1)),
  ) as T;
}

/** The text with nobody named. */
export function withNobodyNamed(text: string): string {
  return text.replace(PERSONAL_MARK, SOMEBODY);
}

function marksIn(text: string): readonly string[] {
  return [...new Set(text.match(PERSONAL_MARK) ?? [])];
}
