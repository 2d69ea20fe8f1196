import type { PersonalContent, StoredEvent } from '#libs/case-store';
import {
  blankSnapshot,
  CALENDAR_ADOPTED,
  decide,
  MIGRATED,
  permitsMigration,
  planMigration,
  SYSTEM_ROLE,
  type Given,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';

import { canonicalText, CHAIN_START, chainHash, sha256 } from './canonical.js';
import { markOf } from './personal.js';
import type { EventBody } from './event-body.js';
import type { PinnedRules } from '../rules/rules.js';

/** What a check of a case's record found. */
export interface Verification {
  readonly events: number;
  readonly chainVerified: boolean;
  readonly replayIdentical: boolean;
  /** What does not hold, in words; empty when everything does. */
  readonly findings: readonly string[];
}

interface Record {
  readonly caseId: string;
  readonly events: readonly StoredEvent[];
  /** The snapshot as it is stored. */
  readonly snapshot: string;
  readonly headHash: string;
  /** The personal texts that are kept beside it; one that was erased is no finding. */
  readonly personal?: readonly PersonalContent[];
  /** The rules that it is pinned to, as they are stored. */
  readonly pinned: Pinned;
}

type Pinned = Pick<EventBody, 'procedure' | 'profileHash' | 'calendarHash'>;

type RulesUnder = (profileHash: string, calendarHash: string) => Promise<PinnedRules>;

/**
 * Proves a case's record: every hash follows from the one before, and folding the events from
 * nothing gives the stored snapshot, byte for byte.
 */
export async function verifyRecord(
  record: Record,
  procedureOf: (key: string) => Procedure,
  rulesUnder: RulesUnder,
): Promise<Verification> {
  const broken = [
    ...chainFindings(record),
    ...record.events.flatMap(listingFindings(record)),
    ...personalFindings(record),
  ];
  const replayed = await replayFindings(record, procedureOf, rulesUnder);
  return {
    events: record.events.length,
    chainVerified: broken.length === 0,
    replayIdentical: replayed.length === 0,
    findings: [...broken, ...replayed],
  };
}

/** What is kept beside the record must be what its mark in the record was made of. */
function personalFindings({ personal = [] }: Record): readonly string[] {
  return personal
    .filter(({ mark, salt, content }) => mark !== markOf(salt, content))
    .map(({ mark }) => `The personal text under ${mark} is another than was recorded.`);
}

function chainFindings(record: Record): readonly string[] {
  const findings: string[] = [];
  let previous = CHAIN_START;
  record.events.forEach((event, index) => {
    if (event.revision !== index + 1) {
      findings.push(`Revision ${String(index + 1)} is missing.`);
    }
    if (event.previousHash !== previous || event.hash !== chainHash(previous, event.body)) {
      findings.push(`The hash of revision ${String(event.revision)} does not follow.`);
    }
    previous = event.hash;
  });
  if (previous !== record.headHash) {
    findings.push('The case points to another last event.');
  }
  return findings;
}

/** What is shown of an event, and where, must be what was hashed. */
function listingFindings(record: Record): (event: StoredEvent) => readonly string[] {
  return (event) => {
    const body = bodyOf(event);
    if (body === undefined) {
      return [];
    }
    const { given } = body;
    const pairs: readonly (readonly [string, string | number, string | number])[] = [
      ['case', record.caseId, body.caseId],
      ['revision', event.revision, body.revision],
      ['command', event.type, body.type],
      ['actor', event.actorId, given.actor.personId],
      ['occurredAt', event.occurredAt, given.occurredAt],
      ['recordedAt', event.recordedAt, given.recordedAt],
    ];
    return pairs
      .filter(([, shown, hashed]) => shown !== hashed)
      .map(
        ([what]) =>
          `Revision ${String(event.revision)} is listed with another ${what} than hashed.`,
      );
  };
}

function bodyOf(event: StoredEvent): EventBody | undefined {
  try {
    return JSON.parse(event.body) as EventBody;
  } catch {
    return undefined;
  }
}

async function replayFindings(
  record: Record,
  procedureOf: (key: string) => Procedure,
  rulesUnder: RulesUnder,
): Promise<readonly string[]> {
  let between: Between | undefined;
  for (const event of record.events) {
    const at = `Revision ${String(event.revision)} (${event.type})`;
    const body = bodyOf(event);
    if (body === undefined) {
      return [`${at} cannot be read.`];
    }
    try {
      const rules = await rulesUnder(body.profileHash, body.calendarHash);
      const answer = replayed(body, { procedureOf, rules, between });
      if (typeof answer === 'string') {
        return [`${at} ${answer}`];
      }
      const text = canonicalText(answer);
      if (sha256(text) !== body.snapshotHash) {
        return [`${at} leads to another snapshot.`];
      }
      // A snapshot goes through storage between commands; replay must see what storage gives back.
      between = { snapshot: JSON.parse(text) as Snapshot, pinned: pinnedIn(body) };
    } catch (error) {
      // What was tampered with may name rules, versions or fields that do not exist.
      if (!(error instanceof TypeError)) {
        throw error;
      }
      return [`${at} cannot be replayed: ${error.message}`];
    }
  }
  return between === undefined ? ['There is no event to fold.'] : endFindings(record, between);
}

/** A case between two events. */
interface Between {
  readonly snapshot: Snapshot;
  readonly pinned: Pinned;
}

function endFindings(record: Record, { snapshot, pinned }: Between): readonly string[] {
  return [
    ...(canonicalText(snapshot) === record.snapshot
      ? []
      : ['The stored snapshot is not the fold of the events.']),
    ...(canonicalText(pinned) === canonicalText(record.pinned)
      ? []
      : ['The case is pinned to other rules than its last event was decided by.']),
  ];
}

function pinnedIn({ procedure, profileHash, calendarHash }: EventBody): Pinned {
  return { procedure, profileHash, calendarHash };
}

/** The snapshot after an event, or why there is none. */
function replayed(
  body: EventBody,
  on: {
    readonly procedureOf: (key: string) => Procedure;
    readonly rules: PinnedRules;
    readonly between: Between | undefined;
  },
): Snapshot | string {
  const { rules, between } = on;
  const procedure = on.procedureOf(body.procedure);
  const given: Given = { ...body.given, profile: rules.profile, calendar: rules.calendar };
  if (body.type === MIGRATED && between !== undefined) {
    return migrated(given, between, {
      from: on.procedureOf(between.pinned.procedure),
      to: procedure,
    });
  }
  if (body.type === CALENDAR_ADOPTED && between !== undefined) {
    return adopted(body, between);
  }
  const command = { type: body.type, payload: body.payload, reasons: body.reasons };
  const before = between?.snapshot ?? blankSnapshot(procedure);
  const answer = decide(procedure, before, { command, given });
  if (answer.kind === 'refused') {
    return `is refused on replay: ${answer.code}.`;
  }
  const pinned = pinnedIn(body);
  return between === undefined || canonicalText(between.pinned) === canonicalText(pinned)
    ? answer.snapshot
    : 'was decided by other rules than those that the case was pinned to.';
}

/** A new calendar changes the days of deadlines, which stand in the event, and nothing that the case remembers. */
function adopted(body: EventBody, { snapshot, pinned }: Between): Snapshot | string {
  const { calendarHash: _calendar, ...before } = pinned;
  const { calendarHash: _new, ...now } = pinnedIn(body);
  if (body.given.actor.personId !== SYSTEM_ROLE) {
    return 'is refused on replay: not-permitted.';
  }
  return canonicalText(before) === canonicalText(now)
    ? snapshot
    : 'was decided by other rules than those that the case was pinned to.';
}

/** Only a migration changes the rules of a case, and by the same pure mapping each time. */
function migrated(
  given: Given,
  { snapshot }: Between,
  versions: Parameters<typeof planMigration>[0],
): Snapshot | string {
  if (!permitsMigration(given)) {
    return 'is refused on replay: not-permitted.';
  }
  const mark = { revision: given.revision, on: given.occurredOn };
  const plan = planMigration(versions, snapshot, mark);
  return plan.obstacles.length === 0
    ? plan.snapshot
    : `cannot be mapped on replay: ${plan.obstacles.map(({ about }) => about).join(', ')}.`;
}
