import type { EffectCall, Json, ResolveEffect } from '#libs/procedure';

import { conveyancesOf } from './conveyance.js';
import type { Facts } from './facts.js';
import type { Role } from './roles.js';

/** Puts a notice into the inbox of everyone who holds the role in the organ. */
export const notify = (role: Role, zh: string, en: string): EffectCall => ({
  type: 'notify',
  params: { role, zh, en },
});

/** Conveys the item of the command to the decision that it is about. */
export const conveyItem: EffectCall = { type: 'conveyItem', params: {} };

/** How each effect's values are computed, once, when the event is recorded. */
export const effects: Readonly<Record<string, ResolveEffect<Facts>>> = {
  notify: (params, facts) => ({
    role: params['role'] ?? null,
    words: { zh: params['zh'] ?? null, en: params['en'] ?? null },
    title: facts.title,
  }),
  // A command that names no item speaks of the whole meeting; until its end nothing is conveyed.
  conveyItem: (_params, facts, { payload }) => {
    if (facts.ending?.how !== 'concluded') {
      return { conveyances: [] };
    }
    const { item } = payload;
    const keys = typeof item === 'string' ? [item] : facts.items.map((one) => one.key);
    return { conveyances: conveyancesOf(facts, keys) as unknown as Json };
  },
};
