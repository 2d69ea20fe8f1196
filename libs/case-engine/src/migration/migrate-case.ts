import type { ReadRow } from '#libs/case-store';
import { joined, ProblemError, type Detail } from '#libs/problems';
import {
  MIGRATED,
  MIGRATION,
  permitsMigration,
  RULE_ADMINISTRATOR_ROLE,
  type Accepted,
  type Effect,
  type Json,
} from '#libs/procedure';

import type { CommandEngine } from '../engine.js';
import { changedMeanwhile, earlierAnswer, readOne, type Recorded } from '../execute-command.js';
import type { Caller } from '../given.js';
import { DEADLINE_RULES, movedDeadline, type DeadlineRule } from '../deadlines/move-deadline.js';
import {
  changesNothing,
  prepareMigration,
  type CaseMigration,
  type MigrationTarget,
  type PreparedMigration,
} from './plan-migration.js';
import { DEADLINE_EFFECTS } from '../deadlines/computed-deadline.js';
import { movedTasks } from './moved-tasks.js';
import { recordOf } from '../record/record-of.js';
import type { UnmetRequirement } from '../refusals/explain.js';

/** A migration as somebody orders it who has read its plan. */
export interface MigrationOrder extends MigrationTarget {
  readonly caller: Caller;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly reason: string;
  /** The hash of the plan that was read. */
  readonly planHash?: string;
  /** What becomes of each running deadline, by kind. */
  readonly deadlines: Readonly<Record<string, DeadlineRule>>;
}

/**
 * Moves one running case to another version or to the rules in force, by one event.
 *
 * @throws ProblemError `case-not-found`, `not-permitted`, `migration-impossible` with what stands in
 * the way, `event-not-allowed` with requirement G45 when the plan was not read or a running deadline
 * has no rule, `case-changed-meanwhile`, `idempotency-key-reused`.
 */
export async function migrateCase(engine: CommandEngine, order: MigrationOrder): Promise<Recorded> {
  const read = await readOrder(engine, order);
  const earlier = earlierAnswer(read, order.bodyHash);
  if (earlier !== undefined) {
    return earlier;
  }
  const prepared = await prepareMigration(engine, order, { read, caller: order.caller });
  assertAllowed(prepared, order);
  const { record, receipt } = recordOfMigration(prepared, order);
  const [recorded] = await engine.store.record([record]);
  if (recorded === true) {
    return { kind: 'recorded', receipt, repeated: false };
  }
  const again = await readOrder(engine, order);
  const first = earlierAnswer(again, order.bodyHash);
  if (first === undefined) {
    throw changedMeanwhile(prepared.plan.revision, again.revision ?? prepared.plan.revision);
  }
  return first;
}

function readOrder(engine: CommandEngine, order: MigrationOrder): Promise<ReadRow> {
  const { caseId, caller, idempotencyKey } = order;
  return readOne(engine, { caseId, caller, idempotencyKey, command: { type: '', payload: {} } });
}

function assertAllowed({ plan, given }: PreparedMigration, order: MigrationOrder): void {
  if (!permitsMigration(given)) {
    throw new ProblemError(
      'not-permitted',
      {
        zh: '案件适用规则的变更由规则管理员办理，请由其办理',
        en: 'Cases are moved by rule administrators. Ask one of them.',
      },
      { roles: [{ role: RULE_ADMINISTRATOR_ROLE }] },
    );
  }
  if (changesNothing(plan)) {
    throw impossible(
      { zh: `案件已经适用${plan.to}，无需变更`, en: `The case is under ${plan.to} already.` },
      plan,
    );
  }
  if (plan.obstacles.length > 0) {
    const words = plan.obstacles.map(({ zh, en, about }) => ({
      zh: `${zh}（${about}）`,
      en: `${en} (${about})`,
    }));
    throw impossible({ ...joined(words), standard: 'zh' }, plan);
  }
  const missing = missingFrom(plan, order);
  if (missing !== undefined) {
    const words = { zh: `${G45.article}：${missing.zh}`, en: `${G45.id}: ${missing.en}` };
    throw new ProblemError(
      'event-not-allowed',
      { ...words, standard: 'zh' },
      {
        command: MIGRATED,
        article: MIGRATION.article,
        unmet: [{ ...G45, missing }],
      },
    );
  }
}

