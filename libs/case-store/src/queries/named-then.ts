import type { Pool } from 'pg';

/** What a name or an id stands for: the one person or unit that is called so. */
export interface NamedThen {
  readonly people: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
  readonly units: Readonly<Record<string, string>>;
}

/**
 * Looks up the people by id or by the name that only one has, and the units of the organ by id; who or
 * what is not found is left out.
 */
export async function namedThen(
  pool: Pool,
  asked: {
    readonly organId: string;
    readonly people: readonly string[];
    readonly units: readonly string[];
  },
): Promise<NamedThen> {
  const { rows } = await pool.query<NamedThen>(
    `SELECT
       coalesce((SELECT json_object_agg(n.said, json_build_object('id', p.id, 'name', p.name))
          FROM unnest($1::text[]) AS n (said)
          JOIN juece.person p ON p.id = n.said OR (p.name = n.said
            AND NOT EXISTS (SELECT FROM juece.person o WHERE o.id <> p.id AND o.name = p.name))), '{}') AS people,
       coalesce((SELECT json_object_agg(u.id, u.name) FROM juece.unit u
          WHERE u.id = ANY ($2) AND u.organ_id = $3), '{}') AS units`,
    [asked.people, asked.units, asked.organId],
  );
  return rows[0] ?? { people: {}, units: {} };
}
