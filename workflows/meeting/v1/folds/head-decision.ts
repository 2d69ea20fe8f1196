import type { Entry } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { entered, type Folds } from '../rule.js';
import type { headDecisionCommands } from '../stages/head-decision.js';
import type { Outcome } from '../vocabulary.js';
import { changed } from './item.js';

interface Decided {
  readonly item: string;
  readonly alternative?: string;
  readonly changes?: string;
  readonly reason?: string;
}

const decided =
  (outcome: Outcome) =>
  (facts: Facts, entry: Entry<Decided>): Facts => {
    const { item, alternative, changes, reason } = entry.payload;
    return changed(facts, item, () => ({
      decision: {
        outcome,
        alternative: alternative ?? null,
        reason: changes ?? reason ?? null,
        entered: entered(entry),
      },
    }));
  };

export const headDecisionFolds: Folds<typeof headDecisionCommands> = {
  'item.approved': decided('approved'),
  'item.approvedInPrinciple': decided('approvedInPrinciple'),
  'item.amended': decided('amend'),
  'item.discussAgain': decided('discussAgain'),
  'item.deferred': decided('deferred'),
  'item.rejected': decided('rejected'),
  'item.foundUncontrollable': decided('uncontrollable'),
};
