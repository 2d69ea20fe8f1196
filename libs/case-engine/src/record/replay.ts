import type { CaseOpening, CommandRecord } from '#libs/case-store';
import {
  blankSnapshot,
  CALENDAR_ADOPTED,
  decide,
  MIGRATED,
  permitsMigration,
  planMigration,
  SYSTEM_ROLE,
  type Accepted,
  type Command,
  type Given,
  type Procedure,
  type Snapshot,
  type Words,
} from '#libs/procedure';
import { ProblemError } from '#libs/problems';

import { canonicalText, chainHash, sha256 } from './canonical.js';
import {
  chainFindings,
  type Pinned,
  type StoredEvent,
  type StoredRecord,
} from './chain-findings.js';
import type { Finding } from './finding.js';
import { movedTasks } from '../migration/moved-tasks.js';
import { outcomeFindings } from './outcome.js';
import { recordOf, type Receipt } from './record-of.js';
import { bodyOf, type EventBody } from './event-body.js';
import { caseOpening } from '../opening.js';
import type { PinnedRules } from '../rules/rules.js';

/** An event with everything that its rows were made of. */
export interface FoldedEvent {
  readonly body: EventBody;
  readonly record: CommandRecord;
  readonly receipt: Receipt;
  /** What the first event has set once. */
  readonly opening?: CaseOpening;
  readonly snapshot: Snapshot;
  readonly rules: PinnedRules;
  /** What it says came of the command, and does not. */
  readonly differs: readonly Finding[];
}

/** What the replay of a record found, and the events as far as they could be folded. */
export interface Replay {
  readonly findings: readonly Finding[];
  readonly steps: readonly FoldedEvent[];
  /** Whether every event up to the head was folded. */
  readonly whole: boolean;
}

/** The procedures and rules that a record is folded by. */
export interface FoldedBy {
  readonly procedureOf: (key: string) => Procedure;
  /** @throws TypeError or ProblemError where what stands under a hash is missing, or another. */
  readonly rulesUnder: (profileHash: string, calendarHash: string) => PinnedRules;
}

/**
 * Proves a case's record: every hash follows from the one before, and folding the events from
 * nothing gives the stored snapshot, byte for byte.
 */
export function replayRecord(record: StoredRecord, by: FoldedBy): Replay {
  const { headed, findings } = chainFindings(record);
  const { steps, whole, ...fold } = foldOf(headed, by);
  return { findings: [...findings, ...fold.findings], steps, whole };
}

const folded = (zh: string, en: string): Finding => ({ about: 'fold', zh, en });

function foldOf(record: StoredRecord, by: FoldedBy): Replay {
  const steps: FoldedEvent[] = [];
  const findings: Finding[] = [];
  for (const event of record.events) {
    const before = steps.at(-1);
    const said = foldEvent(event, before, by);
    if ('zh' in said) {
      const at = String(event.revision);
      const zh = `第${at}项记录（${event.type}）${said.zh}`;
      findings.push(folded(zh, `Revision ${at} (${event.type}) ${said.en}`));
      return { findings, steps, whole: false };
    }
    findings.push(...said.differs);
    steps.push(said);
  }
  const last = steps.at(-1);
  return last === undefined
    ? {
        findings: [folded('没有任何记录', 'There is no event to fold.')],
        ...{ steps, whole: false },
      }
    : { findings: [...findings, ...endFindings(record, last)], steps, whole: true };
}

function foldEvent(
  event: StoredEvent,
  before: FoldedEvent | undefined,
  by: FoldedBy,
): FoldedEvent | Words {
  const body = bodyOf(event);
  if (body === undefined) {
    return { zh: '不能读取', en: 'cannot be read.' };
  }
  try {
    const rules = by.rulesUnder(body.profileHash, body.calendarHash);
    return replayed(body, { event, by, rules, before });
  } catch (error) {
    // What was tampered with may name rules, versions or fields that do not exist.
    if (!(error instanceof TypeError) && !(error instanceof ProblemError)) {
      throw error;
    }
    const words = error instanceof ProblemError ? error.words : undefined;
    const [zh, en] = [words?.zh ?? error.message, words?.en ?? error.message];
    return { zh: `不能重新推演：${zh}`, en: `cannot be replayed: ${en}` };
  }
}

function endFindings(record: StoredRecord, last: FoldedEvent): readonly Finding[] {
  const place = { about: 'fold', table: 'decision_case', key: { id: record.caseId } } as const;
  const pinned = pinnedIn(last.body);
  return [
    ...(last.record.snapshot === record.snapshot
      ? []
      : [
          {
            ...{ ...place, column: 'snapshot' },
            zh: '案件状态不是由各项记录推演所得',
            en: 'The stored snapshot is not the fold of the events.',
          },
        ]),
    ...(canonicalText(pinned) === canonicalText(record.pinned)
      ? []
      : [
          {
            ...place,
            zh: '案件适用的规则与最后一项记录所依据的规则不同',
            en: 'The case is pinned to other rules than its last event was decided by.',
          },
        ]),
  ];
}

function pinnedIn({ procedure, profileHash, calendarHash }: EventBody): Pinned {
  return { procedure, profileHash, calendarHash };
}

