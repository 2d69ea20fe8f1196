/** A pre-check that was required, with its conclusion once there is one. */
export interface Precheck {
  readonly code: string;
  readonly title: string;
  readonly unitId: string;
  readonly passed: boolean | null;
  readonly documentId: string | null;
}

/** The pre-checks that were required, each code once. */
export interface PrecheckFacts {
  readonly checks: readonly Precheck[];
}

/** No pre-check is required. */
export const initialPrechecks: PrecheckFacts = { checks: [] };
