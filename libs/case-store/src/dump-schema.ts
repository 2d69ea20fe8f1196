import { Client } from 'pg';

const TABLES = `
SELECT c.relname AS name,
  (SELECT string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
            CASE WHEN d.adbin IS NULL THEN '' ELSE ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END,
            CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END), E',\n' ORDER BY a.attnum)
     FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
  (SELECT string_agg(format('  CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), E',\n' ORDER BY k.conname)
     FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n') AS constraints
FROM pg_class c WHERE c.relnamespace = 'juece'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`;

const INDEXES = `
SELECT indexdef AS line FROM pg_indexes i WHERE schemaname = 'juece'
  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conname = i.indexname AND k.connamespace = 'juece'::regnamespace)
ORDER BY indexname`;

const FUNCTIONS = `
SELECT pg_get_functiondef(oid) AS line FROM pg_proc WHERE pronamespace = 'juece'::regnamespace ORDER BY proname`;

const TRIGGERS = `
SELECT pg_get_triggerdef(t.oid) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = 'juece'::regnamespace AND NOT t.tgisinternal ORDER BY t.tgname`;

const GRANTS = `
SELECT format('GRANT %s ON juece.%I TO %I', string_agg(privilege_type, ', ' ORDER BY privilege_type), table_name, grantee) AS line
FROM information_schema.role_table_grants
WHERE table_schema = 'juece' AND grantee = 'juece_app' GROUP BY table_name, grantee ORDER BY table_name`;

/** Rights to single columns of tables that give no such right as a whole. */
const COLUMN_GRANTS = `
SELECT format('GRANT %s (%s) ON juece.%I TO %I', c.privilege_type,
              string_agg(c.column_name, ', ' ORDER BY c.column_name), c.table_name, c.grantee) AS line
FROM information_schema.role_column_grants c
WHERE c.table_schema = 'juece' AND c.grantee = 'juece_app'
  AND NOT EXISTS (SELECT FROM information_schema.role_table_grants t
                   WHERE t.table_schema = 'juece' AND t.grantee = c.grantee
                     AND t.table_name = c.table_name AND t.privilege_type = c.privilege_type)
GROUP BY c.privilege_type, c.table_name, c.grantee ORDER BY c.table_name, c.privilege_type`;

/** Which functions the application may call, and which anybody may. */
const FUNCTION_GRANTS = `
SELECT format('GRANT EXECUTE ON FUNCTION %s TO %s', p.oid::regprocedure,
              CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END) AS line
FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
WHERE p.pronamespace = 'juece'::regnamespace AND a.grantee <> p.proowner ORDER BY 1`;

/** The schema `juece` as text, from the catalogue: it shows in review what a migration changes. */
export async function dumpSchema(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{
      name: string;
      columns: string;
      constraints: string | null;
    }>(TABLES);
    const lines: string[] = [];
    for (const text of [INDEXES, FUNCTIONS, TRIGGERS, GRANTS, COLUMN_GRANTS, FUNCTION_GRANTS]) {
      const { rows } = await client.query<{ line: string }>(text);
      lines.push(...rows.map((row) => `${row.line.trim()};`));
    }
    const created = tables.rows.map(
      ({ name, columns, constraints }) =>
        `CREATE TABLE juece.${name} (\n${[columns, ...(constraints === null ? [] : [constraints])].join(',\n')}\n);`,
    );
    return `${[...created, ...lines].join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}
