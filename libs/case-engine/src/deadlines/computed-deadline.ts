import type { ComputedDeadline } from '#libs/case-store';
import {
  deadlineRoles,
  underOwnRules,
  type Given,
  type Json,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';

/** The effects of deadlines; the shell itself turns them into rows. */
export const DEADLINE_EFFECTS = {
  started: 'startDeadline',
  ended: 'endDeadline',
  paused: 'pauseDeadline',
  /** Its notice goes out by the alarm of the deadline, as every other that a deadline asks for. */
  passed: 'remindDeadline',
} as const;

/** The values of a recorded effect `startDeadline`. */
export function computedDeadline(values: Json): ComputedDeadline {
  return values as unknown as ComputedDeadline;
}

/** A case under rules, by which its deadlines are computed. */
export interface CaseUnderRules {
  readonly procedure: Procedure;
  readonly snapshot: Snapshot;
  readonly given: Given;
}

/**
 * Computes a kind of deadline as the version does, out of the facts alone: what its command brought
 * is folded into them already.
 *
 * @returns `null` where the rules set no such term, `undefined` for a kind that the version does not have.
 */
export function computeDeadline(
  kind: string,
  { procedure, snapshot, given }: CaseUnderRules,
): ComputedDeadline | null | undefined {
  const params = deadlineRoles(procedure).get(kind);
  const resolve = procedure.effects[DEADLINE_EFFECTS.started];
  if (params === undefined || resolve === undefined) {
    return undefined;
  }
  const own = underOwnRules(procedure, snapshot.facts, given);
  const values = resolve(params, snapshot.facts, { payload: {}, given: own });
  return values === null ? null : computedDeadline(values);
}
