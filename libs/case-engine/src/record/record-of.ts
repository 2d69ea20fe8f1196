import type {
  CaseProjection,
  CommandRecord,
  ComputedDeadline,
  DeadlineEnd,
  OutboxEntry,
  PersonalContent,
  StartedDeadline,
  TaskOpening,
} from '#libs/case-store';
import {
  owedIn,
  stateAt,
  type Accepted,
  type Command,
  type Given,
  type Json,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';
import type { Calendar } from '#libs/legal-time';

import { canonicalText, chainHash, HASH_ALGORITHM, sha256 } from './canonical.js';
import { eventBody } from './event-body.js';
import { computedDeadline, DEADLINE_EFFECTS } from '../deadlines/computed-deadline.js';
import { reminderInstants } from '../deadlines/reminder-instants.js';
import { callerId, type Caller } from '../given.js';
import { explain, type UnmetRequirement } from '../refusals/explain.js';

/** An accepted command with everything that its rows are made of. */
export interface Acceptance {
  readonly procedure: Procedure;
  readonly caseId: string;
  readonly previousHash: string;
  readonly profileHash: string;
  readonly calendarHash: string;
  readonly command: Command;
  readonly given: Given;
  readonly accepted: Accepted;
  /** The case before the command; absent: nothing of what stays in it changed. */
  readonly before?: Snapshot;
  readonly caller: Caller;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  /** The personal texts of the command, which stand in it by their marks; absent: it has none. */
  readonly personal?: readonly PersonalContent[];
}

/** What the caller is answered, and again when he repeats the command. */
export interface Receipt {
  readonly caseId: string;
  readonly revision: number;
  readonly type: string;
  readonly hash: string;
  readonly recordedAt: string;
  readonly states: readonly string[];
  readonly defectsRaised: readonly string[];
  /** What rests on unverified rules and is not met: it advises, and held nothing back. */
  readonly advice: readonly UnmetRequirement[];
  /** The warnings that were passed over, each with its reason on record. */
  readonly warnings: readonly (UnmetRequirement & { readonly reason: string | null })[];
}

const OF_DEADLINES: readonly string[] = Object.values(DEADLINE_EFFECTS);

/** Turns an accepted command into the rows that it writes, and the receipt for the caller. */
export function recordOf(acceptance: Acceptance): {
  readonly record: CommandRecord;
  readonly receipt: Receipt;
} {
  const { accepted, given, command, procedure } = acceptance;
  const snapshot = canonicalText(accepted.snapshot);
  const body = canonicalText(
    eventBody({
      ...acceptance,
      algorithm: HASH_ALGORITHM,
      procedure: procedure.key,
      snapshotHash: sha256(snapshot),
    }),
  );
  const hash = chainHash(acceptance.previousHash, body);
  const projection = projectionOf(procedure, accepted);
  const receipt = receiptOf(acceptance, hash, projection.states);
  const record: CommandRecord = {
    caseId: acceptance.caseId,
    organId: given.organId,
    expectedRevision: given.revision - 1,
    pinned: {
      procedure: procedure.key,
      profileHash: acceptance.profileHash,
      calendarHash: acceptance.calendarHash,
    },
    snapshot,
    projection,
    event: {
      type: command.type,
      actorId: given.actor.personId,
      occurredAt: given.occurredAt,
      recordedAt: given.recordedAt,
      beforeSystem: given.imported === true,
      simulated: given.simulated === true,
      staysInside: procedure.command(command.type)?.staysInside === true,
      body,
      algorithm: HASH_ALGORITHM,
      previousHash: acceptance.previousHash,
      hash,
    },
    ...changedTasks(acceptance),
    personal: acceptance.personal ?? [],
    ...consequences(acceptance),
    idempotency: {
      caller: callerId(acceptance.caller),
      key: acceptance.idempotencyKey,
      bodyHash: acceptance.bodyHash,
      answer: JSON.stringify(receipt),
    },
  };
  return { record, receipt };
}

function receiptOf(
  { accepted, caseId, command, given, procedure }: Acceptance,
  hash: string,
  states: readonly string[],
): Receipt {
  return {
    caseId,
    revision: given.revision,
    type: command.type,
    hash,
    recordedAt: given.recordedAt,
    states,
    defectsRaised: accepted.raised.map((defect) => defect.id),
    ...passedOver(procedure, command.type, accepted),
  };
}

function passedOver(
  procedure: Procedure,
  type: string,
  { checked }: Accepted,
): Pick<Receipt, 'advice' | 'warnings'> {
  const unmet = checked.filter((one) => one.answer === 'unmet');
  return {
    advice: unmet
      .filter((one) => one.level === 'advise')
      .map((one) => explain({ procedure }, type, one)),
    warnings: unmet
      .filter((one) => one.level === 'warn')
      .map((one) => ({ ...explain({ procedure }, type, one), reason: one.reason ?? null })),
  };
}

function projectionOf(procedure: Procedure, accepted: Accepted): CaseProjection {
  const states = Object.keys(accepted.snapshot.entered).sort();
  const { facts } = accepted.snapshot;
  const [main = '', archiving = ''] = procedure.compiled.map((machine) => machine.name);
  const inMain = states.filter((state) => state.startsWith(`${main}/`));
  return {
    ...procedure.cases.listing(facts),
    states,
    stages: [...new Set(inMain.map((state) => specAt(procedure, state).stage))].sort(),
    archiveState:
      states.find((state) => state.startsWith(`${archiving}/`))?.slice(archiving.length + 1) ?? '',
    openDefects: facts.defects.filter((defect) => defect.state === 'open').length,
  };
}

/** The tasks that a version has for states of a case. */
export function tasksOf(
  procedure: Procedure,
  { facts }: Snapshot,
  states: readonly string[],
): readonly TaskOpening[] {
  return states.flatMap((state) =>
    owedIn(specAt(procedure, state))
      .filter(({ when }) => when?.(facts as never) !== false)
      .map(({ role, title, by = null }) => ({
        ...{ state, role, unit_ids: procedure.roles[role]?.within?.(facts) ?? null },
        ...{ title_zh: title.zh, title_en: title.en, deadline_role: by },
      })),
  );
}

/** What is owed no more, and what is owed anew: by the states left and entered, and in those that stay. */
function changedTasks({
  procedure,
  accepted: { snapshot, entered, left },
  before,
}: Acceptance): Pick<CommandRecord, 'tasksClosed' | 'tasksOpened'> {
  const kept = Object.keys(snapshot.entered).filter(
    (state) =>
      !entered.includes(state) &&
      owedIn(specAt(procedure, state)).some(({ when }) => when !== undefined),
  );
  const owed = before === undefined ? [] : tasksOf(procedure, before, kept);
  const owes = before === undefined ? [] : tasksOf(procedure, snapshot, kept);
  const isIn = (tasks: readonly TaskOpening[]) => (one: TaskOpening) =>
    tasks.some(({ state, role }) => state === one.state && role === one.role);
  return {
    tasksClosed: [
      ...left.map((state) => ({ state, role: null })),
      ...owed.filter((one) => !isIn(owes)(one)).map(({ state, role }) => ({ state, role })),
    ],
    tasksOpened: [
      ...tasksOf(procedure, snapshot, entered),
      ...owes.filter((one) => !isIn(owed)(one)),
    ],
  };
}

function specAt(procedure: Procedure, state: string) {
  const [name = '', path = ''] = state.split('/');
  const machine = procedure.compiled.find((one) => one.name === name);
  if (machine === undefined) {
    throw new TypeError(`The procedure ${procedure.key} has no machine "${name}".`);
  }
  return stateAt(machine.root, path);
}

/** The values of the effects of one type; a term that no rule sets has none. */
function valuesOf(accepted: Accepted, type: string): readonly Json[] {
  return accepted.effects
    .filter((effect) => effect.type === type && effect.values !== null)
    .map((effect) => effect.values);
}

function consequences({ accepted, command, given }: Acceptance) {
  const started = valuesOf(accepted, DEADLINE_EFFECTS.started)
    .map(computedDeadline)
    .map((computed): StartedDeadline => ({ ...computed, reminders: remindersOf(computed, given) }));
  const ended = valuesOf(accepted, DEADLINE_EFFECTS.ended)
    .map((values) => values as unknown as { kind: string; outcome: 'met' | 'cancelled' })
    .map(({ kind, outcome }): DeadlineEnd => ({ kind, state: outcome }));
  const paused = valuesOf(accepted, DEADLINE_EFFECTS.paused)
    .map((values) => values as unknown as { kind: string })
    .map(({ kind }): DeadlineEnd => ({ kind, state: 'paused' }));
  const elapsed: readonly DeadlineEnd[] =
    command.type === 'deadline.elapsed'
      ? [{ kind: command.payload['kind'] as string, state: 'elapsed' }]
      : [];
  // What was imported happened long ago: nobody is notified of it now, and nothing follows by itself.
  const following = given.imported === true ? [] : accepted.effects;
  const outbox = following.flatMap(({ type, values }, ordinal): readonly OutboxEntry[] =>
    values === null || OF_DEADLINES.includes(type)
      ? []
      : [{ ordinal, type, body: JSON.stringify(values) }],
  );
  // One statement may touch a row once: a term that is started again is moved, not ended.
  const deadlinesEnded = [...ended, ...paused, ...elapsed].filter(
    (end) => !started.some((start) => start.kind === end.kind),
  );
  return { deadlinesStarted: started, deadlinesEnded, outbox };
}

function remindersOf(deadline: ComputedDeadline, given: Given): readonly string[] {
  return reminderInstants(deadline, {
    calendar: given.calendar as Calendar,
    after: given.recordedAt,
  });
}
