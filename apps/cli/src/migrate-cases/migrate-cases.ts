import {
  type Caller,
  type CaseMigration,
  changesNothing,
  DEADLINE_RULES,
  type DeadlineRule,
  type Engine,
  migrateCase,
  openEngine,
  planCaseMigration,
  sha256,
  SYSTEM,
} from '#libs/case-engine';
import { casesToMigrate, schemaFindingAt } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import { readSettings, settingOf } from '#libs/settings';
import { registry } from '#workflows/procedures';

import { StartError } from '../start/start-error.js';
import { migrationTable, type CaseOutcome } from './migration-table.js';

const PAGE = 200;
const ATTEMPTS = 8;
const CASE_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What is to be moved, and how. */
export interface CasesOrder {
  readonly to: string;
  readonly rules: 'keep' | 'inForce';
  /** One case; absent: every running one of the procedure. */
  readonly caseId?: string;
  /** By kind; a deadline that is not named keeps its date. */
  readonly deadlines: Readonly<Record<string, DeadlineRule>>;
  readonly reason: string;
  readonly caller: Caller;
  readonly dryRun: boolean;
}

interface Options {
  readonly to: string;
  readonly case?: string;
  readonly deadlines?: readonly string[];
  readonly rulesInForce?: boolean;
  readonly reason?: string;
  readonly as?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `juece migrate-cases`: moves running cases to another version, each by one event; or says what that would change. */
export async function migrateCasesCommand(options: Options): Promise<void> {
  const order = orderOf(options);
  const settings = readSettings();
  const { JUECE_DATABASE_CONNECTIONS: connections } = settings;
  const url = settingOf(settings, 'DATABASE_URL');
  const finding = await schemaFindingAt(url);
  if (finding !== undefined) {
    throw new StartError(finding);
  }
  const engine = openEngine({ url, connections, registry });
  try {
    const outcomes = await migrateCases(engine, order);
    const { to, dryRun } = order;
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ to, dryRun, cases: outcomes })}\n`
        : migrationTable(outcomes),
    );
    process.exitCode = outcomes.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
  } catch (error) {
    throw error instanceof ProblemError ? new StartError(error.detail) : error;
  } finally {
    await engine.pool.end();
  }
}

function orderOf(options: Options): CasesOrder {
  const { to, reason = '', dryRun = false } = options;
  assertOrdered({ ...options, reason, dryRun });
  return {
    ...{ to, dryRun, reason },
    rules: options.rulesInForce === true ? 'inForce' : 'keep',
    deadlines: Object.fromEntries((options.deadlines ?? []).map(ruleIn)),
    caller: options.as === undefined ? SYSTEM : { kind: 'person', personId: options.as },
    ...(options.case === undefined ? {} : { caseId: options.case }),
  };
}

function assertOrdered({ to, reason = '', dryRun, case: caseId }: Options): void {
  if (!registry.procedures.has(to)) {
    const known = [...registry.procedures.keys()].join(', ');
    throw new StartError(`There is no version "${to}". There are ${known}.`);
  }
  if (dryRun !== true && reason.trim() === '') {
    throw new StartError('Say with --reason why the cases are moved; it stands in every event.');
  }
  if (caseId !== undefined && !CASE_ID.test(caseId)) {
    throw new StartError(`"${caseId}" is not the id of a case.`);
  }
}

/** `openComment=keep-remaining` */
function ruleIn(text: string): readonly [string, DeadlineRule] {
  const [kind = '', word = ''] = text.split('=');
  const name = word.replaceAll(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase());
  const rule = DEADLINE_RULES.find((one) => one === name);
  if (kind === '' || rule === undefined) {
    throw new StartError(
      `"${text}" is not a deadline with its rule: kind=keep-date, kind=keep-remaining or kind=restart.`,
    );
  }
  return [kind, rule];
}

/** Moves the cases one after another; what cannot be moved is said and holds up nothing else. */
export async function migrateCases(
  engine: Engine,
  order: CasesOrder,
): Promise<readonly CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  let after: string | undefined;
  for (;;) {
    const ids =
      order.caseId === undefined
        ? await casesToMigrate(
            engine.pool,
            { to: order.to, all: order.rules === 'inForce' },
            { after, limit: PAGE },
          )
        : [order.caseId];
    for (const caseId of ids) {
      outcomes.push(...(await migrateOne(engine, order, caseId)));
    }
    after = ids.at(-1);
    if (order.caseId !== undefined || ids.length < PAGE) {
      return outcomes;
    }
  }
}

async function migrateOne(
  engine: Engine,
  order: CasesOrder,
  caseId: string,
): Promise<readonly CaseOutcome[]> {
  const { to, rules } = order;
  for (let attempt = 1; ; attempt += 1) {
    const plan = await planCaseMigration(engine, { caseId, to, rules }, order.caller);
    if (changesNothing(plan)) {
      return [];
    }
    const chosen = Object.fromEntries(
      plan.deadlines.map(({ kind }) => [kind, order.deadlines[kind] ?? 'keepDate'] as const),
    );
    const seen = { ...plan, chosen };
    if (plan.obstacles.length > 0) {
      const because = plan.obstacles.map(({ zh, about }) => `${zh}（${about}）`).join('；');
      return [{ ...seen, outcome: 'refused', because }];
    }
    if (order.dryRun) {
      return [{ ...seen, outcome: 'would-migrate' }];
    }
    try {
      await apply(engine, order, seen);
      return [{ ...seen, outcome: 'migrated' }];
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        throw error;
      }
      // Somebody worked on the case meanwhile: the plan is made anew.
      const lost = error.code === 'case-changed-meanwhile' || error.code === 'event-not-allowed';
      if (!lost || attempt === ATTEMPTS) {
        return [{ ...seen, outcome: 'refused', because: error.detail }];
      }
    }
  }
}

async function apply(
  engine: Engine,
  order: CasesOrder,
  plan: CaseMigration & Pick<CaseOutcome, 'chosen'>,
): Promise<void> {
  const { caseId, planHash, chosen } = plan;
  const key = `migrate-${sha256(JSON.stringify([caseId, planHash, chosen, order.reason]))}`;
  await migrateCase(engine, {
    ...order,
    caseId,
    planHash,
    deadlines: chosen,
    idempotencyKey: key,
    bodyHash: sha256(key),
  });
}
