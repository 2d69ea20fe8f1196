import { blankSnapshot, decide, type Given, type Procedure, type Snapshot } from '#libs/procedure';

import { canonicalText, CHAIN_START, chainHash, sha256 } from './canonical.js';
import type { EventBody } from './event-body.js';
import type { PinnedRules } from './rules.js';

/** One stored link of a case's chain. */
export interface StoredEvent {
  readonly revision: number;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
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
  const broken = chainFindings(record);
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

async function replayFindings(
  record: Record,
  procedureOf: (key: string) => Procedure,
  rulesUnder: RulesUnder,
): Promise<readonly string[]> {
  let snapshot: Snapshot | undefined;
  for (const event of record.events) {
    const body = JSON.parse(event.body) as EventBody;
    const procedure = procedureOf(body.procedure);
    const rules = await rulesUnder(body.profileHash, body.calendarHash);
    const given: Given = { ...body.given, profile: rules.profile, calendar: rules.calendar };
    const command = { type: body.type, payload: body.payload, reasons: body.reasons };
    const answer = decide(procedure, snapshot ?? blankSnapshot(procedure), command, given);
    if (answer.kind === 'refused') {
      return [
        `Revision ${String(event.revision)} (${body.type}) is refused on replay: ${answer.code}.`,
      ];
    }
    snapshot = answer.snapshot;
    const text = canonicalText(snapshot);
    if (sha256(text) !== body.snapshotHash) {
      return [`Revision ${String(event.revision)} (${body.type}) leads to another snapshot.`];
    }
    // A snapshot goes through storage between commands; replay must see what storage gives back.
    snapshot = JSON.parse(text) as Snapshot;
  }
  const same = snapshot !== undefined && canonicalText(snapshot) === record.snapshot;
  return same ? [] : ['The stored snapshot is not the fold of the events.'];
}
