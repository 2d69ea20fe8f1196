import type { Pool } from 'pg';

import type { PersonalContent } from '../statements/record-command.js';

/** The personal texts that a case keeps and that were not erased. */
export async function personalOf(pool: Pool, caseId: string): Promise<readonly PersonalContent[]> {
  const { rows } = await pool.query<PersonalContent>({
    name: 'personal-of',
    text: `SELECT mark, salt, content FROM juece.personal_content
           WHERE case_id = $1 AND erased_at IS NULL ORDER BY mark`,
    values: [caseId],
  });
  return rows;
}

/** What marks stand for; a text that was erased is not among them. */
export async function personalUnder(
  pool: Pool,
  marks: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<Pick<PersonalContent, 'mark' | 'content'>>({
    name: 'personal-under',
    text: `SELECT mark, content FROM juece.personal_content WHERE mark = ANY ($1) AND erased_at IS NULL`,
    values: [marks],
  });
  return new Map(rows.map(({ mark, content }) => [mark, content]));
}

/** Who has a text erased, and why. */
export interface Erasure {
  readonly caseId: string;
  readonly content: string;
  readonly personId: string;
  readonly reason: string;
}

/**
 * Erases a personal text of a case with its salt: what stands in the record then leads nowhere.
 *
 * @returns false when the case keeps no such text.
 */
export async function erasePersonal(
  pool: Pool,
  { caseId, content, personId, reason }: Erasure,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE juece.personal_content
     SET content = NULL, salt = NULL, erased_at = clock_timestamp(), erased_by = $3, erased_because = $4
     WHERE case_id = $1 AND content = $2`,
    [caseId, content, personId, reason],
  );
  return rowCount !== 0;
}
