import type { CommandRecord } from '#libs/case-store';
import type { Procedure, Snapshot } from '#libs/procedure';

import { tasksOf } from '../record/record-of.js';

interface Moved {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The states that the other version adds beside those that stay. */
  readonly entered: readonly string[];
}

/** Who owes what may be another under other rules, though the state stays. */
export function movedTasks(
  { from, to }: { readonly from: Procedure; readonly to: Procedure },
  { before, after, entered }: Moved,
): Pick<CommandRecord, 'tasksClosed' | 'tasksOpened'> {
  const kept = Object.keys(before.entered).sort();
  const owed = tasksOf(from, before, kept);
  const owes = tasksOf(to, after, [...kept, ...entered]);
  const isIn = (tasks: typeof owed) => (task: (typeof owed)[number]) =>
    tasks.some((one) => JSON.stringify(one) === JSON.stringify(task));
  return {
    tasksClosed: owed
      .filter((task) => !isIn(owes)(task))
      .map(({ state, role }) => ({ state, role })),
    tasksOpened: owes.filter((task) => !isIn(owed)(task)),
  };
}
