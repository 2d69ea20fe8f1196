import type { Pool } from 'pg';

import type { SecretBox } from '#libs/secrets';

import { hashPassword } from './password.js';
import { sealedHash } from './sealed.js';

export interface OrganSeed {
  readonly id: string;
  readonly name: string;
  readonly superiorId: string | null;
  readonly numberPrefix: string;
  readonly profileId: string;
  /** Since when its matters are handled here, and by which paper; left out: nothing of it is imported. */
  readonly live?: { readonly on: string; readonly source: string };
}

export interface UnitSeed {
  readonly id: string;
  readonly organId: string;
  readonly name: string;
}

export interface PersonSeed {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly mandates: readonly {
    readonly role: string;
    readonly organId: string;
    readonly unitId: string;
  }[];
}

const MANDATES_FROM = '2019-09-01';

/** Enters organs and their units, superiors first; those known already keep the profile they were assigned. */
export async function seedOrgans(
  owner: Pool,
  organs: readonly OrganSeed[],
  units: readonly UnitSeed[],
): Promise<void> {
  await owner.query(
    `INSERT INTO juece.organ (id, name, superior_id, number_prefix, profile_id)
     SELECT id, name, "superiorId", "numberPrefix", "profileId" FROM jsonb_to_recordset($1::jsonb)
       AS n (id text, name text, "superiorId" text, "numberPrefix" text, "profileId" text)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    [JSON.stringify(organs)],
  );
  await owner.query(
    `INSERT INTO juece.live_day (organ_id, live_on, source, recorded_by)
     SELECT id, (live ->> 'on')::date, live ->> 'source', 'juece'
       FROM jsonb_to_recordset($1::jsonb) AS n (id text, live jsonb)
      WHERE live IS NOT NULL AND NOT EXISTS (SELECT FROM juece.live_day d WHERE d.organ_id = n.id)`,
    [JSON.stringify(organs)],
  );
  await owner.query(
    `INSERT INTO juece.unit (id, organ_id, name)
     SELECT id, "organId", name FROM jsonb_to_recordset($1::jsonb) AS n (id text, "organId" text, name text)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    [JSON.stringify(units)],
  );
}

/** Enters people with their mandates and one password for all; those known already stay as they are. */
export async function seedPeople(
  owner: Pool,
  people: readonly PersonSeed[],
  { password, secrets }: { readonly password: string; readonly secrets: SecretBox },
): Promise<void> {
  const hash = await hashPassword(password);
  const rows = people.map(({ id, name, account }) => ({
    ...{ id, name, account },
    hash: sealedHash(secrets, id, hash),
  }));
  await owner.query(
    `INSERT INTO juece.person (id, name, account, password_hash)
     SELECT id, name, account, hash
       FROM jsonb_to_recordset($1::jsonb) AS n (id text, name text, account text, hash text)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(rows)],
  );
  const mandates = people.flatMap((person) =>
    person.mandates.map((mandate) => ({ personId: person.id, ...mandate })),
  );
  await owner.query(
    `INSERT INTO juece.mandate (person_id, role, organ_id, unit_id, starts_on)
     SELECT "personId", role, "organId", "unitId", $2 FROM jsonb_to_recordset($1::jsonb)
       AS n ("personId" text, role text, "organId" text, "unitId" text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(mandates), MANDATES_FROM],
  );
}
