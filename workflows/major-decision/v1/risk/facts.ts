export type RiskKind =
  'socialStability' | 'publicSecurity' | 'environment' | 'economy' | 'publicSentiment' | 'legal';

export interface RiskReport {
  readonly kind: RiskKind;
  readonly assessor: string;
  readonly level: 'high' | 'medium' | 'low';
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

export const initialRisk: RiskFacts = {
  likely: null,
  kinds: [],
  assessor: null,
  reports: [],
  earlierAssessors: [],
  foundUncontrollable: 0,
};
