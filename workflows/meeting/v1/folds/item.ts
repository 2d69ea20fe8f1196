import { openItem, type Facts, type Item, type Session } from '../facts.js';

/** Changes the item under the key. */
export function changed(facts: Facts, key: string, change: (item: Item) => Partial<Item>): Facts {
  return {
    ...facts,
    items: facts.items.map((one) => (one.key === key ? { ...one, ...change(one) } : one)),
  };
}

/** Changes the item that is being discussed. */
export function underDiscussion(facts: Facts, change: (item: Item) => Partial<Item>): Facts {
  const item = openItem(facts);
  return item === undefined ? facts : changed(facts, item.key, change);
}

/** Changes what is known of the session. */
export function inSession(facts: Facts, change: (session: Session) => Partial<Session>): Facts {
  const { session } = facts;
  return session === null ? facts : { ...facts, session: { ...session, ...change(session) } };
}

/** The list with the entry once. */
export const including = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list : [...list, one];
