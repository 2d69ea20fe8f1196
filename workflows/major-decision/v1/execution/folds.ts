import type { ExecutionFacts } from './facts.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { executionCommands } from './stage.js';

export const executionFolds: Folds<typeof executionCommands> = {
  'executor.assigned': (facts, { payload, given }) =>
    execution(facts, {
      units: payload.units,
      assignedOn: given.occurredOn,
      reportEveryMonths: payload.reportEveryMonths,
    }),
  'execution.begun': (facts, { payload }) =>
    execution(facts, { begunOn: earlier(facts.execution.begunOn, payload.on) }),
  'execution.foundBegun': (facts, { payload }) =>
    execution(facts, { begunOn: earlier(facts.execution.begunOn, payload.on) }),
  'execution.reported': (facts, { given }) =>
    execution(facts, {
      reports: facts.execution.reports + 1,
      lastReportOn: given.occurredOn,
    }),
  'problem.reported': (facts, { payload, given }) =>
    execution(facts, {
      problems: [
        ...facts.execution.problems,
        { cause: payload.cause, on: given.occurredOn, summary: payload.summary, handled: null },
      ],
    }),
  'problem.foundConcealed': (facts, { payload: { cause, on, summary } }) =>
    execution(facts, {
      problems: [...facts.execution.problems, { cause, on, summary, handled: null }],
    }),
  'problem.handled': (facts, { payload }) =>
    execution(facts, {
      problems: facts.execution.problems.map((one, index) =>
        index === payload.number - 1 ? { ...one, handled: payload.how } : one,
      ),
    }),
  'execution.accomplished': (facts, { given }) =>
    execution(facts, { accomplishedOn: given.occurredOn, lastReportOn: given.occurredOn }),
  'accomplishment.refused': (facts) => execution(facts, { accomplishedOn: null }),
  'supervision.opened': (facts) =>
    execution(facts, { inspections: facts.execution.inspections + 1 }),
  'supervision.concluded': (facts) =>
    execution(facts, { inspectionsConcluded: facts.execution.inspectionsConcluded + 1 }),
  'opinion.received': (facts) =>
    execution(facts, { opinionsReceived: facts.execution.opinionsReceived + 1 }),
  'opinion.answered': (facts) =>
    execution(facts, { opinionsAnswered: facts.execution.opinionsAnswered + 1 }),
};

/** Changes what is remembered of the execution. */
export function execution(facts: Facts, change: Partial<ExecutionFacts>): Facts {
  return { ...facts, execution: { ...facts.execution, ...change } };
}

function earlier(known: string | null, stated: string): string {
  return known !== null && known < stated ? known : stated;
}
