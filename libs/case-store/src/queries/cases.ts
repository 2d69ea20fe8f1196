import type { DataSource } from 'typeorm';

import { CaseRow } from '../rows/case.row.js';
import { EventRow } from '../rows/event.row.js';

/** Which cases to list; every filter narrows. */
export interface CaseFilter {
  /** The organs whose cases the reader may see. */
  readonly organs: readonly string[];
  /** The procedure's id, in whatever version. */
  readonly procedure?: string;
  readonly stage?: string;
  readonly state?: string;
  readonly ending?: string;
  readonly open?: boolean;
  readonly unitId?: string;
  readonly matterClass?: string;
  readonly archiveState?: readonly string[];
  readonly title?: string;
  readonly withOpenDefects?: boolean;
}

export interface PageRequest {
  /** The id after which the page begins, newest first. */
  readonly after?: string;
  readonly limit: number;
}

/** Lists cases, newest first, by keyset: page 1,000 costs what page 1 costs. */
export async function listCases(
  source: DataSource,
  filter: CaseFilter,
  page: PageRequest,
): Promise<CaseRow[]> {
  const query = source
    .getRepository(CaseRow)
    .createQueryBuilder('c')
    .where('c.organ_id = ANY (:organs)', { organs: filter.organs })
    .orderBy('c.id', 'DESC')
    .limit(page.limit);
  const conditions: readonly (readonly [unknown, string, object])[] = [
    [
      filter.procedure,
      `split_part(c.procedure, '@', 1) = :procedure`,
      { procedure: filter.procedure },
    ],
    [page.after, 'c.id < :after', { after: page.after }],
    [filter.stage, 'c.stages @> ARRAY[:stage]::text[]', { stage: filter.stage }],
    [filter.state, 'c.states @> ARRAY[:state]::text[]', { state: filter.state }],
    [filter.ending, 'c.ending = :ending', { ending: filter.ending }],
    [filter.unitId, 'c.unit_ids @> ARRAY[:unitId]::text[]', { unitId: filter.unitId }],
    [filter.matterClass, 'c.matter_class = :matterClass', { matterClass: filter.matterClass }],
    [
      filter.archiveState,
      'c.archive_state = ANY (:archiveState)',
      { archiveState: filter.archiveState },
    ],
    [
      filter.title,
      // Of one width, one composition and small, whichever way it was typed.
      `lower(normalize(c.title, NFKC)) LIKE lower(:title) ESCAPE '\\'`,
      { title: likeAnywhere(filter.title) },
    ],
    [filter.withOpenDefects, 'c.open_defects > 0', {}],
  ];
  for (const [given, condition, parameters] of conditions) {
    if (given !== undefined && given !== false) {
      query.andWhere(condition, parameters);
    }
  }
  if (filter.open !== undefined) {
    query.andWhere(filter.open ? 'c.ending IS NULL' : 'c.ending IS NOT NULL');
  }
  return query.getMany();
}

function likeAnywhere(text: string | undefined): string {
  return `%${(text ?? '').normalize('NFKC').replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

/** One case with its snapshot text. */
export async function findCase(source: DataSource, id: string): Promise<CaseRow | null> {
  return source
    .getRepository(CaseRow)
    .createQueryBuilder('c')
    .addSelect('c.snapshot')
    .where('c.id = :id', { id })
    .getOne();
}

/** The events of a case after a revision, oldest first. */
export async function listEvents(
  source: DataSource,
  caseId: string,
  page: { readonly afterRevision: number; readonly limit: number },
): Promise<EventRow[]> {
  return source
    .getRepository(EventRow)
    .createQueryBuilder('e')
    .where('e.case_id = :caseId AND e.revision > :after', { caseId, after: page.afterRevision })
    .orderBy('e.revision', 'ASC')
    .limit(page.limit)
    .getMany();
}

/** The decisions that adjust or stop this one. */
export async function listLinkedCases(
  source: DataSource,
  caseId: string,
  limit: number,
): Promise<CaseRow[]> {
  return source
    .getRepository(CaseRow)
    .createQueryBuilder('c')
    .where('c.linked_case_id = :caseId', { caseId })
    .orderBy('c.id', 'ASC')
    .limit(limit)
    .getMany();
}

/** The names of units as they are now, by id; what is on record says itself how they were called. */
export async function unitNamesOf(
  source: DataSource,
  units: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await source.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM juece.unit WHERE id = ANY ($1)',
    [units],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
