import type { DISPOSITIONS } from '../participation/facts.js';

/** The forms of the argumentation (art. 20). */
export const FORMS = {
  meeting: { zh: '论证会', en: 'Meeting' },
  written: { zh: '书面咨询', en: 'Written consultation' },
  commissioned: { zh: '委托咨询论证', en: 'Commissioned argumentation' },
} as const;

/** Who argues: a person or an institution. */
export const EXPERT_KINDS = {
  person: { zh: '专家', en: 'Expert' },
  institution: { zh: '专业机构', en: 'Institution' },
} as const;

/** In what form an opinion was given. */
export const OPINION_FORMS = {
  written: { zh: '书面意见', en: 'Written' },
  oral: { zh: '口头意见（以会议记录为准）', en: 'Oral, by the minutes' },
} as const;

/** What an expert says to the draft. */
export const STANCES = {
  support: { zh: '赞成', en: 'Supports' },
  supportWithChanges: { zh: '修改后赞成', en: 'Supports with changes' },
  oppose: { zh: '不赞成', en: 'Opposes' },
} as const;

/** The ties to the matter that art. 20 bars; more than one may hold. */
export const TIES = {
  institution: { zh: '所在单位与决策事项有利害关系', en: 'His institution has an interest' },
  parentOrSubsidiary: {
    zh: '所在单位的上级单位、下属单位或者控股、参股单位有利害关系',
    en: 'A parent or subsidiary of his institution has an interest',
  },
  kin: { zh: '近亲属有利害关系', en: 'A near relative has an interest' },
  shareholding: { zh: '持有利害关系单位的股份、股权', en: 'Holds shares in one concerned' },
  employment: { zh: '在利害关系单位任职', en: 'Is employed by one concerned' },
  commission: { zh: '曾受委托承担本事项有关工作', en: 'Was commissioned in this matter before' },
  bidder: { zh: '参与本事项的投标、供应', en: 'Bids or supplies in this matter' },
  other: { zh: '其他直接利害关系', en: 'Another direct interest' },
} as const;

/** What is argued about the matter (art. 19). */
export const ASPECTS = {
  necessity: { zh: '必要性', en: 'Necessity' },
  feasibility: { zh: '可行性', en: 'Feasibility' },
  soundness: { zh: '科学性', en: 'Scientific soundness' },
  other: { zh: '其他', en: 'Another' },
} as const;

/** How an expert or institution can be tied to the matter. */
export type TieKind = keyof typeof TIES;

/** One opinion, signed or not, with what became of it (art. 29). */
export interface ExpertOpinion {
  readonly form: keyof typeof OPINION_FORMS;
  readonly stance: keyof typeof STANCES;
  readonly signed: boolean;
  readonly sealed?: boolean;
  readonly documentId: string;
  readonly disposition: 'awaited' | keyof typeof DISPOSITIONS;
  readonly reason: string | null;
}

/** An expert or institution that was chosen, with the opinion once it is given. */
export interface Expert {
  readonly key: string;
  readonly name: string;
  readonly institution: string;
  /** A person signs his opinion, an institution seals it; a person where it is not said. */
  readonly kind?: keyof typeof EXPERT_KINDS;
  /** Whether he belongs to the department in charge of the industry. */
  readonly fromIndustryDept?: boolean;
  readonly interest: string | null;
  readonly opinion: ExpertOpinion | null;
  /** What he said before; a later opinion does not undo it. */
  readonly earlierOpinions: readonly ExpertOpinion[];
  readonly disqualifiedBecause: string | null;
}

/** The present round of argumentation, with who argued before. */
export interface ExpertFacts {
  /** The determination on 专业性、技术性较强 (art. 19); `null` until made. */
  readonly technical: {
    readonly answer: boolean;
    readonly reason: string;
    readonly on: string;
  } | null;
  readonly form: keyof typeof FORMS | null;
  readonly experts: readonly Expert[];
  readonly reportDocument: string | null;
  readonly adoptionDocument: string | null;
  /** The draft version that the conclusion is about, or was determined to stand for. */
  readonly draftVersion: number | null;
  /** Who wrote the report of the argumentation. */
  readonly reportBy: string | null;
  /** Who wrote the reports of earlier rounds or was commissioned; art. 36 bars them too. */
  readonly earlierMain: readonly string[];
  /** Who was disqualified in an earlier round: he is not chosen again. */
  readonly barred: readonly { readonly name: string; readonly because: string }[];
}

/** Nothing is determined, and nobody is chosen. */
export const initialExperts: ExpertFacts = {
  technical: null,
  form: null,
  experts: [],
  reportDocument: null,
  adoptionDocument: null,
  draftVersion: null,
  reportBy: null,
  earlierMain: [],
  barred: [],
};

/** The opinions of an expert that are not merely an earlier form of what he says later. */
export function opinionsOf({ opinion, earlierOpinions }: Expert): readonly ExpertOpinion[] {
  const all = [...earlierOpinions, ...(opinion === null ? [] : [opinion])];
  return all.filter(({ stance }, index) =>
    all.slice(index + 1).every((one) => one.stance !== stance),
  );
}

/** The units of the main argumentation (art. 36¶2): who wrote its report, and who was commissioned. */
export function mainArguers(now: ExpertFacts): readonly string[] {
  const commissioned = now.form === 'commissioned' ? now.experts : [];
  return [
    ...(now.reportBy === null ? [] : [now.reportBy]),
    ...commissioned.map((one) => one.institution),
    ...now.earlierMain,
  ];
}
