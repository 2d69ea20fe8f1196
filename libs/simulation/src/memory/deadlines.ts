import type { DeadlineEnd, DeadlineStart } from '#libs/case-store';

/** The states in which a deadline still asks for something, or may ask again. */
const OPEN = ['running', 'paused', 'overdue'];
/** The end of its day is midnight; the next time it is told of is two mornings later, at nine. */
const FIRST_OVERDUE_ROUND_MS = 33 * 3_600_000;
/** What ends by itself; every other deadline is a duty and stays overdue. */
const ENDS_BY_ITSELF = ['floor', 'lapse'];

/** A deadline as it is stored. */
export interface MemoryDeadline extends Readonly<Omit<DeadlineStart, 'reminders'>> {
  readonly id: string;
  readonly caseId: string;
  readonly revision: number;
  readonly state: 'running' | 'paused' | 'overdue' | 'met' | 'cancelled' | 'elapsed';
  readonly reminders: readonly string[];
  readonly overdueRounds: number;
  readonly overdueNextAt: string | null;
  readonly elapsedAt: string | null;
  readonly closedAt: string | null;
}

/** When it next asks for something; it follows from the other columns. */
export function alarmOf(deadline: MemoryDeadline): string | null {
  const { state, reminders, due_at: dueAt, overdueNextAt } = deadline;
  switch (state) {
    case 'running':
      return reminders[0] !== undefined && reminders[0] < dueAt ? reminders[0] : dueAt;
    case 'overdue':
      return overdueNextAt;
    default:
      return null;
  }
}

/** Every deadline: at most one that is open of each kind in each case. */
export class MemoryDeadlines {
  private readonly byId = new Map<string, MemoryDeadline>();
  /** The id of the open one, by case and kind. */
  private readonly open = new Map<string, string>();

  constructor(private readonly newId: () => string) {}

  find(id: string): MemoryDeadline | undefined {
    return this.byId.get(id);
  }

  ofCase(caseId: string): readonly MemoryDeadline[] {
    return [...this.byId.values()].filter((one) => one.caseId === caseId);
  }

  allOpen(): readonly MemoryDeadline[] {
    return [...this.open.values()].flatMap((id) => this.byId.get(id) ?? []);
  }

  /** Starts terms and ends others; what is ended is what was open before anything was started. */
  change(
    caseId: string,
    changes: {
      readonly started: readonly DeadlineStart[];
      readonly ended: readonly DeadlineEnd[];
      readonly at: string;
    },
  ): void {
    const kinds = changes.started.map(({ kind }) => kind);
    if (new Set(kinds).size < kinds.length) {
      throw new TypeError(`One command starts a deadline twice: ${kinds.join(', ')}.`);
    }
    for (const end of changes.ended) {
      const found = this.openOf(caseId, end.kind);
      if (found !== undefined) {
        this.put(ended(found, end, changes.at));
      }
    }
    for (const start of changes.started) {
      this.put(started(this.openOf(caseId, start.kind), { id: this.newId(), caseId, start }));
    }
  }

  put(deadline: MemoryDeadline): void {
    this.byId.set(deadline.id, deadline);
    const place = `${deadline.caseId}/${deadline.kind}`;
    if (OPEN.includes(deadline.state)) {
      this.open.set(place, deadline.id);
    } else {
      this.open.delete(place);
    }
  }

  private openOf(caseId: string, kind: string): MemoryDeadline | undefined {
    const id = this.open.get(`${caseId}/${kind}`);
    return id === undefined ? undefined : this.byId.get(id);
  }
}

function started(
  running: MemoryDeadline | undefined,
  fresh: { readonly id: string; readonly caseId: string; readonly start: DeadlineStart },
): MemoryDeadline {
  return {
    ...fresh.start,
    id: running?.id ?? fresh.id,
    caseId: fresh.caseId,
    revision: (running?.revision ?? 0) + 1,
    state: 'running',
    overdueRounds: 0,
    overdueNextAt: null,
    elapsedAt: null,
    closedAt: null,
  };
}

function ended(deadline: MemoryDeadline, { state }: DeadlineEnd, at: string): MemoryDeadline {
  const elapsed = state === 'elapsed';
  const overdue = elapsed && !ENDS_BY_ITSELF.includes(deadline.nature);
  const next = new Date(Date.parse(deadline.due_at) + FIRST_OVERDUE_ROUND_MS).toISOString();
  return {
    ...deadline,
    state: overdue ? 'overdue' : state,
    overdueNextAt: elapsed ? next : null,
    elapsedAt: elapsed ? at : deadline.elapsedAt,
    closedAt: overdue || state === 'paused' ? null : at,
  };
}
