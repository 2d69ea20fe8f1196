import type { Words } from '#libs/procedure';

import { instant } from '../sql.js';

/** What has become of a deadline; the first three are open. */
export type DeadlineState = OpenDeadlineState | 'met' | 'cancelled' | 'elapsed';

/** The states of a deadline that still asks for something, or may ask again. */
export type OpenDeadlineState = 'running' | 'paused' | 'overdue';

/** A deadline as a version computes it: the values of the effect `startDeadline`. */
export interface ComputedDeadline {
  readonly kind: string;
  /** What kind of term it is: floor, ceiling, beforeEvent, lapse, periodic or long. */
  readonly nature: string;
  /** What people read instead of the kind. */
  readonly title: Words;
  readonly role: string;
  readonly article: string;
  readonly startOn: string;
  readonly dueOn: string;
  /** UTC instant: the end of `dueOn` at the authority. */
  readonly dueAt: string;
  readonly unit: string;
  readonly count: number | null;
  /** Working days before `dueOn` on which those who owe it are notified. */
  readonly remind: readonly number[];
  /** Who else is notified while it is overdue, rank by rank. */
  readonly escalate: readonly string[];
  /** True while a year's holiday notice that the date depends on is not out. */
  readonly provisional: boolean;
  /** How the date was counted. */
  readonly trail: unknown;
}

/** A deadline as it is stored: as it was computed, and what has become of it. Instants are UTC. */
export interface StoredDeadline extends ComputedDeadline {
  readonly id: string;
  readonly caseId: string;
  /** Rises each time the date is moved. */
  readonly revision: number;
  readonly state: DeadlineState;
  /** The instants, ascending and each before `dueAt`, at which those who owe it are yet to be notified. */
  readonly reminders: readonly string[];
  /** How often it was notified that it has passed. */
  readonly overdueRounds: number;
  /** When that is notified next; `null` while it runs, and when it asks for nothing any more. */
  readonly overdueNextAt: string | null;
  /** When it passed; a duty that was done afterwards was done late. */
  readonly elapsedAt: string | null;
  readonly closedAt: string | null;
}

/** A deadline as it begins, or begins again. */
export type StartedDeadline = ComputedDeadline & Pick<StoredDeadline, 'reminders'>;

/** Reads a `ComputedDeadline` from the table `d`. */
export const COMPUTED_DEADLINE = `
  d.kind, d.nature, json_build_object('zh', d.title_zh, 'en', d.title_en) AS title, d.role, d.article,
  d.start_on::text AS "startOn", d.due_on::text AS "dueOn", ${instant('d.due_at')} AS "dueAt", d.unit, d.count,
  d.remind, d.escalate, d.provisional, d.trail::json AS trail`;

/** Reads a `StoredDeadline` from the table `d`. */
export const STORED_DEADLINE = `${COMPUTED_DEADLINE},
  d.id, d.case_id AS "caseId", d.revision, d.state, d.overdue_rounds AS "overdueRounds",
  ARRAY (SELECT ${instant('r')} FROM unnest(d.reminders) r ORDER BY r) AS reminders,
  ${instant('d.overdue_next_at')} AS "overdueNextAt", ${instant('d.elapsed_at')} AS "elapsedAt",
  ${instant('d.closed_at')} AS "closedAt"`;
