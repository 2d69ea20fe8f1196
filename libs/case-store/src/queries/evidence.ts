import type { Pool, PoolClient } from 'pg';

import { instant, NOW } from '../sql.js';

/** A row as it stands in the database, by column; instants are texts in UTC. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** What stands under the hash of a document: its size as it is listed, and what its bytes really are. */
interface ContentState {
  readonly hash: string;
  readonly size: number;
  /** The SHA-256 of the bytes. */
  readonly digest: string;
}

/** The tables whose rows of a case are checked against its record. */
const CASE_TABLES = [
  'deadline',
  'task',
  'outbox',
  'notice',
  'idempotency',
  'personal_content',
  'webhook_message',
] as const;
type CaseTable = (typeof CASE_TABLES)[number];

/** Everything that a verification of one case looks at, read at one moment: plain data. */
export interface CaseEvidence {
  readonly caseId: string;
  /** What the server's clock says, UTC. */
  readonly readAt: string;
  readonly decisionCase: PlainRow;
  readonly events: readonly PlainRow[];
  readonly rows: Readonly<Record<CaseTable, readonly PlainRow[]>>;
  /** Those that the case listed, and those that bear the ids of what it listed. */
  readonly items: readonly PlainRow[];
  readonly contents: readonly ContentState[];
  /** The texts of the rules that its events name, by hash. */
  readonly profiles: Readonly<Record<string, string>>;
  readonly calendars: Readonly<Record<string, string>>;
  /** The organ's own word in the numbers of its cases. */
  readonly numberPrefix: string | null;
  /** How far the numbers of the organ have been given out, by procedure and year. */
  readonly counters: readonly PlainRow[];
  /** The roles in the organ of everybody who is named by a notice or an erasure. */
  readonly mandates: readonly PlainRow[];
  /** Effects that are done are put away in time: those made before may be missing; `null`: none are. */
  readonly effectsRemovedBefore: string | null;
  /** The names of the organ's units now, by id. */
  readonly units: Readonly<Record<string, string>>;
}

/** Says what stands under hashes; the bytes need not leave the database for it. */
export type ReadContents = (
  client: PoolClient,
  hashes: readonly string[],
) => Promise<readonly ContentState[]>;

/** So many documents of 20 MiB are hashed in one statement, which must end in time. */
const CONTENTS_TOGETHER = 16;

/** Hashes what is stored, anew. */
const readContents: ReadContents = async (client, hashes) => {
  const found: ContentState[] = [];
  for (let start = 0; start < hashes.length; start += CONTENTS_TOGETHER) {
    const { rows } = await client.query<ContentState>(
      `SELECT hash, size, encode(sha256(bytes), 'hex') AS digest
       FROM juece.document_content WHERE hash = ANY ($1) ORDER BY hash`,
      [hashes.slice(start, start + CONTENTS_TOGETHER)],
    );
    found.push(...rows);
  }
  return found;
};

/**
 * Reads everything that verifies a case; `undefined` where there is no such case.
 *
 * It is one transaction on one snapshot of the database: a command that is recorded meanwhile is seen
 * whole or not at all.
 */
