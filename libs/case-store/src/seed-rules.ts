import type { Pool } from 'pg';

/** Immutable rules under their hash; `body` is the RFC 8785 text that the hash is over. */
export interface RulesText {
  readonly hash: string;
  readonly body: string;
}

/** Records a profile unless it is recorded already; the last recorded of an id is in force. */
export async function recordProfile(owner: Pool, id: string, rules: RulesText): Promise<void> {
  await owner.query(
    `INSERT INTO juece.profile (hash, id, body) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING`,
    [rules.hash, id, rules.body],
  );
}

/** Records a calendar unless it is recorded already; the last recorded is in force. */
export async function recordCalendar(owner: Pool, rules: RulesText): Promise<void> {
  await owner.query(
    `INSERT INTO juece.calendar (hash, body) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING`,
    [rules.hash, rules.body],
  );
}

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
