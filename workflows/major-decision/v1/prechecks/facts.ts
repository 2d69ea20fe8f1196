export interface Precheck {
  readonly code: string;
  readonly title: string;
  readonly unitId: string;
  readonly passed: boolean | null;
  readonly documentId: string | null;
}

export interface PrecheckFacts {
  readonly checks: readonly Precheck[];
}

export const initialPrechecks: PrecheckFacts = { checks: [] };
