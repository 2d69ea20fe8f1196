import { determinationInForce, type Determination } from '#libs/procedure';

import type { Facts } from '../facts.js';

/** What a matter is spared of by a determination of its own side; the reviewer answers each. */
export const NEGATIVES = {
  specificGroup: { zh: '不涉及特定群体利益', en: 'No specific group is touched' },
  vitalInterest: { zh: '不直接涉及切身利益', en: 'No vital interest is directly touched' },
  greatDifference: { zh: '不存在较大分歧', en: 'Views do not differ greatly' },
  oldTownObjection: { zh: '多数被征收人没有异议', en: 'Most of those affected do not object' },
  technical: { zh: '不属于专业性、技术性较强', en: 'It is not technical' },
  adverseImpact: { zh: '不会造成不利影响', en: 'No harm is likely' },
  operators: { zh: '不涉及经营者经济活动', en: 'The business of operators is not touched' },
} as const;

/** The question that was answered with no. */
export type Negative = keyof typeof NEGATIVES;

/** What the reviewer thinks of one of them. */
export interface NegativeAnswer {
  readonly question: Negative;
  readonly agrees: boolean;
  readonly reason: string;
}

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
