import {
  chainHash,
  type CommandEngine,
  type EventBody,
  type Receipt,
  sha256,
} from '#libs/case-engine';
import type { AlarmNotice, CommandRecord, ComputedDeadline } from '#libs/case-store';
import type { Calendar } from '#libs/legal-time';
import type { Json } from '#libs/procedure';

import { alarmOf as alarmOfRow } from '../memory/deadlines.js';
import type { MemoryStore } from '../memory/memory-store.js';
import { DayCounter } from './day-counter.js';
import {
  alarmOf,
  begun,
  elapse,
  isOpen,
  notified,
  pausesOf,
  type Entry,
} from './deadline-ledger.js';
import { wrongDay } from './legal-day.js';
import { recordFindings } from './record-findings.js';

/** How late an alarm may be answered when nothing fails: what the queue lost, and a clock that jumped. */
const LATEST_MS = 10 * 60_000;
const CHAIN_START = '0'.repeat(64);
const DAYS = /\d{4}-\d{2}-\d{2}(?![\dT])/g;

interface AuditorOptions {
  readonly store: MemoryStore;
  readonly calendar: (hash: string) => Calendar;
  /** The true time, in milliseconds. */
  readonly now: () => number;
}

interface CaseLedger {
  revision: number;
  headHash: string;
  calendarHash: string;
  readonly entries: Map<string, Entry>;
  readonly stated: Set<string>;
}

/** Watches everything that is written and keeps books of its own; what does not agree is a violation. */
export class Auditor {
  readonly violations: string[] = [];
  readonly counts = { events: 0, fired: 0, notified: 0 };
  private readonly cases = new Map<string, CaseLedger>();
  private readonly keys = new Map<string, string>();
  private readonly counters = new Map<string, DayCounter>();

  constructor(private readonly options: AuditorOptions) {}

  /** An event was written: by one key, one revision further, chained to the last, with a lawful deadline. */
  recorded(record: CommandRecord): void {
    const { caseId, event, idempotency } = record;
    const body = JSON.parse(event.body) as EventBody;
    const at = `${caseId} ${String(body.revision)} ${event.type}`;
    const ledger = this.ledgerOf(caseId);
    this.counts.events += 1;
    this.claim(`${idempotency.caller}\n${idempotency.key}`, event.hash, at);
    this.expect(body.revision === ledger.revision + 1, `${at}: a revision is missing or doubled`);
    this.expect(
      event.previousHash === ledger.headHash &&
        event.hash === chainHash(ledger.headHash, event.body),
      `${at}: the hash does not follow from the one before`,
    );
    this.expect(sha256(record.snapshot) === body.snapshotHash, `${at}: the snapshot is another`);
    this.expect(Date.parse(event.recordedAt) <= this.options.now(), `${at}: is from the future`);
    ledger.revision = body.revision;
    ledger.headHash = event.hash;
    const named = [...JSON.stringify(body.payload).matchAll(DAYS)].map(([day]) => day);
    named.forEach((day) => ledger.stated.add(day));
    this.followDeadlines(ledger, body, at);
    ledger.calendarHash = body.calendarHash;
    this.compareRows(caseId, ledger);
  }

  /** Somebody was notified, of several deadlines at once perhaps. */
  notified(notices: readonly AlarmNotice[]): void {
    for (const notice of notices) {
      this.follow(notice);
    }
    for (const caseId of new Set(notices.map((notice) => notice.caseId))) {
      this.compareRows(caseId, this.ledgerOf(caseId));
    }
  }

  /** Somebody was answered: by the one event of his key. */
  answered({ caseId, hash, revision }: Receipt, caller: string, key: string): void {
    this.expect(
      this.keys.get(`${caller}\n${key}`) === hash,
      `${caseId} ${String(revision)}: the answer to ${key} is not that of its event`,
    );
  }

