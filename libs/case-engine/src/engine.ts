import type { Pool } from 'pg';

import { openCommandPool } from '#libs/case-store';
import type { Procedure, ProcedureRegistry } from '#libs/procedure';
import { v7 as uuidv7 } from 'uuid';

import type { CommandStore } from './command-store.js';
import { recordDamaged } from './damaged.js';
import { postgresStore } from './postgres-store.js';
import { Rules, type RulesSource } from './rules/rules.js';

/** What the path of a command works with. */
export interface CommandEngine extends ProcedureRegistry {
  readonly store: CommandStore;
  readonly rules: RulesSource;
  /** Makes the id of a new case, or the salt of a digest: a UUIDv7, which nobody guesses. */
  readonly newId: () => string;
}

/** What the shell works with; made once at start. */
export interface Engine extends CommandEngine {
  readonly pool: Pool;
  readonly rules: Rules;
}

/**
 * Finds a case's procedure version. The start-up check has made sure that it is known.
 *
 * @throws ProblemError `record-damaged` where it was changed since.
 */
export function procedureOf(engine: Pick<Engine, 'procedures'>, key: string): Procedure {
  const found = engine.procedures.get(key);
  if (found === undefined) {
    throw recordDamaged({
      zh: `案件所列的程序版本“${key}”不存在`,
      en: `The procedure version "${key}" of the case is not in the registry`,
    });
  }
  return found;
}

/** Finds the version with which new cases of a procedure are opened. */
export function currentOf(engine: Pick<Engine, 'current'>, id: string): Procedure {
  const found = engine.current.get(id);
  if (found === undefined) {
    throw new TypeError(`The procedure "${id}" is not in the registry.`);
  }
  return found;
}

interface EngineOptions {
  readonly registry: ProcedureRegistry;
  readonly url: string;
  readonly connections: number;
}

/** Makes the engine of a process; whoever opens it ends its pool. */
export function openEngine({ url, connections, registry }: EngineOptions): Engine {
  const pool = openCommandPool({
    url,
    connections,
    onError: (error) => {
      console.error(`database connection lost: ${error.message}`);
    },
  });
  return engineOn(pool, registry);
}

/** How the connections of the command path stand. */
export function poolState({ totalCount, idleCount, waitingCount }: Pool) {
  return { open: totalCount, idle: idleCount, waiting: waitingCount };
}

/** The engine over a pool that is open. */
export function engineOn(pool: Pool, registry: ProcedureRegistry): Engine {
  return { pool, ...registry, store: postgresStore(pool), rules: new Rules(pool), newId: uuidv7 };
}
