import type { Item } from '../agenda/facts.js';

import { isBarred } from './barred.js';
import type { Tally } from './facts.js';

export { isBarred };

/** The members who may state their opinion on the item: present, and not barred by an interest. */
export function participants(item: Pick<Item, 'present' | 'interests'>): readonly string[] {
  return item.present.filter((member) => !isBarred(item, member));
}

/**
 * Counts the stances of an item. Agreement with amendments is agreement; who abstains or is silent
 * counts for neither side; who is barred, came for another or only attends counts nowhere.
 */
export function tallyOf(item: Pick<Item, 'present' | 'interests' | 'stances'>): Tally {
  const taking = participants(item);
  const counted = item.stances.filter((one) => taking.includes(one.personId));
  const count = (...stances: readonly string[]): number =>
    counted.filter((one) => stances.includes(one.stance)).length;
  const pro = count('agree', 'agreeWithAmendment');
  const contra = count('disagree');
  return {
    present: taking.length,
    pro,
    contra,
    abstained: count('abstain'),
    silent: count('notExpressed'),
    majority: majorityOf(pro, contra),
  };
}

function majorityOf(pro: number, contra: number): Tally['majority'] {
  if (pro === contra) {
    return 'none';
  }
  return pro > contra ? 'for' : 'against';
}
