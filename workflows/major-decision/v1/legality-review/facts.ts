import type { Confirmation, PointAnswer } from '../revision/facts.js';

/** What a matter is spared of by a determination of its own side; the reviewer answers each. */
export const NEGATIVES = {
  specificGroup: { zh: '不涉及特定群体利益', en: 'No specific group is touched' },
  vitalInterest: { zh: '不直接涉及切身利益', en: 'No vital interest is directly touched' },
  greatDifference: { zh: '不存在较大分歧', en: 'Views do not differ greatly' },
  oldTownObjection: { zh: '多数被征收人没有异议', en: 'Most of those affected do not object' },
  technical: { zh: '不属于专业性、技术性较强', en: 'It is not technical' },
  adverseImpact: { zh: '不会造成不利影响', en: 'No harm is likely' },
  congressOwed: { zh: '无须由人大讨论决定或者向其报告', en: 'Nothing is owed to the Congress' },
  superiorOwed: { zh: '无须报上级批准', en: 'No superior must approve' },
  operators: { zh: '不涉及经营者经济活动', en: 'The business of operators is not touched' },
} as const;

/** The question that was answered with no. */
export type Negative = keyof typeof NEGATIVES;

/** What the reviewer thinks of one of them. */
export interface NegativeAnswer {
  readonly question: Negative;
  readonly agrees: boolean;
  readonly reason: string;
}

/** What the reviewer may conclude about an alternative (arts 25 and 27). */
export const CONCLUSIONS = {
  lawful: '合法',
  revisable: '应当修改',
  defective: '应当补正程序',
  unlawful: '不合法',
  exploratory: '探索性改革，明示法律风险',
} as const;

/** One of the five conclusions. */
export type ReviewConclusion = keyof typeof CONCLUSIONS;

/** To whom the law gives the authority to decide (art. 27, item 1). */
export const AUTHORITY_HOLDERS = {
  own: { zh: '本级决策机关', en: 'The organ itself' },
  superior: { zh: '上级机关', en: 'A superior organ' },
  subordinate: { zh: '下级机关', en: 'A subordinate organ' },
  congress: { zh: '人民代表大会及其常务委员会', en: 'The People’s Congress' },
  other: { zh: '其他机关', en: 'Another organ' },
} as const;

/** Who may decide the matter by law. */
export type AuthorityHolder = keyof typeof AUTHORITY_HOLDERS;

/** On what ground a file is returned to the sponsor. */
export const RETURN_GROUNDS = {
  deficient: { zh: '提供的材料不符合要求', en: 'The papers do not meet the requirements' },
  outOfScope: { zh: '不属于合法性审查范围', en: 'It is outside the scope of the review' },
} as const;

/** What the reviewer finds about a defect of the forming of the draft (art. 27, item 2). */
export const DEFECT_EFFECTS = {
  harmless: {
    zh: '已履行法定程序，该瑕疵不影响审查结论',
    en: 'The procedure was performed; the conclusion stands',
  },
  mendFirst: { zh: '应当先行补正', en: 'It must be mended first' },
} as const;

/** What a rule of the place may leave out of the longest time of the review, beside supplements. */
export const PAUSE_GROUNDS = {
  consultation: { zh: '征求意见', en: 'Consultation' },
  experts: { zh: '组织专家、法律顾问论证', en: 'Opinions of experts and advisers' },
  investigation: { zh: '实地调研', en: 'Investigation on the spot' },
} as const;

/** Who gives a legal opinion in the review (art. 28). */
export const ADVISERS = {
  legalAdviser: { zh: '法律顾问', en: 'Legal adviser' },
  publicLawyer: { zh: '公职律师', en: 'Public lawyer' },
} as const;

/** One thing to revise, with the sponsor's answer to it. */
export interface ReviewPoint {
  readonly number: number;
  /** 必须修改; otherwise 建议, which may be declined with a reason. */
  readonly must: boolean;
  readonly text: string;
  readonly answer: 'awaited' | PointAnswer;
  readonly reason: string | null;
}

