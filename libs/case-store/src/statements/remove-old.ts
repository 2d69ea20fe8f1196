import type { Pool } from 'pg';

/**
 * What is removed after its time: answers kept for repeats of a command (`repeat`), deliveries and
 * messages that went out or were given up, notices that were read, effects that were carried out.
 * Cases, events, documents, personal texts, deadlines and tasks never are.
 */
export const REMOVED_KINDS = ['repeat', 'delivery', 'message', 'notice', 'effect'] as const;

export type RemovedKind = (typeof REMOVED_KINDS)[number];

/**
 * Removes finished rows of a kind from before an instant, the oldest first and `most` at a time; how
 * many. The database refuses what is younger than a week, and than 90 days for notices and effects; it
 * removes nothing where time is simulated, or while another worker does. `juece.retention` says up to
 * when: an effect or a notice may be missing where its event is older, and nowhere else.
 */
export async function removeOld(
  pool: Pool,
  kind: RemovedKind,
  { before, most }: { readonly before: Date; readonly most: number },
): Promise<number> {
  const { rows } = await pool.query<{ removed: number }>({
    name: 'remove-old',
    text: 'SELECT juece.remove_old($1, $2, $3) AS removed',
    values: [kind, before, most],
  });
  return rows[0]?.removed ?? 0;
}
