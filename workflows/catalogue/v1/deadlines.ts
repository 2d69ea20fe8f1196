import { endOfDay } from '#libs/legal-time';
import type { Entry, Words } from '#libs/procedure';

import type { Facts } from './facts.js';
import type { Role } from './roles.js';

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
  /** Who is told next, rank by rank, while it stays overdue. */
  readonly escalate: readonly Role[];
  readonly provisional: boolean;
  readonly trail: readonly never[];
}

type Compute = (facts: Facts, entry: Entry) => ComputedDeadline;

const ARTICLE = '条例第3条第三款';

type Ground = Pick<ComputedDeadline, 'nature' | 'role' | 'remind' | 'escalate'>;

const owed = (role: Role, ...escalate: readonly Role[]): Ground => ({
  nature: 'ceiling',
  role,
  remind: [3, 1],
  escalate,
});
const OPEN_COMMENT: Ground = { nature: 'floor', role: 'office', remind: [1], escalate: [] };

/** The law sets no number here: every day is one that a notice has named. */
export const deadlines = {
  submission: (facts, entry) =>
    onDay(owed('sponsor', 'sponsorHead', 'office'), entry, facts.solicitation.dueOn),
  consultationReply: (facts, entry) =>
    onDay(owed('consulted', 'office'), entry, facts.consultation.dueOn),
  publicComment: (facts, entry) => onDay(OPEN_COMMENT, entry, facts.comment?.endsOn),
} satisfies Readonly<Record<string, Compute>>;

export type DeadlineKind = keyof typeof deadlines;

/** What people read instead of the kind. */
export const deadlineTitles: Readonly<Record<DeadlineKind, Words>> = {
  submission: { zh: '申报目录事项', en: 'submission of items' },
  consultationReply: { zh: '会商单位反馈意见', en: 'replies of consulted units' },
  publicComment: { zh: '目录公开征求意见', en: 'open comment on the list' },
};

function onDay(
  ground: Ground,
  { given }: Entry,
  dueOn: string | null | undefined,
): ComputedDeadline {
  const startOn = given.recordedOn;
  const due = dueOn ?? startOn;
  return {
    ...ground,
    article: ARTICLE,
    startOn,
    dueOn: due,
    dueAt: endOfDay(due),
    unit: 'date',
    count: null,
    provisional: false,
    trail: [],
  };
}
