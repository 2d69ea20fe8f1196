import { ProblemError } from '#libs/problems';

import { procedureOf, type Engine } from './engine.js';
import { verifyRecord, type Verification } from './replay.js';

interface CaseRecordRow {
  readonly snapshot: string;
  readonly head_hash: string;
}

interface EventRecordRow {
  readonly revision: number;
  readonly body: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/**
 * Verifies the stored record of a case.
 *
 * @throws ProblemError `case-not-found`.
 */
export async function verifyCase(engine: Engine, caseId: string): Promise<Verification> {
  // One statement, one snapshot of the database: a command recorded meanwhile is seen whole or not.
  const { rows } = await engine.pool.query<CaseRecordRow & { events: EventRecordRow[] | null }>(
    `SELECT c.snapshot, c.head_hash,
       (SELECT json_agg(json_build_object('revision', e.revision, 'body', e.body,
                 'previous_hash', e.previous_hash, 'hash', e.hash) ORDER BY e.revision)
          FROM juece.case_event e WHERE e.case_id = c.id) AS events
     FROM juece.decision_case c WHERE c.id = $1`,
    [caseId],
  );
  const [row] = rows;
  if (row === undefined) {
    throw new ProblemError('case-not-found', `There is no decision ${caseId}.`);
  }
  const events = (row.events ?? []).map((event) => ({
    revision: event.revision,
    body: event.body,
    previousHash: event.previous_hash,
    hash: event.hash,
  }));
  return verifyRecord(
    { events, snapshot: row.snapshot, headHash: row.head_hash },
    (key) => procedureOf(engine, key),
    (profileHash, calendarHash) => engine.rules.pinned(profileHash, calendarHash),
  );
}