  /** What should have rung by now, as long as it was calm for a while. */
  late(calmSince: number | undefined): void {
    const now = this.options.now();
    for (const [caseId, { entries }] of this.cases) {
      for (const entry of entries.values()) {
        const alarmAt = alarmOf(entry);
        const since = Math.max(
          Date.parse(alarmAt ?? ''),
          Date.parse(entry.changedAt),
          calmSince ?? Infinity,
        );
        this.expect(
          alarmAt === undefined || since + LATEST_MS >= now,
          `${caseId} ${entry.kind}: the alarm of ${alarmAt ?? ''} (${entry.state}) is not answered`,
        );
      }
    }
  }

  /** The earliest alarm by the books, in milliseconds. */
  nextAlarmAt(): number {
    let next = Infinity;
    for (const { entries } of this.cases.values()) {
      for (const entry of entries.values()) {
        const alarmAt = alarmOf(entry);
        next = alarmAt === undefined ? next : Math.min(next, Date.parse(alarmAt));
      }
    }
    return next;
  }

  /** Every case again from its events: chain, states, snapshot. */
  async verify(engine: CommandEngine): Promise<void> {
    for (const [caseId, stored] of this.options.store.cases) {
      const events = (this.options.store.events.get(caseId) ?? []).map(({ revision, event }) => ({
        ...event,
        revision,
      }));
      const { snapshot, headHash, pinned } = stored;
      const found = await recordFindings({ caseId, events, snapshot, headHash, pinned }, engine);
      this.violations.push(...found.map((finding) => `${caseId}: ${finding}`));
      this.expect(
        events.length === stored.revision && this.ledgerOf(caseId).revision === stored.revision,
        `${caseId}: the events are not as many as the revision says`,
      );
    }
  }

  private follow(notice: AlarmNotice): void {
    const { id, caseId, revision } = notice;
    const row = this.options.store.deadlines.find(id);
    const ledger = this.ledgerOf(caseId);
    const entry = ledger.entries.get(row?.kind ?? '');
    this.counts.notified += 1;
    if (entry === undefined) {
      this.violations.push(`${caseId}: a deadline was notified that nobody started`);
      return;
    }
    const at = `${caseId} ${entry.kind}`;
    const wrong = notified(entry, notice, {
      at: new Date(this.options.now()).toISOString(),
      counter: this.counterOf(ledger.calendarHash),
    });
    this.expect(wrong === undefined, `${at} ${wrong ?? ''}`);
    this.expect(revision === entry.revision, `${at} was notified at another revision`);
  }

  private followDeadlines(ledger: CaseLedger, body: EventBody, at: string): void {
    const starts = valuesOf(body, 'startDeadline') as unknown as readonly ComputedDeadline[];
    // A term that is started again is moved, not ended.
    const goesOn = ({ kind }: { readonly kind: string }): boolean =>
      starts.every((start) => start.kind !== kind);
    if (body.type === 'deadline.elapsed') {
      [body.payload as unknown as Elapsed].filter(goesOn).forEach((elapsed) => {
        this.elapse(ledger.entries.get(elapsed.kind), elapsed, { body, at });
      });
    }
    endingsOf(body)
      .filter(goesOn)
      .forEach(({ kind, outcome }) => {
        const entry = ledger.entries.get(kind);
        if (entry !== undefined && isOpen(entry)) {
          entry.state = outcome;
          entry.pausedOn = outcome === 'paused' ? body.given.recordedOn : undefined;
        }
      });
    for (const values of starts) {
      this.start(ledger, { values, body, at });
    }
  }

  private elapse(
    entry: Entry | undefined,
    { kind, dueOn }: Elapsed,
    { body, at }: Omit<Starting, 'values'>,
  ): void {
    const wrong = elapse(entry, body.given.recordedAt);
    this.counts.fired += 1;
    this.expect(wrong === undefined, `${at}: ${kind} ${wrong ?? ''}`);
    this.expect(entry?.dueOn === dueOn, `${at}: names another day than it was due`);
  }

