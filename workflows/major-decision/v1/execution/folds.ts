import { into, type Folds } from '../vocabulary.js';

import type { executionCommands } from './commands.js';
import type { ExecutionFacts } from './facts.js';

/** What each command of the execution changes. */
export const executionFolds: Folds<typeof executionCommands> = {
  'executor.assigned': into('execution', (_now, { payload, given }) => ({
    units: payload.units,
    assignedOn: given.occurredOn,
    reportEveryMonths: payload.reportEveryMonths,
  })),
  'execution.begun': into('execution', begun),
  'execution.foundBegun': into('execution', begun),
  'execution.reported': into('execution', (now, { given }) => ({
    reports: now.reports + 1,
    lastReportOn: given.occurredOn,
  })),
  'problem.reported': into('execution', (now, { payload: { cause, summary }, given }) =>
    withProblem(now, { cause, on: given.occurredOn, summary }),
  ),
  'problem.foundConcealed': into('execution', (now, { payload: { cause, on, summary } }) =>
    withProblem(now, { cause, on, summary }),
  ),
  'problem.handled': into('execution', (now, { payload: { number, how } }) => ({
    problems: now.problems.map((one, index) =>
      index === number - 1 ? { ...one, handled: how } : one,
    ),
  })),
  'execution.accomplished': into('execution', (_now, { given }) => ({
    accomplishedOn: given.occurredOn,
    lastReportOn: given.occurredOn,
  })),
  'accomplishment.refused': into('execution', () => ({ accomplishedOn: null })),
  'supervision.opened': oneMore('inspections'),
  'supervision.concluded': oneMore('inspectionsConcluded'),
  'opinion.received': oneMore('opinionsReceived'),
  'opinion.answered': oneMore('opinionsAnswered'),
};

type Counter = 'inspections' | 'inspectionsConcluded' | 'opinionsReceived' | 'opinionsAnswered';

function oneMore(counter: Counter) {
  return into('execution', (now) => ({ [counter]: now[counter] + 1 }));
}

/** The earliest day of which anybody says that it began. */
function begun({ begunOn }: ExecutionFacts, { payload: { on } }: { payload: { on: string } }) {
  return { begunOn: begunOn !== null && begunOn < on ? begunOn : on };
}

function withProblem(
  { problems }: ExecutionFacts,
  problem: Omit<ExecutionFacts['problems'][number], 'handled'>,
) {
  return { problems: [...problems, { ...problem, handled: null }] };
}
