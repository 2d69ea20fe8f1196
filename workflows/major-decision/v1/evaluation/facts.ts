/** What calls for an evaluation (art. 36¶1). */
export const EVALUATION_TRIGGERS = {
  shortOfEffect: { zh: '决策执行明显未达到预期效果', en: 'Clearly short of the expected effect' },
  manyOpinions: {
    zh: '公民、法人或者其他组织对决策执行提出较多意见',
    en: 'Many opinions from the public',
  },
  organDecides: { zh: '决策机关认为有必要', en: 'The organ thinks it needed' },
} as const;

/** Who takes part beside the public (art. 36¶3). */
export const JOINING = {
  deputies: { zh: '人大代表', en: 'People’s Congress deputies' },
  cppcc: { zh: '政协委员', en: 'CPPCC members' },
  groups: { zh: '人民团体', en: 'People’s groups' },
  grassRoots: { zh: '基层组织', en: 'Grass-roots organisations' },
  social: { zh: '社会组织', en: 'Social organisations' },
} as const;

/** What the case remembers of the evaluations of the decision. */
export interface EvaluationFacts {
  readonly running: {
    readonly trigger: keyof typeof EVALUATION_TRIGGERS;
    readonly evaluator: string;
    readonly on: string;
    /** The unit that evaluates by itself; `null` where a third party is commissioned. */
    readonly unitId: string | null;
    /** The experts of the argumentation who work for the evaluator: shown, and no bar. */
    readonly employs: readonly string[];
  } | null;
  /** Units of which the organ determined that they did not do the main work before. */
  readonly notMain: readonly {
    readonly institution: string;
    readonly reason: string;
    readonly by: string;
    readonly on: string;
    readonly documentId: string;
  }[];
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

/** Before anybody thought of an evaluation. */
export const initialEvaluation: EvaluationFacts = {
  running: null,
  notMain: [],
  publicHeard: false,
  joined: [],
  reportDocument: null,
  outcomes: [],
  notTriggeredBecause: null,
};
