import type { Pool } from 'pg';

/** What a name or an id stands for: those who have that id or are called so, and the units by id. */
export interface NamedThen {
  readonly people: Readonly<
    Record<string, readonly { readonly id: string; readonly name: string }[]>
  >;
  readonly units: Readonly<Record<string, string>>;
}

/** A name in one form, whichever width and spacing it was typed in. */
const plain = (text: string): string => `regexp_replace(normalize(${text}, NFKC), '\\s', '', 'g')`;

/**
 * Looks up the people by id or by name, and the units of the organ by id; who or what is not found is
 * left out.
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
       coalesce((SELECT json_object_agg(said, found) FROM (
          SELECT n.said, json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.id) AS found
            FROM (SELECT DISTINCT unnest($1::text[]) AS said) n
            JOIN juece.person p ON p.id = n.said OR ${plain('p.name')} = ${plain('n.said')}
           GROUP BY n.said) named), '{}') AS people,
       coalesce((SELECT json_object_agg(u.id, u.name) FROM juece.unit u
          WHERE u.id = ANY ($2) AND u.organ_id = $3), '{}') AS units`,
    [asked.people, asked.units, asked.organId],
  );
  return rows[0] ?? { people: {}, units: {} };
}
