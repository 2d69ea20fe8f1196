import type { Pool } from 'pg';

import { notesSeals, recordSeal, sealsHeld, versionsInUse, type HeldSeal } from '#libs/case-store';
import type { Procedure, ProcedureRegistry } from '#libs/procedure';
import { withoutWords } from '#libs/proof';

import { canonicalText, sha256 } from './record/canonical.js';

/** What a version is known by beside its law: the hash of its answers, and the day of its release. */
export interface Enactment {
  readonly answers: string;
  /** The day of the release, `YYYY-MM-DD`; null for a draft. */
  readonly released: string | null;
}

/** By version. */
export type Enactments = Readonly<Record<string, Enactment>>;

/** The rules that a program decides by. */
export interface ServedRules {
  readonly registry: ProcedureRegistry;
  readonly enactments: Enactments;
}

/** The compiled procedure as one hash, without what people read; functions stand in its answers. */
export function lawHash(procedure: Procedure): string {
  const { compiled: _compiled, ...spec } = procedure;
  return sha256(canonicalText(withoutWords(spec)));
}

/** The rules of a version as they decide: equal seals, equal answers, whatever the version is called. */
function sealOf(procedure: Procedure, enactments: Enactments): string {
  const { answers = null } = enactments[procedure.key] ?? {};
  return sha256(canonicalText({ law: lawHash(procedure), answers }));
}

/** Says of which versions in use the cases were decided by other rules than the program's. */
export async function sealFindings(pool: Pool, served: ServedRules): Promise<readonly string[]> {
  const { differing, unknown } = await compared(pool, served);
  return [
    ...unknown.map(
      ({ key }) =>
        `The database does not say by which rules the cases of "${key}" were decided: run "juece migrate".`,
    ),
    ...differing.map(({ procedure, held }) => differs(procedure, held, served.enactments)),
  ];
}

/** How the seals of a database are brought up to date. */
export interface SealOrder extends ServedRules {
  /** The version of the program. */
  readonly program: string;
  /** Why cases of a draft may go on under changed rules; absent: they may not. */
  readonly acceptDrafts?: string;
}

/**
 * Binds every version to the rules of this program: those without a case, those whose rules were not
 * noted yet, and, where it is accepted with a reason, drafts that were changed.
 *
 * @returns the versions that go on under changed rules.
 * @throws SealError when cases were decided by other rules of the same name; nothing is changed then.
 */
export async function bindSeals(owner: Pool, order: SealOrder): Promise<readonly string[]> {
  const { registry, enactments, program, acceptDrafts } = order;
  const { differing, unknown, unused } = await compared(owner, order);
  assertAccepted(differing, order);
  const record = async (procedure: Procedure, because: string | null): Promise<void> => {
    const seal = sealOf(procedure, enactments);
    await recordSeal(owner, { procedure: procedure.key, seal, program, because });
  };
  for (const procedure of [...registry.procedures.values()].filter((one) => unused.has(one.key))) {
    await record(procedure, null);
  }
  for (const procedure of unknown) {
    await record(procedure, 'its cases were decided before seals were noted');
  }
  for (const { procedure } of differing) {
    await record(procedure, acceptDrafts ?? null);
  }
  return differing.map(({ procedure }) => procedure.key);
}

/**
 * Asks what `bindSeals` would, before anything is changed in the schema.
 *
 * @throws SealError likewise.
 */
export async function assertSealed(owner: Pool, order: SealOrder): Promise<void> {
  if (await notesSeals(owner)) {
    assertAccepted((await compared(owner, order)).differing, order);
  }
}

function assertAccepted(
  differing: Compared['differing'],
  { enactments, acceptDrafts }: SealOrder,
): void {
  const refused = differing.filter(
    ({ procedure }) => acceptDrafts === undefined || isReleased(procedure, enactments),
  );
  if (refused.length > 0) {
    throw new SealError(
      refused.map(({ procedure, held }) => differs(procedure, held, enactments)).join('\n'),
    );
  }
}

/** Cases were decided by other rules of the same name; the message says which, and the ways out. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

interface Compared {
  /** In use, and decided by other rules. */
  readonly differing: readonly { readonly procedure: Procedure; readonly held: HeldSeal }[];
  /** In use, and nothing is noted. */
  readonly unknown: readonly Procedure[];
  /** Without a case, and not bound to these rules yet. */
  readonly unused: ReadonlySet<string>;
}

async function compared(pool: Pool, { registry, enactments }: ServedRules): Promise<Compared> {
  const used = new Set(await versionsInUse(pool));
  const held = new Map((await sealsHeld(pool)).map((one) => [one.procedure, one] as const));
  const differing: { readonly procedure: Procedure; readonly held: HeldSeal }[] = [];
  const unknown: Procedure[] = [];
  const unused = new Set<string>();
  for (const procedure of registry.procedures.values()) {
    const noted = held.get(procedure.key);
    if (noted?.seal === sealOf(procedure, enactments)) {
      continue;
    }
    if (!used.has(procedure.key)) {
      unused.add(procedure.key);
    } else if (noted === undefined) {
      unknown.push(procedure);
    } else {
      differing.push({ procedure, held: noted });
    }
  }
  return { differing, unknown, unused };
}

const isReleased = ({ key }: Procedure, enactments: Enactments): boolean =>
  typeof enactments[key]?.released === 'string';

function differs(procedure: Procedure, held: HeldSeal, enactments: Enactments): string {
  const { key } = procedure;
  const short = (seal: string): string => seal.slice(0, 12);
  const draft = isReleased(procedure, enactments)
    ? ''
    : ' As it is a draft, its cases may also go on under the changed rules, on the record: "juece migrate --accept-changed-draft <reason>".';
  return (
    `Cases of "${key}" were decided by other rules of that name (seal ${short(held.seal)}, noted by juece ${held.program}; ` +
    `this program has ${short(sealOf(procedure, enactments))}): run the program that decided them, or give the changed ` +
    `rules a version of their own and move the running cases there with "juece migrate-cases".${draft}`
  );
}
