import { endOfDay, type CountedDay } from '#libs/legal-time';

import { ruledTerm, verifiedTerm, type ComputedDeadline, type Deadlines } from '../counted.js';

import { CEILING, longestReview, pausesOf } from './longest.js';
import { REVIEW_FLOOR_WORKING_DAYS } from './review-time.js';
import { supplementsOf } from './reviewed.js';

/** The time that the reviewer is given at least, and may take at most. */
export const legalityReviewDeadlines = {
  reviewTimeOffered: {
    zh: '合法性审查',
    en: 'legality review',
    compute: (facts, { given }) =>
      ruledTerm(
        {
          nature: 'floor',
          article: '条例第26条第二款',
          role: 'reviewer',
          remind: [1],
          escalate: [],
        },
        facts.review.acceptedOn ?? given.recordedOn,
        {
          key: 'legality.minWorkingDays',
          count: REVIEW_FLOOR_WORKING_DAYS,
          unit: 'workingDay',
          given,
          pauses: supplementsOf(facts),
        },
      ),
  },
  reviewCeiling: {
    zh: '出具合法性审查意见',
    en: 'issue of the legality opinion',
    compute: (facts, { given }) =>
      lengthened(
        verifiedTerm(
          { nature: 'ceiling', role: 'reviewer', remind: [3, 1], escalate: ['reviewHead', 'head'] },
          facts.review.acceptedOn,
          { key: CEILING, given, pauses: pausesOf(facts, given) },
        ),
        longestReview(facts, given),
      ),
  },
} satisfies Deadlines;

/** The term with its extension, where it was extended. */
function lengthened(
  term: ComputedDeadline | null,
  longest: CountedDay | null,
): ComputedDeadline | null {
  return term === null || longest === null || longest.day <= term.dueOn
    ? term
    : { ...term, dueOn: longest.day, dueAt: endOfDay(longest.day) };
}
