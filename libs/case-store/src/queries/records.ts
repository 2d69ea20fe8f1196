import type { Pool } from 'pg';

/** The events of a case up to a revision, oldest first; they never change. */
export async function eventsUpTo(
  pool: Pool,
  caseId: string,
  revision: number,
): Promise<readonly { readonly revision: number; readonly hash: string; readonly body: string }[]> {
  const { rows } = await pool.query<{ revision: number; hash: string; body: string }>({
    name: 'events-up-to',
    text: `SELECT revision, hash, body FROM juece.case_event WHERE case_id = $1 AND revision <= $2 ORDER BY revision`,
    values: [caseId, revision],
  });
  return rows;
}

/** Where a case stands: its procedure version, its revision, and whether it has ended. */
export interface Position {
  readonly procedure: string;
  readonly revision: number;
  readonly ended: boolean;
}

/** Reads where a case stands; `undefined` when there is none. */
export async function readPosition(pool: Pool, caseId: string): Promise<Position | undefined> {
  const { rows } = await pool.query<Position>(
    'SELECT procedure, revision, ending IS NOT NULL AS ended FROM juece.decision_case WHERE id = $1',
    [caseId],
  );
  return rows[0];
}

/** So many cases may be under way to change one decision; by law it is one. */
const MOST_LINKING = 100;

/** The cases that were opened to adjust or stop a decision and have not ended, oldest first. */
export async function openLinkingCases(pool: Pool, caseId: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM juece.decision_case
     WHERE linked_case_id = $1 AND link_kind IN ('adjusts', 'stops') AND ending IS NULL
     ORDER BY id LIMIT $2`,
    [caseId, MOST_LINKING],
  );
  return rows.map(({ id }) => id);
}

/**
 * The running cases of a procedure that are not under a version, oldest first, after an id.
 *
 * @param target.all those under the version too, which may move to other rules.
 */
export async function casesToMigrate(
  pool: Pool,
  { to, all }: { readonly to: string; readonly all: boolean },
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM juece.decision_case
     WHERE split_part(procedure, '@', 1) = $1 AND (procedure <> $2 OR $3) AND ending IS NULL
       AND ($4::uuid IS NULL OR id > $4)
     ORDER BY id LIMIT $5`,
    [to.split('@')[0], to, all, after ?? null, limit],
  );
  return rows.map(({ id }) => id);
}

/** The ids of all cases in their order, after one, so many at once. */
export async function caseIdsAfter(
  pool: Pool,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM juece.decision_case WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
    [after ?? null, limit],
  );
  return rows.map(({ id }) => id);
}
