import type { Words } from '#libs/procedure';

import { documentKinds, type DocumentKind } from '../documents.js';
import type { Facts } from '../facts.js';
import { pointsOf } from '../revision/duties.js';
import { isPerformed } from '../special/displaced.js';

interface Part {
  readonly kind: DocumentKind;
  /** Whether this matter owes it; left out: every matter does. */
  readonly owed?: (facts: Facts) => boolean;
  readonly there: (facts: Facts) => boolean;
}

/** Art. 29: what the package holds follows from what was done. */
const PACKAGE: readonly Part[] = [
  {
    kind: 'draft',
    there: ({ drafting: { alternatives }, documents }) =>
      alternatives.length > 0 &&
      alternatives.every((one) => Object.hasOwn(documents, one.documentId)),
  },
  {
    kind: 'fairCompetitionConclusion',
    owed: ({ fairCompetition }) => fairCompetition.touches?.answer === true,
    there: ({ fairCompetition, documents }) =>
      fairCompetition.conclusion !== null &&
      Object.values(documents).some(({ kind }) => kind === 'fairCompetitionConclusion'),
  },
  {
    kind: 'opinionSummary',
    owed: (facts) =>
      !isPerformed(facts, 'participation') &&
      (facts.participation.undisclosed === null || facts.participation.opinions.length > 0),
    there: ({ participation, documents }) =>
      participation.adoptionDocument !== null ||
      (participation.undisclosed !== null &&
        Object.values(documents).some(({ kind }) => kind === 'opinionSummary')),
  },
  {
    kind: 'expertAdoption',
    owed: (facts) =>
      !isPerformed(facts, 'experts') &&
      (facts.experts.technical?.answer === true || facts.experts.reportDocument !== null),
    there: ({ experts }) => experts.adoptionDocument !== null,
  },
  {
    kind: 'riskReport',
    owed: (facts) =>
      !isPerformed(facts, 'risk') &&
      (facts.risk.likely?.answer === true || facts.risk.reports.length > 0),
    there: ({ risk: { reports } }) =>
      reports.length > 0 && reports.every((one) => one.reportDocument !== null),
  },
  { kind: 'reviewOpinion', there: ({ review }) => review.opinion !== null },
  {
    kind: 'disputeStatement',
    owed: ({ departments }) => departments.units.some((one) => one.dispute !== null),
    there: ({ departments }) => departments.disputeDocument !== null,
  },
];

/** Lists the papers, and the answers to the review, that the package of this matter still lacks. */
export function lackingIn(facts: Facts): readonly Words[] {
  const parts = PACKAGE.filter(({ owed, there }) => (owed?.(facts) ?? true) && !there(facts));
  const unanswered = pointsOf(facts).filter((point) => point.answer === 'awaited');
  return [
    ...parts.map(({ kind }) => documentKinds[kind]),
    ...unanswered.map(({ zh, en }) => ({ zh: `${zh}审查意见的答复`, en: `answer to ${en}` })),
  ];
}
