import type { QuestionSpec } from '#libs/procedure';

import { HEARING_QUESTIONS } from './facts.js';

const article = '条例第16条第一款';
const by = ['hearing.needDetermined', 'hearing.determinationReversed'];

/** The open words of art. 16¶1 that a person determines. */
export const hearingQuestions: Readonly<Record<keyof typeof HEARING_QUESTIONS, QuestionSpec>> = {
  vitalInterest: { asks: HEARING_QUESTIONS.vitalInterest, article, by },
  greatDifference: { asks: HEARING_QUESTIONS.greatDifference, article, by },
};
