import type { CommandStore, Opening } from '#libs/case-engine';
import type {
  Alarm,
  AlarmNotice,
  AlarmPage,
  AlarmRead,
  AskedAlarm,
  CaseOpening,
  CommandRecord,
  ComputedDeadline,
  OpenDeadlineState,
  PersonalContent,
  OrganRequest,
  OrganRow,
  ReadRequest,
  ReadRow,
  StoredDeadline,
} from '#libs/case-store';

import { alarmOf, MemoryDeadlines } from './deadlines.js';
import { MemoryDirectory } from './directory.js';
import { issuedUnder, isNumberGiven } from './issue-numbers.js';
import { mattersOf } from './matters.js';
import type {
  MemoryAnswer,
  MemoryCase,
  MemoryEvent,
  MemoryOutbox,
  MemoryTask,
  Organisation,
} from './rows.js';

interface MemoryStoreOptions {
  readonly organisation: Organisation;
  /** The store's clock, a UTC instant; nobody else's counts. */
  readonly now: () => string;
  /** Simulated time jumps, so nothing is looked for ahead of it. */
  readonly simulated: boolean;
  readonly newId: () => string;
}

/**
 * The command store in memory: the same rows and the same answers as PostgreSQL, each call at once
 * and whole. One suite holds both to that, `test/integration/case-engine/command-store.int-spec.ts`.
 */
export class MemoryStore implements CommandStore {
  readonly cases = new Map<string, MemoryCase>();
  readonly events = new Map<string, MemoryEvent[]>();
  readonly deadlines: MemoryDeadlines;
  readonly tasks: MemoryTask[] = [];
  readonly outbox: MemoryOutbox[] = [];
  private readonly personal = new Map<string, readonly PersonalContent[]>();
  private readonly answers = new Map<string, MemoryAnswer>();
  private readonly counters = new Map<string, number>();
  private readonly directory: MemoryDirectory;

  constructor(private readonly options: MemoryStoreOptions) {
    this.deadlines = new MemoryDeadlines(options.newId);
    this.directory = new MemoryDirectory(options.organisation);
  }

  readOrgan({ organId, roles, matters }: OrganRequest): Promise<OrganRow> {
    return atOnce(() => ({
      holders: this.directory.holders(organId, roles),
      matters: matters
        ? orNull([...mattersOf(this.cases.values(), organId), ...this.directory.listed(organId)])
        : null,
    }));
  }

  read(request: ReadRequest): Promise<ReadRow> {
    const stored = request.caseId === null ? undefined : this.cases.get(request.caseId);
    const earlier = this.answers.get(keyOf(request.caller, request.idempotencyKey));
    return atOnce<ReadRow>(() => ({
      ...this.columns(stored, earlier),
      mandates: this.directory.mandatesOf(request.caller),
      units: this.directory.units(request.units),
      people: this.directory.people(request.people),
      names: this.directory.names(request, stored?.organId),
      decisions: this.decisions(request.decisions),
      issued: issuedUnder([...this.cases.values()], request),
    }));
  }

  record(records: readonly CommandRecord[]): Promise<readonly boolean[]> {
    return atOnce(() =>
      records.map((record) => {
        const stored = this.cases.get(record.caseId);
        const taken = this.isUsed(record) || isNumberGiven(this, record);
        if (stored?.revision !== record.expectedRevision || taken) {
          return false;
        }
        this.write(record, stored);
        return true;
      }),
    );
  }

  open(record: CommandRecord, opening: CaseOpening): Promise<Opening> {
    return atOnce(() => {
      const { organId } = record;
      if (opening.catalogueItem !== null && !this.directory.lists(organId, opening.catalogueItem)) {
        return 'not-listed';
      }
      if (this.cases.has(record.caseId) || this.isUsed(record)) {
        return 'taken';
      }
      if (this.hasCatalogue(record)) {
        return 'catalogue-exists';
      }
      const { procedureId, year, numberWord, catalogueItem } = opening;
      const counter = `${organId}/${procedureId}/${String(year)}`;
      const last = (this.counters.get(counter) ?? 0) + 1;
      this.counters.set(counter, last);
      const prefix = this.directory.prefixOf(organId);
      const number = `${prefix}${numberWord}〔${String(year)}〕${String(last)}号`;
      this.write(record, { organId, number, catalogueItem });
      return 'opened';
    });
  }

