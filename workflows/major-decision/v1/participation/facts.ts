import type { Hearing } from '../hearing/facts.js';
import type { OpenComment } from '../open-comment/facts.js';

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
