/** The three causes of art. 35¶1. */
export const PROBLEM_CAUSES = {
  decisionHasProblems: { zh: '重大行政决策存在问题', en: 'The decision has problems' },
  circumstancesChanged: { zh: '客观情况发生重大变化', en: 'Circumstances changed greatly' },
  forceMajeure: {
    zh: '决策执行中发生不可抗力等严重影响决策目标实现',
    en: 'Force majeure seriously affects the goals',
  },
} as const;

/** One of the causes of art. 35¶1. */
export type ProblemCause = keyof typeof PROBLEM_CAUSES;

/** With what execution may begin. */
export const BEGINNINGS = {
  tender: { zh: '招标', en: 'Tender' },
  budget: { zh: '安排预算', en: 'Budget' },
  work: { zh: '开工或者实施', en: 'Start of work' },
};

/** How an opinion of the public may come. */
export const OPINION_CHANNELS = {
  letter: { zh: '信件', en: 'Letter' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '电子邮件', en: 'E-mail' },
  other: { zh: '其他', en: 'Other' },
};

/** What the case remembers of the execution of the decision (arts 34 to 37). */
export interface ExecutionFacts {
  readonly units: readonly string[];
  readonly assignedOn: string | null;
  readonly reportEveryMonths: number | null;
  readonly begunOn: string | null;
  readonly beginnings: readonly { readonly what: keyof typeof BEGINNINGS; readonly on: string }[];
  readonly reports: number;
  readonly lastReportOn: string | null;
  readonly problems: readonly {
    readonly cause: ProblemCause;
    readonly on: string;
    readonly summary: string;
    /** How the organ dealt with it. */
    readonly handled: string | null;
  }[];
  readonly accomplishedOn: string | null;
  readonly inspections: number;
  readonly inspectionsConcluded: number;
  readonly opinionsReceived: number;
  readonly opinionsAnswered: number;
  readonly suspension: {
    readonly cause: ProblemCause;
    readonly on: string;
    readonly by: string;
    readonly reviewOn: string;
    /** How often it was prolonged. */
    readonly reviews: number;
  } | null;
  readonly suspensions: number;
  readonly minorAdjustments: readonly { readonly on: string; readonly summary: string }[];
  /** The linked case by which the decision is being adjusted or stopped (art. 37), while it runs. */
  readonly majorAdjustment: {
    readonly kind: 'adjusts' | 'stops';
    readonly on: string;
    readonly reason: string;
  } | null;
}

/** Before anybody was named to execute it. */
export const initialExecution: ExecutionFacts = {
  units: [],
  assignedOn: null,
  reportEveryMonths: null,
  begunOn: null,
  beginnings: [],
  reports: 0,
  lastReportOn: null,
  problems: [],
  accomplishedOn: null,
  inspections: 0,
  inspectionsConcluded: 0,
  opinionsReceived: 0,
  opinionsAnswered: 0,
  suspension: null,
  suspensions: 0,
  minorAdjustments: [],
  majorAdjustment: null,
};
