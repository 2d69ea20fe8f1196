import type { DeadlineEnd, StartedDeadline, StoredDeadline } from '#libs/case-store';

/** The states in which a deadline still asks for something, or may ask again. */
const OPEN = ['running', 'paused', 'overdue'];
/** What ends by itself; every other deadline is a duty and stays overdue. */
const ENDS_BY_ITSELF = ['floor', 'lapse'];

/** When it next asks for something; it follows from the other columns. */
export function alarmOf(deadline: StoredDeadline): string | null {
  const { state, reminders, dueAt, overdueNextAt } = deadline;
  switch (state) {
    case 'running':
      return reminders[0] !== undefined && reminders[0] < dueAt ? reminders[0] : dueAt;
    case 'overdue':
    case 'elapsed':
      return overdueNextAt;
    default:
      return null;
  }
}

/** Every deadline: at most one that is open of each kind in each case. */
export class MemoryDeadlines {
  private readonly byId = new Map<string, StoredDeadline>();
  /** The id of the open one, by case and kind. */
  private readonly open = new Map<string, string>();
  /** The ids of those whose alarm is yet to come. */
  private readonly asking = new Set<string>();

  constructor(private readonly newId: () => string) {}

  find(id: string): StoredDeadline | undefined {
    return this.byId.get(id);
  }

  ofCase(caseId: string): readonly StoredDeadline[] {
    return [...this.byId.values()].filter((one) => one.caseId === caseId);
  }

  /** Those that ask for something, now or later, each with the instant of its alarm. */
  ringing(): readonly { readonly deadline: StoredDeadline; readonly alarmAt: string }[] {
    return [...this.asking].flatMap((id) => {
      const deadline = this.byId.get(id);
      const alarmAt = deadline === undefined ? null : alarmOf(deadline);
      return deadline === undefined || alarmAt === null ? [] : [{ deadline, alarmAt }];
    });
  }

  /** Starts terms and ends others; what is ended is what was open before anything was started. */
  change(
    caseId: string,
    changes: {
      readonly started: readonly StartedDeadline[];
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

  put(deadline: StoredDeadline): void {
    this.byId.set(deadline.id, deadline);
    if (alarmOf(deadline) === null) {
      this.asking.delete(deadline.id);
    } else {
      this.asking.add(deadline.id);
    }
    const place = `${deadline.caseId}/${deadline.kind}`;
    if (OPEN.includes(deadline.state)) {
      this.open.set(place, deadline.id);
    } else {
      this.open.delete(place);
    }
  }

  private openOf(caseId: string, kind: string): StoredDeadline | undefined {
    const id = this.open.get(`${caseId}/${kind}`);
    return id === undefined ? undefined : this.byId.get(id);
  }
}

function started(
  running: StoredDeadline | undefined,
  fresh: { readonly id: string; readonly caseId: string; readonly start: StartedDeadline },
): StoredDeadline {
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

function ended(deadline: StoredDeadline, { state }: DeadlineEnd, at: string): StoredDeadline {
  const elapsed = state === 'elapsed';
  const overdue = elapsed && !ENDS_BY_ITSELF.includes(deadline.nature);
  return {
    ...deadline,
    state: overdue ? 'overdue' : state,
    overdueNextAt: elapsed ? at : null,
    elapsedAt: elapsed ? at : deadline.elapsedAt,
    closedAt: overdue || state === 'paused' ? null : at,
  };
}
