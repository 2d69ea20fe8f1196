import { determinationInForce, type Determination } from '#libs/procedure';

import type { Facts } from '../facts.js';

import { NEGATIVES, type Negative } from './facts.js';

const QUESTIONS = Object.keys(NEGATIVES) as Negative[];

/** The determinations in force by which something is not owed. */
export function negativesOf(
  facts: Facts,
): readonly { readonly question: Negative; readonly found: Determination }[] {
  return QUESTIONS.flatMap((question) => {
    const found = determinationInForce(facts, question);
    return found?.answer === false ? [{ question, found }] : [];
  });
}
