import type { CaseOpening, CommandRecord, PlainRow, StartedDeadline } from '#libs/case-store';

import type { FoldedEvent } from './replay.js';

/** A deadline from when it was started, or started anew, until the next time. */
export interface DeadlineLife {
  readonly revision: number;
  readonly computed: StartedDeadline;
  /** UTC instants. */
  readonly startedAt: string;
  readonly elapsedAt: string | null;
  readonly closedAt: string | null;
}

/** A row of a deadline as the record makes it, with every revision that it has had. */
export interface ExpectedDeadline {
  readonly columns: PlainRow;
  readonly lives: readonly DeadlineLife[];
}

const OPEN: readonly unknown[] = ['running', 'paused', 'overdue'];
/** What ends by itself; every other deadline is a duty and stays overdue. */
const ENDS_BY_ITSELF: readonly string[] = ['floor', 'lapse'];

/**
 * The rows that stand beside the record of a case, built from what each event wrote: the same records
 * that were handed to the database, applied to nothing but themselves.
 */
export class ExpectedRows {
  deadlines: readonly ExpectedDeadline[] = [];
  tasks: readonly PlainRow[] = [];
  readonly outbox: PlainRow[] = [];
  readonly answers: PlainRow[] = [];
  /** Every title that the case has had. */
  readonly titles = new Set<string>();
  /** What was sent out of the house of each event, by revision; nothing of those that stay inside. */
  readonly messages = new Map<number, PlainRow>();
  private first: { readonly record: CommandRecord; readonly opening: CaseOpening } | undefined;

  private last: CommandRecord | undefined;

  constructor(steps: readonly FoldedEvent[]) {
    for (const step of steps) {
      this.take(step);
    }
  }

  /** What the first event has set once. */
  get opening(): CaseOpening | undefined {
    return this.first?.opening;
  }

  /** The columns of the case that follow from its events; the number alone is given by the database. */
  caseColumns(): PlainRow {
    const { first, last, opening } = this;
    if (first === undefined || last === undefined || opening === undefined) {
      return {};
    }
    const { projection, pinned, event } = last;
    return {
      ...{ id: last.caseId, organ_id: last.organId, title: projection.title.toWellFormed() },
      procedure: pinned.procedure,
      profile_hash: pinned.profileHash,
      calendar_hash: pinned.calendarHash,
      revision: last.expectedRevision + 1,
      head_hash: event.hash,
      states: projection.states,
      stages: projection.stages,
      ending: projection.ending,
      archive_state: projection.archiveState,
      unit_ids: projection.unitIds,
      matter_class: opening.matterClass,
      catalogue_item: opening.catalogueItem,
      linked_case_id: opening.linkedCaseId?.toLowerCase() ?? null,
      link_kind: opening.linkKind,
      open_defects: projection.openDefects,
      issue_number: projection.issueNumber ?? null,
      before_system: first.record.event.beforeSystem,
      simulated: first.record.event.simulated,
      opened_at: first.record.event.recordedAt,
      changed_at: event.recordedAt,
    };
  }

  private take({ record, receipt, opening }: FoldedEvent): void {
    const { caseId, event } = record;
    const revision = record.expectedRevision + 1;
    if (opening !== undefined) {
      this.first = { record, opening };
    }
    this.last = record;
    this.titles.add(record.projection.title.toWellFormed());
    this.takeTasks(record, revision);
    this.takeDeadlines(record);
    for (const { ordinal, type, body } of record.outbox) {
      this.outbox.push({ case_id: caseId, revision, ordinal, type, body });
    }
    this.answers.push({
      ...{ case_id: caseId, caller: record.idempotency.caller },
      answer: JSON.stringify(receipt),
    });
    if (!event.beforeSystem && !event.simulated && !event.staysInside) {
      const { states } = record.projection;
      const created_at = event.recordedAt;
      this.messages.set(revision, { case_id: caseId, revision, states, created_at });
    }
  }

  private takeTasks(record: CommandRecord, revision: number): void {
    const { caseId, organId, event, tasksClosed, tasksOpened } = record;
    const isClosed = (task: PlainRow): boolean =>
      task['closed_at'] === null &&
      tasksClosed.some(
        ({ state, role }) => task['state'] === state && (role === null || task['role'] === role),
      );
    const opened = tasksOpened.map((task) => ({
      ...{ ...task, case_id: caseId, entry_revision: revision, organ_id: organId },
      ...{ opened_at: event.recordedAt, closed_at: null, closed_by: null },
    }));
    this.tasks = [
      ...this.tasks.map((task) =>
        isClosed(task) ? { ...task, closed_at: event.recordedAt, closed_by: event.actorId } : task,
      ),
      ...opened,
    ];
  }

  /** What is ended is what was open before anything was started. */
  private takeDeadlines({ caseId, event, deadlinesStarted, deadlinesEnded }: CommandRecord): void {
    const at = event.recordedAt;
    const ended = this.deadlines.map((one) => {
      const end = deadlinesEnded.find(({ kind }) => kind === one.columns['kind']);
      return end === undefined || !isOpen(one) ? one : endedAs(one, end.state, at);
    });
    const running = (start: StartedDeadline): ExpectedDeadline | undefined =>
      ended.find((one) => isOpen(one) && one.columns['kind'] === start.kind);
    const moved = new Map(deadlinesStarted.map((start) => [running(start), start] as const));
    this.deadlines = [
      ...ended.map((one) => {
        const start = moved.get(one);
        return start === undefined ? one : startedAs(one, { caseId, start, at });
      }),
      ...deadlinesStarted
        .filter((start) => running(start) === undefined)
        .map((start) => startedAs(undefined, { caseId, start, at })),
    ];
  }
}

const isOpen = ({ columns }: ExpectedDeadline): boolean => OPEN.includes(columns['state']);

function startedAs(
  before: ExpectedDeadline | undefined,
  {
    caseId,
    start,
    at,
  }: { readonly caseId: string; readonly start: StartedDeadline; readonly at: string },
): ExpectedDeadline {
  const revision = (before?.lives.length ?? 0) + 1;
  const { title, startOn, dueOn, dueAt, trail, reminders: _moved, ...others } = start;
  return {
    columns: {
      ...others,
      ...{ case_id: caseId, revision, state: 'running', title_zh: title.zh, title_en: title.en },
      ...{ start_on: startOn, due_on: dueOn, due_at: dueAt, trail: JSON.stringify(trail) },
      ...{ elapsed_at: null, closed_at: null },
    },
    lives: [
      ...(before?.lives ?? []),
      { revision, computed: start, startedAt: at, elapsedAt: null, closedAt: null },
    ],
  };
}

function endedAs(
  { columns, lives }: ExpectedDeadline,
  as: 'met' | 'cancelled' | 'elapsed' | 'paused',
  at: string,
): ExpectedDeadline {
  const elapsed = as === 'elapsed';
  const overdue = elapsed && !ENDS_BY_ITSELF.includes(String(columns['nature']));
  const elapsedAt = elapsed ? at : (columns['elapsed_at'] as string | null);
  const closedAt = overdue || as === 'paused' ? null : at;
  const state = overdue ? 'overdue' : as;
  return {
    columns: { ...columns, state, elapsed_at: elapsedAt, closed_at: closedAt },
    lives: lives.map((life, index) =>
      index === lives.length - 1 ? { ...life, elapsedAt, closedAt: overdue ? null : at } : life,
    ),
  };
}