/** What the reviewer found about one alternative. */
export interface Finding {
  readonly alternative: string;
  /** The content hash that was reviewed. */
  readonly hash: string;
  readonly conclusion: ReviewConclusion;
  /** To whom the law gives the authority (art. 27, item 1); the organ itself where it is not said. */
  readonly authorityOf?: AuthorityHolder;
  /** The three questions of art. 27. */
  readonly authority: string;
  readonly procedure: string;
  readonly content: string;
  readonly points: readonly ReviewPoint[];
  /** Which statutory procedure must be made good (补正程序). */
  readonly missingProcedure?: string;
  /** Exploratory reform: the reviewer's finding that no national rule exists, and the stated risk. */
  readonly noNationalRule: string | null;
  /** Where a national rule exists: the authorisation on which the conclusion rests. */
  readonly authorisation?: string | null;
  readonly legalRisk: string | null;
  /** What was determined not to be owed, each answered singly (art. 27, item 2). */
  readonly negatives?: readonly NegativeAnswer[];
  readonly reviewer: string;
}

/** The opinion of a legal adviser or public lawyer. */
export interface AdviserOpinion {
  readonly personId: string;
  readonly kind: keyof typeof ADVISERS;
  /** The law firm or organ he works for, where it is said. */
  readonly employer: string | null;
  readonly documentId: string;
  readonly on: string;
}

/** The reviewer's answer to one defect. */
export interface DefectAnswer {
  readonly defectId: string;
  readonly effect: keyof typeof DEFECT_EFFECTS;
  readonly says: string;
  readonly by: string;
  readonly on: string;
}

/** A change of the law in force, found after the opinion was issued. */
export interface BasisChange {
  readonly what: string;
  readonly effectiveOn: string;
  readonly on: string;
  /** The day on which the reviewer found that his opinion stands all the same. */
  readonly answeredOn: string | null;
}

/** The present round of review, with what is kept of earlier ones. */
export interface ReviewFacts {
  readonly round: number;
  readonly submittedOn: string | null;
  /** Server day of the first delivery, kept when the file is returned and delivered again. */
  readonly deliveredOn: string | null;
  /** Server day on which the file was complete: the floor of art. 26 counts from here. */
  readonly acceptedOn: string | null;
  /** The day by which the sponsor asks the file back. */
  readonly demandedBy: string | null;
  /** The day for which the meeting was planned when the file was submitted. */
  readonly meetingOn: string | null;
  readonly returns: number;
  readonly supplements: readonly {
    readonly on: string;
    readonly items: string;
    readonly repliedOn: string | null;
  }[];
  /** What is left out of the longest time where a rule of the place says so. */
  readonly pauses?: readonly {
    readonly ground: keyof typeof PAUSE_GROUNDS;
    readonly on: string;
    readonly endedOn: string | null;
  }[];
  /** The head of the reviewing department extended the review. */
  readonly extended?: { readonly on: string; readonly reason: string } | null;
  readonly advisers: readonly AdviserOpinion[];
  /** Opinions of advisers with a conflict: kept, never counted. */
  readonly conflictedAdvisers: readonly AdviserOpinion[];
  readonly findings: readonly Finding[];
  readonly opinion: {
    readonly documentId: string;
    readonly on: string;
    readonly by: string;
  } | null;
  readonly confirmations: readonly Confirmation[];
  /** The draft version that was reviewed; what comes after it is adjusted to the opinion. */
  readonly draftVersion: number | null;
  readonly basisChanges: readonly BasisChange[];
  /** What the statement of procedures says of defects, and what the reviewer answered. */
  readonly statedDefects: readonly string[];
  readonly defectAnswers: readonly DefectAnswer[];
}

/** The draft has not gone to review. */
export const initialReview: ReviewFacts = {
  round: 0,
  submittedOn: null,
  deliveredOn: null,
  acceptedOn: null,
  demandedBy: null,
  meetingOn: null,
  returns: 0,
  supplements: [],
  advisers: [],
  conflictedAdvisers: [],
  findings: [],
  opinion: null,
  confirmations: [],
  draftVersion: null,
  basisChanges: [],
  statedDefects: [],
  defectAnswers: [],
};
