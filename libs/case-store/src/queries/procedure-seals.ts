import type { Pool } from 'pg';

/** By which rules the cases of a version are decided. */
export interface HeldSeal {
  readonly procedure: string;
  readonly seal: string;
  /** The version of the program that recorded it. */
  readonly program: string;
}

/** Whether the schema notes seals yet. */
export async function notesSeals(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `SELECT to_regclass('juece.procedure_seal') IS NOT NULL AS there`,
  );
  return rows[0]?.there === true;
}

/** Reads the last seal of every version. */
export async function sealsHeld(pool: Pool): Promise<readonly HeldSeal[]> {
  const { rows } = await pool.query<HeldSeal>(
    `SELECT DISTINCT ON (procedure) procedure, seal, program FROM juece.procedure_seal
      ORDER BY procedure, id DESC`,
  );
  return rows;
}

/** Records by which rules a version's cases are decided from now on; as the owner. */
export async function recordSeal(
  owner: Pool,
  { procedure, seal, program, because }: HeldSeal & { readonly because: string | null },
): Promise<void> {
  await owner.query(
    `INSERT INTO juece.procedure_seal (procedure, seal, program, because) VALUES ($1, $2, $3, $4)`,
    [procedure, seal, program, because],
  );
}
