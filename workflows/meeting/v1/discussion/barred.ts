import type { Item } from '../agenda/facts.js';

/** Whether an interest in the item keeps the member from taking part in it. */
export function isBarred(item: Pick<Item, 'interests'>, personId: string): boolean {
  return item.interests.some(
    (one) => one.personId === personId && (one.withdrew || one.determined?.mustWithdraw !== false),
  );
}
