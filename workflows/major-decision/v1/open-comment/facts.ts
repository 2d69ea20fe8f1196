/** A period of open comment as its last notice sets it (art. 15¶1). */
export interface OpenComment {
  readonly publishedOn: string;
  /** The day on which the server took the publication in: the floor counts from here. */
  readonly countsFrom: string;
  readonly endsOn: string;
  /** The day on which the period runs out, moved off days that are not worked. */
  readonly openUntil: string;
  readonly shortenedBecause: string | null;
  readonly channels: string;
  readonly draftDocument: string;
  readonly draftHash: string;
  /** The other texts that were published with it: further alternatives, and corrected ones. */
  readonly otherHashes: readonly string[];
  readonly corrections: number;
  readonly closedOn: string | null;
  /** Comments received by the close; each of them must be found again in the opinion register. */
  readonly commentsReceived: number | null;
  /** Comments received in the periods before this one. */
  readonly receivedBefore: number;
}

/** Why a draft was changed after it had been put to comment. */
export const CAUSES = {
  public: { zh: '采纳社会公众意见', en: 'Opinions of the public' },
  units: { zh: '采纳有关单位意见', en: 'Opinions of other units' },
  experts: { zh: '采纳专家论证意见', en: 'Opinions of experts' },
  risk: { zh: '落实风险评估意见', en: 'The risk assessment' },
  fairCompetition: { zh: '落实公平竞争审查意见', en: 'The fair-competition review' },
  review: { zh: '落实合法性审查意见', en: 'The legality review' },
  meeting: { zh: '落实会议讨论意见', en: 'The discussion at the meeting' },
  outside: { zh: '落实党委、人大、上级机关意见', en: 'The Party, the Congress or a superior' },
  law: { zh: '依据发生变化', en: 'A change of the law' },
  own: { zh: '上列意见以外，承办单位自行修改', en: 'None of these: the sponsor’s own change' },
} as const;

/** What changed in an alternative since it was put to comment, as the sponsor shows it. */
export interface ChangeStatement {
  readonly alternative: string;
  /** The text that was put to comment, and the one that it is compared with. */
  readonly commentedHash: string;
  readonly hash: string;
  readonly changes: readonly { readonly what: string; readonly cause: keyof typeof CAUSES }[];
  /** Whether what goes beyond the opinions is of substance; `null` until it is determined. */
  readonly substance: boolean | null;
}
