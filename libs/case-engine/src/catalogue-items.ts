import type { Pool } from 'pg';

import type { OutboxRow } from './outbox.js';

/** A matter as the effects of a catalogue's publication bring it. */
export interface ListedItem {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly leadUnit: string;
  readonly plannedMonth: number;
  readonly disclosed: boolean;
  readonly carriedFrom: string | null;
  readonly state: string;
}

/**
 * A later event's row may be handled first; the revision of the event keeps an earlier one from
 * writing over it. A matter never changes its catalogue: the id belongs to whoever listed it first.
 */
const UPSERT = `
WITH closed AS (
  UPDATE juece.outbox SET done_at = clock_timestamp()
  WHERE id = $1 AND done_at IS NULL AND failed_at IS NULL
  RETURNING case_id, revision)
INSERT INTO juece.catalogue_item (id, organ_id, year, title, sponsor, source, catalogue_id, revision, state,
                                  disclosed, planned_month, carried_from)
SELECT n.id, c.organ_id, n.year, n.title, u.name, c.number, c.id, closed.revision, n.state, n.disclosed,
       n."plannedMonth", n."carriedFrom"
FROM closed
JOIN juece.decision_case c ON c.id = closed.case_id
CROSS JOIN jsonb_to_recordset($2::jsonb)
  AS n (id text, year integer, title text, "leadUnit" text, "plannedMonth" integer, disclosed boolean,
        "carriedFrom" text, state text)
JOIN juece.unit u ON u.id = n."leadUnit"
ON CONFLICT (id) DO UPDATE
  SET title = excluded.title, sponsor = excluded.sponsor, revision = excluded.revision, state = excluded.state,
      disclosed = excluded.disclosed, planned_month = excluded.planned_month, carried_from = excluded.carried_from
  WHERE catalogue_item.catalogue_id = excluded.catalogue_id AND catalogue_item.revision <= excluded.revision`;

/** Brings the matters of a catalogue up to date and closes the row, in one statement. */
export async function closeOutboxWithItems(
  pool: Pool,
  row: Pick<OutboxRow, 'id'>,
  items: readonly ListedItem[],
): Promise<void> {
  await pool.query({
    name: 'close-outbox-with-items',
    text: UPSERT,
    values: [row.id, JSON.stringify(items)],
  });
}