interface Replaying {
  readonly event: StoredEvent;
  readonly by: FoldedBy;
  readonly rules: PinnedRules;
  readonly before: FoldedEvent | undefined;
}

/** What an event led to, and the tasks where they do not follow from the states alone. */
interface Outcome {
  readonly accepted: Accepted;
  readonly before?: Snapshot;
  readonly tasks?: Pick<CommandRecord, 'tasksClosed' | 'tasksOpened'>;
}

/** The event with what it writes, or why there is nothing. */
function replayed(body: EventBody, on: Replaying): FoldedEvent | Words {
  const { event, by, rules, before } = on;
  const procedure = by.procedureOf(body.procedure);
  const given: Given = { ...body.given, profile: rules.profile, calendar: rules.calendar };
  const command = { type: body.type, payload: body.payload, reasons: body.reasons };
  const outcome = outcomeOf({ body, command, given, procedure }, on);
  if ('zh' in outcome) {
    return outcome;
  }
  const { accepted } = outcome;
  // The words of effects may have been corrected since: what stands is what was written then.
  const { record, receipt } = recordOf({
    ...rules,
    ...{ procedure, command, given, accepted: { ...accepted, effects: body.effects } },
    ...(outcome.before === undefined ? {} : { before: outcome.before }),
    caseId: body.caseId,
    previousHash: event.previousHash,
    caller: { kind: 'person', personId: body.given.actor.personId },
    ...{ idempotencyKey: '', bodyHash: '' },
  });
  if (sha256(record.snapshot) !== body.snapshotHash) {
    return { zh: '推演所得的案件状态与记录不同', en: 'leads to another snapshot.' };
  }
  const hash = chainHash(event.previousHash, event.body);
  return {
    ...{ body, receipt: { ...receipt, hash }, rules },
    differs: outcomeFindings(body, accepted),
    record: { ...record, ...outcome.tasks, event: { ...record.event, hash } },
    ...(before === undefined ? { opening: caseOpening({ command, given }, procedure) } : {}),
    // A snapshot goes through storage between commands; replay must see what storage gives back.
    snapshot: JSON.parse(record.snapshot) as Snapshot,
  };
}

interface Deciding {
  readonly body: EventBody;
  readonly command: Command;
  readonly given: Given;
  readonly procedure: Procedure;
}

function outcomeOf(deciding: Deciding, { by, before }: Replaying): Outcome | Words {
  const { body, command, given, procedure } = deciding;
  if (body.type === MIGRATED && before !== undefined) {
    const from = by.procedureOf(before.body.procedure);
    return migrated(deciding, { from, before });
  }
  if (body.type === CALENDAR_ADOPTED && before !== undefined) {
    return adopted(body, before);
  }
  const start = before?.snapshot ?? blankSnapshot(procedure);
  const answer = decide(procedure, start, { command, given });
  if (answer.kind === 'refused') {
    const { code } = answer;
    return { zh: `重新推演时不能成立：${code}`, en: `is refused on replay: ${code}.` };
  }
  const isPinned =
    before === undefined || canonicalText(pinnedIn(before.body)) === canonicalText(pinnedIn(body));
  return isPinned ? { accepted: answer, before: start } : OTHER_RULES;
}

const OTHER_RULES: Words = {
  zh: '所依据的规则不是案件当时适用的规则',
  en: 'was decided by other rules than those that the case was pinned to.',
};

const NOT_PERMITTED: Words = {
  zh: '重新推演时不能成立：not-permitted',
  en: 'is refused on replay: not-permitted.',
};

const ruled = (snapshot: Snapshot, body: EventBody, entered: readonly string[]): Accepted => ({
  ...{ kind: 'accepted', snapshot, effects: body.effects, checked: [], raised: [] },
  ...{ entered, left: [] },
});

/** A new calendar changes the days of deadlines, which stand in the event, and nothing that the case remembers. */
function adopted(body: EventBody, before: FoldedEvent): Outcome | Words {
  const { calendarHash: _calendar, ...was } = pinnedIn(before.body);
  const { calendarHash: _new, ...now } = pinnedIn(body);
  if (body.given.actor.personId !== SYSTEM_ROLE) {
    return NOT_PERMITTED;
  }
  return canonicalText(was) === canonicalText(now)
    ? { accepted: ruled(before.snapshot, body, []) }
    : OTHER_RULES;
}

/** Only a migration changes the rules of a case, and by the same pure mapping each time. */
function migrated(
  { body, given, procedure: to }: Deciding,
  { from, before }: { readonly from: Procedure; readonly before: FoldedEvent },
): Outcome | Words {
  if (!permitsMigration(given)) {
    return NOT_PERMITTED;
  }
  const mark = { revision: given.revision, on: given.occurredOn };
  const { snapshot, entered, obstacles } = planMigration({ from, to }, before.snapshot, mark);
  if (obstacles.length > 0) {
    const about = obstacles.map((one) => one.about);
    return {
      zh: `不能变更适用规则：${about.join('、')}`,
      en: `cannot be mapped on replay: ${about.join(', ')}.`,
    };
  }
  return {
    accepted: ruled(snapshot, body, entered),
    tasks: movedTasks({ from, to }, { before: before.snapshot, after: snapshot, entered }),
  };
}
