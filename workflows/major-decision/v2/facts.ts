import type { CoreFacts } from '#libs/procedure';

import {
  initialDeliberation,
  initialOutward,
  type DeliberationFacts,
  type OutwardFacts,
} from './facts/deliberation.js';
import {
  initialDepartments,
  initialDrafting,
  initialInitiation,
  type DepartmentFacts,
  type DraftingFacts,
  type InitiationFacts,
} from './facts/initiation.js';
import {
  initialExperts,
  initialFairCompetition,
  initialParticipation,
  initialPrechecks,
  initialRisk,
  type ExpertFacts,
  type FairCompetitionFacts,
  type ParticipationFacts,
  type PrecheckFacts,
  type RiskFacts,
} from './facts/inquiries.js';
import {
  initialPackage,
  initialReview,
  initialSponsorApproval,
  type PackageFacts,
  type ReviewFacts,
  type SponsorApprovalFacts,
} from './facts/legality-review.js';
import {
  initialArchive,
  initialEvaluation,
  initialExecution,
  initialIssue,
  initialPublication,
  type ArchiveFacts,
  type Ending,
  type EvaluationFacts,
  type ExecutionFacts,
  type IssueFacts,
  type PublicationFacts,
} from './facts/standing.js';

/** Everything that a case of this procedure remembers; the fold of its events. */
export interface Facts extends CoreFacts {
  readonly initiation: InitiationFacts;
  readonly drafting: DraftingFacts;
  readonly departments: DepartmentFacts;
  readonly participation: ParticipationFacts;
  readonly experts: ExpertFacts;
  readonly risk: RiskFacts;
  readonly fairCompetition: FairCompetitionFacts;
  readonly prechecks: PrecheckFacts;
  readonly sponsorApproval: SponsorApprovalFacts;
  readonly review: ReviewFacts;
  readonly package: PackageFacts;
  readonly deliberation: DeliberationFacts;
  readonly outward: OutwardFacts;
  readonly issue: IssueFacts;
  readonly publication: PublicationFacts;
  readonly execution: ExecutionFacts;
  readonly evaluation: EvaluationFacts;
  readonly archive: ArchiveFacts;
  readonly ending: Ending | null;
  /** Deadlines that have passed unmet, as `kind@day`. */
  readonly elapsed: readonly string[];
}

export const initialFacts: Facts = {
  documents: {},
  defects: [],
  determinations: [],
  initiation: initialInitiation,
  drafting: initialDrafting,
  departments: initialDepartments,
  participation: initialParticipation,
  experts: initialExperts,
  risk: initialRisk,
  fairCompetition: initialFairCompetition,
  prechecks: initialPrechecks,
  sponsorApproval: initialSponsorApproval,
  review: initialReview,
  package: initialPackage,
  deliberation: initialDeliberation,
  outward: initialOutward,
  issue: initialIssue,
  publication: initialPublication,
  execution: initialExecution,
  evaluation: initialEvaluation,
  archive: initialArchive,
  ending: null,
  elapsed: [],
};
