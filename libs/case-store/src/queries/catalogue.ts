import type { DataSource } from 'typeorm';

import { CatalogueItemRow } from '../rows/organisation.row.js';

interface CataloguePage {
  readonly year?: number;
  readonly after?: string;
  readonly limit: number;
}

/** The organs whose matters a reader sees, and those of them whose internal list he sees too. */
export interface CatalogueSight {
  readonly organs: readonly string[];
  readonly internal: readonly string[];
}

/** The matters of the given organs, by id; those of the internal list only where it may be seen. */
export async function listCatalogue(
  source: DataSource,
  sight: CatalogueSight,
  page: CataloguePage,
): Promise<CatalogueItemRow[]> {
  const query = source
    .getRepository(CatalogueItemRow)
    .createQueryBuilder('i')
    .where('i.organ_id = ANY (:organs) AND (i.disclosed OR i.organ_id = ANY (:internal))', sight)
    .orderBy('i.id', 'ASC')
    .limit(page.limit);
  if (page.year !== undefined) {
    query.andWhere('i.year = :year', { year: page.year });
  }
  if (page.after !== undefined) {
    query.andWhere('i.id > :after', { after: page.after });
  }
  return query.getMany();
}

/** How far the matters of one catalogue have come, at this moment. */
export interface CatalogueFigures {
  /** Every matter that was ever listed: what was withdrawn or carried over still counts. */
  readonly catalogued: number;
  readonly withdrawn: number;
  /** Withdrawn although a decision had been started from them. */
  readonly withdrawnAfterStart: number;
  readonly carriedOver: number;
  readonly started: number;
  readonly decided: number;
  /** Every paper is there and no defect is open, or carried for filing only. */
  readonly archivedComplete: number;
  readonly archivedWithGap: number;
  /** Closed over defects that were carried for filing only. */
  readonly archivedOverDefects: number;
  /** Reviewed as exploratory: the legal risk was stated (art. 25¶2). */
  readonly exploratory: number;
  /** Matters of the organ, listed or not, that were taken out of the regulation in that year. */
  readonly excluded: number;
}

/** The snapshot of the case row `d`: one that was damaged counts as one that says nothing. */
const READABLE = `(SELECT CASE WHEN d.snapshot IS JSON THEN d.snapshot::jsonb ELSE '{}' END AS snapshot)`;

/**
 * Counts from the matters and from the decisions themselves, not from what the catalogue was given: a
 * file that was closed this morning counts this morning.
 */
const FIGURES = `
WITH item AS (
  SELECT i.state,
         coalesce(bool_or(c.id IS NOT NULL), false) AS started,
         coalesce(bool_or(c.signed), false) AS decided,
         coalesce(bool_or(c.filed AND NOT c.gap AND NOT c.flawed), false) AS complete,
         coalesce(bool_or(c.filed AND c.flawed), false) AS flawed,
         coalesce(bool_or(c.filed AND c.gap), false) AS gap,
         coalesce(bool_or(c.exploratory), false) AS exploratory
  FROM juece.catalogue_item i
  LEFT JOIN LATERAL (
    SELECT d.id,
           s.snapshot #>> '{facts,issue,signedOn}' IS NOT NULL AS signed,
           d.archive_state IN ('filed', 'supplemented', 'transferred') AS filed,
           jsonb_path_exists(s.snapshot, '$.facts.archive.gaps[*] ? (@.healed == null)') AS gap,
           jsonb_path_exists(s.snapshot, '$.facts.defects[*] ? (@.state == "open" || (@.state == "carried" && @.settlements[last].opens == "filing"))') AS flawed,
           coalesce(s.snapshot #> '{facts,review,findings}', '[]')
             @> '[{"conclusion": "exploratory"}]' AS exploratory
    FROM juece.decision_case d CROSS JOIN LATERAL ${READABLE} s
    WHERE d.catalogue_item IN (i.id, i.carried_from) AND d.organ_id = i.organ_id) c ON true
  WHERE i.catalogue_id = $1
  GROUP BY i.id)
SELECT count(*)::integer AS catalogued,
       count(*) FILTER (WHERE state = 'withdrawn')::integer AS withdrawn,
       count(*) FILTER (WHERE state = 'withdrawn' AND started)::integer AS "withdrawnAfterStart",
       count(*) FILTER (WHERE state = 'carriedOver')::integer AS "carriedOver",
       count(*) FILTER (WHERE started)::integer AS started,
       count(*) FILTER (WHERE decided)::integer AS decided,
       count(*) FILTER (WHERE complete)::integer AS "archivedComplete",
       count(*) FILTER (WHERE gap AND NOT complete)::integer AS "archivedWithGap",
       count(*) FILTER (WHERE flawed AND NOT complete AND NOT gap)::integer AS "archivedOverDefects",
       count(*) FILTER (WHERE exploratory)::integer AS exploratory,
       (SELECT count(*)::integer FROM juece.decision_case d CROSS JOIN LATERAL ${READABLE} s
        WHERE d.organ_id = (SELECT organ_id FROM juece.decision_case WHERE id = $1)
          AND s.snapshot #>> '{facts,initiation,exclusion,state}' = 'stands'
          AND left(s.snapshot #>> '{facts,initiation,exclusion,on}', 4)::integer =
              (SELECT max(year) FROM juece.catalogue_item WHERE catalogue_id = $1)) AS excluded
FROM item`;

/** Counts the matters that a catalogue has listed, and what became of them. */
export async function catalogueFigures(
  source: DataSource,
  catalogueId: string,
): Promise<CatalogueFigures> {
  const [row] = await source.query<CatalogueFigures[]>(FIGURES, [catalogueId]);
  if (row === undefined) {
    throw new TypeError('A count always gives one row.');
  }
  return row;
}
