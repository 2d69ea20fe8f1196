import { readRecord } from '#libs/case-store';

import { caseNotFound } from '../stored-case.js';
import { procedureOf, type Engine } from '../engine.js';
import { verifyRecord, type Verification } from './replay.js';
import { Rules } from '../rules/rules.js';

/**
 * Verifies the stored record of a case.
 *
 * @throws ProblemError `case-not-found`.
 */
export async function verifyCase(engine: Engine, caseId: string): Promise<Verification> {
  const record = await readRecord(engine.pool, caseId);
  if (record === undefined) {
    throw caseNotFound();
  }
  const { procedure, profileHash, calendarHash } = record;
  // Read anew: what this process remembers of the rules is not what stands in the database.
  const rules = new Rules(engine.pool);
  return verifyRecord(
    { ...record, caseId, pinned: { procedure, profileHash, calendarHash } },
    (key) => procedureOf(engine, key),
    (profile, calendar) => rules.pinned(profile, calendar),
  );
}
