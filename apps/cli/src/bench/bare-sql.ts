import {
  openCommandPool,
  readForCommands,
  recordCommands,
  type CommandRecord,
} from '#libs/case-store';

import type { Lane } from './http-load.js';

/** What one command wrote over HTTP, to be written again bare. */
export interface BareCommand {
  readonly caller: string;
  readonly record: CommandRecord;
}

interface Load {
  readonly databaseUrl: string;
  /** How many connections the lanes share. */
  readonly pool: number;
  readonly lanes: readonly Lane[];
  readonly durationMs: number;
}

/** The read and the write. */
export const STATEMENTS_A_COMMAND = 2;

/**
 * Commands by the same two statements through `pg`, one command a statement: same rows, same sizes, a
 * pool of the API's own size, without HTTP, rules or hashing.
 */
export async function bareSql(
  load: Load,
  bare: BareCommand,
): Promise<{ readonly commands: number; readonly perSecond: number }> {
  const pool = openCommandPool({
    url: load.databaseUrl,
    connections: load.pool,
    onError: () => undefined,
  });
  const startedAt = performance.now();
  const endAt = startedAt + load.durationMs;
  let commands = 0;
  const drive = async (lane: Lane): Promise<void> => {
    while (performance.now() < endAt) {
      const key = `bare-${lane.id}-${String(lane.revision)}`;
      const { caller } = bare;
      await pool.query(
        readForCommands([
          { caseId: lane.id, caller, idempotencyKey: key, units: [], people: [], decisions: [] },
        ]),
      );
      const { rowCount } = await pool.query(
        recordCommands([
          {
            ...bare.record,
            caseId: lane.id,
            expectedRevision: lane.revision,
            idempotency: { ...bare.record.idempotency, key },
          },
        ]),
      );
      if (rowCount !== 1) {
        throw new TypeError('A bare command changed nothing.');
      }
      lane.revision += 1;
      commands += 1;
    }
  };
  try {
    await Promise.all(load.lanes.map(drive));
    return { commands, perSecond: commands / ((performance.now() - startedAt) / 1000) };
  } finally {
    await pool.end();
  }
}

/** Reads back what the last command over HTTP wrote, so that the bare statements write the same. */
export async function lastWritten(databaseUrl: string, caseId: string): Promise<BareCommand> {
  const pool = openCommandPool({ url: databaseUrl, connections: 1, onError: () => undefined });
  try {
    const { rows } = await pool.query<Written>(WRITTEN, [caseId]);
    const [row] = rows;
    if (row === undefined) {
      throw new TypeError('The bench case has no event.');
    }
    return { caller: row.actor_id, record: recordOf(row) };
  } finally {
    await pool.end();
  }
}

const WRITTEN = `
SELECT c.id, c.organ_id, c.snapshot, c.title, c.states, c.stages, c.ending, c.archive_state, c.unit_ids, c.open_defects,
       c.procedure, c.profile_hash, c.calendar_hash,
       e.type, e.actor_id, e.body, e.algorithm, e.previous_hash, e.hash, e.simulated,
       i.caller, i.body_hash, i.answer
FROM juece.decision_case c
JOIN juece.case_event e ON e.case_id = c.id AND e.revision = c.revision
JOIN juece.idempotency i ON i.case_id = c.id AND (i.answer::json ->> 'revision')::integer = c.revision
WHERE c.id = $1`;

interface Written {
  readonly id: string;
  readonly organ_id: string;
  readonly snapshot: string;
  readonly title: string;
  readonly states: readonly string[];
  readonly stages: readonly string[];
  readonly ending: string | null;
  readonly archive_state: string;
  readonly unit_ids: readonly string[];
  readonly open_defects: number;
  readonly procedure: string;
  readonly profile_hash: string;
  readonly calendar_hash: string;
  readonly type: string;
  readonly actor_id: string;
  readonly body: string;
  readonly algorithm: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly simulated: boolean;
  readonly caller: string;
  readonly body_hash: string;
  readonly answer: string;
}

function recordOf(row: Written): CommandRecord {
  const now = new Date().toISOString();
  return {
    caseId: row.id,
    organId: row.organ_id,
    expectedRevision: 0,
    pinned: {
      procedure: row.procedure,
      profileHash: row.profile_hash,
      calendarHash: row.calendar_hash,
    },
    snapshot: row.snapshot,
    projection: {
      title: row.title,
      states: row.states,
      stages: row.stages,
      ending: row.ending,
      archiveState: row.archive_state,
      unitIds: row.unit_ids,
      openDefects: row.open_defects,
    },
    event: {
      type: row.type,
      actorId: row.actor_id,
      occurredAt: now,
      recordedAt: now,
      beforeSystem: false,
      staysInside: false,
      simulated: row.simulated,
      body: row.body,
      algorithm: row.algorithm,
      previousHash: row.previous_hash,
      hash: row.hash,
    },
    tasksClosed: [],
    tasksOpened: [],
    deadlinesStarted: [],
    deadlinesEnded: [],
    outbox: [],
    personal: [],
    idempotency: { caller: row.caller, key: '', bodyHash: row.body_hash, answer: row.answer },
  };
}
