import type { Engine } from '#libs/case-engine';
import type { OutboxRow } from '#libs/case-store';

/**
 * Carries one effect out and closes its row. It may be called again for the same row, at the same
 * time too, and must have its effect once.
 *
 * @throws ProblemError for a refusal; TypeError for a mistake; anything else is tried again.
 */
export type EffectHandler = (engine: Engine, row: OutboxRow) => Promise<void>;

/** A text among an effect's values. */
export function textOf(row: OutboxRow, name: string): string {
  const value = row.values[name];
  if (typeof value !== 'string') {
    throw new TypeError(`The effect "${row.type}" lacks "${name}".`);
  }
  return value;
}
