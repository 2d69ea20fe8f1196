import type { CoreFacts } from '#libs/procedure';

import { initialDeliberation, type DeliberationFacts } from './deliberation/facts.js';
import { initialOutward, type OutwardFacts } from './outward/facts.js';
import { initialDepartments, type DepartmentFacts } from './departments/facts.js';
import { initialDrafting, type DraftingFacts } from './drafting/facts.js';
import { initialInitiation, type InitiationFacts } from './initiation/facts.js';
import { initialExperts, type ExpertFacts } from './experts/facts.js';
import { initialFairCompetition, type FairCompetitionFacts } from './fair-competition/facts.js';
import type { ChangeStatement } from './open-comment/facts.js';
import { initialParticipation, type ParticipationFacts } from './participation/facts.js';
import { initialPrechecks, type PrecheckFacts } from './prechecks/facts.js';
import { initialRisk, type RiskFacts } from './risk/facts.js';
import { initialReview, type ReviewFacts } from './legality-review/facts.js';
import { initialPackage, type PackageFacts } from './meeting-package/facts.js';
import { initialSpecial, type SpecialFacts } from './special/facts.js';
import type { Upheld } from './revision/facts.js';
import { initialSponsorApproval, type SponsorApprovalFacts } from './sponsor-approval/facts.js';
import { initialArchive, type ArchiveFacts } from './archiving/facts.js';
import { initialEvaluation, type EvaluationFacts } from './evaluation/facts.js';
import { initialExecution, type ExecutionFacts } from './execution/facts.js';
import { type Ending } from './in-force/facts.js';
import { initialIssue, type IssueFacts } from './outward/facts.js';
import { initialPublication, type PublicationFacts } from './publication/facts.js';

/** Everything that a case of this procedure remembers; the fold of its events. */
export interface Facts extends CoreFacts {
  readonly initiation: InitiationFacts;
  readonly special: SpecialFacts;
  readonly drafting: DraftingFacts;
  readonly departments: DepartmentFacts;
  readonly participation: ParticipationFacts;
  /** What changed in the texts since they were put to comment. */
  readonly changes: readonly ChangeStatement[];
  readonly experts: ExpertFacts;
  readonly risk: RiskFacts;
  readonly fairCompetition: FairCompetitionFacts;
  readonly prechecks: PrecheckFacts;
  readonly sponsorApproval: SponsorApprovalFacts;
  readonly review: ReviewFacts;
  /** The conclusions that were found to hold for a later draft. */
  readonly upheld: readonly Upheld[];
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
  special: initialSpecial,
  drafting: initialDrafting,
  departments: initialDepartments,
  participation: initialParticipation,
  changes: [],
  experts: initialExperts,
  risk: initialRisk,
  fairCompetition: initialFairCompetition,
  prechecks: initialPrechecks,
  sponsorApproval: initialSponsorApproval,
  review: initialReview,
  upheld: [],
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
