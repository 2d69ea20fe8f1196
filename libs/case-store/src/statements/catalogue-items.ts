import type { Pool } from 'pg';

/** One matter of a year's catalogue. */
export interface CatalogueSeed {
  readonly id: string;
  readonly organId: string;
  readonly year: number;
  readonly title: string;
  readonly sponsor: string;
  readonly source: string;
}

/** Lists matters in the catalogue; a matter that is listed already stays as it is. */
export async function seedCatalogue(owner: Pool, items: readonly CatalogueSeed[]): Promise<void> {
  await owner.query(
    `INSERT INTO juece.catalogue_item (id, organ_id, year, title, sponsor, source)
     SELECT id, "organId", year, title, sponsor, source FROM jsonb_to_recordset($1::jsonb)
       AS n (id text, "organId" text, year integer, title text, sponsor text, source text)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(items)],
  );
}

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
  outboxId: string,
  items: readonly ListedItem[],
): Promise<void> {
  await pool.query({
    name: 'close-outbox-with-items',
    text: UPSERT,
    values: [outboxId, JSON.stringify(items)],
  });
}
