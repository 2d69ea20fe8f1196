/** The steps of a hearing in the order of art. 17; an explanation belongs to the second turn. */
export const HEARING_STEPS = {
  presentation: {
    zh: '决策承办单位介绍决策草案、依据和有关情况',
    en: 'The sponsor presents the draft, its basis and the situation',
  },
  statements: {
    zh: '听证参加人陈述意见，进行询问、质证和辩论',
    en: 'The participants state their views, question and debate',
  },
  explanation: {
    zh: '决策承办单位或者有关专家进行解释说明',
    en: 'The sponsor or experts explain',
  },
  confirmation: {
    zh: '听证参加人确认听证会记录并签字',
    en: 'The participants confirm and sign the record',
  },
} as const;

/** One step of a hearing. */
export type HearingStep = keyof typeof HEARING_STEPS;

/** The open words of art. 16¶1: either calls for a hearing where the rules demand one. */
export const HEARING_QUESTIONS = {
  vitalInterest: {
    zh: '是否直接涉及公民、法人、其他组织切身利益',
    en: 'Whether vital interests are directly touched',
  },
  greatDifference: { zh: '是否存在较大分歧', en: 'Whether views differ greatly' },
} as const;

/** How the papers reached a participant: whoever refuses them is served all the same. */
export const ACCEPTANCES = {
  signed: { zh: '本人签收', en: 'Signed for by himself' },
  onBehalf: { zh: '代收人签收', en: 'Signed for on his behalf' },
  refused: { zh: '拒绝签收', en: 'Acceptance refused' },
} as const;

/** Who takes part in a hearing, with the delivery of the papers and his signature. */
export interface HearingParticipant {
  readonly key: string;
  readonly name: string;
  readonly side: string;
  /** The day on which he was served with the papers as they now are. */
  readonly deliveredOn: string | null;
  /** The days on which he was served with papers that were replaced since. */
  readonly servedBefore: readonly string[];
  /** He gave his place up himself; he is owed neither papers nor a signature. */
  readonly withdrawnOn: string | null;
  readonly signature: 'awaited' | 'signed' | 'refused';
  readonly refusal: { readonly reason: string | null; readonly witness: string | null } | null;
}

/** A hearing from its announcement to its report (arts 16 and 17). */
export interface Hearing {
  readonly announcedOn: string;
  readonly plannedOn: string;
  readonly place: string;
  readonly selectionMethod: string;
  readonly selectionPublishedOn: string;
  readonly sides: readonly string[];
  readonly participants: readonly HearingParticipant[];
  readonly listPublishedOn: string | null;
  /** Whom a later list left out though he had not withdrawn, and why. */
  readonly struck: readonly { readonly name: string; readonly because: string }[];
  readonly heldOn: string | null;
  readonly order: readonly HearingStep[];
  readonly reportDocument: string | null;
}

/** Those on the list who have not withdrawn. */
export const attending = (hearing: Hearing | null): readonly HearingParticipant[] =>
  (hearing?.participants ?? []).filter((one) => one.withdrawnOn === null);

/** Those on the list who are not served with the papers as they now are. */
export const unserved = (hearing: Hearing | null): readonly HearingParticipant[] =>
  attending(hearing).filter((one) => one.deliveredOn === null);

/** Whether the list is published and everybody on it is served. */
export const allServed = (hearing: Hearing | null): boolean =>
  (hearing?.listPublishedOn ?? null) !== null && unserved(hearing).length === 0;

/** Those on the list, and not withdrawn, whom a new list leaves out or replaces. */
export const leftOut = (
  hearing: Hearing | null,
  listed: readonly { readonly key: string; readonly name: string }[],
): readonly HearingParticipant[] =>
  attending(hearing).filter(
    (one) => !listed.some(({ key, name }) => key === one.key && name === one.name),
  );