export async function readEvidence(
  pool: Pool,
  caseId: string,
  contentsUnder: ReadContents = readContents,
): Promise<CaseEvidence | undefined> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SET LOCAL TimeZone = 'UTC'`);
    return await readAll(client, caseId, contentsUnder);
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}

interface CaseFound {
  readonly found: PlainRow;
  readonly at: string;
  readonly prefix: string | null;
}

async function readAll(
  client: PoolClient,
  caseId: string,
  contentsUnder: ReadContents,
): Promise<CaseEvidence | undefined> {
  const { rows } = await client.query<CaseFound>(
    `SELECT to_json(c) AS found, ${instant(NOW)} AS at,
            (SELECT o.number_prefix FROM juece.organ o WHERE o.id = c.organ_id) AS prefix
     FROM juece.decision_case c WHERE c.id = $1`,
    [caseId],
  );
  const [row] = rows;
  if (row === undefined) {
    return undefined;
  }
  const events = await rowsOf(client, 'case_event', caseId);
  const bodies = events.map(({ body }) => String(body));
  const organId = String(row.found['organ_id']);
  const ofTables: (readonly [CaseTable, readonly PlainRow[]])[] = [];
  for (const table of CASE_TABLES) {
    ofTables.push([table, await rowsOf(client, table, caseId)]);
  }
  return {
    ...{ caseId, readAt: row.at, decisionCase: row.found, events, numberPrefix: row.prefix },
    rows: Object.fromEntries(ofTables) as Record<CaseTable, readonly PlainRow[]>,
    ...(await besideTheCase(client, { caseId, organId, bodies })),
    contents: await contentsUnder(client, hashesIn(bodies, DOCUMENT)),
    profiles: await textsUnder(client, 'profile', hashesIn(bodies, PROFILE)),
    calendars: await textsUnder(client, 'calendar', hashesIn(bodies, CALENDAR)),
  };
}

const PROFILE = /"profileHash":"([^"]+)"/g;
const CALENDAR = /"calendarHash":"([^"]+)"/g;
const DOCUMENT = /"hash":"([\da-f]{64})"/g;
const ITEM = /"id":"([^"]+)"/g;

function hashesIn(bodies: readonly string[], pattern: RegExp): readonly string[] {
  const found = bodies.flatMap((body) => [...body.matchAll(pattern)].map(([, one = '']) => one));
  return [...new Set(found)].sort();
}

async function rowsOf(
  client: PoolClient,
  table: CaseTable | 'case_event',
  caseId: string,
): Promise<readonly PlainRow[]> {
  const order = table === 'case_event' ? 't.revision' : 't::text';
  const organ = `jsonb_build_object('webhook_organ',
    (SELECT w.organ_id FROM juece.webhook w WHERE w.id = t.webhook_id))`;
  const row = table === 'webhook_message' ? `to_jsonb(t) || ${organ}` : 'to_json(t)';
  const { rows } = await client.query<{ found: PlainRow }>(
    `SELECT ${row} AS found FROM juece.${table} t WHERE t.case_id = $1 ORDER BY ${order}`,
    [caseId],
  );
  return rows.map(({ found }) => found);
}

interface BesideTheCase {
  readonly caseId: string;
  readonly organId: string;
  readonly bodies: readonly string[];
}

/** What the case shares with its organ. */
async function besideTheCase(client: PoolClient, { caseId, organId, bodies }: BesideTheCase) {
  const listing = bodies.filter((body) => body.includes('"items":['));
  const { rows: items } = await client.query<{ found: PlainRow }>(
    `SELECT to_json(i) AS found FROM juece.catalogue_item i
     WHERE i.catalogue_id = $1 OR i.id = ANY ($2) ORDER BY i.id`,
    [caseId, hashesIn(listing, ITEM)],
  );
  const { rows } = await client.query<{
    counters: PlainRow[] | null;
    mandates: PlainRow[] | null;
    units: Record<string, string> | null;
    removed: string | null;
  }>(
    `SELECT
       (SELECT json_agg(k) FROM juece.case_counter k WHERE k.organ_id = $2) AS counters,
       (SELECT json_agg(m) FROM juece.mandate m WHERE m.organ_id = $2 AND m.person_id IN (
          SELECT n.person_id FROM juece.notice n WHERE n.case_id = $1
          UNION SELECT p.erased_by FROM juece.personal_content p WHERE p.case_id = $1)) AS mandates,
       (SELECT json_object_agg(u.id, u.name) FROM juece.unit u WHERE u.organ_id = $2) AS units,
       (SELECT ${instant('r.removed_before')} FROM juece.retention r WHERE r.kind = 'effect') AS removed`,
    [caseId, organId],
  );
  const [row] = rows;
  return {
    items: items.map(({ found }) => found),
    counters: row?.counters ?? [],
    mandates: row?.mandates ?? [],
    units: row?.units ?? {},
    effectsRemovedBefore: row?.removed ?? null,
  };
}

async function textsUnder(
  client: PoolClient,
  kind: 'profile' | 'calendar',
  hashes: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ hash: string; body: string }>(
    `SELECT hash, body FROM juece.${kind} WHERE hash = ANY ($1)`,
    [hashes],
  );
  return Object.fromEntries(rows.map(({ hash, body }) => [hash, body]));
}
