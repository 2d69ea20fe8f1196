import type { Profile } from '#libs/procedure';

/** The kinds of matters for which law sets rules of its own; a normative document is a form, and no kind. */
export const MATTER_KINDS = {
  expropriation: {
    zh: '国有土地上房屋征收、补偿',
    en: 'Expropriation of houses on state-owned land',
  },
  landTaking: { zh: '土地征收、补偿', en: 'Taking of land' },
  pricing: { zh: '政府定价、政府指导价', en: 'Government pricing' },
  spatialPlanning: { zh: '国土空间规划、城乡规划', en: 'Spatial and town planning' },
  environment: { zh: '规划和建设项目环境影响', en: 'Environmental impact of plans and projects' },
  other: { zh: '其他有特别规定的事项', en: 'Another matter with rules of its own' },
} as const;

/** A kind of matter. */
export type MatterKind = keyof typeof MATTER_KINDS;

/** What a rule must rank as to replace the general procedure (art. 3¶2), or that of hearings (art. 16¶1). */
export const RANKS = {
  law: { zh: '法律', en: 'Law' },
  administrativeRegulation: { zh: '行政法规', en: 'Administrative regulation' },
  localRegulation: { zh: '地方性法规（限于听证）', en: 'Local regulation (hearings only)' },
  rule: { zh: '规章（限于听证）', en: 'Rule (hearings only)' },
} as const;

/** The steps of the general procedure that a rule of its own may displace, or set a hearing for. */
export const DISPLACED_STEPS = {
  participation: { zh: '公众参与', en: 'Public participation' },
  hearing: { zh: '听证会', en: 'Hearing' },
  experts: { zh: '专家论证', en: 'Expert argumentation' },
  risk: { zh: '风险评估', en: 'Risk assessment' },
} as const;

/** A step that a rule of its own regulates. */
export type DisplacedStep = keyof typeof DISPLACED_STEPS;

/** That special rules apply to this matter, as the organ determined it. */
export interface SpecialFacts {
  readonly kind: MatterKind | null;
  /** The law and its article. */
  readonly provision: string | null;
  readonly rank: keyof typeof RANKS | null;
  readonly steps: readonly DisplacedStep[];
  readonly reference: string | null;
  readonly document: string | null;
  /** The parameters that the kind brings; they stand before those of the organ. */
  readonly rules: Profile;
  /** The steps that were carried out as the special rule orders, each with its paper. */
  readonly performed: readonly { readonly step: DisplacedStep; readonly document: string }[];
  /** Where the compensation must be in place: the paper that shows it. */
  readonly funds: { readonly on: string; readonly document: string } | null;
}

/** No special rule was found to apply. */
export const initialSpecial: SpecialFacts = {
  kind: null,
  provision: null,
  rank: null,
  steps: [],
  reference: null,
  document: null,
  rules: {},
  performed: [],
  funds: null,
};
