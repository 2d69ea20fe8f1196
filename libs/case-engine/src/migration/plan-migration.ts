import type { ComputedDeadline, ReadRow } from '#libs/case-store';
import type { Calendar } from '#libs/legal-time';
import { ProblemError } from '#libs/problems';
import {
  deadlineRoles,
  planMigration,
  unknownDeadline,
  type Given,
  type MigrationObstacle,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';

import { canonicalText, sha256 } from '../record/canonical.js';
import { procedureOf, type CommandEngine } from '../engine.js';
import { readOne } from '../execute-command.js';
import { gatherGiven, type Caller } from '../given.js';
import {
  plannedDeadline,
  type MovedCase,
  type PlannedDeadline,
} from '../deadlines/move-deadline.js';
import type { PinnedRules } from '../rules/rules.js';
import { storedCase, type StoredCase } from '../stored-case.js';

/** Where a case is to be moved. */
export interface MigrationTarget {
  readonly caseId: string;
  /** The version, as `id@version`. */
  readonly to: string;
  /** Whether the profile and the calendar in force take the place of those that the case is pinned to. */
  readonly rules: 'keep' | 'inForce';
}

/** What a migration would change in one case; its hash stands for all of it. */
export interface CaseMigration {
  readonly caseId: string;
  readonly number: string;
  readonly revision: number;
  readonly from: string;
  readonly to: string;
  readonly profile: { readonly from: string; readonly to: string };
  readonly calendar: { readonly from: string; readonly to: string };
  /** The day from which moved deadlines are counted. */
  readonly on: string;
  readonly statesKept: readonly string[];
  readonly statesEntered: readonly string[];
  readonly factsAdded: readonly string[];
  readonly deadlines: readonly PlannedDeadline[];
  /** Why it cannot be done; empty when it can. */
  readonly obstacles: readonly MigrationObstacle[];
  readonly planHash: string;
}

/** A plan with everything that carrying it out takes. */
export interface PreparedMigration {
  readonly plan: CaseMigration;
  readonly stored: StoredCase;
  readonly from: Procedure;
  readonly to: Procedure;
  readonly snapshot: Snapshot;
  readonly given: Given;
  readonly rules: PinnedRules;
  readonly running: readonly ComputedDeadline[];
  readonly moved: MovedCase;
}

/**
 * Plans the migration of one case to another version or to the rules in force.
 *
 * @throws ProblemError `case-not-found`; `reference-unknown` for a version that does not exist.
 */
export async function planCaseMigration(
  engine: CommandEngine,
  target: MigrationTarget,
  caller: Caller,
): Promise<CaseMigration> {
  const command = { type: '', payload: {} };
  const read = await readOne(engine, {
    caseId: target.caseId,
    caller,
    idempotencyKey: '',
    command,
  });
  return (await prepareMigration(engine, target, { read, caller })).plan;
}

/** Plans on a read that was made already. */
export async function prepareMigration(
  engine: CommandEngine,
  target: MigrationTarget,
  { read, caller }: { readonly read: ReadRow; readonly caller: Caller },
): Promise<PreparedMigration> {
  const stored = storedCase(read);
  const from = procedureOf(engine, stored.procedure);
  const to = targetOf(engine, target.to);
  const before = await engine.rules.pinned(stored.profileHash, stored.calendarHash);
  const inForce =
    target.rules === 'inForce' ? await engine.rules.inForce(stored.organId) : undefined;
  const rules = inForce ?? before;
  const given = gatherGiven({
    read,
    organId: stored.organId,
    revision: stored.revision + 1,
    caller,
    stated: {},
    rules,
    imported: false,
  });
  const mark = { revision: given.revision, on: given.occurredOn };
  const { snapshot, entered, factsAdded, obstacles } = planMigration(
    { from, to },
    stored.snapshot,
    mark,
  );
  const running = await engine.store.openDeadlines(target.caseId, ['running']);
  const calendarBefore = before.calendar as Calendar;
  const moved: MovedCase = { procedure: to, snapshot, given, calendarBefore };
  const kinds = deadlineRoles(to);
  const all = [
    ...obstacles,
    ...running.filter(({ kind }) => !kinds.has(kind)).map(({ kind }) => unknownDeadline(kind)),
  ];
  const plan: Omit<CaseMigration, 'planHash'> = {
    caseId: target.caseId,
    number: stored.number,
    revision: stored.revision,
    from: from.key,
    to: to.key,
    profile: { from: before.profileHash, to: rules.profileHash },
    calendar: { from: before.calendarHash, to: rules.calendarHash },
    on: given.occurredOn,
    statesKept: Object.keys(stored.snapshot.entered).sort(),
    statesEntered: entered,
    factsAdded,
    deadlines: all.length > 0 ? [] : running.map((one) => plannedDeadline(one, moved)),
    obstacles: all,
  };
  return {
    plan: { ...plan, planHash: sha256(canonicalText(plan)) },
    ...{ stored, from, to, snapshot, given, rules, running, moved },
  };
}

function targetOf(engine: CommandEngine, key: string): Procedure {
  const found = engine.procedures.get(key);
  if (found === undefined) {
    throw new ProblemError(
      'reference-unknown',
      {
        zh: `没有“${key}”这一程序版本，现有${[...engine.procedures.keys()].join('、')}`,
        en: `There is no version "${key}". There are ${[...engine.procedures.keys()].join(', ')}.`,
      },
      { about: ['/to'] },
    );
  }
  return found;
}

/** Whether a plan would leave the case under the rules that it has. */
export function changesNothing({ from, to, profile, calendar }: CaseMigration): boolean {
  return from === to && profile.from === profile.to && calendar.from === calendar.to;
}
