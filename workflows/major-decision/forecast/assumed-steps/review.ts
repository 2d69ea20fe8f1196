import { isUnsettled } from '#libs/procedure';

import { negativesOf } from '../../v1/index.js';
import type { AssumedStep, Now } from '../now.js';
import { SAYS } from '../now.js';

/** Whoever filed the draft wrote it, and nobody from outside. */
const HANDS = { drafters: ['forecast.sponsor'], advisers: [], outside: [] };

const review = ({ facts }: Now) => facts.review;

/** Whether the text of the alternative as it stands was found upon or confirmed. */
function isReviewed(now: Now, key: string, hash: string): boolean {
  const { findings, confirmations } = review(now);
  return [...findings, ...confirmations].some(
    (one) => one.alternative === key && one.hash === hash,
  );
}

const unfound = (now: Now) =>
  now.facts.drafting.alternatives.find((one) => !isReviewed(now, one.key, one.hash));

/** The defects that the reviewer of this round has not found upon. */
const unfoundDefects = ({ defects, review: { defectAnswers } }: Now['facts']) =>
  defects.filter(
    (one) => isUnsettled(one) && !defectAnswers.some(({ defectId }) => defectId === one.id),
  );

const points = (now: Now) =>
  review(now).findings.flatMap(({ alternative, points: all }) =>
    all.map((point) => ({ alternative, ...point })),
  );

const unanswered = (now: Now) => points(now).find((one) => one.answer === 'awaited');

/** An alternative of which a point was adopted while its text is still the one reviewed. */
const unadjusted = (now: Now) =>
  points(now)
    .filter((one) => one.answer === 'adopted')
    .find(({ alternative }) => {
      const found = review(now).findings.find((one) => one.alternative === alternative);
      const present = now.facts.drafting.alternatives.find((one) => one.key === alternative);
      return present !== undefined && present.hash === found?.hash;
    });

/** A report about an earlier draft for which nobody has said yet that it holds for this one. */
const staleReport = ({ facts: { drafting, experts, risk, upheld } }: Now) =>
  [
    {
      about: 'experts' as const,
      version: experts.draftVersion,
      author: experts.experts.find((one) => one.disqualifiedBecause === null)?.name,
    },
    ...risk.reports.map((one) => ({
      about: one.kind,
      version: one.draftVersion,
      author: one.assessor,
    })),
  ].find(
    ({ about, version }) =>
      version !== null &&
      version < drafting.version &&
      !upheld.some((one) => one.about === about && one.version === drafting.version),
  );

/** Who gave a conclusion upholds it for the draft as it stands. */
const upheldIn = (
  item: AssumedStep['item'],
  inTurn: (states: Now['states']) => boolean,
): readonly AssumedStep[] => [
  {
    item,
    command: 'conclusion.upheld',
    when: (now) => inTurn(now.states) && staleReport(now) !== undefined,
    give: (now) => ({
      about: staleReport(now)?.about ?? 'experts',
      author: staleReport(now)?.author ?? SAYS,
      on: now.day,
      draftDocument: now.facts.drafting.alternatives[0]?.documentId ?? '',
      reason: SAYS,
      document: now.paper('conclusionUpheld'),
    }),
  },
  {
    item,
    command: 'fairCompetition.upheld',
    when: ({ states }) => inTurn(states),
    give: ({ facts }) => ({
      draftDocument: facts.drafting.alternatives[0]?.documentId ?? '',
      reason: SAYS,
    }),
  },
];

const submitting: readonly AssumedStep[] = [
  { item: 'sponsorApproval', command: 'forming.completed', give: () => ({}) },
  {
    item: 'sponsorApproval',
    command: 'sponsor.checked',
    when: ({ facts }) => facts.sponsorApproval.checkedVersion !== facts.drafting.version,
    give: ({ paper }) => ({ document: paper('internalLegalOpinion') }),
  },
  {
    item: 'sponsorApproval',
    command: 'sponsor.approved',
    ends: true,
    give: ({ day, paper }) => ({ on: day, document: paper('sponsorMinutes') }),
  },
  {
    item: 'review',
    command: 'review.submitted',
    looksFor: 'demandedBy',
    give: ({ facts, paper }) => ({
      request: paper('reviewRequest'),
      statement: paper('procedureStatement'),
      defects: facts.defects.filter(isUnsettled).map(({ id }) => id),
      ...HANDS,
    }),
  },
];

const reviewing: readonly AssumedStep[] = [
  { item: 'review', command: 'review.supplemented', give: () => ({ reply: SAYS }) },
  { item: 'review', command: 'review.accepted', give: () => ({}) },
  {
    item: 'review',
    command: 'defect.answered',
    when: ({ facts, states }) =>
      states.includes('decision/legalityReview.reviewing') && unfoundDefects(facts).length > 0,
    give: ({ facts }) => ({
      defectId: unfoundDefects(facts)[0]?.id ?? '',
      effect: 'harmless',
      says: SAYS,
    }),
  },
  {
    item: 'review',
    command: 'adviser.opined',
    when: (now) => review(now).advisers.length === 0,
    give: ({ paper }) => ({
      kind: 'legalAdviser',
      conflict: false,
      document: paper('adviserOpinion'),
    }),
  },
  {
    item: 'review',
    command: 'alternative.foundLawful',
    when: (now) =>
      unfound(now) !== undefined && now.states.includes('decision/legalityReview.reviewing'),
    give: (now) => ({
      alternative: unfound(now)?.key ?? '',
      authority: SAYS,
      authorityOf: 'own',
      procedure: SAYS,
      content: SAYS,
      negatives: negativesOf(now.facts).map(({ question }) => ({
        question,
        agrees: true,
        reason: SAYS,
      })),
    }),
  },
  {
    item: 'review',
    command: 'review.issued',
    // The time offered belongs to the reviewer; an opinion that he gives sooner is his own choice.
    from: (now) => review(now).demandedBy ?? now.dueOn('reviewTimeOffered'),
    ends: true,
    give: ({ paper }) => ({ document: paper('reviewOpinion') }),
  },
];

/** From the end of forming to the package for the meeting. */
export const reviewSteps: readonly AssumedStep[] = [
  ...submitting,
  ...reviewing,
  {
    item: 'package',
    command: 'point.answered',
    when: (now) => unanswered(now) !== undefined,
    give: (now) => ({
      alternative: unanswered(now)?.alternative ?? '',
      number: unanswered(now)?.number ?? 1,
      answer: 'adopted',
      reason: SAYS,
    }),
  },
  {
    item: 'package',
    command: 'draft.adjusted',
    when: (now) => unadjusted(now) !== undefined,
    give: (now) => ({
      alternative: unadjusted(now)?.alternative ?? '',
      document: now.paper('draft'),
      statement: now.paper('revisionStatement'),
    }),
  },
  {
    item: 'package',
    command: 'revision.confirmed',
    when: (now) => unfound(now) !== undefined,
    give: (now) => ({
      alternative: unfound(now)?.key ?? '',
      extent: 'wordingOnly',
      compared: unfound(now)?.documentId ?? '',
      differs: SAYS,
    }),
  },
  { item: 'package', command: 'package.begun', give: () => ({}) },
  // Asked for only where the conclusions are found to be about an earlier text.
  ...upheldIn('package', (states) => states.includes('decision/revision')),
  ...upheldIn('sponsorApproval', (states) => !states.includes('decision/revision')),
  {
    item: 'package',
    command: 'package.submitted',
    ends: true,
    give: ({ paper }) => ({
      request: paper('deliberationRequest'),
      procedureReport: paper('procedureReport'),
    }),
  },
];