  personalOf(caseId: string): Promise<readonly PersonalContent[]> {
    return atOnce(() => this.personal.get(caseId) ?? []);
  }

  readAlarms(asked: readonly AskedAlarm[]): Promise<readonly AlarmRead[]> {
    return atOnce(() => asked.flatMap((one, index) => this.alarm(one, index + 1) ?? []));
  }

  notify(notices: readonly AlarmNotice[]): Promise<readonly boolean[]> {
    return atOnce(() => notices.map((notice) => this.notifyOnce(notice)));
  }

  listAlarms({ after, limit, withinMs = 0 }: AlarmPage): Promise<readonly Alarm[]> {
    return atOnce(() => {
      const at = Date.parse(this.options.now());
      const until = new Date(at + (this.options.simulated ? 0 : withinMs)).toISOString();
      return this.deadlines
        .ringing()
        .filter(({ alarmAt }) => alarmAt <= until)
        .map(({ deadline: { id, revision }, alarmAt }) => {
          return { id, revision, alarmAt, inMs: Date.parse(alarmAt) - at };
        })
        .filter((alarm) => after === undefined || orderOf(alarm) > orderOf(after))
        .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
        .slice(0, limit);
    });
  }

  openDeadlines(
    caseId: string,
    states: readonly OpenDeadlineState[],
  ): Promise<readonly ComputedDeadline[]> {
    return atOnce(() =>
      this.deadlines
        .ofCase(caseId)
        .filter(({ state }) => states.some((one) => one === state))
        .sort((one, other) => (one.kind < other.kind ? -1 : 1))
        .map(computed),
    );
  }

  /** A key is used once; the first answer to it is the answer to every repeat. */
  protected isUsed({ idempotency: { caller, key } }: CommandRecord): boolean {
    return this.answers.has(keyOf(caller, key));
  }

  private alarm({ id, revision, key }: AskedAlarm, place: number): AlarmRead | undefined {
    const deadline = this.deadlines.find(id);
    const alarmAt = deadline === undefined ? null : alarmOf(deadline);
    const stored = this.cases.get(deadline?.caseId ?? '');
    const absent = deadline === undefined || stored === undefined || alarmAt === null;
    if (absent || deadline.revision !== revision || alarmAt > this.options.now()) {
      return undefined;
    }
    return {
      ...this.columns(stored, this.answers.get(keyOf('system', key))),
      ...{ place, mandates: null, units: null, people: null, decisions: null },
      names: this.directory.names({ caller: '', people: [], units: [] }, stored.organId),
      deadline: ringing(deadline, { alarmAt, caseTitle: stored.projection.title }),
    };
  }

  private notifyOnce({ id, revision, alarmAt, reminders, overdueNextAt }: AlarmNotice): boolean {
    const deadline = this.deadlines.find(id);
    if (deadline?.revision !== revision || alarmOf(deadline) !== alarmAt) {
      return false;
    }
    this.deadlines.put({
      ...deadline,
      reminders: reminders ?? deadline.reminders,
      overdueNextAt,
      overdueRounds: deadline.overdueRounds + (overdueNextAt === null ? 0 : 1),
    });
    return true;
  }

  private write(
    record: CommandRecord,
    stored: Pick<MemoryCase, 'organId' | 'number' | 'catalogueItem'>,
  ): void {
    const { caseId, event, projection, pinned, snapshot, idempotency } = record;
    const { organId, number, catalogueItem } = stored;
    const revision = record.expectedRevision + 1;
    const at = event.recordedAt;
    this.deadlines.change(caseId, {
      started: record.deadlinesStarted,
      ended: record.deadlinesEnded,
      at,
    });
    const row = { id: caseId, organId, number, catalogueItem, revision, snapshot };
    this.cases.set(caseId, { ...row, headHash: event.hash, pinned, projection });
    this.events.set(caseId, [...(this.events.get(caseId) ?? []), { caseId, revision, event }]);
    const { bodyHash, answer } = idempotency;
    this.answers.set(keyOf(idempotency.caller, idempotency.key), { bodyHash, caseId, answer });
    const kept = [...(this.personal.get(caseId) ?? []), ...record.personal];
    this.personal.set(
      caseId,
      kept.sort((one, other) => (one.mark < other.mark ? -1 : 1)),
    );
    this.changeTasks(record, revision);
    this.outbox.push(...record.outbox.map((entry) => ({ ...entry, caseId, revision })));
  }

