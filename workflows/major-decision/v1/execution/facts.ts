/** The three causes of art. 35¶1. */
export type ProblemCause = 'decisionHasProblems' | 'circumstancesChanged' | 'forceMajeure';

export interface ExecutionFacts {
  readonly units: readonly string[];
  readonly assignedOn: string | null;
  readonly reportEveryMonths: number | null;
  readonly begunOn: string | null;
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

export const initialExecution: ExecutionFacts = {
  units: [],
  assignedOn: null,
  reportEveryMonths: null,
  begunOn: null,
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
