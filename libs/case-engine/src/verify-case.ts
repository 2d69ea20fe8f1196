import { ProblemError } from '#libs/problems';

import { procedureOf, type Engine } from './engine.js';
import { verifyRecord, type Verification } from './replay.js';
import { Rules } from './rules.js';

interface CaseRecordRow {
  readonly snapshot: string;
  readonly head_hash: string;
  readonly procedure: string;
  readonly profile_hash: string;
  readonly calendar_hash: string;
}

interface EventRecordRow {
  readonly revision: number;
  readonly body: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly type: string;
  readonly actor_id: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
}

const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Verifies the stored record of a case.
 *
 * @throws ProblemError `case-not-found`.
 */
export async function verifyCase(engine: Engine, caseId: string): Promise<Verification> {
  // One statement, one snapshot of the database: a command recorded meanwhile is seen whole or not.
  const { rows } = await engine.pool.query<CaseRecordRow & { events: EventRecordRow[] | null }>(
    `SELECT c.snapshot, c.head_hash, c.procedure, c.profile_hash, c.calendar_hash,
       (SELECT json_agg(json_build_object('revision', e.revision, 'body', e.body,
                 'previous_hash', e.previous_hash, 'hash', e.hash, 'type', e.type, 'actor_id', e.actor_id,
                 'occurred_at', ${iso('e.occurred_at')}, 'recorded_at', ${iso('e.recorded_at')})
                 ORDER BY e.revision)
          FROM juece.case_event e WHERE e.case_id = c.id) AS events
     FROM juece.decision_case c WHERE c.id = $1`,
    [caseId],
  );
  const [row] = rows;
  if (row === undefined) {
    throw new ProblemError('case-not-found', `There is no case ${caseId}.`);
  }
  const events = (row.events ?? []).map((event) => ({
    revision: event.revision,
    body: event.body,
    previousHash: event.previous_hash,
    hash: event.hash,
    type: event.type,
    actorId: event.actor_id,
    occurredAt: event.occurred_at,
    recordedAt: event.recorded_at,
  }));
  // Read anew: what this process remembers of the rules is not what stands in the database.
  const rules = new Rules(engine.pool);
  return verifyRecord(
    {
      caseId,
      events,
      snapshot: row.snapshot,
      headHash: row.head_hash,
      pinned: {
        procedure: row.procedure,
        profileHash: row.profile_hash,
        calendarHash: row.calendar_hash,
      },
    },
    (key) => procedureOf(engine, key),
    (profileHash, calendarHash) => rules.pinned(profileHash, calendarHash),
  );
}
