import type { Entry } from '#libs/procedure';

import { changed } from '../agenda/item.js';
import { entered } from '../entered.js';
import type { Facts } from '../facts.js';
import type { Folds, OnRecord } from '../vocabulary.js';

import type { headDecisionCommands } from './commands.js';
import type { Outcome } from './facts.js';
import { notTakenOf } from './taken.js';

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
        reasons: entry.reasons ?? {},
        entered: entered(entry),
      },
    }));
  };

/** What is stated of the same happening again corrects what was stated first. */
export const headDecisionOnRecord: OnRecord<typeof headDecisionCommands> = {
  'outcome.announced': ({ items }, { payload: { item } }) =>
    items.some(({ key, announced, round }) => key === item && announced?.round === round),
};

/** What each decision of the head changes. */
export const headDecisionFolds: Folds<typeof headDecisionCommands> = {
  'outcome.announced': (facts, { payload, given }) =>
    changed(facts, payload.item, (item) => ({
      announced: {
        outcome: payload.outcome,
        alternative: payload.alternative ?? null,
        words: payload.words,
        round: item.round,
        notTaken: notTakenOf(given, item),
      },
    })),
  'item.approved': decided('approved'),
  'item.approvedInPrinciple': decided('approvedInPrinciple'),
  'item.amended': decided('amend'),
  'item.discussAgain': decided('discussAgain'),
  'item.deferred': decided('deferred'),
  'item.rejected': decided('rejected'),
  'item.foundUncontrollable': decided('uncontrollable'),
};
