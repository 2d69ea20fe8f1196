import type { QueryConfig } from 'pg';

import { isHeld } from '../sql.js';

/** What of an organ is asked for beside a command. */
export interface OrganRequest {
  readonly organId: string;
  /** The roles whose holders are wanted, and the day on which they hold them. */
  readonly roles: readonly string[];
  readonly on: string;
  /** Whether the titles of the matters that run or are listed are wanted. */
  readonly matters: boolean;
}

/** A matter of the organ: a decision that is a case, or one that a catalogue lists. */
export interface MatterRow {
  readonly id: string;
  readonly title: string;
  readonly kind: 'case' | 'catalogue';
  /** How the case ended, where it did. */
  readonly ending?: string;
}

export interface OrganRow {
  readonly holders:
    readonly { readonly personId: string; readonly role: string; readonly unitId: string }[] | null;
  readonly matters: readonly MatterRow[] | null;
}

const ORGAN = `
SELECT
  (SELECT json_agg(DISTINCT jsonb_build_object(
                   'personId', m.person_id, 'role', m.role, 'unitId', m.unit_id))
     FROM juece.mandate m
    WHERE m.organ_id = $1 AND m.role = ANY ($2::text[])
      AND ${isHeld('m', '$3::date')}) AS holders,
  (SELECT json_agg(json_strip_nulls(json_build_object(
                   'id', t.id, 'title', t.title, 'kind', t.kind, 'ending', t.ending)) ORDER BY t.kind, t.id)
     FROM (SELECT c.id::text, c.title, 'case' AS kind, c.ending FROM juece.decision_case c
            WHERE $4::boolean AND c.organ_id = $1 AND c.procedure LIKE 'major-decision@%'
           UNION ALL
           SELECT i.id, i.title, 'catalogue', NULL FROM juece.catalogue_item i
            WHERE $4::boolean AND i.organ_id = $1 AND i.state = 'listed') t) AS matters`;

/** The read of an organ beside a command. */
export function readOrgan({ organId, roles, on, matters }: OrganRequest): QueryConfig {
  return { name: 'read-organ', text: ORGAN, values: [organId, roles, on, matters] };
}
