import { type Engine, procedureOf } from '#libs/case-engine';
import { closeOutboxWithNotices, type NoticeKind, type OutboxRow } from '#libs/case-store';
import type { Words } from '#libs/procedure';

interface Telling {
  readonly kind: NoticeKind;
  /** It tells of a term that the law sets. */
  readonly statutory: boolean;
  readonly role: string;
  readonly words: Words;
}

/** Tells everyone who holds the role for the row's case, and closes the row. */
export async function tellRole(engine: Engine, row: OutboxRow, telling: Telling): Promise<void> {
  const procedure = procedureOf(engine, row.procedure);
  const units = procedure.roles[telling.role]?.within?.(row.snapshot.facts) ?? null;
  await closeOutboxWithNotices(engine.pool, row.id, { ...telling, units });
}
