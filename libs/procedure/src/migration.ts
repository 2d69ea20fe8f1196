import type { CommandSpec } from './command.js';
import type { CoreFacts } from './given.js';
import { factsUnder } from './migration-facts.js';
import { historyUnder, valueUnder } from './migration-states.js';
import { RULE_ADMINISTRATOR_ROLE } from './permission.js';
import type { Procedure, ProcedureMachine } from './procedure.js';
import { activeStates, blankSnapshot, type EntryMark, type Snapshot } from './snapshot.js';
import { effectCalls } from './state.js';
import type { JsonObject, Words } from './words.js';

/** The event by which a running case changes its version; no procedure has such a command. */
export const MIGRATED = 'procedure.migrated';

/** The migration as screens and auditors read it. */
export const MIGRATION: CommandSpec = {
  stage: '',
  nature: 'act',
  title: { zh: '变更适用的程序规则', en: 'Move to another version of the rules' },
  article: '条例第43条',
  by: [RULE_ADMINISTRATOR_ROLE],
  fields: {},
};

/** Why a case cannot be brought under another version. */
export interface MigrationObstacle extends Words {
  readonly code:
    | 'other-procedure'
    | 'machine-unknown'
    | 'state-unknown'
    | 'fact-shape'
    | 'document-kind-unknown'
    | 'deadline-unknown';
  /** The state, fact, kind of document or deadline. */
  readonly about: string;
}

/** A case as it would stand under another version. */
export interface MigrationPlan {
  readonly snapshot: Snapshot;
  /** States that the other version adds beside the active ones, as `machine/path`. */
  readonly entered: readonly string[];
  /** Facts that the other version remembers besides, as dotted paths. */
  readonly factsAdded: readonly string[];
  /** Empty when the case can be moved; else the snapshot must not be used. */
  readonly obstacles: readonly MigrationObstacle[];
}

/**
 * Plans how a case that runs under one version would stand under another, without moving it.
 *
 * Every active state must exist in the target and stays active; regions that the target adds to an
 * active parallel state, and levels that it adds below an active state, begin at their first state.
 * Facts stay, and new ones begin as in a new case.
 */
export function planMigration(
  { from, to }: { readonly from: Procedure; readonly to: Procedure },
  snapshot: Snapshot,
  mark: EntryMark,
): MigrationPlan {
  if (from.id !== to.id) {
    const about = `${from.key} → ${to.key}`;
    const obstacle = { code: 'other-procedure', about, ...WORDS['other-procedure'] } as const;
    return { snapshot, entered: [], factsAdded: [], obstacles: [obstacle] };
  }
  const obstacles: MigrationObstacle[] = [];
  const blocked = (code: MigrationObstacle['code'], about: string): void => {
    obstacles.push({ code, about, ...WORDS[code] });
  };
  const machines = machinesUnder(to, snapshot, blocked);
  const { facts, added } = factsUnder(to.initialFacts, snapshot.facts, (path) => {
    blocked('fact-shape', path);
  });
  for (const kind of kindsFiled(snapshot.facts)) {
    if (!Object.hasOwn(to.documentKinds, kind)) {
      blocked('document-kind-unknown', kind);
    }
  }
  const active = activeStates({ facts, machines, entered: {} });
  return {
    snapshot: {
      facts,
      machines,
      entered: Object.fromEntries(active.map((path) => [path, snapshot.entered[path] ?? mark])),
    },
    entered: active.filter((path) => snapshot.entered[path] === undefined),
    factsAdded: added,
    obstacles,
  };
}

/** The deadlines that a version can start, with the parameters that it starts each with. */
export function deadlineRoles(procedure: Procedure): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const { root } of procedure.compiled) {
    for (const { type, params } of effectCalls(root)) {
      const kind = params['deadline'];
      if (type === 'startDeadline' && typeof kind === 'string') {
        found.set(kind, params);
      }
    }
  }
  return found;
}

type Blocked = (code: MigrationObstacle['code'], about: string) => void;

function machinesUnder(to: Procedure, snapshot: Snapshot, blocked: Blocked): Snapshot['machines'] {
  for (const name of Object.keys(snapshot.machines)) {
    if (!to.compiled.some((machine) => machine.name === name)) {
      blocked('machine-unknown', name);
    }
  }
  const fresh = blankSnapshot(to).machines;
  return Object.fromEntries(
    to.compiled.map((machine) => [
      machine.name,
      positionUnder(machine, snapshot, blocked) ?? fresh[machine.name],
    ]),
  ) as Snapshot['machines'];
}

function positionUnder({ name, root }: ProcedureMachine, snapshot: Snapshot, blocked: Blocked) {
  const position = snapshot.machines[name];
  const unknown = (path: string): void => {
    blocked('state-unknown', `${name}/${path}`);
  };
  return position === undefined
    ? undefined
    : {
        value: valueUnder(root, position.value, unknown),
        history: historyUnder({ name, root }, position.history, unknown),
      };
}

function kindsFiled({ documents }: CoreFacts): readonly string[] {
  return [...new Set(Object.values(documents).map(({ kind }) => kind))].sort();
}

const WORDS: Readonly<Record<MigrationObstacle['code'], Words>> = {
  'other-procedure': {
    zh: '目标版本属于另一程序',
    en: 'The target is a version of another procedure',
  },
  'machine-unknown': {
    zh: '目标版本没有该项并行流程',
    en: 'The target has no such machine',
  },
  'state-unknown': {
    zh: '目标版本没有该环节',
    en: 'The target has no such state',
  },
  'fact-shape': {
    zh: '目标版本以另一种形式记录该事项',
    en: 'The target remembers this fact in another form',
  },
  'document-kind-unknown': {
    zh: '目标版本的卷内目录没有该类材料',
    en: 'The file of the target has no such kind of document',
  },
  'deadline-unknown': {
    zh: '目标版本没有该项期限',
    en: 'The target has no such deadline',
  },
};

/** A deadline that runs and that the target could not have started. */
export function unknownDeadline(kind: string): MigrationObstacle {
  return { code: 'deadline-unknown', about: kind, ...WORDS['deadline-unknown'] };
}
