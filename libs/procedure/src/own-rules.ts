import type { CoreFacts, Given } from './given.js';
import type { Procedure } from './procedure.js';

/** What a decision may look at under the rules of the case itself: special law hangs on the matter. */
export function underOwnRules<F extends CoreFacts>(
  { rules }: Pick<Procedure<F>, 'rules'>,
  facts: F,
  given: Given,
): Given {
  return rules === undefined ? given : { ...given, profile: rules(facts, given.profile) };
}
