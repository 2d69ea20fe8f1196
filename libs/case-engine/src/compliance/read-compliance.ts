import { eventsUpTo } from '#libs/case-store';
import { possibilities, underOwnRules } from '#libs/procedure';

import { complianceOf } from './compliance.js';
import type { ComplianceReport } from './compliance-report.js';
import { procedureOf, type Engine } from '../engine.js';
import type { EventBody } from '../record/event-body.js';
import { readOne } from '../execute-command.js';
import { storedCase } from '../stored-case.js';
import { gatherGiven, SYSTEM } from '../given.js';

/**
 * Reports how every requirement of a case stands at its present revision.
 *
 * @throws ProblemError `case-not-found`.
 */
export async function readCompliance(
  engine: Engine,
  caseId: string,
): Promise<
  ComplianceReport & {
    readonly caseId: string;
    readonly number: string;
    readonly revision: number;
    readonly askedAt: string;
  }
> {
  const command = { type: '', payload: {} };
  const read = await readOne(engine, { caseId, caller: SYSTEM, idempotencyKey: '', command });
  const stored = storedCase(read);
  const { organId, number, revision, snapshot } = stored;
  const procedure = procedureOf(engine, stored.procedure);
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
  const report = complianceOf({
    procedure,
    snapshot,
    profile: underOwnRules(procedure, snapshot.facts, given).profile,
    events: events.map(({ hash, body }) => ({ hash, body: JSON.parse(body) as EventBody })),
    possible: possibilities(procedure, snapshot, given),
  });
  return { caseId, number, revision, askedAt: read.now_at, ...report };
}
