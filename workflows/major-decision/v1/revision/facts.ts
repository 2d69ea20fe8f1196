import { RISK_KINDS, type RiskKind } from '../risk/facts.js';

/** How a point of the review is answered (art. 28). */
export const ANSWERS = {
  adopted: { zh: '采纳', en: 'Adopted' },
  declined: { zh: '不采纳', en: 'Declined' },
} as const;

/** Whether a point is adopted. */
export type PointAnswer = keyof typeof ANSWERS;

/** How far a change may go that the reviewer confirms; what goes further is found upon anew. */
export const EXTENTS = {
  wordingOnly: { zh: '仅作文字修改', en: 'Only the wording changed' },
  carriesOutPoints: {
    zh: '落实审查意见，未超出审查意见的范围',
    en: 'It carries out the points of the review, and goes no further',
  },
} as const;

/** A later version that the reviewer let stand on his opinion. */
export interface Confirmation {
  readonly alternative: string;
  readonly hash: string;
  readonly wordingOnly: boolean;
  readonly on: string;
  /** The draft version that was confirmed. */
  readonly version: number;
}

/** What can be concluded about a draft by somebody outside the review: the panel, an assessor. */
export const REPORTED = {
  experts: { zh: '专家论证', en: 'expert argumentation' },
  ...RISK_KINDS,
} as const;

/** The argumentation, or the assessment of one kind of risk. */
export type Reported = 'experts' | RiskKind;

/** Why a conclusion may stand without a word of who gave it. */
export const STAND_GROUNDS = {
  untouched: {
    zh: '修改不涉及该结论所针对的内容',
    en: 'The change does not touch what was concluded upon',
  },
  giverGone: {
    zh: '报告出具人已无法确认（注明原因）',
    en: 'Who gave the report can no longer confirm it (say why)',
  },
} as const;

/** That a conclusion holds for a later draft: by who gave it, or by what was determined and reviewed. */
export interface Upheld {
  readonly about: Reported | 'fairCompetition';
  readonly version: number;
  /** Who gave the conclusion says so himself; otherwise the responsible unit determined it. */
  readonly byGiver: boolean;
  /** What the reviewer says to a determination; `awaited` until he does (art. 27, item 2). */
  readonly reviewed: 'awaited' | 'agreed' | 'reversed';
}
