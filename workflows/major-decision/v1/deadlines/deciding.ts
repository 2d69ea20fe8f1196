import { supplementsOf } from '../legality-review/reviewed.js';
import { term, verifiedTerm, type Compute } from './computed.js';

const PUBLICATION_WORKING_DAYS = 20;
const REVIEW_FLOOR_WORKING_DAYS = 7;
const DUTY = [7, 3, 1];

/** The deadlines from the legality review to the publication. */
export const decidingDeadlines = {
  reviewTimeOffered: (facts, { given }) =>
    term(
      { nature: 'floor', article: '条例第26条', role: 'reviewer', remind: [1], escalate: [] },
      facts.review.acceptedOn ?? given.recordedOn,
      {
        count: numberIn(given.profile['legality.minWorkingDays']?.value, REVIEW_FLOOR_WORKING_DAYS),
        unit: 'workingDay',
        ...{ given, pauses: supplementsOf(facts) },
      },
    ),
  reviewCeiling: (facts, { given }) =>
    verifiedTerm(
      { nature: 'ceiling', role: 'reviewer', remind: [3, 1], escalate: ['reviewHead', 'head'] },
      facts.review.acceptedOn,
      { key: 'legality.maxWorkingDays', given, pauses: supplementsOf(facts) },
    ),
  deferralLapse: (_facts, { given }) =>
    verifiedTerm(
      { nature: 'lapse', role: 'office', remind: [20, ...DUTY], escalate: [] },
      given.occurredOn,
      { key: 'meeting.shelveExpiryMonths', given },
    ),
  publication: (facts, { given }) =>
    term(
      {
        nature: 'ceiling',
        article: '政府信息公开条例第26条',
        role: 'office',
        remind: DUTY,
        escalate: ['head'],
      },
      facts.issue.signedOn ?? given.occurredOn,
      {
        count: numberIn(
          given.profile['publication.maxWorkingDays']?.value,
          PUBLICATION_WORKING_DAYS,
        ),
        unit: 'workingDay',
        given,
      },
    ),
} satisfies Readonly<Record<string, Compute>>;

function numberIn(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
