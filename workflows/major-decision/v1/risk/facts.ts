/** The kinds of risk of art. 22 and those that practice assesses beside them. */
export const RISK_KINDS = {
  socialStability: { zh: '社会稳定', en: 'Social stability' },
  publicSecurity: { zh: '公共安全', en: 'Public security' },
  environment: { zh: '生态环境', en: 'Environment' },
  economy: { zh: '财政经济', en: 'Finance and economy' },
  publicSentiment: { zh: '舆情', en: 'Public sentiment' },
  legal: { zh: '法律', en: 'Legal' },
} as const;

/** A kind of risk that is assessed by itself. */
export type RiskKind = keyof typeof RISK_KINDS;

/** How high a risk is graded. */
export const RISK_LEVELS = {
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
} as const;

/** The report on one kind of risk, or the earlier one that is relied on. */
export interface RiskReport {
  readonly kind: RiskKind;
  readonly assessor: string;
  readonly level: keyof typeof RISK_LEVELS;
  readonly controllable: boolean;
  readonly riskPoints: string;
  readonly precautions: string;
  readonly contingencyPlan: string;
  readonly reportDocument: string | null;
  readonly reusedFrom: string | null;
  readonly draftVersion: number;
  /** Who wrote the report and who reviewed it (编审分离), where a rule asks for it. */
  readonly author?: string;
  readonly reviewer?: string;
  /** The departments that were heard (art. 23¶2). */
  readonly departmentsHeard?: string;
}

/** The present round of assessment, with who assessed before. */
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

/** Nothing is determined or assessed. */
export const initialRisk: RiskFacts = {
  likely: null,
  kinds: [],
  assessor: null,
  reports: [],
  earlierAssessors: [],
  foundUncontrollable: 0,
};
