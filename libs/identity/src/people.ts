import type { Pool } from 'pg';

import { isHeld } from '#libs/case-store';

import type { SecretBox } from '#libs/secrets';

import { passwordMatches } from './password.js';
import { openedHash } from './sealed.js';

/** A role that a person holds now, with the names that a user reads. */
export interface HeldMandate {
  readonly role: string;
  readonly organId: string;
  readonly organ: string;
  readonly unitId: string;
  readonly unit: string;
}

export interface Me {
  readonly personId: string;
  readonly name: string;
  readonly mandates: readonly HeldMandate[];
}

/** The roles whose holders read the files of the organs below theirs (art. 8¶2). */
const SUPERVISING_ROLES = ['auditor', 'administrator', 'archivist', 'office', 'reviewHead'];

// A password is compared even when there is no such account, so that the time tells nothing.
const NOBODY = `scrypt$${'0'.repeat(32)}$${'0'.repeat(64)}`;

/** The person with this account and password; `undefined` when either is wrong. */
export async function authenticate(
  { pool, secrets }: { readonly pool: Pool; readonly secrets: SecretBox },
  account: string,
  password: string,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string; password_hash: string }>(
    'SELECT id, password_hash FROM juece.credentials($1)',
    [account],
  );
  const [row] = rows;
  const stored = row === undefined ? NOBODY : openedHash(secrets, row.id, row.password_hash);
  const matches = await passwordMatches(password, stored);
  return matches ? row?.id : undefined;
}

/** Who the person is and which mandates he holds today. */
export async function describePerson(pool: Pool, personId: string): Promise<Me | undefined> {
  const { rows } = await pool.query<{ name: string; mandates: HeldMandate[] | null }>({
    name: 'describe-person',
    text: `SELECT p.name,
             (SELECT json_agg(json_build_object('role', m.role, 'organId', o.id, 'organ', o.name,
                                                'unitId', u.id, 'unit', u.name) ORDER BY m.role, o.id, u.id)
                FROM juece.mandate m JOIN juece.organ o ON o.id = m.organ_id JOIN juece.unit u ON u.id = m.unit_id
               WHERE m.person_id = p.id AND ${isHeld('m')}) AS mandates
           FROM juece.person p WHERE p.id = $1`,
    values: [personId],
  });
  const [row] = rows;
  return row === undefined ? undefined : { personId, name: row.name, mandates: row.mandates ?? [] };
}

/** The organs whose decisions the person may read: his own, and those below where he supervises. */
export async function readableOrgans(pool: Pool, personId: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'readable-organs',
    text: `WITH RECURSIVE supervised AS (
             SELECT m.organ_id AS id FROM juece.mandate m
              WHERE m.person_id = $1 AND m.role = ANY ($2)
                AND ${isHeld('m')}
             UNION
             SELECT o.id FROM juece.organ o JOIN supervised s ON o.superior_id = s.id)
           SELECT id FROM supervised
           UNION
           SELECT m.organ_id FROM juece.mandate m
            WHERE m.person_id = $1
              AND ${isHeld('m')}`,
    values: [personId, SUPERVISING_ROLES],
  });
  return rows.map((row) => row.id);
}