  private changeTasks(
    { caseId, tasksClosed, tasksOpened, event }: CommandRecord,
    revision: number,
  ) {
    const at = event.recordedAt;
    for (const task of this.tasks) {
      const isClosed = tasksClosed.some(
        ({ state, role }) => state === task.state && (role === null || role === task.role),
      );
      if (task.caseId === caseId && task.closedAt === null && isClosed) {
        task.closedAt = at;
      }
    }
    this.tasks.push(
      ...tasksOpened.map(({ state, role, unit_ids: unitIds }) => ({
        ...{ caseId, state, role, unitIds },
        ...{ entryRevision: revision, openedAt: at, closedAt: null },
      })),
    );
  }

  /** The columns that both reads bring. */
  private columns(stored: MemoryCase | undefined, earlier: MemoryAnswer | undefined) {
    const { now: nowAt, simulated } = this.options;
    return {
      ...{ now_at: nowAt(), simulated },
      earlier_body_hash: earlier?.bodyHash ?? null,
      earlier_answer: earlier?.answer ?? null,
      ...caseColumns(stored),
    };
  }

  private decisions(ids: readonly string[]): ReadRow['decisions'] {
    const found = [...new Set(ids)].sort().flatMap((id) => this.cases.get(id) ?? []);
    return orNull(
      found.map(({ id, organId, projection: { states, title }, catalogueItem }) => ({
        ...{ id, organId, states, title },
        ...(catalogueItem === null ? {} : { catalogueItem }),
      })),
    );
  }

  /** An organ has one catalogue a year; a terminated one does not count. */
  private hasCatalogue({ organId, projection: { title }, pinned: { procedure } }: CommandRecord) {
    const isCatalogue = (key: string): boolean => key.startsWith('catalogue@');
    return (
      isCatalogue(procedure) &&
      [...this.cases.values()].some(
        (one) =>
          one.organId === organId &&
          one.projection.title === title &&
          isCatalogue(one.pinned.procedure) &&
          one.projection.ending !== 'terminated',
      )
    );
  }
}

/** Answers at once: what is done in `work` is done whole before anybody else does anything. */
function atOnce<T>(work: () => T): Promise<T> {
  return new Promise((settle) => {
    settle(work());
  });
}

/** No rows are `null`, as a query says it. */
const orNull = <T>(rows: readonly T[]) => (rows.length === 0 ? null : rows);

const keyOf = (caller: string, key: string): string => `${caller}\n${key}`;

/** Instants have one form, so they compare as text. */
const orderOf = ({ alarmAt, id }: Pick<Alarm, 'alarmAt' | 'id'>): string => `${alarmAt} ${id}`;

const NO_CASE = {
  ...{ id: null, organ_id: null, number: null, revision: null, head_hash: null, snapshot: null },
  ...{ procedure: null, profile_hash: null, calendar_hash: null },
};

function caseColumns(stored: MemoryCase | undefined) {
  if (stored === undefined) {
    return NO_CASE;
  }
  const { id, number, revision, snapshot, pinned } = stored;
  return {
    ...{ id, number, revision, snapshot },
    organ_id: stored.organId,
    head_hash: stored.headHash,
    procedure: pinned.procedure,
    profile_hash: pinned.profileHash,
    calendar_hash: pinned.calendarHash,
  };
}

function ringing(
  deadline: StoredDeadline,
  { alarmAt, caseTitle }: { readonly alarmAt: string; readonly caseTitle: string },
): AlarmRead['deadline'] {
  const { kind, state, role, escalate, title, article, dueOn, dueAt } = deadline;
  const { reminders, overdueRounds } = deadline;
  return {
    ...{ kind, state, role, escalate, title, article, dueOn, dueAt },
    ...{ reminders, overdueRounds, alarmAt, caseTitle },
  };
}

function computed(deadline: StoredDeadline): ComputedDeadline {
  const { kind, nature, title, role, article, startOn, dueOn, dueAt } = deadline;
  const { unit, count, remind, escalate, provisional, trail } = deadline;
  return {
    ...{ kind, nature, title, role, article, startOn, dueOn, dueAt },
    ...{ unit, count, remind, escalate, provisional, trail },
  };
}
