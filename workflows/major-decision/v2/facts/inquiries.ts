/** The methods of art. 14¶2. */
export type ParticipationMethod =
  | 'symposium'
  | 'hearing'
  | 'fieldVisit'
  | 'writtenConsultation'
  | 'openComment'
  | 'questionnaire'
  | 'opinionPoll'
  | 'other';

export interface OpenComment {
  readonly publishedOn: string;
  /** The day on which the server took the publication in: the floor counts from here. */
  readonly countsFrom: string;
  readonly endsOn: string;
  readonly shortenedBecause: string | null;
  readonly channels: string;
  readonly draftDocument: string;
  readonly draftHash: string;
  readonly corrections: number;
  readonly closedOn: string | null;
  /** Comments received by the close; each of them must be found again in the opinion register. */
  readonly commentsReceived: number | null;
}

export interface HearingParticipant {
  readonly key: string;
  readonly name: string;
  readonly side: string;
  readonly deliveredOn: string | null;
  readonly signature: 'awaited' | 'signed' | 'refused';
  readonly refusal: { readonly reason: string | null; readonly witness: string | null } | null;
}

export interface Hearing {
  readonly announcedOn: string;
  readonly plannedOn: string;
  readonly selectionMethod: string;
  readonly selectionPublishedOn: string;
  readonly sides: readonly string[];
  readonly participants: readonly HearingParticipant[];
  readonly listPublishedOn: string | null;
  readonly heldOn: string | null;
  readonly order: readonly string[];
  readonly reportDocument: string | null;
}

export interface PublicOpinion {
  readonly key: string;
  readonly source: ParticipationMethod;
  readonly summary: string;
  /** How many people said it. */
  readonly voices: number;
  readonly disposition: 'awaited' | 'adopted' | 'partlyAdopted' | 'rejected';
  readonly reason: string | null;
}

export interface ParticipationFacts {
  readonly methodsPlanned: readonly ParticipationMethod[];
  readonly methodsDone: readonly ParticipationMethod[];
  /** Art. 14¶3: the interests of a particular group are touched. */
  readonly specificGroup: string | null;
  readonly groupHeardOn: string | null;
  /** It is issued as a normative document that bears on rights and duties. */
  readonly normative: boolean;
  /** It is closely tied to the business of market entities. */
  readonly marketEntities: boolean;
  readonly undisclosed: {
    readonly ground: string;
    readonly legalBasis: string;
    readonly approver: string;
    readonly on: string;
  } | null;
  readonly openComment: OpenComment | null;
  readonly hearing: Hearing | null;
  /** How many opinions the minutes of each meeting count; each must be in the register. */
  readonly opinionsStated: readonly {
    readonly source: ParticipationMethod;
    readonly count: number;
  }[];
  readonly opinions: readonly PublicOpinion[];
  readonly adoptionDocument: string | null;
  readonly adoptionPublishedOn: string | null;
}

/** How an expert or institution can be tied to the matter (art. 20). */
export type TieKind =
  | 'institution'
  | 'parentOrSubsidiary'
  | 'kin'
  | 'shareholding'
  | 'employment'
  | 'commission'
  | 'bidder'
  | 'other';

export interface Expert {
  readonly key: string;
  readonly name: string;
  readonly institution: string;
  /** A person signs his opinion, an institution seals it; a person where it is not said. */
  readonly kind?: 'person' | 'institution';
  /** Whether he belongs to the department in charge of the industry. */
  readonly fromIndustryDept?: boolean;
  readonly interest: string | null;
  readonly opinion: {
    readonly form: 'written' | 'oral';
    readonly stance: 'support' | 'supportWithChanges' | 'oppose';
    readonly signed: boolean;
    readonly sealed?: boolean;
    readonly documentId: string;
  } | null;
  readonly disqualifiedBecause: string | null;
}

