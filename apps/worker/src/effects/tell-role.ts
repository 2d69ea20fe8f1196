import {
  closeOutboxWithNotices,
  procedureOf,
  type Engine,
  type OutboxRow,
} from '#libs/case-engine';
import type { Words } from '#libs/procedure';

interface Telling {
  readonly role: string;
  readonly words: Words;
}

/** Tells everyone who holds the role for the row's case, and closes the row. */
export async function tellRole(engine: Engine, row: OutboxRow, telling: Telling): Promise<void> {
  const procedure = procedureOf(engine, row.procedure);
  const units = procedure.roles[telling.role]?.within?.(row.snapshot.facts) ?? null;
  await closeOutboxWithNotices(engine.pool, row.id, { ...telling, units });
}
