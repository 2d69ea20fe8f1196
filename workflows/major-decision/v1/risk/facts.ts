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

/** A grade that a later report replaced; it stays in sight. */
export interface EarlierGrade {
  readonly scope: string;
  readonly level: keyof typeof RISK_LEVELS;
  readonly controllable: boolean;
  readonly assessor: string;
  readonly reportDocument: string | null;
  readonly draftVersion: number;
}

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
  /** What it assessed, and whether that is all of this matter; reports with other scopes stand beside it. */
  readonly scope: string;
  readonly whole: boolean;
  /** What lies outside the scope of an earlier assessment that is relied on. */
  readonly outside?: string;
  /** The grades given before to what it assesses, first to last, and what changed since. */
  readonly earlier: readonly EarlierGrade[];
  readonly changedSince: string | null;
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
  /** The reports of earlier rounds: a grade once given is shown beside the next. */
  readonly earlierReports: readonly RiskReport[];
  /** Assessors who were replaced, in this round or before; art. 36 bars them from evaluating too. */
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
  earlierReports: [],
  earlierAssessors: [],
  foundUncontrollable: 0,
};

const HEIGHT = { low: 1, medium: 2, high: 3 } as const;

/** Whether a grade is lower than another. */
export const isLower = (level: keyof typeof RISK_LEVELS, than: keyof typeof RISK_LEVELS): boolean =>
  HEIGHT[level] < HEIGHT[than];

/** Every grade that is lower than one given before to the same, in words for who decides (art. 24). */
export const loweredGrades = ({
  reports,
  earlierReports,
}: Pick<RiskFacts, 'reports' | 'earlierReports'>) =>
  reports.flatMap((one) => {
    const before = [
      ...one.earlier,
      ...earlierReports.filter((earlier) => earlier.kind === one.kind),
    ].filter((earlier) => isLower(one.level, earlier.level));
    const [first] = before;
    return first === undefined
      ? []
      : [
          {
            zh: `${RISK_KINDS[one.kind].zh}风险由“${RISK_LEVELS[first.level].zh}”（${first.assessor}）改评为“${RISK_LEVELS[one.level].zh}”（${one.assessor}）；变化：${one.changedSince ?? '未说明'}`,
            en: `${RISK_KINDS[one.kind].en}: graded ${RISK_LEVELS[first.level].en} (${first.assessor}) before, ${RISK_LEVELS[one.level].en} (${one.assessor}) now; what changed: ${one.changedSince ?? 'not said'}`,
          },
        ];
  });

const plain = (scope: string): string => scope.normalize('NFKC').replace(/\s/gu, '');

/** Whether two reports assess the same thing. */
export const sameScope = (
  one: Pick<RiskReport, 'kind' | 'scope'>,
  other: Pick<RiskReport, 'kind' | 'scope'>,
): boolean => one.kind === other.kind && plain(one.scope) === plain(other.scope);

/** What graded this before: the report of this round on the same scope, and all of earlier rounds. */
export const gradedBefore = (
  { reports, earlierReports }: Pick<RiskFacts, 'reports' | 'earlierReports'>,
  report: Pick<RiskReport, 'kind' | 'scope'>,
): readonly RiskReport[] => [
  ...earlierReports.filter((one) => one.kind === report.kind),
  ...reports.filter((one) => sameScope(one, report)),
];

/** The units of the main assessment (art. 36¶2): who wrote a report or was charged with one. */
export const mainAssessors = ({ assessor, reports, earlierAssessors }: RiskFacts) => [
  ...new Set([
    ...(assessor === null ? [] : [assessor]),
    ...reports.map((one) => one.assessor),
    ...earlierAssessors,
  ]),
];
