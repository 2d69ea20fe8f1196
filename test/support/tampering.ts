import type { Pool, PoolClient } from 'pg';

/** What only the owner can do: with the triggers off, and no reference looked at. */
export async function asVandal<T>(
  owner: Pool,
  act: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    const done = await act(client);
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** A column of a table, as the schema has it. */
export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
}

/** Every column of a table that is stored, and none that the database computes. */
export async function columnsOf(owner: Pool, table: string): Promise<readonly SchemaColumn[]> {
  const { rows } = await owner.query<SchemaColumn>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type FROM pg_attribute a
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY a.attnum`,
    [`juece.${table}`],
  );
  return rows;
}

const OTHERWISE: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  integer: (column) => `coalesce(${column}, 0) + 10`,
  boolean: (column) => `NOT coalesce(${column}, false)`,
  date: (column) => `coalesce(${column}, '2026-01-01') + 1`,
  uuid: () => 'uuidv7()',
  bytea: (column) => `set_byte(${column}, 0, get_byte(${column}, 0) # 1)`,
  'timestamp with time zone': (column) => `coalesce(${column}, now()) + interval '1 hour'`,
  'text[]': (column) => `coalesce(${column}, '{}') || ARRAY['x']`,
  'integer[]': (column) => `coalesce(${column}, '{}') || 99`,
  'timestamp with time zone[]': (column) => `coalesce(${column}, '{}') || now()`,
};

/** A row that is to be changed: its table, and which of it. */
export interface Target {
  readonly table: string;
  readonly where: string;
  /** What the column becomes, where it is not just another value. */
  readonly to?: string;
}

/**
 * Changes one column of one row as the owner, hands it to somebody, and puts it back as it was.
 */
export async function withChanged<T>(
  owner: Pool,
  { table, where, to }: Target,
  { name, type }: SchemaColumn,
  look: () => Promise<T>,
): Promise<T> {
  const other = to ?? OTHERWISE[type]?.(`"${name}"`);
  if (other === undefined) {
    throw new TypeError(`Nobody has said how a ${type} is changed.`);
  }
  const { rows } = await asVandal(owner, (client) =>
    client.query<{ place: string; before: string | null }>(
      `WITH was AS (SELECT ctid, "${name}"::text AS before FROM juece.${table} WHERE ${where} LIMIT 1)
       UPDATE juece.${table} t SET "${name}" = ${other} FROM was WHERE t.ctid = was.ctid
       RETURNING t.ctid::text AS place, was.before`,
    ),
  );
  const [changed] = rows;
  if (changed === undefined) {
    throw new TypeError(`There is no row of ${table} where ${where}.`);
  }
  try {
    return await look();
  } finally {
    await asVandal(owner, (client) =>
      client.query(`UPDATE juece.${table} SET "${name}" = $2::text::${type} WHERE ctid = $1::tid`, [
        changed.place,
        changed.before,
      ]),
    );
  }
}