function impossible(detail: Detail, { obstacles }: CaseMigration): ProblemError {
  return new ProblemError('migration-impossible', detail, { obstacles });
}

const G45: UnmetRequirement = {
  id: 'G45',
  article: MIGRATION.article,
  level: 'block',
  asks: {
    zh: '办理中的决策变更适用规则的，应当先行审阅变更方案，并逐项确定在途期限的处理方式',
    en: 'A running case is moved to other rules only by a plan that was read, with a rule for every running deadline',
  },
  answer: 'unmet',
  remedy: {
    roles: [
      {
        role: RULE_ADMINISTRATOR_ROLE,
        title: { zh: '规则管理员', en: 'rule administrator' },
      },
    ],
    zh: '查阅变更方案，在请求中写明该方案的摘要值（planHash）和每一项在途期限的处理方式（deadlines）',
    en: 'Read the plan, and name its hash (planHash) and the rule for every running deadline (deadlines)',
  },
};

function missingFrom(plan: CaseMigration, order: MigrationOrder) {
  if (order.planHash === undefined) {
    return { zh: '未写明所审阅的变更方案', en: 'The plan that was read is not named' };
  }
  if (order.planHash !== plan.planHash) {
    return {
      zh: '所审阅的变更方案已经过时',
      en: 'The plan that was read is out of date',
    };
  }
  const open = plan.deadlines
    .map(({ kind }) => kind)
    .filter((kind) => !DEADLINE_RULES.some((rule) => rule === ruleFor(order, kind)));
  return open.length === 0
    ? undefined
    : {
        zh: `未确定处理方式的在途期限：${open.join('、')}`,
        en: `Running deadlines without a rule: ${open.join(', ')}`,
      };
}

function ruleFor({ deadlines }: MigrationOrder, kind: string): DeadlineRule | undefined {
  return Object.hasOwn(deadlines, kind) ? deadlines[kind] : undefined;
}

function recordOfMigration(prepared: PreparedMigration, order: MigrationOrder) {
  const { plan, stored, from, to, snapshot, given, rules } = prepared;
  const chosen = Object.fromEntries(plan.deadlines.map(({ kind }) => [kind, ruleFor(order, kind)]));
  const accepted: Accepted = {
    kind: 'accepted',
    snapshot,
    effects: movedDeadlines(prepared, order),
    checked: [],
    raised: [],
    entered: plan.statesEntered,
    left: [],
  };
  const payload = {
    from: plan.from,
    to: plan.to,
    profile: plan.profile,
    calendar: plan.calendar,
    reason: order.reason,
    deadlines: chosen as Readonly<Record<string, Json>>,
    planHash: plan.planHash,
  };
  const { record, receipt } = recordOf({
    ...order,
    ...rules,
    procedure: to,
    previousHash: stored.headHash,
    command: { type: MIGRATED, payload },
    given,
    accepted,
  });
  const tasks = movedTasks(
    { from, to },
    { before: stored.snapshot, after: snapshot, entered: plan.statesEntered },
  );
  return { receipt, record: { ...record, ...tasks } };
}

function movedDeadlines(prepared: PreparedMigration, order: MigrationOrder): readonly Effect[] {
  return prepared.running.flatMap((running) => {
    const rule = ruleFor(order, running.kind);
    if (rule === undefined || rule === 'keepDate') {
      return [];
    }
    const values = movedDeadline(running, rule, prepared.moved);
    return [{ type: DEADLINE_EFFECTS.started, values: values as unknown as Json }];
  });
}
