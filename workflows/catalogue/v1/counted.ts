import { endOfDay } from '#libs/legal-time';
import type { Entry, Words } from '#libs/procedure';

import type { Facts } from './facts.js';
import type { Role } from './roles.js';
import { LIST_ARTICLE } from './vocabulary.js';

/** A deadline with its date; the whole of it stands in the event. */
interface ComputedDeadline {
  /** A `ceiling` is a duty that stays overdue until it is done; a `floor` protects others. */
  readonly nature: 'floor' | 'ceiling';
  readonly article: string;
  readonly role: Role;
  readonly startOn: string;
  readonly dueOn: string;
  /** The instant at which `dueOn` ends, UTC. */
  readonly dueAt: string;
  readonly unit: 'date';
  readonly count: null;
  /** Working days before `dueOn` on which those who owe it are reminded. */
  readonly remind: readonly number[];
  /** Who is notified next, rank by rank, while it stays overdue. */
  readonly escalate: readonly Role[];
  readonly provisional: boolean;
  readonly trail: readonly never[];
}

/** How each deadline of a stage is counted, with what people read instead of its kind. */
export type Deadlines = Readonly<
  Record<string, Words & { readonly compute: (facts: Facts, entry: Entry) => ComputedDeadline }>
>;

/** Who owes what is due, when he is reminded, and who is notified in the end. */
type Ground = Pick<ComputedDeadline, 'nature' | 'role' | 'remind' | 'escalate'>;

/** What a role owes until a day; those named after it are notified while it stays overdue. */
export const owed = (role: Role, ...escalate: readonly Role[]): Ground => ({
  nature: 'ceiling',
  role,
  remind: [3, 1],
  escalate,
});

/** A term by its last day: the law sets no number here, every day is one that a notice has named. */
export function onDay(
  ground: Ground,
  { given }: Entry,
  dueOn: string | null | undefined,
): ComputedDeadline {
  const startOn = given.recordedOn;
  const due = dueOn ?? startOn;
  return {
    ...ground,
    article: LIST_ARTICLE,
    startOn,
    dueOn: due,
    dueAt: endOfDay(due),
    unit: 'date',
    count: null,
    provisional: false,
    trail: [],
  };
}
