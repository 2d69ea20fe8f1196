import type { Steps } from '#libs/procedure';

import { conveyItem } from '../effects.js';

const asked = ['MT-closed', 'A3-decided', 'M6-head', 'G27-held', 'MT-taken'] as const;
/** What a defect holds; sending the item back, or leaving it, opens nothing that it could hold. */
const orderly = ['G29-decided', 'A39-taken'] as const;
const approving = [
  ...asked,
  ...orderly,
  'G20-chosen',
  'G30',
  'G16',
  'G16-report',
  'G18-decision',
  'G20-decision',
] as const;
const unfinished = [...asked, 'G30-unfinished'] as const;

/** What each decision of the head must meet. */
const REQUIRES: Readonly<Record<string, readonly string[]>> = {
  'item.approved': approving,
  'item.approvedInPrinciple': approving,
  'item.amended': [...unfinished, ...orderly],
  'item.discussAgain': unfinished,
  'item.deferred': unfinished,
  'item.rejected': [...asked, ...orderly, 'G30'],
  'item.foundUncontrollable': [...asked, ...orderly],
};

/**
 * Once an item is closed the head may decide on it, also after the meeting's end: what he decides
 * then is conveyed at once.
 */
export const headDecisionSteps: Readonly<Record<string, Steps>> = {
  'meeting/held.session': {
    'outcome.announced': { requires: ['MT-announced', 'A30-announced'] },
  },
  'meeting/': Object.fromEntries(
    Object.entries(REQUIRES).map(([command, requires]) => [
      command,
      { requires, then: [conveyItem] },
    ]),
  ),
};
