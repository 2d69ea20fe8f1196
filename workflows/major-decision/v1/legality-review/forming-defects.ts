import { isUnsettled, type Defect } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { stages } from '../stages.js';

/** The stages in which the draft is formed. */
const FORMING: readonly (keyof typeof stages)[] = [
  'initiation',
  'participation',
  'expertReview',
  'riskAssessment',
];

/** The defects of the forming of the draft that are open or carried. */
export const formingDefects = ({ defects }: Pick<Facts, 'defects'>): readonly Defect[] =>
  defects.filter((one) => isUnsettled(one) && FORMING.some((stage) => stage === one.stage));

/** Those among them of which the reviewer of this round has said nothing. */
export const unansweredDefects = (facts: Facts): readonly Defect[] =>
  formingDefects(facts).filter(
    ({ id }) => !facts.review.defectAnswers.some((one) => one.defectId === id),
  );
