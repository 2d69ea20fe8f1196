import type { Entry } from '#libs/procedure';

/** Who put something on the record, when it happened, and the revision that holds it. */
export interface Entered {
  readonly by: string;
  /** UTC instant, as stated. */
  readonly at: string;
  readonly on: string;
  readonly revision: number;
}

/** Who puts it on the record, and when it happened. */
export function entered({ given }: Pick<Entry, 'given'>): Entered {
  return {
    by: given.actor.personId,
    at: given.occurredAt,
    on: given.occurredOn,
    revision: given.revision,
  };
}
