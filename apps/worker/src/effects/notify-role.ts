import { type Engine, procedureOf } from '#libs/case-engine';
import { closeOutboxWithNotices, type NoticeKind, type OutboxRow } from '#libs/case-store';
import type { Words } from '#libs/procedure';

interface Notification {
  readonly kind: NoticeKind;
  /** It is about a term that the law sets. */
  readonly statutory: boolean;
  readonly role: string;
  readonly words: Words;
}

/** Notifies everyone who holds the role for the row's case, and closes the row. */
export async function notifyRole(
  engine: Engine,
  row: OutboxRow,
  notification: Notification,
): Promise<void> {
  const procedure = procedureOf(engine, row.procedure);
  const units = procedure.roles[notification.role]?.within?.(row.snapshot.facts) ?? null;
  await closeOutboxWithNotices(engine.pool, row.id, { ...notification, units });
}