  private start(ledger: CaseLedger, { values, body, at }: Starting): void {
    const before = ledger.entries.get(values.kind);
    const counter = this.counterOf(body.calendarHash);
    const pauses = pausesOf(before, body.given.recordedOn);
    const wrong = isKept(values)
      ? undefined
      : (wrongDay({ values, counter, stated: ledger.stated, pauses }) ??
        wrongRest(values, this.counterOf(ledger.calendarHash)));
    this.expect(wrong === undefined, `${at}: ${wrong ?? ''}`);
    const { recordedAt } = body.given;
    ledger.entries.set(values.kind, begun(values, before, { counter, recordedAt, pauses }));
  }

  /** The rows must say what the events say. */
  private compareRows(caseId: string, { entries }: CaseLedger): void {
    const rows = this.options.store.deadlines.ofCase(caseId);
    for (const entry of entries.values()) {
      const row = rows.findLast(({ kind }) => kind === entry.kind);
      const alarmAt = row === undefined ? null : alarmOfRow(row);
      this.expect(
        row?.state === entry.state &&
          row.revision === entry.revision &&
          (alarmAt ?? undefined) === alarmOf(entry),
        `${caseId} ${entry.kind}: the row says ${row?.state ?? 'nothing'}, revision ${String(row?.revision)}, ${String(alarmAt)}; ` +
          `the events say ${entry.state}, revision ${String(entry.revision)}, ${String(alarmOf(entry))}`,
      );
    }
  }

  private ledgerOf(caseId: string): CaseLedger {
    const found = this.cases.get(caseId);
    if (found !== undefined) {
      return found;
    }
    const ledger: CaseLedger = {
      ...{ revision: 0, headHash: CHAIN_START, calendarHash: '' },
      ...{ entries: new Map(), stated: new Set() },
    };
    this.cases.set(caseId, ledger);
    return ledger;
  }

  private counterOf(hash: string): DayCounter {
    const found = this.counters.get(hash) ?? new DayCounter(this.options.calendar(hash));
    this.counters.set(hash, found);
    return found;
  }

  private claim(key: string, hash: string, at: string): void {
    this.expect(!this.keys.has(key), `${at}: its key was used before`);
    this.keys.set(key, hash);
  }

  private expect(holds: boolean, otherwise: string): void {
    if (!holds) {
      this.violations.push(otherwise);
    }
  }
}

interface Ending {
  readonly kind: string;
  readonly outcome: string;
}

/** What the clock says of a deadline that has come. */
interface Elapsed {
  readonly kind: string;
  readonly dueOn: string;
}

function valuesOf({ effects }: EventBody, type: string): readonly Json[] {
  return effects.flatMap((one) => (one.type === type && one.values !== null ? [one.values] : []));
}

function endingsOf(body: EventBody): readonly Ending[] {
  const paused = valuesOf(body, 'pauseDeadline') as unknown as readonly Ending[];
  return [
    ...(valuesOf(body, 'endDeadline') as unknown as readonly Ending[]),
    ...paused.map(({ kind }) => ({ kind, outcome: 'paused' })),
  ];
}

interface Starting {
  readonly values: ComputedDeadline;
  readonly body: EventBody;
  readonly at: string;
}

/** What a migration says of a deadline that it moved. */
interface Moved {
  readonly rule: string;
  readonly on: string;
  readonly before: Pick<ComputedDeadline, 'startOn' | 'dueOn' | 'unit' | 'count'>;
}

function movedIn({ trail }: ComputedDeadline): Moved | undefined {
  const [first] = trail as readonly { readonly migration?: Moved }[];
  return first?.migration;
}

/** A term that a migration did not change stays as it was counted, by whatever calendar. */
function isKept(values: ComputedDeadline): boolean {
  const before = movedIn(values)?.before;
  return before !== undefined && before.startOn === values.startOn && before.dueOn === values.dueOn;
}

function wrongRest(values: ComputedDeadline, counterBefore: DayCounter): string | undefined {
  const moved = movedIn(values);
  if (moved?.rule !== 'keepRemaining' || values.unit !== 'workingDay') {
    return undefined;
  }
  const left = counterBefore.workedBetween(moved.on, moved.before.dueOn);
  return left === values.count
    ? undefined
    : `${values.kind} had ${String(left)} working days left, not ${String(values.count)}`;
}
