export interface EvaluationFacts {
  readonly running: {
    readonly trigger: 'shortOfEffect' | 'manyOpinions' | 'organDecides';
    readonly evaluator: string;
    readonly on: string;
  } | null;
  readonly publicHeard: boolean;
  /** The groups of art. 36¶3 that took part in the evaluation that runs. */
  readonly joined: readonly string[];
  readonly reportDocument: string | null;
  readonly outcomes: readonly {
    readonly outcome: 'continue' | 'adjust' | 'terminate';
    readonly on: string;
  }[];
  readonly notTriggeredBecause: string | null;
}

export const initialEvaluation: EvaluationFacts = {
  running: null,
  publicHeard: false,
  joined: [],
  reportDocument: null,
  outcomes: [],
  notTriggeredBecause: null,
};
