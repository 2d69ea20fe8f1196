import { blankSnapshot, decide, type Given, type Procedure, type Snapshot } from '#libs/procedure';

import { canonicalText, CHAIN_START, chainHash, sha256 } from './canonical.js';
import type { EventBody } from './event-body.js';
import type { PinnedRules } from './rules.js';

/** One stored link of a case's chain, with the columns that lists show of it. */
export interface StoredEvent {
  readonly revision: number;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly type: string;
  readonly actorId: string;
  /** UTC instants. */
  readonly occurredAt: string;
  readonly recordedAt: string;
}

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
}

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
  const broken = [...chainFindings(record), ...record.events.flatMap(listingFindings(record))];
  const replayed = await replayFindings(record, procedureOf, rulesUnder);
  return {
    events: record.events.length,
    chainVerified: broken.length === 0,
    replayIdentical: replayed.length === 0,
    findings: [...broken, ...replayed],
  };
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
  let snapshot: Snapshot | undefined;
  for (const event of record.events) {
    const at = `Revision ${String(event.revision)} (${event.type})`;
    const body = bodyOf(event);
    if (body === undefined) {
      return [`${at} cannot be read.`];
    }
    try {
      const rules = await rulesUnder(body.profileHash, body.calendarHash);
      const answer = replayed(body, { procedure: procedureOf(body.procedure), rules, snapshot });
      if (answer.kind === 'refused') {
        return [`${at} is refused on replay: ${answer.code}.`];
      }
      const text = canonicalText(answer.snapshot);
      if (sha256(text) !== body.snapshotHash) {
        return [`${at} leads to another snapshot.`];
      }
      // A snapshot goes through storage between commands; replay must see what storage gives back.
      snapshot = JSON.parse(text) as Snapshot;
    } catch (error) {
      // What was tampered with may name rules, versions or fields that do not exist.
      if (!(error instanceof TypeError)) {
        throw error;
      }
      return [`${at} cannot be replayed: ${error.message}`];
    }
  }
  const same = snapshot !== undefined && canonicalText(snapshot) === record.snapshot;
  return same ? [] : ['The stored snapshot is not the fold of the events.'];
}

function replayed(
  body: EventBody,
  on: {
    readonly procedure: Procedure;
    readonly rules: PinnedRules;
    readonly snapshot: Snapshot | undefined;
  },
) {
  const { procedure, rules } = on;
  const given: Given = { ...body.given, profile: rules.profile, calendar: rules.calendar };
  const command = { type: body.type, payload: body.payload, reasons: body.reasons };
  return decide(procedure, on.snapshot ?? blankSnapshot(procedure), { command, given });
}
