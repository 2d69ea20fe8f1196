import type { DocumentKind } from '../documents.js';
import type { Facts } from '../facts.js';

/** What the decision rests on: a paper of these kinds belongs before the head's decision. */
const BEFORE_DECISION: readonly DocumentKind[] = [
  'study',
  'startDecision',
  'research',
  'basisList',
  'consultationLetter',
  'consultationReply',
  'coordinationMinutes',
  'disputeStatement',
  'commentNotice',
  'commentExtract',
  'opinionSummary',
  'hearingNotice',
  'hearingDelivery',
  'hearingRecord',
  'hearingReport',
  'expertOpinion',
  'expertReport',
  'expertAdoption',
  'riskReport',
  'contingencyPlan',
  'fairCompetitionPreliminary',
  'fairCompetitionConclusion',
  'precheckConclusion',
  'internalLegalOpinion',
  'sponsorMinutes',
  'reviewRequest',
  'procedureStatement',
  'adviserOpinion',
  'reviewOpinion',
  'revisionStatement',
  'deliberationRequest',
  'procedureReport',
];

/** What the issue rests on. */
const BEFORE_ISSUE: readonly DocumentKind[] = [
  'meetingRecord',
  'meetingMinutes',
  'congressReport',
  'superiorReport',
];

/** Whether a paper of this kind comes after the act that rests on it (事后补录). */
export function isLate(facts: Facts, kind: DocumentKind): boolean {
  const outcome = facts.deliberation.decision?.outcome;
  const decided = outcome === 'approved' || outcome === 'approvedInPrinciple';
  return (
    (decided && BEFORE_DECISION.includes(kind)) ||
    (facts.issue.signedOn !== null && BEFORE_ISSUE.includes(kind))
  );
}
