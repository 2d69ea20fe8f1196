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

/**
 * On what ground a matter is lawfully undisclosed; `listed` are those that 政府信息公开条例 14 and 15
 * describe themselves, the others name the law that they rest on.
 */
export const UNDISCLOSED_GROUNDS = {
  stateSecret: { zh: '依法确定为国家秘密', en: 'State secret', listed: true },
  forbidden: {
    zh: '法律、行政法规禁止公开',
    en: 'A law or administrative regulation forbids it',
    listed: false,
  },
  endangering: {
    zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    en: 'It may endanger security or stability',
    listed: true,
  },
  thirdParty: {
    zh: '商业秘密、个人隐私等公开会损害第三方合法权益',
    en: 'Trade secrets, privacy or other rights of a third party',
    listed: true,
  },
  otherLaw: {
    zh: '其他法律、行政法规规定不予公开',
    en: 'Another law or administrative regulation',
    listed: false,
  },
} as const;

/** A ground of non-disclosure. */
export type UndisclosedGround = keyof typeof UNDISCLOSED_GROUNDS;

/** What was reviewed before something is withheld (政府信息公开条例第17条). */
export const DISCLOSURE_REVIEWS = {
  disclosure: { zh: '公开审查', en: 'Review of disclosure' },
  secrecy: { zh: '保密审查', en: 'Review of secrecy' },
} as const;

/** What a review of the draft may find. */
export const REVIEW_CONCLUSIONS = {
  public: { zh: '应当公开', en: 'It is disclosed' },
  partly: {
    zh: '部分内容不予公开，能够区分处理，其余公开',
    en: 'A part is not disclosed and can be separated from the rest',
  },
  undisclosed: {
    zh: '全部不予公开，不能区分处理',
    en: 'Nothing is disclosed, and nothing can be separated',
  },
  undetermined: {
    zh: '不能确定，报主管部门或者保密行政管理部门确定',
    en: 'Unclear: referred to the competent or secrecy authority',
  },
} as const;

/** What a third party said to the disclosure of what concerns it. */
export const THIRD_PARTY_ANSWERS = {
  objects: { zh: '不同意公开', en: 'Objects' },
  agrees: { zh: '同意公开', en: 'Agrees' },
  silent: { zh: '逾期未答复', en: 'Did not answer in time' },
} as const;

/** What a third party said. */
export type ThirdPartyAnswer = keyof typeof THIRD_PARTY_ANSWERS;

/** How much was taken down that had been published in error. */
export const TAKEN_DOWN = {
  whole: { zh: '全部内容', en: 'The whole' },
  part: { zh: '部分内容', en: 'A part' },
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
  /** The pieces as they came in, each by its number; an opinion that merges none is one piece. */
  readonly originals: readonly string[];
  readonly receivedOn: string;
  readonly disposition: 'awaited' | keyof typeof DISPOSITIONS;
  readonly reason: string | null;
}

/** A matter, or a part of it, that is lawfully withheld. */
interface Withheld {
  readonly ground: UndisclosedGround;
  readonly legalBasis: string;
  readonly approver: string;
  readonly on: string;
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
  /** The review that what is withheld rests on, as it last stood. */
  readonly disclosureReview: {
    readonly on: string;
    readonly kind: keyof typeof DISCLOSURE_REVIEWS;
    readonly conclusion: keyof typeof REVIEW_CONCLUSIONS;
    readonly ground: UndisclosedGround | null;
    /** The person who reviewed, or the authority to which it was referred. */
    readonly reviewer: string;
    readonly by: string;
  } | null;
  readonly undisclosed: Withheld | null;
  /** What is left out of what the public is asked; the rest is heard. */
  readonly withheldParts: readonly (Withheld & { readonly part: string })[];
  /** Every text that was published, first to last; none is undone by saying so. */
  readonly publications: readonly { readonly on: string; readonly hash: string }[];
  /** What was published in error and taken down, each after so many publications. */
  readonly takenDown: readonly {
    readonly on: string;
    readonly extent: keyof typeof TAKEN_DOWN;
    readonly part: string;
    readonly reason: string;
    readonly documentId: string;
    readonly publicationsBefore: number;
  }[];
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
  disclosureReview: null,
  undisclosed: null,
  withheldParts: [],
  publications: [],
  takenDown: [],
  openComment: null,
  hearing: null,
  opinionsStated: [],
  opinions: [],
  adoptionDocument: null,
  adoptionPublishedOn: null,
};

/** So many pieces an opinion merges. */
export const piecesOf = (one: Pick<PublicOpinion, 'originals'>): number =>
  Math.max(1, one.originals.length);

/** Whether a comment came in after the period had ended; it is kept apart and may be considered. */
export const isLate = (
  { source, receivedOn }: Pick<PublicOpinion, 'source' | 'receivedOn'>,
  { openComment }: Pick<ParticipationFacts, 'openComment'>,
): boolean =>
  source === 'openComment' && openComment !== null && receivedOn > openComment.openUntil;

/** Whether so much of the text that was published last is taken down: all of it, or any part. */
export const isTakenDown = (
  { publications, takenDown }: Pick<ParticipationFacts, 'publications' | 'takenDown'>,
  what: 'whole' | 'part',
): boolean =>
  takenDown.some(
    ({ extent, publicationsBefore }) =>
      (what === 'part' || extent === 'whole') && publicationsBefore === publications.length,
  );

/** The day on which something was published that still stands. */
export const stillPublished = (
  participation: Pick<ParticipationFacts, 'publications' | 'takenDown'>,
  what: 'whole' | 'part',
): string | undefined =>
  isTakenDown(participation, what) ? undefined : participation.publications.at(-1)?.on;
