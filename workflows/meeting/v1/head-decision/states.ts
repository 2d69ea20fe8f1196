import type { Steps } from '#libs/procedure';

const onDiscussion = ['MT-closed', 'A39-defects'] as const;

/** From the closing of an item until the meeting is concluded the head may decide on it. */
export const headDecisionSteps: Readonly<Record<string, Steps>> = {
  'meeting/held': {
    'item.approved': { requires: [...onDiscussion, 'G20-chosen', 'G30'] },
    'item.approvedInPrinciple': { requires: [...onDiscussion, 'G20-chosen', 'G30'] },
    'item.amended': { requires: onDiscussion },
    // What sends the item back, or leaves it, opens nothing that a defect could hold.
    'item.discussAgain': { requires: ['MT-closed'] },
    'item.deferred': { requires: ['MT-closed'] },
    'item.rejected': { requires: [...onDiscussion, 'G30'] },
    'item.foundUncontrollable': { requires: onDiscussion },
  },
};
