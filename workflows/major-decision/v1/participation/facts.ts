import type { Hearing } from '../hearing/facts.js';
import type { OpenComment } from '../open-comment/facts.js';

/** The methods that are recorded when done; open comment and hearing have regions of their own. */
export const RECORDED_METHODS = {
  symposium: { zh: '座谈会', en: 'Symposium' },
  fieldVisit: { zh: '实地走访', en: 'Field visit' },
  writtenConsultation: { zh: '书面征求意见', en: 'Written consultation' },
  questionnaire: { zh: '问卷调查', en: 'Questionnaire' },
  opinionPoll: { zh: '民意调查', en: 'Opinion poll' },
  other: { zh: '其他方式', en: 'Other method' },
} as const;

/** The methods of art. 14¶2. */
export const METHODS = {
  ...RECORDED_METHODS,
  hearing: { zh: '听证会', en: 'Hearing' },
  openComment: { zh: '向社会公开征求意见', en: 'Open comment' },
} as const;

/** A way of hearing the public. */
export type ParticipationMethod = keyof typeof METHODS;

/** On what ground a matter is lawfully undisclosed. */
export const UNDISCLOSED_GROUNDS = {
  stateSecret: { zh: '国家秘密', en: 'State secret' },
  otherLaw: { zh: '法律、行政法规规定不予公开的其他情形', en: 'Another ground of law' },
} as const;

/** The open words of art. 14 that a person determines. */
export const PARTICIPATION_QUESTIONS = {
  specificGroup: { zh: '是否涉及特定群体利益', en: 'Whether a specific group is concerned' },
  undisclosed: { zh: '是否依法不予公开', en: 'Whether it is lawfully undisclosed' },
} as const;

/** What became of an opinion (art. 18). */
export const DISPOSITIONS = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partlyAdopted: { zh: '部分采纳', en: 'Partly adopted' },
  rejected: { zh: '不采纳', en: 'Not adopted' },
} as const;

/** One entry of the register of opinions. */
export interface PublicOpinion {
  readonly key: string;
  readonly source: ParticipationMethod;
  readonly summary: string;
  /** How many people said it. */
  readonly voices: number;
  readonly disposition: 'awaited' | keyof typeof DISPOSITIONS;
  readonly reason: string | null;
}

/** What a case remembers of public participation, open comment and hearing among it. */
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

/** Nobody was heard yet. */
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
