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

/** The day of the act that rests on papers of this kind; `null` before it. */
export function lateSince(facts: Facts, kind: DocumentKind): string | null {
  const { decision } = facts.deliberation;
  const decided = decision?.outcome === 'approved' || decision?.outcome === 'approvedInPrinciple';
  if (decided && BEFORE_DECISION.includes(kind)) {
    return decision.on;
  }
  return BEFORE_ISSUE.includes(kind) ? facts.issue.signedOn : null;
}

/** Whether a paper of this kind comes after the act that rests on it (事后补录). */
export const isLate = (facts: Facts, kind: DocumentKind): boolean =>
  lateSince(facts, kind) !== null;