export interface ExpertFacts {
  /** The determination on 专业性、技术性较强 (art. 19); `null` until made. */
  readonly technical: {
    readonly answer: boolean;
    readonly reason: string;
    readonly on: string;
  } | null;
  readonly form: 'meeting' | 'written' | 'commissioned' | null;
  readonly experts: readonly Expert[];
  readonly reportDocument: string | null;
  readonly adoptionDocument: string | null;
  /** The draft version that the conclusion is about, or was determined to stand for. */
  readonly draftVersion: number | null;
  /** The institutions of earlier rounds; art. 36 bars them from evaluating too. */
  readonly earlierInstitutions: readonly string[];
}

export type RiskKind =
  'socialStability' | 'publicSecurity' | 'environment' | 'economy' | 'publicSentiment' | 'legal';

export interface RiskReport {
  readonly kind: RiskKind;
  readonly assessor: string;
  readonly level: 'high' | 'medium' | 'low';
  readonly controllable: boolean;
  readonly riskPoints: string;
  readonly precautions: string;
  readonly contingencyPlan: string;
  readonly reportDocument: string | null;
  readonly reusedFrom: string | null;
  readonly draftVersion: number;
  /** Who wrote the report and who reviewed it (编审分离), where a rule asks for it. */
  readonly author?: string;
  readonly reviewer?: string;
  /** The departments that were heard (art. 23¶2). */
  readonly departmentsHeard?: string;
}

export interface RiskFacts {
  /** The determination on 可能造成不利影响 (art. 22); `null` until made. */
  readonly likely: {
    readonly answer: boolean;
    readonly reason: string;
    readonly on: string;
  } | null;
  readonly kinds: readonly RiskKind[];
  /** Who was charged with the assessment when it began. */
  readonly assessor: string | null;
  readonly reports: readonly RiskReport[];
  /** The assessors of earlier rounds; art. 36 bars them from evaluating too. */
  readonly earlierAssessors: readonly string[];
  /** Times the organ found the risk not yet controllable (art. 24). */
  readonly foundUncontrollable: number;
}

export interface FairCompetitionFacts {
  readonly touches: {
    readonly answer: boolean;
    readonly reason: string;
    readonly on: string;
  } | null;
  readonly submittedOn: string | null;
  readonly conclusion: 'compliant' | 'excepted' | 'violating' | null;
  /** The prohibited contents of arts 8–11 that the reviewer found. */
  readonly prohibited: readonly string[];
  readonly exceptionUntil: string | null;
  /** The person who concluded the review. */
  readonly reviewedBy: string | null;
  /** The draft version that was submitted, and so the one that the conclusion is about. */
  readonly draftVersion: number | null;
}

export interface Precheck {
  readonly code: string;
  readonly title: string;
  readonly unitId: string;
  readonly passed: boolean | null;
  readonly documentId: string | null;
}

export interface PrecheckFacts {
  readonly checks: readonly Precheck[];
}

export const initialParticipation: ParticipationFacts = {
  methodsPlanned: [],
  methodsDone: [],
  specificGroup: null,
  groupHeardOn: null,
  normative: false,
  marketEntities: false,
  undisclosed: null,
  openComment: null,
  hearing: null,
  opinionsStated: [],
  opinions: [],
  adoptionDocument: null,
  adoptionPublishedOn: null,
};

export const initialExperts: ExpertFacts = {
  technical: null,
  form: null,
  experts: [],
  reportDocument: null,
  adoptionDocument: null,
  draftVersion: null,
  earlierInstitutions: [],
};

export const initialRisk: RiskFacts = {
  likely: null,
  kinds: [],
  assessor: null,
  reports: [],
  earlierAssessors: [],
  foundUncontrollable: 0,
};

export const initialFairCompetition: FairCompetitionFacts = {
  touches: null,
  submittedOn: null,
  conclusion: null,
  prohibited: [],
  exceptionUntil: null,
  reviewedBy: null,
  draftVersion: null,
};

export const initialPrechecks: PrecheckFacts = { checks: [] };
