import { eventsUpTo } from '#libs/case-store';
import {
  possibilities,
  underOwnRules,
  type Given,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';

import { complianceOf } from './compliance.js';
import type { ComplianceReport } from './compliance-report.js';
import type { Engine } from '../engine.js';
import { eventIn } from '../record/event-body.js';
import { readOne } from '../execute-command.js';
import { storedCase } from '../stored-case.js';
import { gatherGiven, SYSTEM } from '../given.js';

/** Everything that a report is made from, as plain data. */
export interface ComplianceAsked {
  readonly caseId: string;
  readonly number: string;
  readonly revision: number;
  readonly askedAt: string;
  /** The key of the version that the case is decided by. */
  readonly procedure: string;
  readonly snapshot: Snapshot;
  readonly given: Given;
  /** Oldest first. */
  readonly events: readonly { readonly hash: string; readonly body: string }[];
}

/** How every requirement of a case stands at a revision. */
export type CaseCompliance = ComplianceReport &
  Pick<ComplianceAsked, 'caseId' | 'number' | 'revision' | 'askedAt'>;

/**
 * Reads what a report on the requirements of a case, at its present revision, is made from.
 *
 * @throws ProblemError `case-not-found`.
 */
export async function readCompliance(engine: Engine, caseId: string): Promise<ComplianceAsked> {
  const command = { type: '', payload: {} };
  const read = await readOne(engine, { caseId, caller: SYSTEM, idempotencyKey: '', command });
  const stored = storedCase(read);
  const { organId, number, revision, snapshot, procedure } = stored;
  const rules = await engine.rules.pinned(stored.profileHash, stored.calendarHash);
  const given = gatherGiven({
    read,
    organId,
    revision: revision + 1,
    caller: SYSTEM,
    stated: {},
    rules,
    imported: false,
  });
  const events = await eventsUpTo(engine.pool, caseId, revision);
  return {
    ...{ caseId, number, revision, procedure, snapshot, given },
    askedAt: read.now_at,
    events: events.map(({ hash, body }) => ({ hash, body })),
  };
}

/** Makes the report; asks every command, so it takes a while. */
export function complianceUnder(procedure: Procedure, asked: ComplianceAsked): CaseCompliance {
  const { caseId, number, revision, askedAt, snapshot, given, events } = asked;
  const report = complianceOf({
    procedure,
    snapshot,
    profile: underOwnRules(procedure, snapshot.facts, given).profile,
    events: events.map((event) => ({ hash: event.hash, body: eventIn(event) })),
    possible: possibilities(procedure, snapshot, given),
  });
  return { caseId, number, revision, askedAt, ...report };
}
