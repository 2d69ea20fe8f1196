import type { Entry, PayloadOf } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { into, type Folds, type OnRecord } from '../vocabulary.js';

import type { executionCommands } from './commands.js';
import type { ExecutionFacts } from './facts.js';

type Begun = PayloadOf<(typeof executionCommands)['execution.begun']['fields']>;

/** Something else that began is a beginning of its own. */
const hasBegun = ({ execution }: Facts, { payload: { what } }: Pick<Entry<Begun>, 'payload'>) =>
  execution.beginnings.some((one) => one.what === what);

/** What is stated of the same happening again corrects what was stated first. */
export const executionOnRecord: OnRecord<typeof executionCommands> = {
  'execution.begun': hasBegun,
  'execution.foundBegun': hasBegun,
};

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

/** What began, each thing once; the earliest day of all is that of the execution. */
function begun({ beginnings }: ExecutionFacts, { payload }: Pick<Entry<Begun>, 'payload'>) {
  const { on, what } = payload;
  const all = [...beginnings.filter((one) => one.what !== what), { what, on }];
  return { beginnings: all, begunOn: all.map((one) => one.on).sort()[0] ?? on };
}

function withProblem(
  { problems }: ExecutionFacts,
  problem: Omit<ExecutionFacts['problems'][number], 'handled'>,
) {
  return { problems: [...problems, { ...problem, handled: null }] };
}
