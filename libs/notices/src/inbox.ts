import type { Pool } from 'pg';

/** A message in somebody's inbox. */
export interface NoticeView {
  readonly id: string;
  readonly kind: string;
  readonly statutory: boolean;
  readonly caseId: string;
  readonly zh: string;
  readonly en: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

interface InboxPage {
  readonly unread: boolean;
  readonly limit: number;
  readonly after?: { readonly at: string; readonly id: string };
}

const COLUMNS = `id, kind, statutory, case_id AS "caseId", words_zh AS zh, words_en AS en,
            created_at AS "createdAt", read_at AS "readAt"`;

/** More unread notices than this are not counted one by one. */
const MOST_COUNTED = 1_000;

/** A page of a person's notices, newest first. */
export async function listNotices(
  pool: Pool,
  personId: string,
  page: InboxPage,
): Promise<NoticeView[]> {
  const { rows } = await pool.query<NoticeView>({
    name: page.unread ? 'list-unread-notices' : 'list-notices',
    text: `SELECT ${COLUMNS} FROM juece.notice
     WHERE person_id = $1 ${page.unread ? 'AND read_at IS NULL' : ''}
       AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
     ORDER BY created_at DESC, id DESC LIMIT $4`,
    values: [personId, page.after?.at ?? null, page.after?.id ?? null, page.limit],
  });
  return rows;
}

/** The named notices of a person, in the order they were written. */
export async function readNotices(
  pool: Pool,
  personId: string,
  ids: readonly string[],
): Promise<NoticeView[]> {
  const { rows } = await pool.query<NoticeView>({
    name: 'read-notices',
    text: `SELECT ${COLUMNS} FROM juece.notice WHERE person_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id`,
    values: [personId, ids],
  });
  return rows;
}

/** The notices of a person that were written after an id, oldest first. */
export async function listNoticesSince(
  pool: Pool,
  personId: string,
  since: { readonly id: string; readonly limit: number },
): Promise<NoticeView[]> {
  const { rows } = await pool.query<NoticeView>({
    name: 'list-notices-since',
    text: `SELECT ${COLUMNS} FROM juece.notice WHERE person_id = $1 AND id > $2::uuid ORDER BY id LIMIT $3`,
    values: [personId, since.id, since.limit],
  });
  return rows;
}

/** How many notices a person has not read, `MOST_COUNTED` at most. */
export async function countUnread(pool: Pool, personId: string): Promise<number> {
  const { rows } = await pool.query<{ unread: number }>({
    name: 'count-unread-notices',
    text: `SELECT count(*)::integer AS unread FROM (
             SELECT FROM juece.notice WHERE person_id = $1 AND read_at IS NULL LIMIT ${String(MOST_COUNTED)}) n`,
    values: [personId],
  });
  return rows[0]?.unread ?? 0;
}

/** Marks a notice as read; false when the person has no such notice. */
export async function markNoticeRead(pool: Pool, personId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE juece.notice SET read_at = coalesce(read_at, clock_timestamp()) WHERE id = $1 AND person_id = $2`,
    [id, personId],
  );
  return (rowCount ?? 0) > 0;
}

/** Marks a notice and all that are older as read; how many, `undefined` without such a notice. */
export async function markNoticesRead(
  pool: Pool,
  personId: string,
  upTo: string,
): Promise<number | undefined> {
  const { rows } = await pool.query<{ known: boolean; read: number }>(
    `WITH last AS (SELECT created_at, id FROM juece.notice WHERE id = $2 AND person_id = $1),
     read AS (
       UPDATE juece.notice n SET read_at = clock_timestamp() FROM last
       WHERE n.person_id = $1 AND n.read_at IS NULL AND (n.created_at, n.id) <= (last.created_at, last.id)
       RETURNING n.id)
     SELECT EXISTS (SELECT FROM last) AS known, (SELECT count(*)::integer FROM read) AS read`,
    [personId, upTo],
  );
  const [row] = rows;
  return row?.known === true ? row.read : undefined;
}
