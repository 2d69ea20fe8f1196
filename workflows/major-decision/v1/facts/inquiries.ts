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
  readonly undisclosed: {
    readonly ground: string;
    readonly legalBasis: string;
    readonly approver: string;
    readonly on: string;
  } | null;
  readonly openComment: OpenComment | null;
  readonly hearing: Hearing | null;
  readonly opinions: readonly PublicOpinion[];
  readonly adoptionDocument: string | null;
}

export interface Expert {
  readonly key: string;
  readonly name: string;
  readonly institution: string;
  readonly interest: string | null;
  readonly opinion: {
    readonly form: 'written' | 'oral';
    readonly stance: 'support' | 'supportWithChanges' | 'oppose';
    readonly signed: boolean;
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
  /** The draft version that the conclusion is about. */
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
  readonly exceptionUntil: string | null;
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
  undisclosed: null,
  openComment: null,
  hearing: null,
  opinions: [],
  adoptionDocument: null,
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
  exceptionUntil: null,
  draftVersion: null,
};

export const initialPrechecks: PrecheckFacts = { checks: [] };
